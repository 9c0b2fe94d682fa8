package org.safepassage.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What somebody enters, before it has its place in the ledger.
///
/// @param occurred when it happened, by the word of whoever enters it; whole milliseconds
/// @param by who enters it
/// @param key tells it from all other entries of the same device, whoever is signed in there
/// @param body what is said
public record Entry(Instant occurred, Reporter by, EntryKey key, Body body) {
  public Entry {
    occurred = occurred.truncatedTo(ChronoUnit.MILLIS);
    CanonicalTime.check(occurred);
  }
}
