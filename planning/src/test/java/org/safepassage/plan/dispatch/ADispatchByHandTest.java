package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.plan.scene.Promise.after;
import static org.safepassage.plan.scene.Promise.balance;
import static org.safepassage.plan.scene.Promise.last;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Remainder.Reason;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: timetables whose figures can be worked out by hand.
class ADispatchByHandTest {

  @Test
  void one_bus_carries_everybody_trip_after_trip() {
    // Boards 2 + 50 x 6 s = 7, drives 30, gets off in 7, drives back 30: a round of 74.
    PlanningProblem problem = oneBus(250, 1000).problem();
    Schedule schedule = planned(problem);
    assertThat(schedule.trips()).hasSize(5);
    assertThat(schedule.trips().get(4).arrived()).isEqualTo(Minute.of(10 + 4 * 74 + 7 + 30));
    assertThat(schedule.trips().get(4).back().at()).isEqualTo(Minute.of(10 + 5 * 74));
    assertThat(schedule.remainders()).isEmpty();
    Figures figures = schedule.figures(problem);
    assertThat(figures.moved().value()).isEqualTo(250);
    assertThat(figures.vehicleMinutes()).isEqualTo(5 * 74);
    assertThat(figures.waitedMinutes()).isEqualTo(50 * (10 + 84 + 158 + 232 + 306));
  }

  @Test
  void the_horizon_leaves_those_who_would_not_be_off_the_bus_by_then() {
    // The third trip gets off at 10 + 2 x 74 + 44 = 202.
    assertThat(planned(oneBus(250, 202).problem()).trips()).hasSize(3);
    Schedule schedule = planned(oneBus(250, 201).problem());
    assertThat(schedule.trips()).hasSize(2);
    assertThat(reasons(schedule)).containsExactly("150 horizon");
  }

  @Test
  void seconds_are_rounded_up_to_whole_minutes() {
    PlanningProblem problem = oneBus(51, 1000).problem();
    Trip second = planned(problem).trips().get(1);
    // One person boards in 2 min 6 s.
    assertThat(second.boarded().value() - second.boardingFrom().value()).isEqualTo(3);
  }

  @Test
  void a_band_of_one_to_one_makes_the_sides_take_turns() {
    // 10 people ahead, buses of 10, 20 minutes' drive: both sides leave at 0, 20, 40, ... together.
    Schedule schedule = planned(twoSides(100, 10).problem());
    assertThat(schedule.trips()).hasSize(20);
    assertThat(schedule.trips().getLast().arrived()).isEqualTo(Minute.of(10 * 20));
    // Twice as far ahead, half as long.
    Schedule quicker = planned(twoSides(100, 20).problem());
    assertThat(quicker.trips().getLast().arrived()).isEqualTo(Minute.of(5 * 20));
  }

  @Test
  void counts_that_are_confirmed_late_slow_the_sides_down() {
    PlanningProblem problem =
        twoSides(100, 10)
            .problem()
            .withConfirmAfter(
                Map.of(
                    new PlaceId("west"), Duration.ofMinutes(5),
                    new PlaceId("east"), Duration.ofMinutes(5)));
    assertThat(planned(problem).trips().getLast().arrived()).isEqualTo(Minute.of(9 * 25 + 20));
  }

  @Test
  void last_convoys_that_wait_for_each_other_stay() {
    Scene scene = roads(2000, 20);
    scene.people("a", "civilians", 100).people("b", "civilians", 100);
    scene.commitment(to("west").when(last(10), after("eastward", Milestone.ARRIVED, 100)));
    scene.commitment(back("east").when(last(20), after("westward", Milestone.ARRIVED, 100)));
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.figures(scene.problem()).moved().value()).isEqualTo(90 + 80);
    assertThat(reasons(schedule)).containsExactlyInAnyOrder("10 agreement", "20 agreement");
  }

  @Test
  void nobody_is_driven_to_a_hand_over_that_never_comes() {
    Scene scene = handOver(60);
    scene.commitment(
        Promise.of("out", "a", "west", "road")
            .about("civilians")
            .heldAtCrossing()
            .when(Promise.beyond(20), after("out", Milestone.ARRIVED, 60)));
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.figures(scene.problem()).moved().value()).isEqualTo(20);
    assertThat(reasons(schedule)).containsExactly("40 agreement");
  }

  @Test
  void those_without_a_fit_seat_stay_and_hold_up_nobody() {
    Scene scene = oneBus(50, 1000);
    scene.category("wounded", 1, SeatKind.STRETCHER).people("a", "wounded", 7);
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.figures(scene.problem()).moved().value()).isEqualTo(50);
    assertThat(reasons(schedule)).containsExactly("7 no-seat");
  }

  @Test
  void those_above_the_quota_are_not_due() {
    Scene scene = Scene.lasting(1000).enclave("a").reception("west").corridor("road", "a 30 west");
    scene.category("civilians", 2, SeatKind.SEAT).people("a", "civilians", 70);
    scene.type("bus", 50, 0).fleet("buses", "bus", 1, 0);
    scene.commitment(Promise.of("out", "a", "west", "road").about("civilians").quota(60));
    assertThat(reasons(planned(scene.problem()))).containsExactly("10 not-due");
  }

  @Test
  void partners_cross_at_one_minute() {
    Scene scene = roads(2000, 30);
    scene.people("a", "civilians", 40).people("b", "civilians", 20);
    scene.handOverPoint("bridge-a").handOverPoint("bridge-b");
    scene.corridor("over-a", "a 10 bridge-a 10 west").corridor("over-b", "b 35 bridge-b 10 east");
    scene.commitment(Promise.of("westward", "a", "west", "over-a").about("civilians"));
    scene.commitment(Promise.of("eastward", "b", "east", "over-b").about("civilians"));
    scene.together("swap", 2, Scene.strand("westward", 0), Scene.strand("eastward", 0));
    Schedule schedule = planned(scene.problem());
    List<Integer> crossings =
        schedule.trips().stream()
            .map(trip -> trip.findCounted(Milestone.CROSSED).orElseThrow().value())
            .distinct()
            .toList();
    assertThat(schedule.figures(scene.problem()).moved().value()).isEqualTo(60);
    assertThat(crossings).contains(35).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_small_permission_waits_for_people_on_the_way_and_no_longer() {
    // The band lets 3 go at first; with 10 seats it waits for nobody, since nobody is on the way.
    Schedule schedule = planned(twoSides(12, 3).problem());
    assertThat(schedule.trips().getFirst().people().value()).isEqualTo(3);
    assertThat(schedule.remainders()).isEmpty();
  }

  private static Scene oneBus(long people, int minutes) {
    return Scene.lasting(minutes)
        .enclave("a")
        .reception("west")
        .corridor("road", "a 30 west")
        .category("civilians", 2, SeatKind.SEAT)
        .people("a", "civilians", people)
        .type("bus", 50, 0)
        .fleet("buses", "bus", 1, 10)
        .handling(2, 6)
        .commitment(Promise.of("out", "a", "west", "road").about("wounded", "civilians"));
  }

  private static Scene twoSides(long people, long ahead) {
    return roads(5000, 20)
        .people("a", "civilians", people)
        .people("b", "civilians", people)
        .commitment(to("west").when(balance(1, "eastward", 1, ahead)))
        .commitment(back("east").when(balance(1, "westward", 1, ahead)));
  }

  private static Scene roads(int minutes, int drive) {
    return Scene.lasting(minutes)
        .enclave("a")
        .enclave("b")
        .reception("west")
        .reception("east")
        .corridor("out", "a " + drive + " west")
        .corridor("back", "b " + drive + " east")
        .category("civilians", 2, SeatKind.SEAT)
        .type("bus", 10, 0)
        .fleet("red", "bus", 12, 0, "a")
        .fleet("blue", "bus", 12, 0, "b");
  }

  private static Scene handOver(long people) {
    return Scene.lasting(2000)
        .enclave("a")
        .handOverPoint("bridge")
        .reception("west")
        .corridor("road", "a 15 bridge 15 west")
        .category("civilians", 2, SeatKind.SEAT)
        .people("a", "civilians", people)
        .type("bus", 10, 0)
        .fleet("buses", "bus", 3, 0);
  }

  private static Promise to(String destination) {
    return Promise.of("westward", "a", destination, "out").about("civilians");
  }

  private static Promise back(String destination) {
    return Promise.of("eastward", "b", destination, "back").about("civilians");
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  private static List<String> reasons(Schedule schedule) {
    return schedule.remainders().stream().map(ADispatchByHandTest::reason).toList();
  }

  private static String reason(Remainder remainder) {
    Reason reason = remainder.reason();
    return remainder.people() + " " + reason.word();
  }
}
