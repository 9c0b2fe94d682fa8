package org.safepassage.plan.levers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safepassage.model.CorridorId;
import org.safepassage.model.FactId;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.WaitingWeights;
import org.safepassage.model.Window;
import org.safepassage.model.WindowId;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;
import org.safepassage.plan.scene.Weights;

/// FEATURE UNDER TEST: what a lever gains, in scenes so small that it can be worked out by hand.
class AGainsByHandTest {
  private static LeverReport report(Scene scene, Aim aim) {
    return LeverSearch.go(
        new Setting(scene.operation(), scene.agreement()),
        new LeverSearch.Order(
            aim,
            1,
            Effort.counting(20),
            setting -> PlanningProblem.of(setting.operation(), setting.agreement()),
            _ -> {}));
  }

  /// Minutes sooner, by lever; all levers of the scene.
  private static Map<Lever, Integer> sooner(Scene scene) {
    LeverReport report = report(scene, Aim.END);
    assertThat(report.untried()).isEmpty();
    assertThat(report.pulls()).allMatch(pull -> pull.violations().isEmpty());
    return report.pulls().stream()
        .collect(Collectors.toMap(Pull::lever, pull -> pull.minutesSooner().orElseThrow()));
  }

  private static Scene oneWay(int minutes) {
    return Scene.lasting(minutes)
        .enclave("a")
        .reception("town")
        .category("civilians", 1, SeatKind.SEAT)
        .type("bus", 10, 0)
        .commitment(Promise.of("out", "a", "town", "road").about("civilians"));
  }

  /// 12 vehicles of 6 minutes each, one after the other: 72 minutes; on two lanes 36.
  @Test
  void one_more_lane_halves_what_vehicles_wait_for_it() {
    Scene scene =
        oneWay(2000)
            .checkpoint("gate", 1, 0, 360, 0)
            .corridor("road", "a 20 gate 30 town")
            .people("a", "civilians", 120)
            .fleet("buses", "bus", 12, 0);
    LeverReport report = report(scene, Aim.END);
    assertThat(report.figures().lastArrival().orElseThrow().value()).isEqualTo(20 + 72 + 30);
    Map<Lever, Integer> sooner = sooner(scene);
    assertThat(sooner.get(new Lever.Lanes(new PlaceId("gate"), 1, 2))).isEqualTo(36);
    assertThat(sooner.get(new Lever.Vehicles(new FleetId("buses"), 10))).isZero();
    assertThat(report.vain())
        .extracting(Pull::lever)
        .contains(
            new Lever.Vehicles(new FleetId("buses"), 1),
            new Lever.Vehicles(new FleetId("buses"), 10));
  }

  /// The 12 vehicles need 72 minutes however they come, so without a lane more nobody ends sooner.
  @Test
  void what_one_more_lane_gains_is_proven_where_the_plan_is_the_best_there_is() {
    Scene scene =
        oneWay(2000)
            .checkpoint("gate", 1, 0, 360, 0)
            .corridor("road", "a 20 gate 30 town")
            .people("a", "civilians", 120)
            .fleet("buses", "bus", 12, 0);
    LeverReport report = report(scene, Aim.END);
    Pull lane =
        report.gains().stream()
            .filter(pull -> pull.lever() instanceof Lever.Lanes)
            .findFirst()
            .orElseThrow();
    assertThat(report.proof(lane).end()).isTrue();
    assertThat(report.vain()).allMatch(pull -> !report.proof(pull).isAny());
  }

  /// 90 people are nine loads. Two buses need five rounds of 80 minutes, three need three, and
  /// twelve take all at once; the last load then drives 40 minutes.
  @Test
  void more_buses_save_whole_rounds() {
    Scene scene =
        oneWay(2000)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 90)
            .fleet("buses", "bus", 2, 0);
    assertThat(report(scene, Aim.END).figures().lastArrival().orElseThrow().value())
        .isEqualTo(4 * 80 + 40);
    Map<Lever, Integer> sooner = sooner(scene);
    assertThat(sooner.get(new Lever.Vehicles(new FleetId("buses"), 1))).isEqualTo(2 * 80);
    assertThat(sooner.get(new Lever.Vehicles(new FleetId("buses"), 10))).isEqualTo(4 * 80);
  }

  /// One bus, one drive of 50 minutes in two hours each day, two in three hours; four loads.
  @Test
  void an_hour_more_each_day_lets_a_bus_go_twice() {
    Scene scene =
        oneWay(10 * 1440)
            .corridor("road", "a 50 town", Scene.rule(1, 10, 0), daily(120))
            .people("a", "civilians", 40)
            .fleet("buses", "bus", 1, 0);
    assertThat(report(scene, Aim.END).figures().lastArrival().orElseThrow().value())
        .isEqualTo(3 * 1440 + 50);
    Lever later = new Lever.OpenLonger(List.of(new CorridorId("road")), Edge.END);
    assertThat(sooner(scene).get(later)).isEqualTo(3 * 1440 + 50 - (1440 + 150));
  }

  private static List<Window> daily(int minutes) {
    return java.util.stream.IntStream.range(0, 10)
        .mapToObj(day -> Scene.window(day * 1440, day * 1440 + minutes))
        .toList();
  }

  @Test
  void an_hour_earlier_saves_everybody_an_hour() {
    Scene scene =
        oneWay(2000)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 90)
            .fleet("buses", "bus", 9, 0);
    Pull start =
        report(scene, Aim.WAITING).pulls().stream()
            .filter(pull -> pull.lever() instanceof Lever.EarlierStart)
            .findFirst()
            .orElseThrow();
    assertThat(start.minutesSooner()).contains(40);
    assertThat(start.lessWaited()).isEqualTo(90 * 60);
  }

  /// In weights, an hour of waiting at home is six, of the frail thirty.
  @Test
  void an_hour_earlier_saves_everybody_an_hour_in_their_weight() {
    Scene scene =
        oneWay(2000)
            .category("frail", 2, SeatKind.SEAT)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 60)
            .people("a", "frail", 30)
            .commitment(Promise.of("too", "a", "town", "road").about("frail"))
            .fleet("buses", "bus", 9, 0);
    LeverReport report =
        LeverSearch.go(
            new Setting(scene.operation(), scene.agreement()),
            new LeverSearch.Order(
                Aim.WAITING,
                1,
                Effort.counting(20),
                setting ->
                    Weights.weighing(
                        PlanningProblem.of(setting.operation(), setting.agreement()),
                        id -> id.equals("frail") ? 5 : 1,
                        new WaitingWeights(6, 1, 1)),
                _ -> {}));
    assertThat(report.pulls())
        .filteredOn(pull -> pull.lever() instanceof Lever.EarlierStart)
        .singleElement()
        .satisfies(pull -> {
          assertThat(pull.lessWaited()).isEqualTo(90 * 60);
          assertThat(pull.lessWeighted()).isEqualTo((60 + 5 * 30) * 6 * 60);
        });
  }

  /// The road opens 100 minutes after the start, so who starts earlier only waits.
  @Test
  void an_hour_earlier_saves_nothing_before_a_window_opens() {
    Scene scene =
        oneWay(2000)
            .corridor("road", "a 40 town", Scene.rule(1, 10, 0), List.of(Scene.window(100, 1000)))
            .people("a", "civilians", 90)
            .fleet("buses", "bus", 9, 0);
    assertThat(report(scene, Aim.WAITING).gains())
        .singleElement()
        .satisfies(pull -> {
          assertThat(pull.lever()).isInstanceOf(Lever.OpenLonger.class);
          assertThat(pull.lessWaited()).isEqualTo(90 * 60);
        });
  }

  /// Each waits for the other's arrivals, 20 at a time; a drive takes 30 minutes. Twice as far
  /// ahead on one side lets both do in two rounds what took three.
  @Test
  void a_larger_band_saves_rounds() {
    Scene scene = bothWays(20, 120);
    int before = rounds(20, 20, 120) * 30;
    int after = rounds(40, 20, 120) * 30;
    assertThat(before).isGreaterThan(after);
    LeverReport report = report(scene, Aim.END);
    assertThat(report.figures().lastArrival().orElseThrow().value()).isEqualTo(before);
    assertThat(report.pulls())
        .filteredOn(pull -> pull.lever() instanceof Lever.FurtherAhead)
        .hasSize(2)
        .allMatch(pull -> pull.minutesSooner().orElseThrow() == before - after);
  }

  private static int rounds(int one, int other, int people) {
    int a = 0;
    int b = 0;
    int rounds = 0;
    while (a < people || b < people) {
      int nextA = Math.min(people, b + one);
      b = Math.min(people, a + other);
      a = nextA;
      rounds++;
    }
    return rounds;
  }

  private static Scene bothWays(int ahead, int people) {
    return Scene.lasting(5000)
        .enclave("a")
        .enclave("b")
        .reception("west")
        .reception("east")
        .category("civilians", 1, SeatKind.SEAT)
        .people("a", "civilians", people)
        .people("b", "civilians", people)
        .type("bus", 10, 0)
        .fleet("buses-a", "bus", 40, 0, "a")
        .fleet("buses-b", "bus", 40, 0, "b")
        .corridor("road-a", "a 30 west")
        .corridor("road-b", "b 30 east")
        .commitment(
            Promise.of("from-a", "a", "west", "road-a")
                .about("civilians")
                .when(Promise.balance(1, "from-b", 1, ahead)))
        .commitment(
            Promise.of("from-b", "b", "east", "road-b")
                .about("civilians")
                .when(Promise.balance(1, "from-a", 1, ahead)));
  }

  /// Convoys take whole lots, and one bus of 25 can't take one of 50.
  @Test
  void smaller_lots_let_people_go_who_waited_for_a_whole_one() {
    Scene scene =
        Scene.lasting(5000)
            .enclave("a")
            .reception("west")
            .category("civilians", 1, SeatKind.SEAT)
            .people("a", "civilians", 100)
            .type("bus", 25, 0)
            .fleet("buses", "bus", 1, 0, "a")
            .corridor("road", "a 30 west")
            .commitment(Promise.of("out", "a", "west", "road").about("civilians").lot(50));
    LeverReport report = report(scene, Aim.END);
    assertThat(report.figures().moved().isZero()).as("a lot needs two buses").isTrue();
    assertThat(report.pulls())
        .filteredOn(pull -> pull.lever() instanceof Lever.SmallerLots)
        .singleElement()
        .satisfies(pull -> {
          assertThat(pull.moreMoved()).isEqualTo(100);
          assertThat(pull.minutesSooner()).isEmpty();
        });
  }

  @Test
  void a_fact_given_at_once_saves_what_it_waits_for() {
    Scene scene =
        oneWay(2000)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 10)
            .fleet("buses", "bus", 1, 0);
    Scene waits =
        Scene.lasting(2000)
            .enclave("a")
            .reception("town")
            .category("civilians", 1, SeatKind.SEAT)
            .type("bus", 10, 0)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 10)
            .fleet("buses", "bus", 1, 0)
            .agreed("lull", Scene.window(300, 400))
            .fact("assured", Promise.during("lull"))
            .commitment(
                Promise.of("out", "a", "town", "road")
                    .about("civilians")
                    .when(Promise.given("assured")));
    int plain = report(scene, Aim.END).figures().lastArrival().orElseThrow().value();
    Map<Lever, Integer> sooner = sooner(waits);
    assertThat(sooner.get(new Lever.GivenAtOnce(new FactId("assured"))))
        .isEqualTo(300 + 40 - plain);
    assertThat(sooner.get(new Lever.AgreedLonger(new WindowId("lull"), Edge.BEGINNING)))
        .isEqualTo(60);
  }

  /// One bus of ten, back after 80 minutes: with a deadline at minute 100 two loads go, with one at
  /// minute 160 a third, which leaves at 160 and so too late.
  @Test
  void a_later_deadline_moves_more_people() {
    Scene scene =
        Scene.lasting(2000)
            .enclave("a")
            .reception("town")
            .category("civilians", 1, SeatKind.SEAT)
            .type("bus", 10, 0)
            .corridor("road", "a 40 town")
            .people("a", "civilians", 100)
            .fleet("buses", "bus", 1, 0)
            .commitment(
                Promise.of("out", "a", "town", "road")
                    .about("civilians")
                    .when(Promise.before(TimeLimit.Kind.DEADLINE, 101)));
    LeverReport report = report(scene, Aim.WAITING);
    assertThat(report.figures().moved().value()).isEqualTo(20);
    assertThat(report.pulls())
        .filteredOn(pull -> pull.lever() instanceof Lever.LaterLimit)
        .singleElement()
        .satisfies(pull -> {
          assertThat(pull.moreMoved()).isEqualTo(10);
          assertThat(report.proof(pull).moved()).isTrue();
        });
  }
}
