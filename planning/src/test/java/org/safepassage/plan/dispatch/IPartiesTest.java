package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: whoever stays together rides in one vehicle.
class IPartiesTest {

  private static Scene town(int party, int seats, long people) {
    return Scene.lasting(20_000)
        .enclave("town")
        .reception("camp")
        .corridor("road", "town 30 camp", Scene.rule(1, 1, 0), List.of())
        .parties("families", 2, party, SeatKind.SEAT)
        .people("town", "families", people)
        .type("bus", seats, 0)
        .fleet("buses", "bus", 1, 0);
  }

  private static Promise all() {
    return Promise.of("out", "town", "camp", "road").about("families", "patients");
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  private static List<Long> loads(Schedule schedule) {
    return schedule.trips().stream().map(trip -> trip.people().value()).toList();
  }

  @Test
  void seats_stay_empty_rather_than_that_a_family_is_split() {
    Scene scene = town(5, 12, 23).commitment(all());
    assertThat(loads(planned(scene.problem()))).containsExactly(10L, 10L, 3L);
  }

  @Test
  void the_last_and_smaller_party_takes_seats_that_would_stay_empty() {
    Scene scene = town(5, 12, 22).commitment(all());
    assertThat(loads(planned(scene.problem()))).containsExactly(10L, 12L);
  }

  /// So many parties fit each time; the smaller last one rides with the last of them if it fits.
  @Test
  void as_many_trips_as_the_parties_need() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int party = random.nextInt(1, 8);
      int seats = random.nextInt(party, 40);
      int people = random.nextInt(1, 300);
      int aTime = seats / party;
      int whole = people / party;
      int trips = Math.ceilDiv(whole, aTime);
      int inTheLast = whole - Math.max(0, trips - 1) * aTime;
      boolean fits = trips > 0 && inTheLast * party + people % party <= seats;
      int expected = trips + (people % party > 0 && !fits ? 1 : 0);
      Scene scene = town(party, seats, people).commitment(all());
      assertThat(planned(scene.problem()).trips()).as("seed %d", seed).hasSize(expected);
    }
  }

  @Test
  void a_family_too_large_for_every_vehicle_stays() {
    Schedule schedule = planned(town(13, 12, 26).commitment(all()).problem());
    assertThat(schedule.trips()).isEmpty();
    assertThat(schedule.remainders())
        .extracting(remainder -> remainder.people() + " " + remainder.reason().word())
        .containsExactly("26 no-seat");
    // A dozen who are fewer than they thought do go.
    assertThat(loads(planned(town(13, 12, 12).commitment(all()).problem()))).containsExactly(12L);
  }

  @Test
  void a_band_that_is_too_small_for_a_family_holds_it() {
    Scene scene = town(5, 12, 20).enclave("other").corridor("track", "other 30 camp");
    scene.category("patients", 1, SeatKind.SEAT).people("other", "patients", 20);
    scene.commitment(all().when(Promise.balance(1, "back", 1, 4)));
    scene.commitment(
        Promise.of("back", "other", "camp", "track")
            .about("patients")
            .when(Promise.after("out", Milestone.ARRIVED, 5)));
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.trips()).isEmpty();
    assertThat(schedule.remainders())
        .allMatch(remainder -> remainder.reason() == Remainder.Reason.AGREEMENT);
  }

  @Test
  void convoys_of_many_vehicles_are_spread_by_families() {
    Scene scene =
        Scene.lasting(2000)
            .enclave("town")
            .reception("camp")
            .corridor("road", "town 30 camp", Scene.rule(3, 3, 0), List.of())
            .parties("families", 2, 4, SeatKind.SEAT)
            .people("town", "families", 24)
            .type("bus", 25, 0)
            .fleet("buses", "bus", 3, 0)
            .commitment(all());
    assertThat(planned(scene.problem()).trips().getFirst().rides())
        .extracting(ride -> ride.people().value())
        .containsExactly(8L, 8L, 8L);
  }
}
