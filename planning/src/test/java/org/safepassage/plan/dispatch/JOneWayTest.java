package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.OneWayScenes;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: nobody meets anybody where the road is too narrow.
class JOneWayTest {

  private static Scene pass(long east, long west) {
    return Scene.lasting(2000)
        .enclave("east")
        .enclave("west")
        .waypoint("pass-east")
        .waypoint("pass-west")
        .reception("east-camp")
        .reception("west-camp")
        .corridor("westward", "east 10 pass-east 30!pass pass-west 10 west-camp")
        .corridor("eastward", "west 10 pass-west 30!pass pass-east 10 east-camp")
        .category("civilians", 1, SeatKind.SEAT)
        .people("east", "civilians", east)
        .people("west", "civilians", west)
        .type("bus", 10, 0)
        .fleet("eastern", "bus", 2, 0, Scene.once(), "east")
        .fleet("western", "bus", 1, 0, Scene.once(), "west")
        .commitment(Promise.of("out", "east", "west-camp", "westward").about("civilians"))
        .commitment(Promise.of("in", "west", "east-camp", "eastward").about("civilians"));
  }

  private static Schedule planned(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return schedule;
  }

  @Test
  void one_side_waits_until_the_other_is_through() {
    Schedule schedule = planned(pass(10, 10).problem());
    assertThat(schedule.trips().stream().map(Trip::departed))
        .containsExactly(Minute.of(0), Minute.of(30));
    assertThat(schedule.trips().getLast().visits().get(1).departure()).isEqualTo(Minute.of(40));
  }

  /// A bus goes from the east and comes back, an hour and a half each way with the pass in between;
  /// guests from the village come through the pass as well, to stay.
  private static Scene withVillage(int toPass, int carsFrom) {
    return pass(0, 0)
        .enclave("village")
        .corridor("track", "village " + toPass + " pass-east 30!pass pass-west 10 west-camp")
        .category("guests", 2, SeatKind.SEAT)
        .category("hosts", 1, SeatKind.SEAT)
        .people("village", "hosts", 10)
        .fleet("cars", "bus", 1, carsFrom, Scene.once(), "village")
        .commitment(Promise.of("once", "village", "west-camp", "track").about("hosts"))
        .enclave("farm")
        .corridor("lane", "farm 10 pass-east 30!pass pass-west 10 west-camp")
        .people("farm", "guests", 20)
        .fleet("buses", "bus", 1, 0, "farm")
        .commitment(Promise.of("again", "farm", "west-camp", "lane").about("guests"));
  }

  @Test
  void empty_vehicles_wait_on_their_way_back() {
    // The car is in the pass from 50 to 80. The bus is through at 40, empty at 50, back at the pass
    // at 60, and waits there until 80.
    Schedule schedule = planned(withVillage(50, 0).problem());
    assertThat(departures(schedule, "once")).containsExactly(0);
    assertThat(departures(schedule, "again")).containsExactly(0, 80 + 30 + 10);
    List<Visit> way = way(schedule, "again");
    assertThat(way.stream().map(visit -> visit.place().value()))
        .containsExactly("west-camp", "pass-west", "pass-east", "farm");
    assertThat(way.get(1)).isEqualTo(at("pass-west", 60, 80));
    assertThat(way.get(2)).isEqualTo(at("pass-east", 110, 110));
  }

  @Test
  void a_convoy_waits_for_empty_vehicles() {
    // Now the bus knows its way back when the car comes, at 15: it is in the pass from 60 to 90.
    // The car would enter it at 65, and so departs 25 minutes later.
    Schedule schedule = planned(withVillage(50, 15).problem());
    assertThat(departures(schedule, "once")).containsExactly(15 + 25);
    assertThat(departures(schedule, "again")).containsExactly(0, 100);
  }

  private static List<Visit> way(Schedule schedule, String commitment) {
    return schedule.trips().stream()
        .filter(trip -> trip.commitment().value().equals(commitment))
        .findFirst()
        .orElseThrow()
        .back()
        .way();
  }

  private static Visit at(String place, int arrival, int departure) {
    return Visit.passing(new PlaceId(place), Minute.of(arrival), Minute.of(departure));
  }

  @Test
  void what_has_begun_keeps_its_way_back() {
    for (long seed = 0; seed < 100; seed++) {
      PlanningProblem problem = OneWayScenes.problem(seed);
      Schedule first = new Dispatcher().plan(problem);
      for (int part = 0; part <= 3; part++) {
        int last = first.trips().stream().mapToInt(t -> t.boardingFrom().value()).max().orElse(0);
        Kept kept = Kept.begun(first, Minute.of(last * part / 3));
        Schedule second = new Dispatcher().plan(problem, Manners.usual(problem), kept).schedule();
        assertThat(ScheduleAudit.check(problem, second)).as("seed %d, %d", seed, part).isEmpty();
      }
    }
  }

  @Test
  void convoys_in_one_direction_follow_each_other() {
    Scene scene = pass(20, 10);
    scene.corridor(
        "apart",
        "east 10 pass-east 30!pass pass-west 10 west-camp",
        Scene.rule(1, 1, 5),
        List.of());
    scene.category("guests", 2, SeatKind.SEAT).people("east", "guests", 20);
    scene.fleet("others", "bus", 2, 0, Scene.once(), "east");
    scene.commitment(Promise.of("slow", "east", "west-camp", "apart").about("guests"));
    Schedule schedule = planned(scene.problem());
    assertThat(schedule.figures(scene.problem()).moved().value()).isEqualTo(50);
    // Those from the east are in the section together, from 10 to 45; the west comes after them.
    assertThat(departures(schedule, "slow")).containsExactly(0, 5);
    assertThat(departures(schedule, "in")).containsExactly(35);
  }

  private static List<Integer> departures(Schedule schedule, String commitment) {
    return schedule.trips().stream()
        .filter(trip -> trip.commitment().value().equals(commitment))
        .map(trip -> trip.departed().value())
        .toList();
  }

  @Test
  void every_schedule_at_random_passes_the_audit() {
    long trips = 0;
    for (long seed = 0; seed < 300; seed++) {
      PlanningProblem problem = OneWayScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
      trips += schedule.trips().size();
    }
    assertThat(trips).isGreaterThan(1000);
  }

  /// Against a list that is gone through minute by minute.
  @Test
  void a_section_lets_in_as_soon_as_nobody_comes_the_other_way() {
    record Pass(boolean forth, int enter, int leave) {}
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Section section = new Section();
      List<Pass> passes = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        boolean forth = random.nextBoolean();
        int enter = random.nextInt(200);
        int takes = random.nextInt(20);
        int delay = section.delay(forth, enter, enter + takes);
        int expected = 0;
        for (int d = 0; d < 500; d++) {
          boolean free = true;
          for (int minute = enter + d; minute < enter + d + takes; minute++) {
            int now = minute;
            free &=
                passes.stream()
                    .noneMatch(p -> p.forth() != forth && p.enter() <= now && now < p.leave());
          }
          if (free) {
            expected = d;
            break;
          }
        }
        assertThat(delay).as("seed %d, pass %d", seed, i).isEqualTo(expected);
        if (random.nextInt(4) == 0 && !passes.isEmpty()) {
          Pass gone = passes.removeFirst();
          section.remove(gone.forth(), gone.enter(), gone.leave());
        }
        Pass pass = new Pass(forth, enter + delay, enter + delay + takes);
        passes.add(pass);
        section.add(pass.forth(), pass.enter(), pass.leave());
      }
    }
  }
}
