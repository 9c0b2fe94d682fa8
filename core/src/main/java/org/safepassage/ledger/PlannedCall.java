package org.safepassage.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.safepassage.model.PlaceId;

/// When a convoy is expected at a place.
///
/// @param expected the arrival; at the origin the departure; whole milliseconds
public record PlannedCall(PlaceId place, Instant expected) {
  public PlannedCall {
    expected = expected.truncatedTo(ChronoUnit.MILLIS);
    CanonicalTime.check(expected);
  }
}
