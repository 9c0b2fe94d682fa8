package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: vehicles are used as their fleets may be.
class HFleetUseTest {
  private static final Fleet.Use ONCE = Scene.once();

  /// Half an hour on the road, boarding and getting off take no time.
  private static Scene town(long people) {
    return Scene.lasting(3000)
        .enclave("town")
        .reception("camp")
        .corridor("road", "town 30 camp")
        .category("civilians", 1, SeatKind.SEAT)
        .people("town", "civilians", people)
        .type("bus", 10, 0)
        .type("car", 4, 0)
        .type("ambulance", 1, 2)
        .commitment(Promise.of("out", "town", "camp", "road").about("civilians"));
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  private static List<String> stay(Schedule schedule) {
    return schedule.remainders().stream()
        .map(remainder -> remainder.people() + " " + remainder.reason().word())
        .toList();
  }

  @Test
  void own_cars_go_once_and_stay() {
    PlanningProblem problem = town(20).fleet("cars", "car", 3, 0, ONCE, "town").problem();
    Schedule schedule = planned(problem);
    assertThat(schedule.trips()).hasSize(1);
    Trip trip = schedule.trips().getFirst();
    assertThat(trip.people().value()).isEqualTo(12);
    assertThat(trip.back().place()).isEqualTo(new PlaceId("camp"));
    assertThat(trip.back().at()).isEqualTo(Minute.of(30));
    assertThat(schedule.figures(problem).vehicleMinutes()).isEqualTo(3 * 30);
    assertThat(stay(schedule)).containsExactly("8 no-vehicle");
  }

  @Test
  void a_bus_in_the_same_convoy_comes_back() {
    // 10 in the bus and 12 in the cars at once, then the bus alone at 60 and at 120.
    PlanningProblem problem =
        town(40).fleet("buses", "bus", 1, 0).fleet("cars", "car", 3, 0, ONCE, "town").problem();
    Schedule schedule = planned(problem);
    assertThat(schedule.trips().stream().map(trip -> trip.people().value()))
        .containsExactly(22L, 10L, 8L);
    assertThat(schedule.trips()).allMatch(trip -> trip.back().place().equals(new PlaceId("town")));
    assertThat(schedule.trips().getLast().boardingFrom()).isEqualTo(Minute.of(120));
    assertThat(schedule.figures(problem).vehicleMinutes()).isEqualTo(3 * 60 + 3 * 30);
  }

  @Test
  void an_escort_comes_back_from_convoys_of_cars() {
    Scene scene = town(8).escort("patrol", 1).fleet("cars", "car", 2, 0, ONCE, "guarded");
    scene.enclave("guarded").people("guarded", "civilians", 8);
    scene.corridor("track", "guarded 20 camp", Scene.rule(1, 1, 0, "patrol"), List.of());
    scene.commitment(Promise.of("slow", "guarded", "camp", "track").about("civilians"));
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.trips().stream().map(Trip::boardingFrom))
        .containsExactly(Minute.of(0), Minute.of(40));
    assertThat(schedule.trips().getFirst().back().place()).isEqualTo(new PlaceId("guarded"));
  }

  private static List<Integer> begins(Schedule schedule) {
    return schedule.trips().stream().map(trip -> trip.boardingFrom().value()).toList();
  }

  @Test
  void drivers_rest_before_a_trip_that_they_could_not_end() {
    // A round takes an hour; two and a half hours of duty take in two of them.
    Scene scene = town(50).fleet("buses", "bus", 1, 0, Scene.drivers(150, 90));
    assertThat(begins(planned(scene.problem()))).containsExactly(0, 60, 120 + 90, 270, 330 + 90);
    // A duty that is just long enough for a third.
    scene = town(50).fleet("buses", "bus", 1, 0, Scene.drivers(180, 90));
    assertThat(begins(planned(scene.problem()))).containsExactly(0, 60, 120, 180 + 90, 330);
  }

  @Test
  void a_duty_goes_on_while_a_driver_waits_for_less_than_a_rest() {
    // The second ten may go from 100 on. Then the duty has lasted for too long for another round,
    // so
    // the driver rests from 60 on; who rests for 40 minutes may go at once.
    for (int rest : new int[] {40, 41, 60}) {
      Scene scene = town(0).people("town", "others", 20).category("others", 1, SeatKind.SEAT);
      scene.agreed("late", Scene.window(100, 3000));
      scene.commitment(
          Promise.of("rest", "town", "camp", "road")
              .about("others")
              .when(Promise.beyond(10), Promise.during("late")));
      scene.fleet("buses", "bus", 1, 0, Scene.drivers(120, rest));
      assertThat(begins(planned(scene.problem()))).containsExactly(0, 60 + rest);
    }
  }

  @Test
  void a_driver_who_has_rested_goes_while_another_rests() {
    // Two buses with a duty of one round each: both go, both rest until 60 + 100.
    Scene scene = town(60).fleet("buses", "bus", 2, 0, Scene.drivers(60, 100));
    assertThat(begins(planned(scene.problem()))).containsExactly(0, 160, 320);
  }

  @Test
  void who_may_never_drive_so_far_is_not_waited_for() {
    // The bus has more seats for everybody, but not one trip fits its driver's duty.
    Scene scene =
        town(6)
            .fleet("buses", "bus", 1, 0, Scene.drivers(59, 100))
            .fleet("ambulances", "ambulance", 1, 0);
    PlanningProblem problem = scene.problem();
    assertThat(planned(problem).figures(problem).moved().value()).isEqualTo(6);
    PlanningProblem alone = town(6).fleet("buses", "bus", 1, 0, Scene.drivers(59, 100)).problem();
    assertThat(stay(planned(alone))).containsExactly("6 no-vehicle");
  }

  @Test
  void spares_stay_in_the_depot() {
    // Two of the four go, again and again.
    Scene scene = town(60).fleet("buses", "bus", 4, 0, Scene.spares(2));
    Schedule schedule = planned(scene.problem());
    assertThat(begins(schedule)).containsExactly(0, 60, 120);
    assertThat(schedule.trips()).allMatch(trip -> trip.rides().size() == 2);
  }

  @Test
  void a_spare_that_took_the_place_of_another_comes_back_to_stay() {
    // Bus 1 broke down before the first trip; bus 3, the spare, went. Only one more may be out.
    PlanningProblem problem = town(80).fleet("buses", "bus", 3, 0, Scene.spares(1)).problem();
    Schedule first = new Dispatcher().plan(problem);
    Trip trip = first.trips().getFirst();
    List<Ride> rides = List.of(withNumber(trip.rides().getFirst(), 3), trip.rides().getLast());
    Trip kept =
        new Trip(
            trip.id(),
            trip.commitment(),
            rides,
            trip.escorts(),
            trip.boarded(),
            trip.visits(),
            trip.back());
    Kept begun = new Kept(List.of(kept), Minute.of(10));
    Schedule second = new Dispatcher().plan(problem, Manners.usual(problem), begun).schedule();
    assertThat(ScheduleAudit.check(problem, second)).isEmpty();
    assertThat(begins(second)).containsExactly(0, 60, 120, 180);
  }

  private static Ride withNumber(Ride ride, int number) {
    return new Ride(new VehicleRef(ride.vehicle().fleet(), number), ride.load());
  }

  @Test
  void waiting_to_cross_is_duty() {
    // Both sides cross together, at 200. The driver from the west has been out since 0.
    for (int duty : new int[] {229, 230}) {
      Scene scene = Scene.lasting(3000).enclave("a").enclave("b").reception("camp");
      scene.handOverPoint("bridge-a").handOverPoint("bridge-b");
      scene.corridor("over-a", "a 10 bridge-a 10 camp").corridor("over-b", "b 10 bridge-b 10 camp");
      scene.category("civilians", 1, SeatKind.SEAT).type("bus", 10, 0);
      scene.people("a", "civilians", 10).people("b", "civilians", 10);
      scene.fleet("western", "bus", 1, 0, Scene.drivers(duty, 100), "a");
      scene.fleet("eastern", "bus", 1, 190, "b");
      scene.commitment(Promise.of("westward", "a", "camp", "over-a").about("civilians"));
      scene.commitment(Promise.of("eastward", "b", "camp", "over-b").about("civilians"));
      scene.together("swap", 1, Scene.strand("westward", 0), Scene.strand("eastward", 0));
      PlanningProblem problem = scene.problem();
      long moved = planned(problem).figures(problem).moved().value();
      assertThat(moved).as("%d minutes of duty", duty).isEqualTo(duty < 230 ? 0 : 20);
    }
  }

  @Test
  void nobody_waits_for_cars_that_are_gone() {
    // The car takes four; the ambulance has one seat, and goes twice for the other two.
    PlanningProblem problem =
        town(6).fleet("ambulances", "ambulance", 1, 0).fleet("cars", "car", 1, 0, ONCE).problem();
    assertThat(planned(problem).figures(problem).moved().value()).isEqualTo(6);
  }
}
