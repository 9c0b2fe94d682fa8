package org.safepassage.plan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.AidScenes;
import org.safepassage.plan.scene.OneWayScenes;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;
import org.safepassage.plan.scene.Weights;

/// FEATURE UNDER TEST: no schedule is waited less for, in the weights of an operation, than its
/// bound says; and where a case is plain the bound is what is reached.
class WeightedBoundTest {
  private static final int PROBLEMS = 70;

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

  private static PlanningProblem atRandom(long seed) {
    return switch ((int) (seed % 6)) {
      case 0 -> RandomScenes.equipped(seed);
      case 1 -> RandomScenes.roomy(seed);
      case 2 -> OneWayScenes.problem(seed);
      case 3 -> AidScenes.problem(seed);
      case 4 -> RandomScenes.sharing(seed);
      default -> RandomScenes.problem(seed);
    };
  }

  /// What a timetable weighs has nothing to do with whether it is one: those that were found for
  /// some weights are held against the bounds for others, in which the light may have gone first.
  @Test
  void no_schedule_at_random_waits_for_less_than_its_bound_in_any_weights() {
    int sharper = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = Weights.atRandom(atRandom(seed), seed);
      List<Schedule> found = new ArrayList<>();
      search(problem, seed % 2 == 0 ? Aim.END : Aim.WAITING, seed, 6, found);
      for (long other = 0; other < 3; other++) {
        PlanningProblem weighed = other == 0 ? problem : Weights.atRandom(problem, ~seed + other);
        CurveBounds curves = CurveBounds.of(weighed, () -> false).orElseThrow();
        for (Schedule schedule : found) {
          assertThat(ScheduleAudit.check(weighed, schedule)).as("seed %d", seed).isEmpty();
          Figures figures = schedule.figures(weighed);
          Bounds bounds = curves.forMoving(figures.moved());
          assertThat(figures.weightedMinutes())
              .as("weighted, seed %d", seed)
              .isGreaterThanOrEqualTo(bounds.weightedMinutes());
          assertThat(figures.waitedMinutes())
              .as("waited, seed %d", seed)
              .isGreaterThanOrEqualTo(bounds.waitedMinutes());
          long lightest = lightest(weighed) * bounds.waitedMinutes();
          assertThat(bounds.weightedMinutes())
              .as("as if all weighed the least, seed %d", seed)
              .isGreaterThanOrEqualTo(lightest);
          sharper += bounds.weightedMinutes() > lightest ? 1 : 0;
        }
      }
    }
    assertThat(sharper).isGreaterThan(PROBLEMS);
  }

  private static long lightest(PlanningProblem problem) {
    return problem.operation().population().waiting().home()
        * (long)
            problem.operation().population().categories().stream()
                .mapToInt(category -> category.weight())
                .min()
                .orElse(1);
  }

  /// The order in which people are named decides nothing but ties, so each of many priorities in
  /// turn lets others go first.
  @Test
  void no_schedule_waits_for_less_than_its_bound_whoever_goes_first() {
    for (long seed = 0; seed < 70; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int first = random.nextInt(3);
      Scene scene = mixed(random, first);
      int[] weights = {
        1 + random.nextInt(30), 1 + random.nextInt(30), 1 + random.nextInt(30),
      };
      ToIntFunction<String> weight = id -> weights[id.charAt(0) - 'a'];
      PlanningProblem problem =
          Weights.weighing(scene.problem(), weight, new WaitingWeights(1 + first, 1, 2));
      List<Schedule> found = new ArrayList<>();
      search(problem, Aim.WAITING, seed, 8, found);
      for (Schedule schedule : found) {
        Figures figures = schedule.figures(problem);
        assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
        assertThat(figures.weightedMinutes())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(bounds(problem, figures).weightedMinutes());
      }
    }
  }

  /// Three categories in two kinds of seat, two commitments that may be about the same people, and
  /// quotas that don't take everybody.
  private static Scene mixed(SplittableRandom random, int first) {
    Scene scene = Scene.lasting(random.nextInt(200, 2000)).handling(random.nextInt(4), 5);
    for (int i = 0; i < 3; i++) {
      String id = "abc".substring(i, i + 1);
      int priority = 1 + (i + first) % 3;
      if (random.nextBoolean()) {
        scene.parties(id, priority, 1 + random.nextInt(4), SeatKind.SEAT);
      } else {
        scene.parties(id, priority, 1 + random.nextInt(2), SeatKind.STRETCHER, SeatKind.SEAT);
      }
      scene.people("town", id, random.nextInt(60));
    }
    scene.enclave("town").reception("camp").reception("port");
    scene.type("bus", 5 + random.nextInt(30), 0).type("ambulance", 1, 3);
    scene.fleet("buses", "bus", 1 + random.nextInt(3), 0, "town");
    scene.fleet("ambulances", "ambulance", 1 + random.nextInt(3), random.nextInt(60), "town");
    scene.corridor("road", "town " + random.nextInt(10, 60) + " camp");
    scene.corridor("lane", "town " + random.nextInt(10, 60) + " port");
    Promise all = Promise.of("all", "town", "camp", "road").about("a", "b", "c");
    scene.commitment(random.nextBoolean() ? all.quota(1 + random.nextInt(120)) : all);
    if (random.nextBoolean()) {
      scene.commitment(
          Promise.of("some", "town", "port", "lane").about("b", "c").quota(1 + random.nextInt(60)));
    }
    return scene;
  }

  /// One bus for two categories: it takes the heavy ones first, load after load. What is left at
  /// each departure waits for another round.
  @Test
  void one_bus_that_takes_the_heavy_first_is_proven_best() {
    for (long seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int heavy = random.nextInt(1, 120);
      int light = random.nextInt(1, 120);
      int seats = random.nextInt(1, 50);
      int drive = random.nextInt(5, 60);
      int weight = random.nextInt(2, 100);
      int home = random.nextInt(1, 5);
      Scene scene = Scene.lasting(40_000).enclave("town").reception("camp");
      scene.category("able", 1, SeatKind.SEAT).category("wounded", 1, SeatKind.SEAT);
      scene.people("town", "able", light).people("town", "wounded", heavy);
      scene.type("bus", seats, 0).fleet("buses", "bus", 1, 0);
      scene.corridor("road", "town " + drive + " camp", Scene.rule(1, 1, 0), List.of());
      scene.commitment(Promise.of("out", "town", "camp", "road").about("able", "wounded"));
      PlanningProblem problem =
          Weights.weighing(
              scene.problem(),
              id -> id.equals("wounded") ? weight : 1,
              new WaitingWeights(home, 1, 1));
      long expected = 0;
      for (long gone = seats; gone < heavy + light; gone += seats) {
        long wounded = Math.max(0, heavy - gone);
        expected += 2L * drive * home * (wounded * weight + heavy + light - gone - wounded);
      }
      Schedule schedule = search(problem, Aim.WAITING, seed, 0, new ArrayList<>());
      Figures figures = schedule.figures(problem);
      assertThat(figures.weightedMinutes()).as("seed %d", seed).isEqualTo(expected);
      assertThat(bounds(problem, figures).weightedMinutes())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  /// Of 60 wounded and 60 others 60 are due: those left behind may be the heavy ones.
  @Test
  void whoever_is_not_due_may_be_the_heaviest() {
    Scene scene = Scene.lasting(1000).enclave("town").reception("camp");
    scene.category("able", 1, SeatKind.SEAT).category("wounded", 2, SeatKind.SEAT);
    scene.people("town", "able", 60).people("town", "wounded", 60);
    scene.type("bus", 30, 0).fleet("buses", "bus", 1, 0);
    scene.corridor("road", "town 50 camp", Scene.rule(1, 1, 0), List.of());
    scene.commitment(Promise.of("out", "town", "camp", "road").about("able", "wounded").quota(60));
    PlanningProblem problem = Weights.weighing(scene.problem(), id -> id.equals("wounded") ? 9 : 2);
    Figures figures = search(problem, Aim.WAITING, 1, 0, new ArrayList<>()).figures(problem);
    assertThat(figures.weightedMinutes()).isEqualTo(30 * 100 * 2);
    assertThat(bounds(problem, figures).weightedMinutes()).isEqualTo(30 * 100 * 2);
  }

  /// Families of 40 are too large for a bus of 30. Sixty are due: if the fifty of the families
  /// count among them, ten of the others do.
  @Test
  void whom_no_vehicle_takes_together_may_wait_in_the_place_of_others() {
    Scene scene = Scene.lasting(1000).enclave("town").reception("camp");
    scene.category("able", 1, SeatKind.SEAT).parties("families", 2, 40, SeatKind.SEAT);
    scene.people("town", "able", 100).people("town", "families", 50);
    scene.type("bus", 30, 0).fleet("buses", "bus", 1, 0);
    scene.corridor("road", "town 50 camp", Scene.rule(1, 1, 0), List.of());
    scene.commitment(Promise.of("out", "town", "camp", "road").about("able", "families").quota(60));
    PlanningProblem problem = Weights.weighing(scene.problem(), id -> id.equals("able") ? 10 : 1);
    Schedule schedule =
        new Schedule(
            List.of(),
            List.of(),
            List.of(
                stay("families", 50, Remainder.Reason.NO_VEHICLE),
                stay("able", 10, Remainder.Reason.HORIZON),
                stay("able", 90, Remainder.Reason.NOT_DUE)));
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    Figures figures = schedule.figures(problem);
    assertThat(figures.weightedMinutes()).isEqualTo(1000 * (50 + 10 * 10));
    assertThat(bounds(problem, figures).weightedMinutes())
        .isLessThanOrEqualTo(figures.weightedMinutes());
  }

  private static Remainder stay(String category, long people, Remainder.Reason reason) {
    return new Remainder(
        new PlaceId("town"),
        new CategoryId(category),
        Optional.of(new CommitmentId("out")),
        Count.of(people),
        reason);
  }

  @Test
  void with_no_weights_or_the_same_for_all_the_plan_and_its_bound_are_those_without() {
    for (long seed = 0; seed < 25; seed++) {
      PlanningProblem plain = atRandom(seed);
      Schedule schedule = search(plain, Aim.WAITING, seed, 12, new ArrayList<>());
      Figures figures = schedule.figures(plain);
      Bounds bounds = bounds(plain, figures);
      assertThat(figures.weightedMinutes()).isEqualTo(figures.waitedMinutes());
      assertThat(bounds.weightedMinutes()).isEqualTo(bounds.waitedMinutes());
      for (int times : new int[] {1, 4}) {
        for (WaitingWeights waiting : List.of(WaitingWeights.EQUAL, new WaitingWeights(2, 2, 2))) {
          PlanningProblem same = Weights.weighing(plain, _ -> times, waiting);
          long all = (long) times * waiting.home();
          assertThat(search(same, Aim.WAITING, seed, 12, new ArrayList<>()))
              .as("seed %d", seed)
              .isEqualTo(schedule);
          Figures weighed = schedule.figures(same);
          assertThat(weighed.waitedMinutes()).isEqualTo(figures.waitedMinutes());
          assertThat(weighed.weightedMinutes())
              .as("seed %d", seed)
              .isEqualTo(all * figures.waitedMinutes());
          assertThat(bounds(same, weighed).weightedMinutes())
              .as("seed %d", seed)
              .isEqualTo(all * bounds.waitedMinutes());
        }
      }
    }
  }

  /// Only how weights compare matters.
  @Test
  void all_weights_times_something_change_the_figure_and_its_bound_and_nothing_else() {
    for (long seed = 0; seed < 25; seed++) {
      PlanningProblem once = Weights.atRandom(atRandom(seed), seed);
      Schedule schedule = search(once, Aim.WAITING, seed, 12, new ArrayList<>());
      Figures figures = schedule.figures(once);
      WaitingWeights waiting = once.operation().population().waiting();
      int times = 2 + (int) (seed % 6);
      List<PlanningProblem> more =
          List.of(
              Weights.weighing(once, id -> times * weight(once, id), waiting),
              Weights.weighing(
                  once,
                  id -> weight(once, id),
                  new WaitingWeights(
                      times * waiting.home(), times * waiting.held(), times * waiting.aboard())));
      for (PlanningProblem each : more) {
        assertThat(search(each, Aim.WAITING, seed, 12, new ArrayList<>()))
            .as("seed %d", seed)
            .isEqualTo(schedule);
        Figures weighed = schedule.figures(each);
        assertThat(weighed.waitedMinutes()).isEqualTo(figures.waitedMinutes());
        assertThat(weighed.weightedMinutes())
            .as("seed %d", seed)
            .isEqualTo(times * figures.weightedMinutes());
        assertThat(bounds(each, weighed).weightedMinutes())
            .as("seed %d", seed)
            .isEqualTo(times * bounds(once, figures).weightedMinutes());
      }
    }
  }

  private static int weight(PlanningProblem problem, String category) {
    return problem.operation().population().categories().stream()
        .filter(each -> each.id().value().equals(category))
        .mapToInt(each -> each.weight())
        .findFirst()
        .orElseThrow();
  }
}
