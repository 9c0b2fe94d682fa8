package org.safepassage.ledger;

import java.time.Instant;
import org.safepassage.model.PlaceId;

/// When a convoy is expected at a place.
///
/// @param expected the arrival; at the origin the departure
public record PlannedCall(PlaceId place, Instant expected) {}
