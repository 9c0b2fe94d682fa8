package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.Count;

/// What a schedule comes to, in the order in which schedules are compared.
///
/// @param moved people who arrive
/// @param lastArrival of people; none when nobody is moved
/// @param waitedMinutes person-minutes: for those who are moved, from the beginning of the plan
///   until they board, at checkpoints before their turn, and between ready and crossed; for those
///   still waiting, until the horizon
/// @param vehicleMinutes from the beginning of boarding until the vehicle is free again, or until
///   the last one has got off a vehicle that doesn't come back; those with goods, too
/// @param goodsLeft goods that are not moved, each in its unit: trucks and tonnes are added, which
///   is good for comparing schedules of one problem only
public record Figures(
    Count moved,
    Optional<Minute> lastArrival,
    long waitedMinutes,
    long vehicleMinutes,
    long goodsLeft) {

  /// Where all goods are moved, or there are none.
  public Figures(
      Count moved, Optional<Minute> lastArrival, long waitedMinutes, long vehicleMinutes) {
    this(moved, lastArrival, waitedMinutes, vehicleMinutes, 0);
  }

  /// Person-hours waited, rounded down.
  public long personHoursWaited() {
    return waitedMinutes / 60;
  }

  /// Vehicle-hours, rounded down.
  public long vehicleHours() {
    return vehicleMinutes / 60;
  }
}
