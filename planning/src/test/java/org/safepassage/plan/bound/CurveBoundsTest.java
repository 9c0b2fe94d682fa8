package org.safepassage.plan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Count;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.LargeScenes;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: no schedule surpasses the bounds, and where a case is plain they are what is
/// reached; and the search keeps to the rules and gets better.
class CurveBoundsTest {
  private static final int PROBLEMS = 400;

  private static Bounds bounds(PlanningProblem problem, Figures figures) {
    return CurveBounds.of(problem, () -> false).orElseThrow().forMoving(figures.moved());
  }

  private static Schedule search(
      PlanningProblem problem, Aim aim, long seed, int steps, List<Schedule> found) {
    return new SearchingPlanner()
        .plan(
            problem,
            new SearchingPlanner.Order(aim, seed, Effort.counting(steps), _ -> false, found::add));
  }

  @Test
  void no_schedule_at_random_surpasses_its_bounds() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem =
          switch ((int) (seed % 3)) {
            case 0 -> RandomScenes.sharing(seed);
            case 1 -> RandomScenes.roomy(seed);
            default -> RandomScenes.problem(seed);
          };
      List<Schedule> found = new ArrayList<>();
      search(problem, seed % 2 == 0 ? Aim.END : Aim.WAITING, seed, 6, found);
      for (Schedule schedule : found) {
        assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
        requireWithin(schedule.figures(problem), problem, seed);
      }
    }
  }

  private static void requireWithin(Figures figures, PlanningProblem problem, long seed) {
    Bounds bounds = bounds(problem, figures);
    assertThat(figures.moved().value())
        .as("moved, seed %d", seed)
        .isLessThanOrEqualTo(bounds.moved().value());
    assertThat(figures.waitedMinutes())
        .as("waited, seed %d", seed)
        .isGreaterThanOrEqualTo(bounds.waitedMinutes());
    assertThat(figures.vehicleMinutes())
        .as("vehicles, seed %d", seed)
        .isGreaterThanOrEqualTo(bounds.vehicleMinutes());
    figures
        .lastArrival()
        .ifPresent(end ->
            assertThat(end)
                .as("end, seed %d", seed)
                .isGreaterThanOrEqualTo(bounds.lastArrival().orElseThrow()));
  }

  @Test
  void a_search_is_never_worse_than_what_it_begins_with_and_the_same_each_time() {
    for (long seed = 0; seed < 40; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      for (Aim aim : Aim.values()) {
        List<Schedule> found = new ArrayList<>();
        Schedule best = search(problem, aim, seed, 10, found);
        assertThat(best).as("seed %d", seed).isEqualTo(found.getLast());
        for (int i = 1; i < found.size(); i++) {
          assertThat(
                  aim.order()
                      .compare(found.get(i).figures(problem), found.get(i - 1).figures(problem)))
              .as("seed %d", seed)
              .isNegative();
        }
        assertThat(search(problem, aim, seed, 10, new ArrayList<>()))
            .as("seed %d", seed)
            .isEqualTo(best);
      }
    }
  }

  /// 100 people, one bus of 50 seats, an hour out and an hour back, boarding and alighting take no
  /// time: the second load arrives after three hours.
  @Test
  void one_bus_is_bounded_by_its_rounds() {
    assertThat(plain(1, 100)).isEqualTo(180);
    assertThat(plain(1, 50)).isEqualTo(60);
    assertThat(plain(2, 100)).isEqualTo(60);
    assertThat(plain(2, 250)).isEqualTo(300);
  }

  private static int plain(int buses, long people) {
    Scene scene = Scene.lasting(1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", people).fleet("buses", "bus", buses, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(figures.moved()).isEqualTo(Count.of(people));
    Bounds bounds = bounds(problem, figures);
    assertThat(bounds.lastArrival()).isEqualTo(figures.lastArrival());
    return bounds.lastArrival().orElseThrow().value();
  }

  @Test
  void a_large_operation_is_bounded_to_within_a_third() {
    PlanningProblem problem = LargeScenes.threeTowns();
    Schedule schedule = search(problem, Aim.END, 1, 20, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(bounds(problem, figures).endGap(figures)).isBetween(0.0, 0.3);
  }
}
