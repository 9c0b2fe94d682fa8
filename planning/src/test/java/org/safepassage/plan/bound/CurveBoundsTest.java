package org.safepassage.plan.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Count;
import org.safepassage.model.Fleet;
import org.safepassage.model.Names;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.SourceRef;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.AidScenes;
import org.safepassage.plan.scene.LargeScenes;
import org.safepassage.plan.scene.OneWayScenes;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: no schedule surpasses the bounds, and where a case is plain they are what is
/// reached; and the search keeps to the rules and gets better.
class CurveBoundsTest {
  private static final int PROBLEMS = 240;

  private static Bounds bounds(PlanningProblem problem, Figures figures) {
    return CurveBounds.of(problem, () -> false).orElseThrow().forMoving(figures.moved());
  }

  private static Schedule search(
      PlanningProblem problem, Aim aim, long seed, int steps, List<Schedule> found) {
    return new SearchingPlanner()
        .plan(
            problem,
            new SearchingPlanner.Order(aim, seed, Effort.counting(steps), _ -> false, found::add));
  }

  @Test
  void no_schedule_at_random_surpasses_its_bounds() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem =
          switch ((int) (seed % 6)) {
            case 0 -> RandomScenes.sharing(seed);
            case 3 -> OneWayScenes.problem(seed);
            case 4 -> AidScenes.problem(seed);
            case 1 -> RandomScenes.roomy(seed);
            case 2 -> RandomScenes.equipped(seed);
            default -> RandomScenes.problem(seed);
          };
      List<Schedule> found = new ArrayList<>();
      search(problem, seed % 2 == 0 ? Aim.END : Aim.WAITING, seed, 6, found);
      for (Schedule schedule : found) {
        for (Schedule each : List.of(schedule, staying(schedule))) {
          assertThat(ScheduleAudit.check(problem, each)).as("seed %d", seed).isEmpty();
          requireWithin(each.figures(problem), problem, seed);
        }
      }
    }
  }

  /// The same, but that vehicles stay where they brought their last people.
  private static Schedule staying(Schedule schedule) {
    List<Trip> trips = new ArrayList<>();
    for (Trip trip : schedule.trips()) {
      boolean isLast =
          schedule.trips().stream()
              .filter(other -> trip.boardingFrom().isBefore(other.boardingFrom()))
              .noneMatch(other -> sharesSomething(trip, other));
      trips.add(
          isLast
              ? withBack(trip, new Back(trip.visits().getLast().place(), trip.alighted()))
              : trip);
    }
    return new Schedule(trips, schedule.facts(), schedule.remainders(), schedule.goodsLeft());
  }

  private static boolean sharesSomething(Trip one, Trip other) {
    return one.escorts().stream().anyMatch(other.escorts()::contains)
        || one.rides().stream()
            .anyMatch(
                ride -> other.rides().stream().anyMatch(o -> o.vehicle().equals(ride.vehicle())));
  }

  private static Trip withBack(Trip trip, Back back) {
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded(),
        trip.visits(),
        back);
  }

  private static void requireWithin(Figures figures, PlanningProblem problem, long seed) {
    Bounds bounds = bounds(problem, figures);
    assertThat(figures.moved().value())
        .as("moved, seed %d", seed)
        .isLessThanOrEqualTo(bounds.moved().value());
    assertThat(figures.waitedMinutes())
        .as("waited, seed %d", seed)
        .isGreaterThanOrEqualTo(bounds.waitedMinutes());
    assertThat(figures.vehicleMinutes())
        .as("vehicles, seed %d", seed)
        .isGreaterThanOrEqualTo(bounds.vehicleMinutes());
    figures
        .lastArrival()
        .ifPresent(end ->
            assertThat(end)
                .as("end, seed %d", seed)
                .isGreaterThanOrEqualTo(bounds.lastArrival().orElseThrow()));
  }

  @Test
  void a_search_is_never_worse_than_what_it_begins_with_and_the_same_each_time() {
    for (long seed = 0; seed < 40; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      for (Aim aim : Aim.values()) {
        List<Schedule> found = new ArrayList<>();
        Schedule best = search(problem, aim, seed, 10, found);
        assertThat(best).as("seed %d", seed).isEqualTo(found.getLast());
        for (int i = 1; i < found.size(); i++) {
          assertThat(
                  aim.order()
                      .compare(found.get(i).figures(problem), found.get(i - 1).figures(problem)))
              .as("seed %d", seed)
              .isNegative();
        }
        assertThat(search(problem, aim, seed, 10, new ArrayList<>()))
            .as("seed %d", seed)
            .isEqualTo(best);
      }
    }
  }

  /// 100 people, one bus of 50 seats, an hour out and an hour back, boarding and alighting take no
  /// time: the second load arrives after three hours.
  @Test
  void one_bus_is_bounded_by_its_rounds() {
    assertThat(plain(1, 100)).isEqualTo(180);
    assertThat(plain(1, 50)).isEqualTo(60);
    assertThat(plain(2, 100)).isEqualTo(60);
    assertThat(plain(2, 250)).isEqualTo(300);
  }

  private static int plain(int buses, long people) {
    Scene scene = Scene.lasting(1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", people).fleet("buses", "bus", buses, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(figures.moved()).isEqualTo(Count.of(people));
    Bounds bounds = bounds(problem, figures);
    assertThat(bounds.lastArrival()).isEqualTo(figures.lastArrival());
    return bounds.lastArrival().orElseThrow().value();
  }

  /// 40 people, a bus and a car of 10 seats each, an hour out and an hour back: the car goes once,
  /// so the bus has to go three times.
  @Test
  void a_car_that_stays_boards_once() {
    Scene scene = ownCars(40, 1).fleet("buses", "bus", 1, 0);
    PlanningProblem problem = scene.problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(figures.moved()).isEqualTo(Count.of(40));
    assertThat(figures.lastArrival()).hasValue(Minute.of(300));
    assertThat(bounds(problem, figures))
        .extracting(Bounds::lastArrival)
        .isEqualTo(figures.lastArrival());
  }

  /// An hour out and an hour back. A duty of five hours takes in two whole rounds, and the third
  /// trip out, which ends where it is to rest for ten hours before it comes back: then the fourth
  /// load arrives at 300 + 600 + 60 + 60. Without rests it would at 420.
  @Test
  void drivers_who_must_rest_are_seen() {
    Scene scene = Scene.lasting(2 * 1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", 200);
    scene.fleet("buses", "bus", 1, 0, Scene.drivers(300, 600), "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    assertThat(lastArrival(problem, 150)).isEqualTo(300);
    assertThat(lastArrival(problem, 200)).isEqualTo(1020);
    // The dispatcher always brings its vehicles back, and so has two rounds in a duty.
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(figures.lastArrival()).hasValue(Minute.of(240 + 600 + 120 + 60));
    requireWithin(figures, problem, 0);
  }

  /// Of three buses one is kept back, which the first minute shows; where a bus is free at its
  /// destination, the spare could take its place at once.
  @Test
  void spares_are_seen() {
    Scene scene = Scene.lasting(2 * 1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", 250).fleet("buses", "bus", 3, 0, Scene.spares(1), "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    assertThat(lastArrival(problem, 100)).isEqualTo(60);
    assertThat(lastArrival(problem, 150)).isEqualTo(120);
    assertThat(lastArrival(problem, 200)).isEqualTo(180);
  }

  /// What may be used less is never bounded as better.
  @Test
  void longer_duties_shorter_rests_and_fewer_spares_never_make_a_bound_worse() {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int duty = random.nextInt(60, 600);
      int rest = random.nextInt(30, 600);
      int spares = random.nextInt(1, 4);
      Bounds strict = used(seed, new Fleet.Use(true, hours(duty, rest), spares));
      List<Fleet.Use> milder =
          List.of(
              new Fleet.Use(true, hours(duty + random.nextInt(200), rest), spares),
              new Fleet.Use(true, hours(duty, Math.max(1, rest - random.nextInt(200))), spares),
              new Fleet.Use(true, hours(duty, rest), spares - 1),
              new Fleet.Use(true, Optional.empty(), spares));
      for (Fleet.Use use : milder) {
        Bounds mild = used(seed, use);
        assertThat(mild.moved()).as("seed %d", seed).isGreaterThanOrEqualTo(strict.moved());
        assertThat(mild.waitedMinutes())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(strict.waitedMinutes());
        Bounds once = used(seed, new Fleet.Use(false, use.drivers(), use.spares()));
        assertThat(once.moved()).as("seed %d", seed).isLessThanOrEqualTo(mild.moved());
      }
    }
  }

  private static Optional<Fleet.Drivers> hours(int duty, int rest) {
    return Optional.of(new Fleet.Drivers(Duration.ofMinutes(duty), Duration.ofMinutes(rest)));
  }

  private static Bounds used(long seed, Fleet.Use use) {
    SplittableRandom random = new SplittableRandom(~seed);
    Scene scene = Scene.lasting(random.nextInt(300, 3000)).handling(random.nextInt(10), 6);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", random.nextInt(10, 60), 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town " + random.nextInt(10, 90) + " camp");
    scene.people("town", "civilians", random.nextInt(100, 2000));
    scene.fleet("buses", "bus", random.nextInt(4, 9), 0, use, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    return CurveBounds.of(scene.problem(), () -> false).orElseThrow().forMoving(Count.of(1));
  }

  /// However long the operation is, three cars of ten seats carry thirty people.
  @Test
  void cars_that_stay_carry_no_more_than_they_seat() {
    PlanningProblem problem = ownCars(70, 3).problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(figures.moved()).isEqualTo(Count.of(30));
    assertThat(bounds(problem, figures).moved()).isEqualTo(Count.of(30));
    assertThat(bounds(problem, figures).waitedMinutes()).isEqualTo(figures.waitedMinutes());
  }

  private static Scene ownCars(long people, int cars) {
    Scene scene = Scene.lasting(14 * 1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 10, 0).type("car", 10, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", people);
    scene.fleet("cars", "car", cars, 0, Scene.once(), "town");
    return scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
  }

  /// An empty bus may take a shorter way back than the one it came, and so be there again sooner.
  @Test
  void a_shorter_way_back_is_seen() {
    Scene scene = oneBus();
    scene.corridor("shortcut", "camp 10 town", Scene.rule(1, 10, 0), List.of());
    PlanningProblem problem = scene.problem();
    assertThat(lastArrival(problem, 100)).isLessThanOrEqualTo(130);
  }

  private static Scene oneBus() {
    Scene scene = Scene.lasting(1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor("road", "town 60 camp", Scene.rule(1, 10, 0), List.of());
    scene.people("town", "civilians", 100).fleet("buses", "bus", 1, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    return scene;
  }

  private static int lastArrival(PlanningProblem problem, long people) {
    return CurveBounds.of(problem, () -> false)
        .orElseThrow()
        .forMoving(Count.of(people))
        .lastArrival()
        .orElseThrow()
        .value();
  }

  /// Two days of ten hours, six days apart: one bus an hour out and an hour back, so that the sixth
  /// load of the first day is the last, and the others come on the second.
  @Test
  void a_pause_of_days_hides_nobody() {
    Scene scene = Scene.lasting(9 * 1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp");
    scene.corridor(
        "road",
        "town 60 camp",
        Scene.rule(1, 1, 0),
        List.of(Scene.window(0, 600), Scene.window(8_640, 9_240)));
    scene.people("town", "civilians", 500).fleet("buses", "bus", 1, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(figures.moved()).isEqualTo(Count.of(500));
    requireWithin(figures, problem, 0);
    assertThat(bounds(problem, figures).lastArrival()).isEqualTo(figures.lastArrival());
  }

  /// The inspection at a hand-over point goes on after the window of the way to it has closed.
  @Test
  void who_comes_to_the_hand_over_point_in_time_may_be_inspected_later() {
    Scene scene = Scene.lasting(2 * 1440).handling(0, 0);
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", 50, 0);
    scene.enclave("town").reception("camp").place(slowBridge());
    scene.corridor(
        "road",
        "town 5 bridge 5 camp",
        Scene.rule(1, 1, 0),
        List.of(Scene.window(0, 10), Scene.window(600, 700)));
    scene.people("town", "civilians", 500).fleet("buses", "bus", 10, 0, "town");
    scene.commitment(Promise.of("town", "town", "camp", "road").about("civilians"));
    PlanningProblem problem = scene.problem();
    Schedule schedule = search(problem, Aim.END, 1, 0, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(figures.lastArrival().orElseThrow()).isLessThan(Minute.of(700));
    requireWithin(figures, problem, 0);
  }

  /// Takes half an hour for each convoy.
  private static Place slowBridge() {
    return new Place(
        new PlaceId("bridge"),
        Names.of("bridge"),
        Place.Kind.HAND_OVER_POINT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Place.Control(1, Duration.ofMinutes(30), Duration.ZERO, Duration.ZERO)),
        Optional.empty(),
        Optional.empty(),
        SourceRef.NONE);
  }

  @Test
  void a_large_operation_is_bounded_to_within_a_third() {
    PlanningProblem problem = LargeScenes.threeTowns();
    Schedule schedule = search(problem, Aim.END, 1, 20, new ArrayList<>());
    Figures figures = schedule.figures(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    assertThat(bounds(problem, figures).endGap(figures)).isBetween(0.0, 0.3);
  }
}
