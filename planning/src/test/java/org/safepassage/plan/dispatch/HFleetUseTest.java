package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: vehicles are used as their fleets may be.
class HFleetUseTest {
  private static final Fleet.Use ONCE = new Fleet.Use(false);

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

  @Test
  void nobody_waits_for_cars_that_are_gone() {
    // The car takes four; the ambulance has one seat, and goes twice for the other two.
    PlanningProblem problem =
        town(6).fleet("ambulances", "ambulance", 1, 0).fleet("cars", "car", 1, 0, ONCE).problem();
    assertThat(planned(problem).figures(problem).moved().value()).isEqualTo(6);
  }
}
