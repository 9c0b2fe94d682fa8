package org.safepassage.operate;

import java.util.List;
import org.safepassage.agreement.Outlook;
import org.safepassage.ledger.Body;

/// What becomes of a command.
public sealed interface Decision {

  /// It is carried out.
  ///
  /// @param bodies what is added to the ledger, in this order
  /// @param against what spoke against it and was overridden
  record Agreed(List<Body> bodies, List<Refusal> against) implements Decision {
    public Agreed {
      bodies = List.copyOf(bodies);
      against = List.copyOf(against);
    }
  }

  /// Nothing is done.
  ///
  /// @param refusals all that speaks against it
  /// @param mayMove what may move now instead
  record Refused(List<Refusal> refusals, List<Outlook.Prospect> mayMove) implements Decision {
    public Refused {
      refusals = List.copyOf(refusals);
      mayMove = List.copyOf(mayMove);
    }
  }
}
