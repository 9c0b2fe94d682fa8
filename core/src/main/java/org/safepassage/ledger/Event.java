package org.safepassage.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.safepassage.model.OperationId;

/// One line of the ledger. Never edited, never removed: a mistake is corrected by a later event
/// that names it.
///
/// @param operation whose ledger it is in
/// @param sequence its place there
/// @param recorded when it was added, by the clock of the store; whole milliseconds, and never
///   before that of the event before it
/// @param entry what was entered
public record Event(OperationId operation, Sequence sequence, Instant recorded, Entry entry) {
  public Event {
    recorded = recorded.truncatedTo(ChronoUnit.MILLIS);
    CanonicalTime.check(recorded);
  }

  public Body body() {
    return entry.body();
  }

  public Instant occurred() {
    return entry.occurred();
  }
}
