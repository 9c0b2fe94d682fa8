package org.safepassage.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: two plans beside each other differ by what was changed between them, and by
/// nothing else.
final class PlanComparisonTest {
  private static final int PROBLEMS = 150;

  private static PlanComparison compared(PlanningProblem problem, Schedule before, Schedule after) {
    return PlanComparison.of(
        new PlanComparison.Plan(problem, before), new PlanComparison.Plan(problem, after));
  }

  private static Schedule with(Schedule schedule, List<Trip> trips) {
    return new Schedule(trips, schedule.facts(), schedule.remainders());
  }

  private static Trip later(Trip trip, int minutes) {
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded().plus(minutes),
        trip.visits().stream()
            .map(visit ->
                new Visit(
                    visit.place(),
                    visit.arrival().plus(minutes),
                    visit.ready().map(ready -> ready.plus(minutes)),
                    visit.departure().plus(minutes)))
            .toList(),
        new Back(trip.back().place(), trip.back().at().plus(minutes)));
  }

  @Test
  void a_plan_does_not_differ_from_itself() {
    int convoys = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      PlanComparison comparison = compared(problem, schedule, schedule);
      assertThat(comparison.isSame()).as("seed %d", seed).isTrue();
      assertThat(comparison.unchanged()).isEqualTo(schedule.trips().size());
      convoys += comparison.unchanged();
    }
    assertThat(convoys).isGreaterThan(PROBLEMS);
  }

  @Test
  void convoys_that_were_moved_put_in_and_taken_out_are_told_with_their_people() {
    int changes = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule before = new Dispatcher().plan(problem);
      List<Trip> trips = new ArrayList<>();
      List<ConvoyChange> expected = new ArrayList<>();
      List<ConvoyChange> dropped = new ArrayList<>();
      int unchanged = 0;
      for (Trip trip : before.trips()) {
        switch (random.nextInt(4)) {
          case 0 -> {
            Trip moved = later(trip, random.nextInt(1, 200));
            trips.add(moved);
            expected.add(new ConvoyChange.Changed(trip, moved));
          }
          case 1 -> dropped.add(new ConvoyChange.Dropped(trip));
          default -> {
            trips.add(trip);
            unchanged++;
          }
        }
      }
      if (!before.trips().isEmpty() && random.nextBoolean()) {
        Trip copy = before.trips().getFirst();
        Trip added =
            new Trip(
                new TripId("new"),
                copy.commitment(),
                copy.rides(),
                copy.escorts(),
                copy.boarded(),
                copy.visits(),
                copy.back());
        trips.add(added);
        expected.add(new ConvoyChange.Added(added));
      }
      expected.addAll(dropped);
      Schedule after = with(before, trips);
      PlanComparison comparison = compared(problem, before, after);
      assertThat(comparison.convoys()).as("seed %d", seed).isEqualTo(expected);
      assertThat(comparison.unchanged()).isEqualTo(unchanged);
      sums(problem, before, after, comparison);
      long later =
          expected.stream()
              .filter(ConvoyChange.Changed.class::isInstance)
              .mapToLong(c -> ((ConvoyChange.Changed) c).after().people().value())
              .sum();
      assertThat(comparison.commitments().stream().mapToLong(CommitmentChange::later).sum())
          .isEqualTo(later);
      assertThat(comparison.commitments().stream().mapToLong(CommitmentChange::earlier).sum())
          .isZero();
      // Seen the other way round, what was later is earlier.
      PlanComparison back = compared(problem, after, before);
      assertThat(back.commitments().stream().mapToLong(CommitmentChange::earlier).sum())
          .isEqualTo(later);
      changes += expected.size();
    }
    assertThat(changes).isGreaterThan(PROBLEMS);
  }

  /// What is told for each commitment comes to what the plan comes to as a whole.
  private static void sums(
      PlanningProblem problem, Schedule before, Schedule after, PlanComparison comparison) {
    List<CommitmentChange> all = comparison.commitments();
    assertThat(all.stream().mapToLong(c -> c.before().people()).sum())
        .isEqualTo(before.figures(problem).moved().value());
    assertThat(all.stream().mapToLong(c -> c.after().people()).sum())
        .isEqualTo(after.figures(problem).moved().value());
    assertThat(all.stream().mapToLong(c -> c.before().waitedMinutes()).sum())
        .isEqualTo(before.figures(problem).waitedMinutes());
    assertThat(all.stream().mapToLong(c -> c.after().waitedMinutes()).sum())
        .isEqualTo(after.figures(problem).waitedMinutes());
    assertThat(
            all.stream()
                .flatMap(c -> c.after().last().stream())
                .max(java.util.Comparator.naturalOrder()))
        .isEqualTo(after.figures(problem).lastArrival());
  }

  @Test
  void a_convoy_with_other_people_under_the_same_id_is_told_as_made_up_otherwise() {
    long seed = 0;
    Schedule schedule = new Schedule(List.of(), List.of(), List.of());
    PlanningProblem problem = RandomScenes.problem(seed);
    while (schedule.trips().isEmpty()) {
      problem = RandomScenes.problem(++seed);
      schedule = new Dispatcher().plan(problem);
    }
    Trip trip = schedule.trips().getFirst();
    Trip empty =
        new Trip(
            trip.id(),
            trip.commitment(),
            List.of(),
            trip.escorts(),
            trip.boarded(),
            trip.visits(),
            trip.back());
    ConvoyChange.Changed other = new ConvoyChange.Changed(trip, empty);
    assertThat(other.isOtherwiseMadeUp()).isTrue();
    assertThat(new ConvoyChange.Changed(trip, later(trip, 5)).isOtherwiseMadeUp()).isFalse();
    assertThat(new ConvoyChange.Changed(trip, later(trip, 5)).departsLater()).isEqualTo(5);
    assertThat(new ConvoyChange.Changed(later(trip, 5), trip).arrivesLater()).isEqualTo(-5);
  }
}
