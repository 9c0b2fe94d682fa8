package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.Count;

/// What no schedule can surpass, proven without one.
///
/// @param moved no schedule moves more
/// @param lastArrival no schedule that moves at least so many as asked for ends earlier
/// @param waitedMinutes no schedule has people wait for fewer person-minutes
/// @param vehicleMinutes no schedule that moves so many needs fewer
public record Bounds(
    Count moved, Optional<Minute> lastArrival, long waitedMinutes, long vehicleMinutes) {}
