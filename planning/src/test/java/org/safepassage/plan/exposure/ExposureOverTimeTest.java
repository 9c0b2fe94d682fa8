package org.safepassage.plan.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.ExposureCap;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Reckoning;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: what is told of exposure over time is what one counts person by person and
/// minute by minute; and a timetable that is made within caps keeps them at every minute.
class ExposureOverTimeTest {
  private static final int PROBLEMS = 200;

  private static Schedule plan(PlanningProblem problem, long seed) {
    return new SearchingPlanner()
        .plan(
            problem,
            new SearchingPlanner.Order(Aim.END, seed, Effort.counting(2), _ -> false, _ -> {}));
  }

  /// After all events of a minute: everybody one by one, in the order in which they pass.
  private static long counted(Schedule schedule, Stakes stakes, int at) {
    long sum = 0;
    for (Stake stake : stakes.given()) {
      sum += counted(schedule, stake, at);
    }
    for (Stake stake : stakes.received()) {
      sum -= counted(schedule, stake, at);
    }
    return Math.max(0, sum);
  }

  private static long counted(Schedule schedule, Stake stake, int at) {
    List<Integer> passed = new ArrayList<>();
    for (Trip trip : schedule.trips()) {
      if (trip.commitment().equals(stake.commitment())) {
        int minute = trip.findCounted(stake.milestone()).orElseThrow().value();
        for (long i = 0; i < trip.people().value(); i++) {
          passed.add(minute);
        }
      }
    }
    passed.sort(Integer::compare);
    long sum = 0;
    for (int person = 1; person <= passed.size(); person++) {
      boolean weighs = person > stake.levels().beyond() && person <= stake.levels().upTo();
      sum += weighs && passed.get(person - 1) <= at ? stake.weight() : 0;
    }
    return sum;
  }

  /// One in which several commitments give against one account, by weights at random.
  private static Stakes together(PlanningProblem problem, SplittableRandom dice) {
    List<Stake> given = new ArrayList<>();
    List<Stake> received = new ArrayList<>();
    for (var commitment : problem.agreement().commitments()) {
      boolean gives =
          given.isEmpty() || (received.isEmpty() ? dice.nextInt(3) > 0 : dice.nextBoolean());
      LevelRange levels =
          dice.nextInt(3) == 0 ? new LevelRange(dice.nextInt(30), 200) : LevelRange.ALL;
      (gives ? given : received)
          .add(
              new Stake(
                  commitment.id(),
                  gives ? commitment.heldAt() : Milestone.ARRIVED,
                  Evidence.REPORTED,
                  1 + dice.nextInt(4),
                  levels,
                  gives));
    }
    return new Stakes(given, received);
  }

  private static List<Stakes> respects(PlanningProblem problem, SplittableRandom dice) {
    List<Stakes> all =
        new ArrayList<>(
            Reckoning.ofBalances(problem.agreement()).stream().map(Reckoning::stakes).toList());
    all.add(together(problem, dice));
    return all;
  }

  @Test
  void it_is_what_one_counts_person_by_person() {
    long greatest = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = plan(problem, seed);
      for (Stakes stakes : respects(problem, new SplittableRandom(seed))) {
        ExposureOverTime told = ExposureOverTime.of(problem, schedule, stakes);
        long worst = 0;
        int step = 0;
        for (int minute = 0; minute <= problem.horizon().value(); minute += 7) {
          while (step + 1 < told.steps().size()
              && told.steps().get(step + 1).at().value() <= minute) {
            step++;
          }
          long counted = counted(schedule, stakes, minute);
          assertThat(told.steps().get(step).exposure())
              .as("seed %d, minute %d, %s", seed, minute, stakes)
              .isEqualTo(counted);
          worst = Math.max(worst, counted);
        }
        assertThat(told.greatest().exposure()).as("seed %d", seed).isGreaterThanOrEqualTo(worst);
        assertThat(told.greatest().exposure())
            .as("seed %d", seed)
            .isEqualTo(counted(schedule, stakes, told.greatest().at().value()));
        greatest = Math.max(greatest, worst);
      }
    }
    assertThat(greatest).isGreaterThan(100);
  }

  @Test
  void a_timetable_within_caps_keeps_them_at_every_minute_and_the_deal_as_well() {
    int binding = 0;
    int shared = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      if (!problem.agreement().together().isEmpty()) {
        continue; // what its hand-overs expose is not held, and told instead
      }
      SplittableRandom dice = new SplittableRandom(seed);
      Schedule free = plan(problem, seed);
      List<ExposureCap> caps = new ArrayList<>();
      boolean binds = false;
      for (Stakes stakes : respects(problem, dice)) {
        long most = ExposureOverTime.of(problem, free, stakes).greatest().exposure();
        long cap = most * dice.nextInt(1, 5) / 4;
        binds |= cap < most;
        shared += cap < most && stakes.given().size() > 1 ? 1 : 0;
        caps.add(new ExposureCap(stakes, cap));
      }
      PlanningProblem within = problem.withinExposure(caps);
      Schedule schedule = plan(within, seed);
      assertThat(ScheduleAudit.check(within, schedule)).as("seed %d, capped", seed).isEmpty();
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
      for (ExposureCap cap : caps) {
        for (Trip trip : schedule.trips()) {
          for (Milestone milestone : List.of(Milestone.DEPARTED, Milestone.CROSSED)) {
            trip.findCounted(milestone)
                .ifPresent(minute ->
                    assertThat(counted(schedule, cap.stakes(), minute.value()))
                        .as("%s at %s, cap %s", trip.id(), minute, cap)
                        .isLessThanOrEqualTo(cap.most()));
          }
        }
        assertThat(ExposureOverTime.of(problem, schedule, cap.stakes()).greatest().exposure())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(cap.most());
      }
      binding += binds ? 1 : 0;
    }
    assertThat(binding).as("problems in which a cap binds").isGreaterThan(PROBLEMS / 5);
    assertThat(shared).as("of these, by several together").isGreaterThan(PROBLEMS / 20);
  }

  /// The auditor asks the same rulebook as the planner; so it must notice who goes beyond a cap.
  @Test
  void the_audit_refuses_a_timetable_that_does_not_keep_a_cap() {
    int refused = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      if (!problem.agreement().together().isEmpty()) {
        continue;
      }
      Schedule free = plan(problem, seed);
      for (Stakes stakes : respects(problem, new SplittableRandom(seed))) {
        long most = ExposureOverTime.of(problem, free, stakes).greatest().exposure();
        if (most > 0) {
          List<ExposureCap> tooLittle = List.of(new ExposureCap(stakes, most - 1));
          assertThat(ScheduleAudit.check(problem.withinExposure(tooLittle), free))
              .as("seed %d, %d of %s", seed, most - 1, stakes)
              .isNotEmpty();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(PROBLEMS / 5);
  }
}
