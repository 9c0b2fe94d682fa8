package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.Rule;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: timetables of commitments that share something.
class FSharedTest {
  private static final int PROBLEMS = 150;

  private static Scene twoTowns() {
    return Scene.lasting(2000)
        .enclave("a")
        .enclave("b")
        .reception("town")
        .corridor("out", "a 20 town")
        .corridor("back", "b 20 town")
        .category("civilians", 2, SeatKind.SEAT)
        .type("bus", 10, 0)
        .fleet("red", "bus", 12, 0, "a")
        .fleet("blue", "bus", 12, 0, "b")
        .people("a", "civilians", 40)
        .people("b", "civilians", 40)
        .commitment(Promise.of("from-a", "a", "town", "out").about("civilians"))
        .commitment(Promise.of("from-b", "b", "town", "back").about("civilians"));
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  @Test
  void no_more_leave_than_the_shared_quota() {
    PlanningProblem problem =
        twoTowns().shared(60, Optional.empty(), List.of("from-a", "from-b")).problem();
    assertThat(planned(problem).figures(problem).moved().value()).isEqualTo(60);
  }

  @Test
  void seats_that_come_back_carry_everybody_in_turn() {
    PlanningProblem problem =
        twoTowns()
            .shared(10, Optional.of(Milestone.ARRIVED), List.of("from-a", "from-b"))
            .problem();
    Schedule schedule = planned(problem);
    assertThat(schedule.figures(problem).moved().value()).isEqualTo(80);
    List<Trip> inOrder =
        schedule.trips().stream()
            .sorted(java.util.Comparator.comparing(Trip::boardingFrom))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).boardingFrom())
          .isGreaterThanOrEqualTo(inOrder.get(i - 1).arrived());
    }
  }

  @Test
  void the_audit_refuses_a_timetable_that_uses_up_more() {
    Schedule without = planned(twoTowns().problem());
    PlanningProblem shared =
        twoTowns().shared(60, Optional.empty(), List.of("from-a", "from-b")).problem();
    assertThat(ScheduleAudit.check(shared, without))
        .extracting(Violation::rule)
        .contains(Rule.AGREEMENT);
  }

  @Test
  void the_audit_passes_every_schedule_of_those_who_share() {
    long trips = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.sharing(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
      trips += schedule.trips().size();
    }
    assertThat(trips).as("trips of all problems").isGreaterThan(PROBLEMS);
  }
}
