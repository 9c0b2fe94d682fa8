package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.Count;

/// What a schedule comes to, in the order in which schedules are compared.
///
/// @param moved people who arrive
/// @param lastArrival of people; none when nobody is moved
/// @param waitedMinutes person-minutes: for those who are moved, from the beginning of the plan
///   until they board, at checkpoints before their turn, and between ready and crossed; for those
///   still waiting, until the horizon. Neither boarding counts as waiting, nor what lies between
///   the last one aboard and the departure
/// @param weightedMinutes the same in the weights of the operation: each minute times what the
///   category weighs, times what waiting weighs there. Until people board, and for those still
///   waiting, that is `home`; at checkpoints `aboard`; between ready and crossed `held`. Without
///   weights the same as `waitedMinutes`
/// @param vehicleMinutes from the beginning of boarding until the vehicle is free again, or until
///   the last one has got off a vehicle that doesn't come back; those with goods, too
/// @param goodsLeft goods that are not moved, each in its unit: trucks and tonnes are added, which
///   is good for comparing schedules of one problem only
public record Figures(
    Count moved,
    Optional<Minute> lastArrival,
    long waitedMinutes,
    long weightedMinutes,
    long vehicleMinutes,
    long goodsLeft) {

  /// Where waiting has no weights and all goods are moved, or there are none.
  public Figures(
      Count moved, Optional<Minute> lastArrival, long waitedMinutes, long vehicleMinutes) {
    this(moved, lastArrival, waitedMinutes, waitedMinutes, vehicleMinutes, 0);
  }

  /// Person-hours waited, rounded down.
  public long personHoursWaited() {
    return waitedMinutes / 60;
  }

  /// Hours waited in the weights of the operation, rounded down.
  public long weightedHoursWaited() {
    return weightedMinutes / 60;
  }

  /// Vehicle-hours, rounded down.
  public long vehicleHours() {
    return vehicleMinutes / 60;
  }
}
