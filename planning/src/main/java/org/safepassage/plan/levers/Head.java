package org.safepassage.plan.levers;

import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// Counts from a later start than that of a plan, so that plans with different starts can be
/// compared.
final class Head {
  private Head() {}

  /// What a schedule comes to, counted from a later minute of it: who is moved or still waits has
  /// waited so much less, those who board before that minute not excepted. Whoever arrives before
  /// it counts as arriving at it.
  static Figures taken(Minute start, Figures figures, Schedule schedule) {
    if (start.value() == 0) {
      return figures;
    }
    long people = figures.moved().value();
    for (Remainder remainder : schedule.remainders()) {
      people += remainder.reason().isWaiting() ? remainder.people().value() : 0;
    }
    return new Figures(
        figures.moved(),
        figures.lastArrival().map(end -> Minute.of(Math.max(0, end.value() - start.value()))),
        figures.waitedMinutes() - people * start.value(),
        figures.vehicleMinutes(),
        figures.goodsLeft());
  }
}
