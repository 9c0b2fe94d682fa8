package org.safepassage.plan.levers;

import java.util.List;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// A schedule in which everything has a later minute. Read from an earlier start, nobody goes at
/// another moment.
final class Later {
  private Later() {}

  static Schedule by(int minutes, Schedule schedule) {
    return new Schedule(
        schedule.trips().stream().map(trip -> by(minutes, trip)).toList(),
        schedule.facts().stream()
            .map(fact -> new Established(fact.fact(), fact.at().plus(minutes)))
            .toList(),
        schedule.remainders(),
        schedule.goodsLeft());
  }

  private static Trip by(int minutes, Trip trip) {
    List<Visit> visits = trip.visits().stream().map(visit -> visit.plus(minutes)).toList();
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded().plus(minutes),
        visits,
        trip.back().plus(minutes));
  }
}
