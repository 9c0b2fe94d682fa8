package org.safepassage.plan.bound;

import java.util.List;
import org.safepassage.model.Place;

/// A way between two places where convoys may wait, with the checkpoints that inspect them on it.
///
/// All durations are in seconds as they are written, not rounded up to minutes as in schedules: a
/// bound may only be too low.
///
/// @param drivingSeconds of all legs together
/// @param controls of the checkpoints on it, in order
/// @param gapSeconds at least between two convoys that set out
/// @param mostVehicles in one convoy
/// @param open when the corridor may be used on which it begins
/// @param enteredSeconds of the legs on that corridor
/// @param isOneCorridor whether all of it lies on one corridor, takes time, and ends without an
///   inspection: whoever set out has come to its end when the corridor closes
record Stretch(
    long drivingSeconds,
    List<Place.Control> controls,
    long gapSeconds,
    int mostVehicles,
    OpenSpans open,
    long enteredSeconds,
    boolean isOneCorridor) {
  Stretch {
    controls = List.copyOf(controls);
  }

  /// Whether somebody can set out on it at a minute.
  boolean letsOut(int minute) {
    return open.letsOut(minute, enteredSeconds);
  }

  /// Whether somebody can come to its end at a minute.
  boolean letsIn(int minute) {
    return !isOneCorridor || open.letsIn(minute);
  }

  /// Whether after a minute nobody is on it.
  boolean empties(int minute) {
    return isOneCorridor && open.closes(minute);
  }

  /// How many people can set out in any stretch of time, when a convoy takes so many at most.
  ServiceCurve spacing(long seats, long everybody) {
    long convoy = people(mostVehicles, seats);
    return gapSeconds == 0
        ? ServiceCurve.UNLIMITED
        : ServiceCurve.of(minutes -> people(minutes * 60L / gapSeconds + 1, convoy), everybody);
  }

  /// How many people can come out of the last inspection in any stretch of time. One convoy's may
  /// have begun before.
  ServiceCurve pace(long seats, long everybody) {
    if (controls.isEmpty()) {
      return ServiceCurve.UNLIMITED;
    }
    Place.Control control = controls.getLast();
    return ServiceCurve.of(
        minutes -> people(mostVehicles + vehiclesWithin(control, minutes * 60L), seats), everybody);
  }

  private long vehiclesWithin(Place.Control control, long seconds) {
    long convoy = Math.max(1, takes(control, mostVehicles));
    long rest = seconds % convoy - control.setUp().toSeconds();
    long one = control.perVehicle().toSeconds();
    long more = rest < 0 ? 0 : one == 0 ? mostVehicles : rest * control.lanes() / one;
    return people(seconds / convoy, mostVehicles) + Math.min(mostVehicles, more);
  }

  private static long people(long vehicles, long seats) {
    return vehicles > 0 && seats > ServiceCurve.EVERYBODY / vehicles
        ? ServiceCurve.EVERYBODY
        : vehicles * seats;
  }

  /// At least how long the `vehicles` last vehicles take that come through, from when the first of
  /// them can set out until the last is through; without driving.
  ///
  /// In one convoy, each checkpoint takes all of them before they go on. In several, the slowest
  /// checkpoint takes them one convoy after the other while the others only take the last.
  long inspectionSeconds(long vehicles) {
    long best = Long.MAX_VALUE;
    long fewest = Math.ceilDiv(vehicles, (long) mostVehicles);
    for (long convoys = fewest;
        convoys < best && convoys <= Math.min(vehicles, fewest + 3);
        convoys++) {
      best = Math.min(best, seconds(vehicles, convoys));
    }
    return best;
  }

  private long seconds(long vehicles, long convoys) {
    long alone = 0;
    long slowest = 0;
    for (Place.Control control : controls) {
      long one = takes(control, convoys == 1 ? vehicles : 1);
      long all =
          Math.addExact(
              Math.multiplyExact(convoys, control.setUp().toSeconds()),
              perVehicle(control, vehicles));
      alone += one;
      slowest = Math.max(slowest, all - one);
    }
    return alone + Math.max(slowest, (convoys - 1) * gapSeconds);
  }

  private static long takes(Place.Control control, long vehicles) {
    return control.setUp().toSeconds() + perVehicle(control, vehicles);
  }

  private static long perVehicle(Place.Control control, long vehicles) {
    return control.perVehicle().toSeconds() * vehicles / control.lanes();
  }

  /// Seconds that each person adds to their own vehicle's inspections, in thousandths.
  long millisPerPerson() {
    long millis = 0;
    for (Place.Control control : controls) {
      millis += control.perPerson().toMillis() / control.lanes();
    }
    return millis;
  }
}
