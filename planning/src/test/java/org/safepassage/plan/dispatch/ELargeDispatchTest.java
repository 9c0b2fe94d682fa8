package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.LargeScenes;

/// FEATURE UNDER TEST: operations of real size, and larger ones, are put on a timetable while one
/// waits. The limits are far above what is measured (0.2 s and 1 s), so that only a change of order
/// of magnitude fails.
class ELargeDispatchTest {

  @Test
  void three_towns_in_bands_are_planned_completely() {
    check(LargeScenes.threeTowns(), 25_500, Duration.ofSeconds(10));
  }

  @Test
  void a_million_people_in_twenty_thousand_trips() {
    check(LargeScenes.millions(), 1_000_000, Duration.ofSeconds(30));
  }

  private static void check(PlanningProblem problem, long people, Duration atMost) {
    Schedule schedule = assertTimeout(atMost, () -> new Dispatcher().plan(problem));
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(schedule.figures(problem).moved().value()).isEqualTo(people);
    assertThat(schedule.remainders()).isEmpty();
  }
}
