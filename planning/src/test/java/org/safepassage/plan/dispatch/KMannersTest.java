package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.plan.scene.Promise.after;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: how convoys are put together, phase by phase.
class KMannersTest {
  private static final Manner THIRDS =
      new Manner(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, 100 / 3.0, false, Yielding.NONE);

  @Test
  void thirds_of_a_hundred_end_where_the_hundred_do() {
    List<Long> ends = new ArrayList<>();
    long level = 0;
    while (level < 200) {
      level += THIRDS.size(level);
      ends.add(level);
    }
    assertThat(ends).containsExactly(33L, 67L, 100L, 133L, 167L, 200L);
    assertThat(THIRDS.size(40)).as("after a convoy that was too large").isEqualTo(27);
  }

  @Test
  void less_than_a_person_is_one() {
    Manner tiny = THIRDS.withPeople(0.3);
    assertThat(tiny.size(0)).isEqualTo(1);
    assertThat(tiny.size(17)).isEqualTo(1);
  }

  /// 240 people, of whom those beyond 120 wait for the first 120 to have arrived.
  private static PlanningProblem halves() {
    return Scene.lasting(2000)
        .enclave("west")
        .reception("haven")
        .corridor("road", "west 20 haven")
        .category("people", 1, SeatKind.SEAT)
        .people("west", "people", 240)
        .type("bus", 50, 0)
        .fleet("buses", "bus", 10, 0)
        .commitment(
            Promise.of("out", "west", "haven", "road")
                .about("people")
                .quota(240)
                .when(Promise.beyond(120), after("out", Milestone.ARRIVED, 120)))
        .problem();
  }

  @Test
  void a_phase_begins_where_another_condition_holds_and_has_a_tail() {
    Phases phases = Phases.of(halves());
    assertThat(phases.begins()).containsExactly(List.of(0L, 110L, 120L, 230L));
    assertThat(phases.tails()).containsExactly(false, true, false, true);
    assertThat(phases.widths(halves().rulebook())).containsExactly(110L, 10L, 110L, 10L);
    assertThat(phases.at(0, 119)).isEqualTo(1);
    assertThat(phases.at(0, 120)).isEqualTo(2);
  }

  @Test
  void each_phase_has_convoys_of_its_own_size() {
    PlanningProblem problem = halves();
    Manners manners =
        Manners.usual(problem)
            .with(
                List.of(
                    THIRDS.withPeople(55),
                    THIRDS.withPeople(10),
                    THIRDS.withPeople(40),
                    THIRDS.withPeople(5)));
    Schedule schedule = new Dispatcher().plan(problem, manners).schedule();
    assertThat(schedule.trips().stream().map(Trip::people).map(count -> count.value()))
        .containsExactly(55L, 55L, 10L, 40L, 40L, 30L, 5L, 5L);
  }

  /// Eight buses of 50 and five of 10 come to a checkpoint that takes 6 minutes for each. The first
  /// is there again after 46 minutes, when the eighth has just begun.
  private static PlanningProblem gate() {
    return Scene.lasting(2000)
        .handling(0, 0)
        .enclave("west")
        .checkpoint("gate", 1, 0, 360, 0)
        .reception("haven")
        .corridor("road", "west 10 gate 10 haven")
        .category("people", 1, SeatKind.SEAT)
        .people("west", "people", 600)
        .type("large", 50, 0)
        .type("small", 10, 0)
        .fleet("large", "large", 8, 0)
        .fleet("small", "small", 5, 0)
        .commitment(Promise.of("out", "west", "haven", "road").about("people").quota(600))
        .problem();
  }

  @Test
  void small_vehicles_that_yield_leave_a_busy_checkpoint_to_the_large_ones() {
    PlanningProblem problem = gate();
    Manner one = new Manner(Integer.MAX_VALUE, 1, 1, Manner.NO_LIMIT, true, Yielding.NONE);
    Schedule usual = plan(problem, one);
    Schedule yielding = plan(problem, one.withYields(Yielding.REPLACEABLE));
    // The large ones alone need 12 turns of 6 minutes, one after the other, after the first drive.
    assertThat(last(yielding)).isEqualTo(10 + 12 * 6 + 10);
    assertThat(small(yielding)).isZero();
    assertThat(small(usual)).isPositive();
    assertThat(last(usual)).isGreaterThan(last(yielding));
  }

  private static Schedule plan(PlanningProblem problem, Manner manner) {
    Manners manners = Manners.usual(problem).changed(_ -> manner);
    return new Dispatcher().plan(problem, manners).schedule();
  }

  private static int last(Schedule schedule) {
    return schedule.trips().stream().mapToInt(trip -> trip.arrived().value()).max().orElse(0);
  }

  private static long small(Schedule schedule) {
    return schedule.trips().stream()
        .filter(trip -> trip.rides().getFirst().vehicle().fleet().value().equals("small"))
        .count();
  }
}
