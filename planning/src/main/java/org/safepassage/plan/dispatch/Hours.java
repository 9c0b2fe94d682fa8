package org.safepassage.plan.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Fleet;
import org.safepassage.plan.problem.Minute;

/// How long the drivers of a fleet have been on duty, by the numbers of their vehicles. Duties are
/// rounded down to whole minutes and rests up.
final class Hours {
  private static final int FOREVER = Integer.MAX_VALUE / 4;

  /// @param from when it began
  /// @param free when the vehicle was free last; while it is out, some time far ahead
  private record Duty(int from, int free) {}

  private final boolean limited;
  private final int duty;
  private final int rest;

  /// Nothing for those who have rested.
  private final Map<Integer, Duty> duties = new HashMap<>();

  /// @param drivers none where nothing limits them
  Hours(Optional<Fleet.Drivers> drivers) {
    this.limited = drivers.isPresent();
    this.duty = drivers.map(d -> (int) Math.min(FOREVER, d.duty().toMinutes())).orElse(FOREVER);
    this.rest = drivers.map(d -> Minute.lasting(d.rest())).orElse(0);
  }

  boolean areLimited() {
    return limited;
  }

  /// Whether a driver who has rested may go on so long a trip.
  boolean everAllow(int minutes) {
    return minutes <= duty;
  }

  /// Whether the driver of a vehicle may go on a trip.
  boolean allow(int number, int from, int until) {
    return until <= begun(number, from) + duty;
  }

  /// When the duty began, or begins, of which a trip is part that begins at `at`.
  private int begun(int number, int at) {
    Duty last = duties.get(number);
    return last == null || hasRested(last, at) ? at : last.from();
  }

  private boolean hasRested(Duty last, int at) {
    return at - last.free() >= rest;
  }

  /// A trip begins.
  void begin(int number, int at) {
    if (limited) {
      duties.put(number, new Duty(begun(number, at), FOREVER));
    }
  }

  /// A trip, or an empty drive, is over.
  void end(int number, int at) {
    duties.computeIfPresent(number, (_, last) -> new Duty(last.from(), at));
  }

  /// An empty drive to another place begins.
  void drive(int number, int at) {
    duties.computeIfPresent(number, (_, last) -> hasRested(last, at) ? null : last);
  }

  /// By when a vehicle that is out must be free.
  int deadline(int number) {
    Duty now = duties.get(number);
    return now == null ? FOREVER : now.from() + duty;
  }

  /// From when a vehicle has rested that is free from `at` on and isn't used before.
  int restedFrom(int at) {
    return at + rest;
  }
}
