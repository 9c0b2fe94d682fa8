package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.CategoryId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;
import org.safepassage.plan.scene.Weights;

/// FEATURE UNDER TEST: who goes first, and when people board, where waiting has weights.
class MWeightedWaitingTest {
  private static PlanningProblem oneBus(int priorityOfWounded) {
    Scene scene = Scene.lasting(2000).enclave("town").reception("camp");
    scene.category("able", 1, SeatKind.SEAT);
    scene.category("wounded", priorityOfWounded, SeatKind.SEAT);
    scene.people("town", "able", 50).people("town", "wounded", 50);
    scene.type("bus", 50, 0).fleet("buses", "bus", 1, 0);
    scene.corridor("road", "town 60 camp", Scene.rule(1, 1, 0), List.of());
    scene.commitment(Promise.of("out", "town", "camp", "road").about("able", "wounded"));
    return scene.problem();
  }

  private static int wounded(String category) {
    return category.equals("wounded") ? 10 : 1;
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  private static List<Long> woundedByTrip(Schedule schedule) {
    return schedule.trips().stream().map(t -> t.people(new CategoryId("wounded"))).toList();
  }

  /// The second load boards after 120 minutes.
  @Test
  void of_one_priority_the_heavy_go_first() {
    PlanningProblem plain = oneBus(1);
    Schedule alike = planned(plain);
    assertThat(woundedByTrip(alike)).containsExactly(0L, 50L);
    PlanningProblem weighed = Weights.weighing(plain, MWeightedWaitingTest::wounded);
    Schedule schedule = planned(weighed);
    assertThat(woundedByTrip(schedule)).containsExactly(50L, 0L);
    assertThat(schedule.figures(weighed).weightedMinutes()).isEqualTo(50 * 120);
    assertThat(alike.figures(weighed).weightedMinutes()).isEqualTo(50 * 120 * 10);
    assertThat(schedule.figures(weighed).waitedMinutes()).isEqualTo(50 * 120);
  }

  @Test
  void priority_stays_above_weight() {
    PlanningProblem weighed = Weights.weighing(oneBus(2), MWeightedWaitingTest::wounded);
    assertThat(woundedByTrip(planned(weighed))).containsExactly(0L, 50L);
  }

  /// Two places with a commitment each and one bus for both.
  @Test
  void of_two_commitments_that_of_the_heavy_goes_first() {
    Scene scene = Scene.lasting(2000).enclave("east").enclave("west").reception("camp");
    scene.category("able", 1, SeatKind.SEAT).category("wounded", 1, SeatKind.SEAT);
    scene.people("east", "able", 50).people("west", "wounded", 50);
    scene.type("bus", 50, 0).fleet("buses", "bus", 1, 0);
    scene.corridor("road", "east 60 camp").corridor("lane", "west 60 camp");
    scene.commitment(Promise.of("one", "east", "camp", "road").about("able"));
    scene.commitment(Promise.of("two", "west", "camp", "lane").about("wounded"));
    assertThat(woundedByTrip(planned(scene.problem())).getFirst()).isZero();
    PlanningProblem weighed = Weights.weighing(scene.problem(), MWeightedWaitingTest::wounded);
    assertThat(woundedByTrip(planned(weighed)).getFirst()).isEqualTo(50);
  }

  /// Four buses, five minutes apart, ten minutes' drive to a checkpoint that takes half an hour for
  /// each.
  private static PlanningProblem queue(int home, int aboard) {
    Scene scene = Scene.lasting(2000).enclave("town").reception("camp");
    scene.category("able", 1, SeatKind.SEAT).people("town", "able", 40);
    scene.checkpoint("gate", 1, 30, 0, 0).type("bus", 10, 0).fleet("buses", "bus", 4, 0);
    scene.corridor("road", "town 10 gate 10 camp", Scene.rule(1, 1, 5), List.of());
    scene.commitment(Promise.of("out", "town", "camp", "road").about("able"));
    return Weights.weighing(scene.problem(), _ -> 1, new WaitingWeights(home, 1, aboard));
  }

  private static List<Integer> boardings(Schedule schedule) {
    return schedule.trips().stream().map(Trip::boardingFrom).map(m -> m.value()).toList();
  }

  private static Schedule queueing(PlanningProblem problem) {
    Manners manners = Manners.usual(problem).changed(manner -> manner.withQueues(true));
    Schedule queueing = new Dispatcher().plan(problem, manners).schedule();
    assertThat(boardings(queueing)).containsExactly(0, 5, 10, 15);
    return queueing;
  }

  /// For their turn they wait 30, 60 and 90 minutes; those who queue all but 5, 10 and 15 of them
  /// aboard.
  @Test
  void people_board_later_unless_home_is_where_waiting_weighs_more() {
    for (int aboard : new int[] {1, 2, 100}) {
      PlanningProblem problem = queue(1, aboard);
      Schedule later = LaterDepartures.of(problem, queueing(problem), Kept.NOTHING);
      assertThat(boardings(later)).containsExactly(0, 30, 60, 90);
      assertThat(ScheduleAudit.check(problem, later)).isEmpty();
      assertThat(later.figures(problem).weightedMinutes()).isEqualTo(10 * (30 + 60 + 90));
      assertThat(queueing(problem).figures(problem).weightedMinutes())
          .isEqualTo(10 * (5 + 10 + 15) + (long) aboard * 10 * (25 + 50 + 75));
    }
    PlanningProblem light = queue(1, 0);
    Schedule asItIs = LaterDepartures.of(light, queueing(light), Kept.NOTHING);
    assertThat(asItIs).isEqualTo(queueing(light));
    assertThat(asItIs.figures(light).weightedMinutes()).isEqualTo(10 * (5 + 10 + 15));
    assertThat(asItIs.figures(light).waitedMinutes()).isEqualTo(10 * (30 + 60 + 90));
  }

  @Test
  void the_search_sends_people_into_a_queue_or_not_as_it_weighs() {
    assertThat(boardings(searched(queue(1, 0)))).containsExactly(0, 5, 10, 15);
    assertThat(boardings(searched(queue(1, 100)))).containsExactly(0, 30, 60, 90);
  }

  /// Judged as it is in the end, a queue costs nothing, and what is found is what counted.
  @Test
  void a_timetable_can_be_judged_as_it_is_once_people_board_later() {
    PlanningProblem problem = queue(1, 2);
    List<Schedule> found = new ArrayList<>();
    Schedule best =
        new SearchingPlanner()
            .plan(
                problem,
                new SearchingPlanner.Order(
                    Aim.WAITING,
                    1,
                    Effort.counting(30),
                    _ -> false,
                    found::add,
                    Kept.NOTHING,
                    schedule -> LaterDepartures.of(problem, schedule, Kept.NOTHING)));
    assertThat(best).isEqualTo(found.getLast());
    assertThat(boardings(best)).containsExactly(0, 30, 60, 90);
    for (Schedule each : found) {
      assertThat(LaterDepartures.of(problem, each, Kept.NOTHING)).isEqualTo(each);
    }
  }

  private static Schedule searched(PlanningProblem problem) {
    return new SearchingPlanner()
        .plan(
            problem,
            new SearchingPlanner.Order(Aim.WAITING, 1, Effort.counting(30), _ -> false, _ -> {}));
  }

  /// A long trip with few heavy ones before short trips with many light ones, or behind them: what
  /// the search finds is never worse than what it begins with.
  @Test
  void a_search_never_makes_the_weighted_sum_greater() {
    for (long seed = 0; seed < 40; seed++) {
      PlanningProblem problem =
          Weights.atRandom(org.safepassage.plan.scene.RandomScenes.problem(seed), seed);
      List<Schedule> found = new ArrayList<>();
      new SearchingPlanner()
          .plan(
              problem,
              new SearchingPlanner.Order(
                  Aim.WAITING, seed, Effort.counting(10), _ -> false, found::add));
      for (int i = 1; i < found.size(); i++) {
        long before = found.get(i - 1).figures(problem).moved().value();
        long now = found.get(i).figures(problem).moved().value();
        assertThat(now).isGreaterThanOrEqualTo(before);
        if (now == before) {
          assertThat(found.get(i).figures(problem).weightedMinutes())
              .as("seed %d", seed)
              .isLessThanOrEqualTo(found.get(i - 1).figures(problem).weightedMinutes());
        }
      }
    }
  }
}
