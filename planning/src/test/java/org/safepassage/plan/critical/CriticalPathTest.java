package org.safepassage.plan.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.plan.scene.Promise.balance;
import static org.safepassage.plan.scene.Promise.during;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Requirement;
import org.safepassage.agreement.Term;
import org.safepassage.model.Corridor;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Window;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.RandomScenes;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: what the last arrival hangs on.
class CriticalPathTest {
  private static final int PROBLEMS = 400;

  @Test
  void one_bus_makes_every_convoy_wait_for_the_one_before() {
    // From the depot 10; boards 7, drives 30, gets off in 7, drives back 30.
    assertThat(told(oneBus(150).problem()))
        .containsExactly(
            "from-depot 10",
            "boarding 7",
            "drive 30",
            "alighting 7",
            "way-back 30",
            "vehicle 0",
            "boarding 7",
            "drive 30",
            "alighting 7",
            "way-back 30",
            "vehicle 0",
            "boarding 7",
            "drive 30");
  }

  @Test
  void a_bus_that_stands_idle_holds_nobody_up() {
    // Two buses would do; of a third nobody can say that it was waited for.
    Scene scene = oneBus(100);
    scene.fleet("more", "bus", 3, 10);
    assertThat(told(scene.problem())).containsExactly("from-depot 10", "boarding 7", "drive 30");
  }

  @Test
  void sides_that_take_turns_wait_for_each_others_arrivals() {
    PlanningProblem problem = twoSides().problem();
    List<Link> links = links(problem);
    assertThat(told(links))
        .containsExactly(
            "drive 20",
            "agreement 0",
            "drive 20",
            "agreement 0",
            "drive 20",
            "agreement 0",
            "drive 20");
    assertThat(links.stream().filter(link -> link.kind() == Link.Kind.AGREEMENT))
        .allSatisfy(link -> {
          assertThat(link.term().map(Requirement.Origin::kind))
              .contains(Requirement.Origin.Kind.BALANCE);
          assertThat(line(link.convoy())).isNotEqualTo(line(link.other()));
        });
  }

  @Test
  void what_confirmation_takes_is_told() {
    PlanningProblem problem =
        twoSides()
            .problem()
            .withConfirmAfter(
                Map.of(
                    new PlaceId("west"), Duration.ofMinutes(5),
                    new PlaceId("east"), Duration.ofMinutes(5)));
    assertThat(told(problem))
        .containsExactly(
            "drive 20",
            "confirmation 5",
            "agreement 0",
            "drive 20",
            "confirmation 5",
            "agreement 0",
            "drive 20",
            "confirmation 5",
            "agreement 0",
            "drive 20");
  }

  @Test
  void a_closed_corridor_is_waited_for_from_when_the_bus_is_there() {
    // The bus is free again at 84; boarding for the window at 600 begins at 593.
    Scene scene =
        base("a 30 west", Scene.rule(1, 9, 0), Scene.window(0, 60), Scene.window(600, 700));
    scene.fleet("buses", "bus", 1, 10).people("a", "civilians", 100);
    assertThat(told(scene.problem()))
        .containsExactly(
            "from-depot 10",
            "boarding 7",
            "drive 30",
            "alighting 7",
            "way-back 30",
            "vehicle 0",
            "closed 509",
            "boarding 7",
            "drive 30");
  }

  @Test
  void a_time_of_the_agreement_is_waited_for_with_its_term() {
    Scene scene = base("a 30 west", Scene.rule(1, 9, 0), during("morning"));
    scene.fleet("buses", "bus", 1, 10).people("a", "civilians", 50);
    scene.agreed("morning", Scene.window(120, 500));
    List<Link> links = links(scene.problem());
    assertThat(told(links)).contains("agreed-time 110", "boarding 7", "drive 30");
    assertThat(links.stream().filter(link -> link.kind() == Link.Kind.AGREED_TIME).findFirst())
        .get()
        .extracting(link -> link.term().map(Requirement.Origin::kind))
        .isEqualTo(Optional.of(Requirement.Origin.Kind.WINDOW));
  }

  @Test
  void convoys_keep_apart() {
    Scene scene = base("a 30 west", Scene.rule(1, 1, 15));
    scene.fleet("buses", "bus", 3, 10).people("a", "civilians", 150);
    assertThat(told(scene.problem()))
        .containsExactly("from-depot 10", "boarding 7", "gap 15", "gap 15", "drive 30");
  }

  @Test
  void a_checkpoint_takes_one_convoy_after_the_other() {
    Scene scene = base("a 30 gate 5 west", Scene.rule(1, 1, 0));
    scene.checkpoint("gate", 1, 20, 0, 0);
    scene.fleet("buses", "bus", 3, 10).people("a", "civilians", 150);
    assertThat(told(scene.problem()))
        .containsExactly(
            "from-depot 10",
            "boarding 7",
            "drive 30",
            "inspection 20",
            "turn 0",
            "inspection 20",
            "turn 0",
            "inspection 20",
            "drive 5");
  }

  @Test
  void a_reception_site_takes_so_many_an_hour() {
    Scene scene = base("a 30 town", Scene.rule(1, 1, 0));
    scene.reception("town", 1000, 50);
    scene.fleet("buses", "bus", 3, 10).people("a", "civilians", 150);
    assertThat(told(scene.problem()))
        .containsExactly(
            "from-depot 10", "boarding 7", "drive 30", "reception-hour 60", "reception-hour 60");
  }

  @Test
  void who_crosses_together_waits_for_whom_is_ready_later() {
    Scene scene = roads();
    scene.people("a", "civilians", 10).people("b", "civilians", 10);
    scene.handOverPoint("bridge-a").handOverPoint("bridge-b");
    scene.corridor("over-a", "a 10 bridge-a 25 west").corridor("over-b", "b 35 bridge-b 10 east");
    scene.commitment(Promise.of("westward", "a", "west", "over-a").about("civilians"));
    scene.commitment(Promise.of("eastward", "b", "east", "over-b").about("civilians"));
    scene.together("swap", 1, Scene.strand("westward", 0), Scene.strand("eastward", 0));
    assertThat(told(scene.problem())).containsExactly("drive 35", "together 0", "drive 25");
  }

  @Test
  void nobody_boards_before_a_plan_that_goes_on_may_change() {
    PlanningProblem problem = oneBus(50).problem();
    Kept kept = new Kept(List.of(), Minute.of(200));
    Schedule schedule = shifted(new Dispatcher().plan(problem), 190);
    assertThat(told(CriticalPath.of(problem, schedule, kept).links()))
        .containsExactly("not-before 200", "boarding 7", "drive 30");
  }

  @Test
  void nobody_moved_hangs_on_nothing() {
    PlanningProblem problem = oneBus(50).problem();
    assertThat(CriticalPath.of(problem, new Schedule(List.of(), List.of(), List.of())).links())
        .isEmpty();
  }

  @Test
  void the_links_join_without_a_hole_from_the_beginning_to_the_last_arrival() {
    long unused = 0;
    long all = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      for (PlanningProblem problem :
          List.of(
              RandomScenes.problem(seed), RandomScenes.sharing(seed), RandomScenes.roomy(seed))) {
        Schedule schedule = new Dispatcher().plan(problem);
        CriticalPath path = CriticalPath.of(problem, schedule);
        assertThat(path.end())
            .as("seed %d", seed)
            .isEqualTo(schedule.figures(problem).lastArrival());
        Minute now = problem.from();
        for (Link link : path.links()) {
          assertThat(link.from()).as("seed %d, %s", seed, link).isEqualTo(now);
          now = link.until();
          unused += link.kind() == Link.Kind.UNUSED ? link.minutes() : 0;
          all += link.minutes();
        }
      }
    }
    assertThat(unused).as("minutes of %d for which nothing is found", all).isLessThan(all / 10);
  }

  @Test
  void the_next_vehicle_for_those_who_stay_hangs_on_its_last_trip() {
    // Free again at 84: at 100 nobody can arrive any more who boards then.
    PlanningProblem problem = oneBus(100).problem().withHorizon(Minute.of(100));
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(
            told(
                CriticalPath.toNextVehicle(
                        problem, schedule, Kept.NOTHING, schedule.remainders().getFirst())
                    .orElseThrow()
                    .links()))
        .containsExactly("from-depot 10", "boarding 7", "drive 30", "alighting 7", "way-back 30");
  }

  @Test
  void the_links_to_the_next_vehicle_join_without_a_hole() {
    int found = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem whole = RandomScenes.problem(seed);
      for (int part = 2; part <= 6; part++) {
        found += joins(seed, whole.withHorizon(Minute.of(whole.horizon().value() / part)));
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  /// @return for how many who stay there is a chain to the next vehicle
  private static int joins(long seed, PlanningProblem problem) {
    int found = 0;
    Schedule schedule = new Dispatcher().plan(problem);
    for (Remainder remainder : schedule.remainders()) {
      Optional<CriticalPath> path =
          CriticalPath.toNextVehicle(problem, schedule, Kept.NOTHING, remainder);
      if (path.isPresent()) {
        Minute now = problem.from();
        for (Link link : path.get().links()) {
          assertThat(link.from()).as("seed %d, %s", seed, link).isEqualTo(now);
          now = link.until();
        }
        assertThat(Lack.of(problem, schedule, remainder))
            .as("seed %d", seed)
            .get()
            .asInstanceOf(InstanceOfAssertFactories.type(Lack.LateVehicle.class))
            .extracting(Lack.LateVehicle::there)
            .isEqualTo(now);
        found++;
      }
    }
    return found;
  }

  @Test
  void whoever_waits_for_another_could_not_have_gone_a_minute_earlier() {
    int asked = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      List<Link> links = CriticalPath.of(problem, schedule).links();
      for (int i = 0; i + 1 < links.size(); i++) {
        Link jump = links.get(i);
        boolean boards = links.get(i + 1).kind() == Link.Kind.BOARDING;
        if (jump.minutes() == 0 && boards && jump.convoy().equals(links.get(i + 1).convoy())) {
          Schedule earlier = earlier(schedule, jump);
          assertThat(ScheduleAudit.check(problem, earlier))
              .as("seed %d, %s", seed, jump)
              .isNotEmpty();
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
  }

  /// The same with one convoy a minute earlier, all the way.
  private static Schedule earlier(Schedule schedule, Link link) {
    return new Schedule(
        schedule.trips().stream()
            .map(trip -> link.convoy().equals(Optional.of(trip.id())) ? shifted(trip, -1) : trip)
            .toList(),
        schedule.facts(),
        schedule.remainders());
  }

  private static Schedule shifted(Schedule schedule, int by) {
    return new Schedule(
        schedule.trips().stream().map(trip -> shifted(trip, by)).toList(),
        schedule.facts(),
        schedule.remainders());
  }

  private static Trip shifted(Trip trip, int by) {
    List<Visit> visits = new ArrayList<>();
    for (Visit visit : trip.visits()) {
      visits.add(
          new Visit(
              visit.place(),
              visit.arrival().plus(by),
              visit.ready().map(at -> at.plus(by)),
              visit.departure().plus(by)));
    }
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded().plus(by),
        visits,
        new Back(trip.back().place(), trip.back().at().plus(by)));
  }

  private static Scene oneBus(long people) {
    return base("a 30 west", Scene.rule(1, 1000, 0))
        .fleet("buses", "bus", 1, 10)
        .people("a", "civilians", people);
  }

  private static Scene base(String path, Corridor.ConvoyRule rule, Window... open) {
    return base(path, rule, List.of(open), Promise.all());
  }

  private static Scene base(String path, Corridor.ConvoyRule rule, Term term) {
    return base(path, rule, List.of(), term);
  }

  private static Scene base(String path, Corridor.ConvoyRule rule, List<Window> open, Term term) {
    String end = path.substring(path.lastIndexOf(' ') + 1);
    Scene scene = Scene.lasting(2000).enclave("a");
    return (end.equals("west") ? scene.reception("west") : scene)
        .corridor("road", path, rule, open)
        .category("civilians", 2, SeatKind.SEAT)
        .type("bus", 50, 0)
        .handling(2, 6)
        .commitment(Promise.of("out", "a", end, "road").about("civilians").when(term));
  }

  private static Scene twoSides() {
    return roads()
        .people("a", "civilians", 40)
        .people("b", "civilians", 40)
        .commitment(
            Promise.of("westward", "a", "west", "out")
                .about("civilians")
                .when(balance(1, "eastward", 1, 10)))
        .commitment(
            Promise.of("eastward", "b", "east", "back")
                .about("civilians")
                .when(balance(1, "westward", 1, 10)));
  }

  private static Scene roads() {
    return Scene.lasting(2000)
        .enclave("a")
        .enclave("b")
        .reception("west")
        .reception("east")
        .corridor("out", "a 20 west")
        .corridor("back", "b 20 east")
        .category("civilians", 2, SeatKind.SEAT)
        .type("bus", 10, 0)
        .fleet("red", "bus", 12, 0, "a")
        .fleet("blue", "bus", 12, 0, "b");
  }

  private static List<Link> links(PlanningProblem problem) {
    Schedule schedule = new Dispatcher().plan(problem);
    assertThat(ScheduleAudit.check(problem, schedule)).isEmpty();
    return CriticalPath.of(problem, schedule).links();
  }

  private static List<String> told(PlanningProblem problem) {
    return told(links(problem));
  }

  private static List<String> told(List<Link> links) {
    return links.stream().map(link -> link.kind().word() + " " + link.minutes()).toList();
  }

  private static String line(Optional<TripId> convoy) {
    return convoy.map(id -> id.value().replaceAll("-[0-9]+$", "")).orElse("");
  }
}
