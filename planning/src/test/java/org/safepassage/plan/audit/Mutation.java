package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.safepassage.model.Count;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;

/// A way to break one rule: a change of a schedule that is wrong by the reasoning written beside
/// it, not because the audit says so.
///
/// @param problems where it is tried, by seed
record Mutation(Rule rule, String name, LongFunction<PlanningProblem> problems, Breaking breaking) {

  /// Makes one mutant, or none where the schedule offers no place for it.
  interface Breaking {
    Optional<Schedule> apply(Subjected subjected);
  }

  /// A valid schedule with the chance to choose in it.
  record Subjected(PlanningProblem problem, Schedule schedule, SplittableRandom random) {

    int upTo(int most) {
      return random.nextInt(1, Math.max(1, most) + 1);
    }

    <T> T one(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    <T> Optional<T> find(List<T> all) {
      return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
    }

    Trip trip() {
      return one(schedule.trips());
    }

    Optional<Schedule> with(Trip old, Trip changed) {
      return Optional.of(Edit.trip(schedule, old, changed));
    }

    int ride(Trip trip) {
      return random.nextInt(trip.rides().size());
    }
  }

  @Override
  public String toString() {
    return rule.word() + ": " + name;
  }

  /// The trip with more (or, negative, fewer) of the first group of people in it.
  static Trip withMore(Trip trip, long people) {
    int ride = 0;
    while (trip.rides().get(ride).load().isEmpty()) {
      ride++;
    }
    List<Seated> load = new ArrayList<>(trip.rides().get(ride).load());
    Seated first = load.getFirst();
    load.set(
        0, new Seated(first.category(), first.seat(), Count.of(first.people().value() + people)));
    return Edit.ride(trip, ride, new Ride(trip.rides().get(ride).vehicle(), load));
  }
}
