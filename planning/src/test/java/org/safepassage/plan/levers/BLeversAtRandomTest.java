package org.safepassage.plan.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: more of anything never makes the plan that is told worse; every plan passes
/// the audit of what it was made for; and a plan from without a lever is a plan with it.
class BLeversAtRandomTest {
  private static final int PROBLEMS = 24;
  private static final int STEPS = 3;

  private static PlanningProblem problem(long seed) {
    return seed % 3 == 0 ? RandomScenes.sharing(seed) : RandomScenes.problem(seed);
  }

  private static Setting setting(PlanningProblem problem) {
    return new Setting(problem.operation(), problem.agreement());
  }

  private static PlanningProblem framed(Setting setting) {
    return PlanningProblem.of(setting.operation(), setting.agreement());
  }

  private static LeverReport report(PlanningProblem problem, Aim aim, long seed) {
    return LeverSearch.go(
        setting(problem),
        new LeverSearch.Order(
            aim, seed, Effort.counting(STEPS), BLeversAtRandomTest::framed, _ -> {}));
  }

  @Test
  void every_plan_passes_the_audit_with_every_lever() {
    Set<Class<?>> kinds = new HashSet<>();
    for (long seed = 0; seed < 6 * PROBLEMS; seed++) {
      Setting setting = setting(problem(seed));
      PlanningProblem problem = framed(setting);
      Schedule schedule =
          new SearchingPlanner()
              .plan(
                  problem,
                  new SearchingPlanner.Order(
                      Aim.END, seed, Effort.counting(1), _ -> false, _ -> {}));
      for (Lever lever : Levers.of(setting)) {
        PlanningProblem with = framed(lever.applyTo(setting));
        assertThat(with).as("seed %d, %s changes something", seed, lever).isNotEqualTo(problem);
        assertThat(ScheduleAudit.check(with, lever.carried(schedule)))
            .as("seed %d, %s", seed, lever)
            .isEmpty();
        kinds.add(lever.getClass());
      }
    }
    assertThat(kinds)
        .as("kinds of levers")
        .containsAll(List.of(Lever.class.getPermittedSubclasses()));
  }

  @Test
  void no_lever_makes_the_plan_worse_and_more_of_it_is_no_worse_than_less() {
    int gains = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = problem(seed);
      Aim aim = seed % 2 == 0 ? Aim.END : Aim.WAITING;
      LeverReport report = report(problem, aim, seed);
      assertThat(report.violations()).isEmpty();
      assertThat(report.pulls()).as("seed %d", seed).hasSameSizeAs(Levers.of(setting(problem)));
      for (Pull pull : report.pulls()) {
        assertThat(aim.order().compare(pull.figures(), report.figures()))
            .as("seed %d, %s", seed, pull.lever())
            .isLessThanOrEqualTo(0);
        assertThat(ScheduleAudit.check(pull.problem(), pull.schedule()))
            .as("seed %d, %s", seed, pull.lever())
            .isEmpty();
      }
      for (Pull more : report.pulls()) {
        for (Pull less : report.pulls()) {
          if (more.lever().includes(less.lever())) {
            assertThat(aim.order().compare(more.figures(), less.figures()))
                .as("seed %d, %s against %s", seed, more.lever(), less.lever())
                .isLessThanOrEqualTo(0);
          }
        }
      }
      gains += report.gains().size();
      assertThat(report.pulls())
          .isSortedAccordingTo((a, b) -> aim.order().compare(a.figures(), b.figures()));
    }
    assertThat(gains).as("gains in all").isGreaterThan(PROBLEMS);
  }

  @Test
  void the_plan_without_a_lever_is_no_worse_than_it_would_be_alone() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = framed(setting(problem(seed)));
      Schedule alone =
          new SearchingPlanner()
              .plan(
                  problem,
                  new SearchingPlanner.Order(
                      Aim.WAITING, seed, Effort.counting(STEPS), _ -> false, _ -> {}));
      LeverReport report = report(problem, Aim.WAITING, seed);
      assertThat(Aim.WAITING.order().compare(report.figures(), alone.figures(problem)))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(0);
      assertThat(report.figures()).isEqualTo(report.schedule().figures(problem));
    }
  }

  @Test
  void the_same_question_has_one_answer() {
    for (long seed = 0; seed < 5; seed++) {
      LeverReport one = report(problem(seed), Aim.END, seed);
      LeverReport other = report(problem(seed), Aim.END, seed);
      assertThat(one.schedule()).isEqualTo(other.schedule());
      assertThat(one.pulls()).extracting(Pull::lever).isEqualTo(levers(other));
      assertThat(one.pulls()).extracting(Pull::schedule).isEqualTo(schedules(other));
    }
  }

  private static List<Lever> levers(LeverReport report) {
    return report.pulls().stream().map(Pull::lever).toList();
  }

  private static List<Schedule> schedules(LeverReport report) {
    return report.pulls().stream().map(Pull::schedule).toList();
  }

  /// The clock runs out after so many looks at it.
  @Test
  void whoever_stops_it_gets_the_levers_so_far() {
    int[] looks = {0};
    int least = 10;
    PlanningProblem problem = problem(1);
    Effort effort = new Effort(() -> looks[0]++ < 60 ? 1 : 0, 2);
    LeverReport report =
        LeverSearch.go(
            setting(problem),
            new LeverSearch.Order(Aim.END, 1, effort, BLeversAtRandomTest::framed, _ -> {}));
    assertThat(report.untried()).isNotEmpty();
    assertThat(report.pulls().size() + report.untried().size())
        .isEqualTo(Levers.of(setting(problem)).size())
        .isGreaterThan(least);
    assertThat(report.violations()).isEmpty();
  }
}
