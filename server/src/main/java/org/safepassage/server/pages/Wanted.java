package org.safepassage.server.pages;

import java.util.List;
import org.safepassage.ledger.Body;
import org.safepassage.operate.Command;

/// What somebody wants who sent a form.
public sealed interface Wanted {

  /// That it is recorded, whatever it says.
  record Recorded(List<Body> bodies) implements Wanted {
    public Recorded {
      bodies = List.copyOf(bodies);
    }

    static Recorded of(Body body) {
      return new Recorded(List.of(body));
    }
  }

  /// That it is decided on.
  record Decided(Command command) implements Wanted {}
}
