package org.safepassage.operate;

import java.time.Instant;
import java.util.List;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.model.PartyId;

/// A place or corridor on which nobody goes on.
///
/// @param liftedBy who may lift it, each alone; a coordinator where nobody is named
/// @param event which event says so
public record Closure(
    Site site, Instant since, String reason, List<PartyId> liftedBy, Sequence event) {
  public Closure {
    liftedBy = List.copyOf(liftedBy);
  }
}
