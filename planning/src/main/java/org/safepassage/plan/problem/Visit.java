package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.PlaceId;

/// A convoy at one place of its route.
///
/// At the origin, `arrival` is when boarding begins. At a checkpoint, `departure` is when the
/// inspection is over. At the hand-over point, the inspection is over at `ready` and `departure` is
/// the crossing. At the destination, `departure` is when the last one has got off.
///
/// @param ready when everybody is in place to be handed over; at the hand-over point only
public record Visit(PlaceId place, Minute arrival, Optional<Minute> ready, Minute departure) {
  /// The same, later or earlier.
  public Visit plus(int minutes) {
    return new Visit(
        place,
        arrival.plus(minutes),
        ready.map(minute -> minute.plus(minutes)),
        departure.plus(minutes));
  }

  public static Visit passing(PlaceId place, Minute arrival, Minute departure) {
    return new Visit(place, arrival, Optional.empty(), departure);
  }
}
