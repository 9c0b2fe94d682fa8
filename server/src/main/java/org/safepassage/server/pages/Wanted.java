package org.safepassage.server.pages;

import org.safepassage.ledger.Body;
import org.safepassage.operate.Command;

/// What somebody wants who sent a form.
public sealed interface Wanted {

  /// That it is recorded, whatever it says.
  record Recorded(Body body) implements Wanted {}

  /// That it is decided on.
  record Decided(Command command) implements Wanted {}
}
