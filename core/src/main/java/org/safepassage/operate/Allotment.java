package org.safepassage.operate;

import java.time.Instant;
import org.safepassage.ledger.RecordBody;
import org.safepassage.model.Count;

/// How many people may pass a crossing without asking, and how many did.
///
/// @param used by the reports so far; what is not used counts as passed until it is given back,
///   even after its time, as nobody can know yet
/// @param isReturned whether what was left was given back
public record Allotment(RecordBody.AllotmentIssued issued, Count used, boolean isReturned) {

  static Allotment of(RecordBody.AllotmentIssued issued, Iterable<Statement> story) {
    long used = 0;
    boolean returned = false;
    java.util.Map<org.safepassage.ledger.ConvoyId, Long> byConvoy = new java.util.TreeMap<>();
    for (Statement statement : story) {
      if (statement.body() instanceof RecordBody.AllotmentUsed use) {
        byConvoy.put(use.convoy(), use.people().value());
      } else if (statement.body() instanceof RecordBody.AllotmentReturned) {
        returned = true;
      }
    }
    for (long people : byConvoy.values()) {
      used += people;
    }
    return new Allotment(issued, Count.of(used), returned);
  }

  /// How many may still go under it, or may have gone unheard of.
  public long outstanding() {
    return isReturned ? 0 : Math.max(0, issued.people().value() - used.value());
  }

  public boolean isOver(Instant now) {
    return isReturned || !now.isBefore(issued.until());
  }
}
