package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.plan.scene.Promise.after;
import static org.safepassage.plan.scene.Promise.balance;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Corridor;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Unit;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: aid goes in by the same rules by which people go out, in timetables that can
/// be worked out by hand.
class LGoodsTest {

  @Test
  void two_trucks_carry_tonnes_trip_after_trip() {
    // Loads in 10, drives 30, unloads in 10, drives back 30: a round of 80.
    PlanningProblem problem = aid(300).commitment(flour(Unit.TONNES, 45)).problem();
    Schedule schedule = planned(problem);
    assertThat(goods(schedule)).containsExactly(20L, 20L, 5L);
    assertThat(arrivals(schedule, "flour")).containsExactly(40, 120, 200);
    assertThat(schedule.trips().getLast().rides()).hasSize(1);
    assertThat(schedule.goodsLeft()).isEmpty();
    Figures figures = schedule.figures(problem);
    assertThat(figures).isEqualTo(new Figures(Count.ZERO, Optional.empty(), 0, (2 + 2 + 1) * 80));
  }

  @Test
  void what_would_not_be_unloaded_by_the_horizon_stays() {
    // The third convoy has unloaded at 200 + 10.
    assertThat(left(planned(aid(210).commitment(flour(Unit.TONNES, 45)).problem()))).isEmpty();
    PlanningProblem problem = aid(209).commitment(flour(Unit.TONNES, 45)).problem();
    assertThat(left(planned(problem))).containsExactly("5 horizon");
    assertThat(planned(problem).figures(problem).goodsLeft()).isEqualTo(5);
  }

  @Test
  void a_truck_is_a_vehicle_with_room_for_cargo() {
    Scene scene = aid(1000).type("bus", 50, 0).fleet("buses", "bus", 4, 0);
    Schedule schedule = planned(scene.commitment(flour(Unit.TRUCKS, 5)).problem());
    assertThat(goods(schedule)).containsExactly(2L, 2L, 1L);
    assertThat(schedule.trips())
        .flatExtracting(Trip::rides)
        .allSatisfy(ride -> assertThat(ride.vehicle().fleet().value()).isEqualTo("trucks"));
  }

  @Test
  void any_vehicle_is_a_vehicle() {
    Scene scene = aid(1000).type("bus", 50, 0).fleet("buses", "bus", 4, 0);
    Schedule schedule = planned(scene.commitment(flour(Unit.VEHICLES, 7)).problem());
    assertThat(goods(schedule)).containsExactly(6L, 1L);
  }

  @Test
  void a_convoy_goes_in_whole_lots_and_with_as_many_vehicles_as_it_must_have() {
    Scene scene = aid(1000, Scene.rule(2, 2, 0));
    Schedule schedule = planned(scene.commitment(flour(Unit.TONNES, 21).lot(15)).problem());
    // Of the twenty tonnes that fit, one lot; the rest would fit one truck, and goes in two.
    assertThat(goods(schedule)).containsExactly(15L, 6L);
    assertThat(schedule.trips()).allSatisfy(trip -> assertThat(trip.rides()).hasSize(2));
  }

  @Test
  void goods_that_no_vehicle_takes_stay_and_so_does_who_waits_for_them() {
    Scene scene =
        Scene.lasting(1000)
            .enclave("depot-town")
            .enclave("town")
            .reception("camp")
            .corridor("in", "depot-town 30 town")
            .corridor("out", "town 20 camp")
            .category("civilians", 1, SeatKind.SEAT)
            .people("town", "civilians", 30)
            .type("bus", 20, 0)
            .fleet("buses", "bus", 2, 0)
            .commitment(flour(Unit.TRUCKS, 3))
            .commitment(people().when(after("flour", Milestone.ARRIVED, 1)));
    Schedule schedule = planned(scene.problem());
    assertThat(left(schedule)).containsExactly("3 no-vehicle");
    assertThat(schedule.trips()).isEmpty();
    assertThat(schedule.remainders()).hasSize(1);
    assertThat(schedule.remainders().getFirst().reason().word()).isEqualTo("agreement");
  }

  @Test
  void people_leave_once_so_many_trucks_have_arrived() {
    Scene scene = town(40, 40).commitment(flour(Unit.TRUCKS, 5));
    scene.commitment(people().when(after("flour", Milestone.ARRIVED, 4)));
    Schedule schedule = planned(scene.problem());
    // Two trucks arrive at 40, two at 120. Then 10 min and 40 x 6 s until all are aboard, 20 to go.
    assertThat(arrivals(schedule, "flour")).containsExactly(40, 120, 200);
    assertThat(arrivals(schedule, "people")).containsExactly(120 + 14 + 20);
    assertThat(schedule.remainders()).isEmpty();
  }

  @Test
  void people_and_trucks_keep_step_with_each_other() {
    // Ten people a truck; trucks are two ahead at most, people not at all.
    Scene scene = town(40, 20);
    scene.commitment(flour(Unit.TRUCKS, 4).when(balance(10, "people", 1, 2)));
    scene.commitment(people().when(balance(1, "flour", 10, 0)));
    Schedule schedule = planned(scene.problem());
    // Trucks at 40; the bus boards in 12 and drives 20, or 60. It is back 12 and as long later.
    assertThat(arrivals(schedule, "flour")).containsExactly(40, 120);
    assertThat(arrivals(schedule, "people")).containsExactly(72, 120 + 32);

    Scene far = town(40, 20, 60);
    far.commitment(flour(Unit.TRUCKS, 4).when(balance(10, "people", 1, 2)));
    far.commitment(people().when(balance(1, "flour", 10, 0)));
    // The trucks are back at 80 and wait for the people, who arrive at 40 + 12 + 60.
    assertThat(arrivals(planned(far.problem()), "flour")).containsExactly(40, 112 + 40);
    assertThat(arrivals(planned(far.problem()), "people")).containsExactly(112, 184 + 72);
  }

  @Test
  void a_full_reception_site_takes_goods_all_the_same() {
    Scene scene =
        Scene.lasting(1000)
            .enclave("depot-town")
            .reception("town", 0, 0)
            .corridor("in", "depot-town 30 town")
            .truck("truck", 10)
            .fleet("trucks", "truck", 2, 0)
            .commitment(flour(Unit.TONNES, 20));
    assertThat(goods(planned(scene.problem()))).containsExactly(20L);
  }

  private static Scene aid(int minutes) {
    return aid(minutes, Scene.rule(1, 1000, 0));
  }

  private static Scene aid(int minutes, Corridor.ConvoyRule convoys) {
    return Scene.lasting(minutes)
        .enclave("depot-town")
        .enclave("town")
        .corridor("in", "depot-town 30 town", convoys, List.of())
        .truck("truck", 10)
        .fleet("trucks", "truck", 2, 0, "depot-town")
        .handling(10, 6);
  }

  /// With people who go another way, in one bus.
  private static Scene town(long people, long seats) {
    return town(people, seats, 20);
  }

  private static Scene town(long people, long seats, int drive) {
    return aid(1000)
        .reception("camp")
        .corridor("out", "town " + drive + " camp")
        .category("civilians", 1, SeatKind.SEAT)
        .people("town", "civilians", people)
        .type("bus", seats, 0)
        .fleet("buses", "bus", 1, 0, "town");
  }

  private static Promise flour(Unit unit, long amount) {
    return Promise.of("flour", "depot-town", "town", "in").goods(unit, amount);
  }

  private static Promise people() {
    return Promise.of("people", "town", "camp", "out").about("civilians");
  }

  private static List<Long> goods(Schedule schedule) {
    return schedule.trips().stream().map(trip -> trip.goods().value()).toList();
  }

  private static List<Integer> arrivals(Schedule schedule, String commitment) {
    return schedule.trips().stream()
        .filter(trip -> trip.commitment().value().equals(commitment))
        .map(Trip::arrived)
        .map(Minute::value)
        .toList();
  }

  private static List<String> left(Schedule schedule) {
    return schedule.goodsLeft().stream()
        .map(left -> left.goods() + " " + left.reason().word())
        .toList();
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }
}
