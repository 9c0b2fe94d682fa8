package org.safepassage.plan.problem;

import java.util.List;

/// What of an earlier timetable stays as it is when a new one is made in the middle of an
/// operation.
///
/// @param trips those that began to board before `until`, as they really went and as they are to go
///   on, and later ones that somebody wants left alone
/// @param until nothing else begins to board earlier
public record Kept(List<Trip> trips, Minute until) {
  /// Where a plan begins anew.
  public static final Kept NOTHING = new Kept(List.of(), Minute.START);

  public Kept {
    trips = List.copyOf(trips);
  }

  /// Of a timetable, what has begun by a moment.
  public static Kept begun(Schedule schedule, Minute until) {
    return new Kept(
        schedule.trips().stream().filter(trip -> trip.boardingFrom().isBefore(until)).toList(),
        until);
  }
}
