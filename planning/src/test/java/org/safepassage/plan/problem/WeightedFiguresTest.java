package org.safepassage.plan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.Population;
import org.safepassage.model.SeatKind;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;
import org.safepassage.plan.scene.Weights;

/// FEATURE UNDER TEST: what people wait, weighed by who they are and where they wait.
class WeightedFiguresTest {

  /// Everybody is looked at in every minute.
  @Test
  void the_sum_is_that_of_everybody_in_every_minute() {
    int minutesHeld = 0;
    int minutesAboard = 0;
    for (long seed = 0; seed < 80; seed++) {
      PlanningProblem problem = Weights.atRandom(RandomScenes.problem(seed), seed);
      List<Schedule> found = new ArrayList<>();
      new SearchingPlanner()
          .plan(
              problem,
              new SearchingPlanner.Order(
                  Aim.END, seed, Effort.counting(4), _ -> false, found::add));
      for (Schedule schedule : found) {
        Naive naive = new Naive(problem);
        naive.count(schedule);
        Figures figures = schedule.figures(problem);
        assertThat(figures.weightedMinutes()).as("seed %d", seed).isEqualTo(naive.weighted);
        assertThat(figures.waitedMinutes()).as("seed %d", seed).isEqualTo(naive.plain);
        minutesHeld += naive.held;
        minutesAboard += naive.aboard;
      }
    }
    assertThat(minutesHeld).isPositive();
    assertThat(minutesAboard).isPositive();
  }

  private static final class Naive {
    private final PlanningProblem problem;
    private final Population population;
    private long weighted;
    private long plain;
    private int held;
    private int aboard;

    Naive(PlanningProblem problem) {
      this.problem = problem;
      this.population = problem.operation().population();
    }

    void count(Schedule schedule) {
      for (int now = problem.from().value(); now < problem.horizon().value(); now++) {
        for (Trip trip : schedule.trips()) {
          int weight = weightOfPlace(trip, now);
          if (weight >= 0) {
            for (Ride ride : trip.rides()) {
              ride.load()
                  .forEach(seated -> add(seated.category(), seated.people().value(), weight));
            }
          }
        }
        for (Remainder remainder : schedule.remainders()) {
          if (remainder.reason().isWaiting()) {
            add(remainder.category(), remainder.people().value(), population.waiting().home());
          }
        }
      }
    }

    private void add(CategoryId category, long people, int weight) {
      plain += people;
      weighted += people * weight * population.findCategory(category).orElseThrow().weight();
    }

    /// -1 for whoever doesn't wait.
    private int weightOfPlace(Trip trip, int now) {
      if (now < trip.boardingFrom().value()) {
        return population.waiting().home();
      }
      boolean isHeld =
          trip.findCounted(Milestone.READY).filter(ready -> ready.value() <= now).isPresent()
              && now < trip.findCounted(Milestone.CROSSED).orElseThrow().value();
      if (isHeld) {
        held++;
        return population.waiting().held();
      }
      for (Visit visit : trip.visits().subList(1, trip.visits().size() - 1)) {
        Place place = problem.operation().network().findPlace(visit.place()).orElseThrow();
        int over = visit.ready().orElse(visit.departure()).value();
        int inspection =
            place
                .control()
                .map(control -> control.takes(trip.rides().size(), trip.people().value()))
                .map(takes -> over - Minute.lasting(takes))
                .orElse(0);
        if (visit.arrival().value() <= now && now < inspection) {
          aboard++;
          return population.waiting().aboard();
        }
      }
      return -1;
    }
  }

  /// Ten people who cross the bridge only once twenty others have arrived, who go with a bus of ten
  /// in two rounds: 20 minutes there, so at 0 and 40, and the second has arrived at minute 60. The
  /// ten leave when the last of those are on the way, at 40, and are at the bridge 15 minutes
  /// later.
  @Test
  void who_is_held_at_a_bridge_counts_as_held() {
    Scene scene = Scene.lasting(600).enclave("a").enclave("b").handOverPoint("bridge");
    scene.reception("west").reception("east");
    scene.corridor("over", "a 15 bridge 15 west").corridor("back", "b 20 east");
    scene.category("frail", 1, SeatKind.SEAT).category("able", 2, SeatKind.SEAT);
    scene.people("a", "frail", 10).people("b", "able", 20).type("bus", 10, 0);
    scene.fleet("red", "bus", 1, 0, "a").fleet("blue", "bus", 1, 0, "b");
    scene.commitment(
        Promise.of("out", "a", "west", "over")
            .about("frail")
            .heldAtCrossing()
            .when(Promise.after("home", Milestone.ARRIVED, 20)));
    scene.commitment(Promise.of("home", "b", "east", "back").about("able"));
    PlanningProblem plain = scene.problem();
    Schedule schedule = new org.safepassage.plan.dispatch.Dispatcher().plan(plain);
    assertThat(schedule.figures(plain).waitedMinutes()).isEqualTo(10 * 45 + 10 * 40);
    PlanningProblem weighed =
        Weights.weighing(plain, id -> id.equals("frail") ? 3 : 2, new WaitingWeights(5, 7, 1000));
    assertThat(schedule.figures(weighed).weightedMinutes())
        .isEqualTo(10 * 3 * (40 * 5 + 5 * 7) + 10 * 40 * 2 * 5);
    assertThat(schedule.figures(weighed).waitedMinutes()).isEqualTo(10 * 45 + 10 * 40);
  }

  /// A plan from elsewhere can be about more people than there are.
  @Test
  void what_is_too_much_for_a_number_ends_at_the_greatest() {
    Scene scene = Scene.lasting(1000).enclave("a").reception("west");
    scene.category("frail", 1, SeatKind.SEAT).people("a", "frail", 900_000_000_000L);
    scene.corridor("out", "a 15 west").type("bus", 10, 0);
    scene.commitment(Promise.of("out", "a", "west", "out").about("frail"));
    PlanningProblem problem =
        Weights.weighing(
            scene.problem(), _ -> 1_000_000, new WaitingWeights(1_000_000, 1_000_000, 1));
    Remainder stay =
        new Remainder(
            new org.safepassage.model.PlaceId("a"),
            new CategoryId("frail"),
            java.util.Optional.empty(),
            org.safepassage.model.Count.of(900_000_000_000L),
            Remainder.Reason.HORIZON);
    Schedule schedule = new Schedule(List.of(), List.of(), List.of(stay, stay));
    assertThat(schedule.figures(problem).weightedMinutes()).isEqualTo(Long.MAX_VALUE);
  }
}
