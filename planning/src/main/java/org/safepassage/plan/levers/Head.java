package org.safepassage.plan.levers;

import org.safepassage.model.Population;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;

/// Counts from a later start than that of a plan, so that plans with different starts can be
/// compared.
final class Head {
  private Head() {}

  /// What a schedule comes to, counted from a later minute of it: who is moved or still waits has
  /// waited so much less, those who board before that minute not excepted. Whoever arrives before
  /// it counts as arriving at it.
  static Figures taken(Minute start, Figures figures, Schedule schedule, Population population) {
    if (start.value() == 0) {
      return figures;
    }
    long people = figures.moved().value();
    long weight = 0;
    for (Trip trip : schedule.trips()) {
      for (Ride ride : trip.rides()) {
        for (Seated seated : ride.load()) {
          weight += seated.people().value() * population.weight(seated.category());
        }
      }
    }
    for (Remainder remainder : schedule.remainders()) {
      long waiting = remainder.reason().isWaiting() ? remainder.people().value() : 0;
      people += waiting;
      weight += waiting * population.weight(remainder.category());
    }
    return new Figures(
        figures.moved(),
        figures.lastArrival().map(end -> Minute.of(Math.max(0, end.value() - start.value()))),
        figures.waitedMinutes() - people * start.value(),
        figures.weightedMinutes() - weight * population.waiting().home() * start.value(),
        figures.vehicleMinutes(),
        figures.goodsLeft());
  }
}
