package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.AidScenes;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: every timetable of the dispatcher passes the audit.
class BDispatchAtRandomTest {
  private static final int PROBLEMS = 600;

  @Test
  void the_audit_passes_every_schedule() {
    long trips = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem =
          seed % 3 == 0 ? RandomScenes.equipped(seed) : RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      List<Violation> violations = ScheduleAudit.check(problem, schedule);
      assertThat(violations).as("seed %d", seed).isEmpty();
      trips += schedule.trips().size();
    }
    assertThat(trips).as("trips of all problems").isGreaterThan(PROBLEMS);
  }

  @Test
  void the_audit_passes_every_schedule_with_aid() {
    long goods = 0;
    long left = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = AidScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
      goods += schedule.trips().stream().mapToLong(trip -> trip.goods().value()).sum();
      left += schedule.figures(problem).goodsLeft();
    }
    assertThat(goods).as("goods of all problems").isGreaterThan(PROBLEMS);
    assertThat(left).as("goods left in all problems").isPositive();
  }

  @Test
  void the_audit_passes_every_schedule_in_whatever_manner() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem =
          seed % 3 == 0 ? AidScenes.problem(seed) : RandomScenes.problem(seed);
      SplittableRandom random = new SplittableRandom(seed);
      Manners manners = Manners.usual(problem).changed(_ -> manner(random));
      Schedule schedule = new Dispatcher().plan(problem, manners).schedule();
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d, %s", seed, manners).isEmpty();
    }
  }

  private static Manner manner(SplittableRandom random) {
    return new Manner(
        random.nextInt(4),
        1 + random.nextInt(3),
        1 + random.nextInt(5),
        random.nextBoolean() ? Manner.NO_LIMIT : 1 + 20 * random.nextDouble(),
        random.nextBoolean(),
        Yielding.values()[random.nextInt(Yielding.values().length)]);
  }

  @Test
  void the_same_problem_gives_the_same_schedule() {
    LongStream.range(0, 40)
        .forEach(seed ->
            assertThat(new Dispatcher().plan(RandomScenes.problem(seed)))
                .as("seed %d", seed)
                .isEqualTo(new Dispatcher().plan(RandomScenes.problem(seed))));
  }
}
