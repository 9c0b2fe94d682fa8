package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.LargeScenes;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: a new timetable in the middle of an operation keeps what is under way.
class GKeptTest {
  private static final int PROBLEMS = 150;

  private static Schedule plan(PlanningProblem problem, Kept kept) {
    return new Dispatcher().plan(problem, Manners.usual(problem), kept).schedule();
  }

  private static int last(Schedule schedule) {
    return schedule.trips().stream().mapToInt(trip -> trip.boardingFrom().value()).max().orElse(0);
  }

  @Test
  void whoever_has_begun_to_board_goes_on_as_before_and_nobody_else_begins_earlier() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem =
          switch ((int) (seed % 3)) {
            case 0 -> RandomScenes.problem(seed);
            case 1 -> RandomScenes.equipped(seed);
            default -> RandomScenes.roomy(seed);
          };
      Schedule first = plan(problem, Kept.NOTHING);
      for (int part = 0; part <= 4; part++) {
        Minute now = Minute.of(last(first) * part / 3);
        Kept kept = Kept.begun(first, now);
        Schedule second = plan(problem, kept);
        assertThat(ScheduleAudit.check(problem, second)).as("seed %d at %s", seed, now).isEmpty();
        assertThat(begun(second, now)).as("seed %d at %s", seed, now).isEqualTo(begun(first, now));
        if (now.value() > last(first)) {
          // More, where the first plan had held people back who would have stopped on the way.
          assertThat(second.figures(problem).moved())
              .as("seed %d at %s", seed, now)
              .isGreaterThanOrEqualTo(first.figures(problem).moved());
        }
      }
    }
  }

  /// Who boarded when, and who crossed by now; what is still to come may be better.
  private static List<String> begun(Schedule schedule, Minute now) {
    return schedule.trips().stream()
        .filter(trip -> trip.boardingFrom().isBefore(now))
        .map(trip -> trip.id() + " " + trip.rides() + trip.departed() + crossed(trip, now))
        .sorted()
        .toList();
  }

  private static String crossed(Trip trip, Minute now) {
    return trip.findHandOver()
        .map(visit -> visit.departure())
        .filter(crossed -> crossed.isBefore(now))
        .map(Minute::toString)
        .orElse("");
  }

  /// Two buses, an hour out and an hour back. The second convoy of the day is to leave at three
  /// o'clock, whatever else there is: its bus does nothing before.
  @Test
  void a_departure_that_is_to_be_left_alone_has_its_bus() {
    Scene scene = Scene.lasting(1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 1, 1), List.of());
    scene.people("town", "civilians", 300).fleet("buses", "bus", 2, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    Schedule first = plan(problem, Kept.NOTHING);
    Trip pinned =
        first.trips().stream()
            .filter(trip -> trip.boardingFrom().value() >= 180)
            .findFirst()
            .orElseThrow();
    Schedule second = plan(problem, new Kept(List.of(pinned), Minute.START));
    assertThat(ScheduleAudit.check(problem, second)).isEmpty();
    assertThat(second.trips()).contains(pinned);
    assertThat(second.figures(problem).moved().value()).isEqualTo(300);
    assertThat(
            second.trips().stream()
                .filter(trip -> trip.boardingFrom().isBefore(pinned.boardingFrom()))
                .flatMap(trip -> trip.rides().stream())
                .map(ride -> ride.vehicle()))
        .doesNotContain(pinned.rides().getFirst().vehicle());
  }

  /// One bus takes fifty at once and fifty after two hours. With three buses all could go at once,
  /// but the second departure is to be left alone: its people wait for it.
  @Test
  void a_departure_that_is_to_be_left_alone_has_its_people() {
    Trip pinned = plan(hundred(1), Kept.NOTHING).trips().get(1);
    assertThat(pinned.boardingFrom()).isEqualTo(Minute.of(120));
    PlanningProblem problem = hundred(3);
    Schedule second = plan(problem, new Kept(List.of(pinned), Minute.START));
    assertThat(ScheduleAudit.check(problem, second)).isEmpty();
    assertThat(second.trips()).hasSize(2).contains(pinned);
    assertThat(second.figures(problem).moved().value()).isEqualTo(100);
  }

  private static PlanningProblem hundred(int buses) {
    Scene scene = Scene.lasting(1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 1, 0), List.of());
    scene.people("town", "civilians", 100).fleet("buses", "bus", buses, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    return scene.problem();
  }

  @Test
  void a_large_operation_goes_on_within_a_second_or_a_few() {
    PlanningProblem problem = LargeScenes.threeTowns();
    Schedule first = plan(problem, Kept.NOTHING);
    Minute now = Minute.of(last(first) / 2);
    Schedule second = plan(problem, Kept.begun(first, now));
    assertThat(ScheduleAudit.check(problem, second)).isEmpty();
    assertThat(second.figures(problem).moved()).isEqualTo(first.figures(problem).moved());
  }
}
