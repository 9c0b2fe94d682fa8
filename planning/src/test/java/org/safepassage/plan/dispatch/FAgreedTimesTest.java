package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.plan.scene.Promise.before;
import static org.safepassage.plan.scene.Promise.during;
import static org.safepassage.plan.scene.Promise.given;
import static org.safepassage.plan.scene.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.Term;
import org.safepassage.model.SeatKind;
import org.safepassage.model.TimeLimit;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: timetables within the times of the agreement, with figures worked out by
/// hand. One bus of 50 for 250 people; nobody needs time to get on or off, and a round takes 60
/// minutes, of which 30 to the destination.
class FAgreedTimesTest {

  @Test
  void departures_wait_for_the_window_and_end_with_it() {
    // Rounds begin at 100, 160, 220; the next, at 280, would be outside.
    Schedule schedule = planned(oneBus(during("lull")).agreed("lull", window(100, 280)));
    assertThat(departures(schedule)).containsExactly(100, 160, 220);
    assertThat(reasons(schedule)).containsExactly("100 agreed-times");
  }

  @Test
  void the_last_minute_of_a_window_is_in_it_and_its_end_is_not() {
    assertThat(departures(planned(oneBus(during("lull")).agreed("lull", window(100, 161)))))
        .containsExactly(100, 160);
    assertThat(departures(planned(oneBus(during("lull")).agreed("lull", window(100, 160)))))
        .containsExactly(100);
  }

  @Test
  void a_second_span_is_used() {
    Schedule schedule =
        planned(oneBus(during("lull")).agreed("lull", window(0, 61), window(500, 2000)));
    assertThat(departures(schedule)).containsExactly(0, 60, 500, 560, 620);
    assertThat(schedule.remainders()).isEmpty();
  }

  @Test
  void boarding_lies_within_the_window_too() {
    // Two minutes to get on and two to get off: a round takes 64.
    Scene scene = oneBus(during("lull")).handling(2, 0).agreed("lull", window(100, 230));
    assertThat(departures(planned(scene))).containsExactly(102, 166);
  }

  @Test
  void nobody_goes_at_or_after_the_deadline() {
    Schedule schedule = planned(oneBus(before(TimeLimit.Kind.DEADLINE, 120)));
    assertThat(departures(schedule)).containsExactly(0, 60);
    assertThat(reasons(schedule)).containsExactly("150 agreed-times");
  }

  @Test
  void once_begun_in_time_everybody_goes() {
    assertThat(departures(planned(oneBus(before(TimeLimit.Kind.START_BY, 1)))))
        .containsExactly(0, 60, 120, 180, 240);
  }

  @Test
  void what_can_not_begin_in_time_does_not_begin() {
    Schedule schedule =
        planned(
            oneBus(Promise.all(before(TimeLimit.Kind.START_BY, 100), during("lull")))
                .agreed("lull", window(100, 1000)));
    assertThat(schedule.trips()).isEmpty();
    assertThat(reasons(schedule)).containsExactly("250 agreed-times");
  }

  @Test
  void nobody_is_under_way_when_the_deal_lapses() {
    // The third bus would arrive at 150.
    assertThat(departures(planned(oneBus(Promise.all()).voidBy(150)))).containsExactly(0, 60);
    assertThat(departures(planned(oneBus(Promise.all()).voidBy(151)))).containsExactly(0, 60, 120);
    assertThat(departures(planned(oneBus(before(TimeLimit.Kind.VOID_BY, 150)))))
        .containsExactly(0, 60);
  }

  @Test
  void a_window_holds_only_whom_it_is_about() {
    // The first 100 go at any time.
    Scene scene = oneBus(Promise.beyond(100), during("lull")).agreed("lull", window(200, 1000));
    assertThat(departures(planned(scene))).containsExactly(0, 60, 200, 260, 320);
  }

  @Test
  void people_wait_at_the_crossing_for_its_window() {
    // 15 minutes to the bridge; held there, they may wait 100 minutes at most.
    Schedule schedule = planned(bridge(100).agreed("lull", window(300, 400)));
    Trip first = schedule.trips().getFirst();
    assertThat(first.findHandOver().orElseThrow().departure().value()).isBetween(300, 399);
    assertThat(
            first.findHandOver().orElseThrow().departure().value()
                - first.findHandOver().orElseThrow().ready().orElseThrow().value())
        .isLessThanOrEqualTo(100);
    assertThat(schedule.remainders()).isEmpty();
  }

  @Test
  void nobody_is_sent_to_a_crossing_that_opens_no_more() {
    Schedule schedule = planned(bridge(100).agreed("lull", window(0, 14)));
    assertThat(schedule.trips()).isEmpty();
    assertThat(reasons(schedule)).containsExactly("30 agreed-times");
  }

  @Test
  void a_fact_is_established_when_its_time_comes() {
    Schedule schedule =
        planned(oneBus(given("list")).fact("list", during("lull")).agreed("lull", window(77, 80)));
    assertThat(schedule.facts()).hasSize(1);
    assertThat(schedule.facts().getFirst().at().value()).isEqualTo(77);
    assertThat(departures(schedule)).containsExactly(77, 137, 197, 257, 317);
  }

  private static Scene oneBus(Term term) {
    return oneBus(Condition.Coverage.ALL, term);
  }

  private static Scene oneBus(Condition.Coverage coverage, Term term) {
    return Scene.lasting(3000)
        .enclave("a")
        .reception("west")
        .corridor("road", "a 30 west")
        .category("civilians", 2, SeatKind.SEAT)
        .people("a", "civilians", 250)
        .type("bus", 50, 0)
        .fleet("buses", "bus", 1, 0)
        .commitment(Promise.of("out", "a", "west", "road").about("civilians").when(coverage, term));
  }

  private static Scene bridge(int longestWait) {
    return Scene.lasting(2000)
        .enclave("a")
        .handOverPoint("bridge", 1000, longestWait)
        .reception("west")
        .corridor("road", "a 15 bridge 15 west")
        .category("civilians", 2, SeatKind.SEAT)
        .people("a", "civilians", 30)
        .type("bus", 10, 0)
        .fleet("buses", "bus", 3, 0)
        .commitment(
            Promise.of("out", "a", "west", "road")
                .about("civilians")
                .heldAtCrossing()
                .when(during("lull")));
  }

  private static Schedule planned(Scene scene) {
    PlanningProblem problem = scene.problem();
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  private static List<Integer> departures(Schedule schedule) {
    return schedule.trips().stream().map(trip -> trip.departed().value()).toList();
  }

  private static List<String> reasons(Schedule schedule) {
    return schedule.remainders().stream()
        .map(remainder -> remainder.people() + " " + remainder.reason().word())
        .toList();
  }
}
