package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.Count;

/// What no schedule can surpass, proven without one.
///
/// @param from when the plan begins
/// @param moved no schedule moves more
/// @param lastArrival no schedule that moves as many as were asked for ends earlier; none when
///   nobody is moved
/// @param waitedMinutes no schedule has people wait for fewer person-minutes
/// @param weightedMinutes no schedule has people wait for less in the weights of the operation;
///   without weights the same as `waitedMinutes`
/// @param vehicleMinutes no schedule that moves so many needs fewer
public record Bounds(
    Minute from,
    Count moved,
    Optional<Minute> lastArrival,
    long waitedMinutes,
    long weightedMinutes,
    long vehicleMinutes) {

  /// By which part of a bound a value is larger; 0 when it isn't.
  public static double gap(long value, long bound) {
    return value <= bound ? 0 : bound == 0 ? 1 : (double) (value - bound) / bound;
  }

  /// By which part fewer people are moved than the bound.
  public double movedGap(Figures figures) {
    return moved.isZero() ? 0 : (double) (moved.value() - figures.moved().value()) / moved.value();
  }

  /// By which part of the time from the beginning of the plan its end may be later than the best.
  public double endGap(Figures figures) {
    return figures.lastArrival().isEmpty() || lastArrival.isEmpty()
        ? 0
        : gap(
            figures.lastArrival().get().value() - from.value(),
            lastArrival.get().value() - from.value());
  }

  /// By which part of the bound more person-minutes are waited.
  public double waitedGap(Figures figures) {
    return gap(figures.waitedMinutes(), waitedMinutes);
  }

  /// By which part of the bound more is waited in the weights of the operation.
  public double weightedGap(Figures figures) {
    return gap(figures.weightedMinutes(), weightedMinutes);
  }

  /// By which part of the bound more vehicle-minutes are driven.
  public double vehicleGap(Figures figures) {
    return gap(figures.vehicleMinutes(), vehicleMinutes);
  }
}
