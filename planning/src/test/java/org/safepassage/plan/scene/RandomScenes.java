package org.safepassage.plan.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.safepassage.agreement.Term;
import org.safepassage.model.Corridor;
import org.safepassage.model.Fleet;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.TimeLimit;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.PlanningProblem;

/// Problems at random: two or three enclaves, routes with and without hand-over points, checkpoints
/// on several routes, mixed fleets, windows, lots, bands, thresholds, choices, facts and
/// simultaneous hand-overs. The same seed gives the same problem.
public final class RandomScenes {
  private final SplittableRandom random;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Boolean> handedOver = new HashMap<>();

  private final boolean roomy;
  private boolean sharing;

  /// Draws what is only in equipped problems, so that the others stay as they are.
  private final SplittableRandom extra;

  private boolean equipped;

  private RandomScenes(long seed, boolean roomy) {
    this.random = new SplittableRandom(seed);
    this.extra = new SplittableRandom(~seed);
    this.roomy = roomy;
  }

  public static PlanningProblem problem(long seed) {
    return new RandomScenes(seed, false).make();
  }

  /// A problem in which commitments share quotas and vehicles.
  public static PlanningProblem sharing(long seed) {
    RandomScenes scenes = new RandomScenes(seed, false);
    scenes.sharing = true;
    return scenes.make();
  }

  /// A problem in which people have cars of their own, drivers must rest, some vehicles are spares
  /// and some people stay together.
  public static PlanningProblem equipped(long seed) {
    RandomScenes scenes = new RandomScenes(seed, false);
    scenes.equipped = true;
    return scenes.make();
  }

  /// A problem in which nothing but the agreement is scarce: vehicles, time and room are plenty.
  public static PlanningProblem roomy(long seed) {
    return new RandomScenes(seed, true).make();
  }

  private PlanningProblem make() {
    Scene scene = Scene.lasting(roomy ? 20_000 : between(600, 3000));
    scene.parties("wounded", 1, party(2), SeatKind.STRETCHER);
    scene.parties("frail", 2, party(3), SeatKind.STRETCHER, SeatKind.SEAT);
    scene.parties("civilians", 3, party(7), SeatKind.SEAT);
    scene.handling(between(0, 5), between(0, 20));
    scene.type("bus", between(20, 50), 0).type("ambulance", 1, 2).type("van", between(5, 10), 1);
    scene.checkpoint("gate", between(1, 3), between(0, 10), between(0, 200), between(0, 20));
    int enclaves = between(1, 3);
    for (int i = 0; i < enclaves; i++) {
      names.add("c" + i);
    }
    scene.escort("patrol", between(1, 3));
    if (roomy || random.nextBoolean()) {
      scene.reception("town");
    } else {
      scene.reception("town", between(100, 1500), between(60, 400));
    }
    List<Promise> promises = new ArrayList<>();
    for (int i = 0; i < enclaves; i++) {
      promises.add(side(scene, i));
    }
    fleets(scene, enclaves);
    conditions(scene, promises);
    if (!roomy) {
      times(scene, promises);
    }
    promises.forEach(scene::commitment);
    together(scene);
    if (sharing && enclaves > 1) {
      scene.shared(between(20, 400), Optional.empty(), names);
      scene.shared(between(20, 200), Optional.of(Milestone.ARRIVED), names.subList(0, 2));
    }
    PlanningProblem problem = scene.problem();
    return chance(3)
        ? problem.withConfirmAfter(
            Map.of(
                new PlaceId("town"), Duration.ofMinutes(between(1, 30)),
                new PlaceId("bridge0"), Duration.ofMinutes(between(1, 15))))
        : problem;
  }

  private Promise side(Scene scene, int i) {
    String name = names.get(i);
    String enclave = "e" + i;
    scene.enclave(enclave);
    scene.people(enclave, "civilians", between(0, 300));
    if (!roomy && chance(2)) {
      scene.people(enclave, "wounded", between(0, 12));
    }
    if (!roomy && chance(3)) {
      scene.people(enclave, "frail", between(0, 30));
    }
    boolean bridged = chance(2);
    handedOver.put(name, bridged);
    String gate = chance(2) ? between(5, 40) + " gate " : "";
    String path = enclave + " " + gate;
    if (bridged) {
      if (chance(2)) {
        scene.handOverPoint("bridge" + i, between(60, 200), roomy ? 20_000 : between(200, 2000));
      } else {
        scene.handOverPoint("bridge" + i);
      }
      path += between(0, 40) + " bridge" + i + " ";
    } else {
      scene.waypoint("fork" + i);
      path += between(0, 40) + " fork" + i + " ";
    }
    String fork = (bridged ? "bridge" : "fork") + i;
    if (chance(2)) {
      scene.corridor("road" + i, path + between(1, 40) + " town", rules(), windows());
      return promise(name, enclave, "road" + i);
    }
    scene.corridor("in" + i, path.strip(), rules(), windows());
    scene.corridor("on" + i, fork + " " + between(1, 40) + " town", rules(), windows());
    return promise(name, enclave, "in" + i + " on" + i);
  }

  private Promise promise(String name, String enclave, String route) {
    Promise promise =
        Promise.of(name, enclave, "town", route).about("civilians", "wounded", "frail");
    if (chance(2) && !(roomy && handedOver.getOrDefault(name, false))) {
      promise.lot(between(1, 25));
    }
    if (handedOver.getOrDefault(name, false) && chance(2)) {
      promise.heldAtCrossing();
    }
    return promise;
  }

  private Corridor.ConvoyRule rules() {
    if (roomy) {
      return Scene.rule(1, 100, 0);
    }
    int least = chance(4) ? 2 : 1;
    int most = least + between(0, 4);
    int gap = chance(2) ? 0 : between(1, 20);
    return chance(4) ? Scene.rule(least, most, gap, "patrol") : Scene.rule(least, most, gap);
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    if (!roomy && chance(3)) {
      int from = between(0, 100);
      for (int i = 0; i < 12; i++) {
        int until = from + between(60, 300);
        windows.add(Scene.window(from, until));
        from = until + between(0, 100);
      }
    }
    return windows;
  }

  private void fleets(Scene scene, int enclaves) {
    if (roomy) {
      scene.fleet("plenty", "bus", 60, 0);
      return;
    }
    int buses = between(1, 6);
    scene.fleet("buses", "bus", buses, between(0, 60), use(buses));
    int ambulances = between(1, 4);
    scene.fleet("ambulances", "ambulance", ambulances, between(0, 60), use(ambulances));
    for (int i = 0; i < enclaves; i++) {
      if (chance(2)) {
        int vans = between(1, 4);
        scene.fleet("vans" + i, "van", vans, between(0, 30), use(vans), "e" + i);
      }
    }
    if (equipped) {
      ownCars(scene, enclaves);
    }
  }

  private int party(int most) {
    return equipped ? extra.nextInt(1, most + 1) : 1;
  }

  private Fleet.Use use(int vehicles) {
    if (!equipped) {
      return Fleet.Use.UNLIMITED;
    }
    Fleet.Use use =
        extra.nextInt(3) > 0
            ? Scene.drivers(extra.nextInt(60, 700), extra.nextInt(30, 700))
            : Fleet.Use.UNLIMITED;
    return new Fleet.Use(true, use.drivers(), extra.nextInt(2) * extra.nextInt(vehicles));
  }

  private void ownCars(Scene scene, int enclaves) {
    scene.type("car", extra.nextInt(2, 6), 0);
    for (int i = 0; i < enclaves; i++) {
      if (extra.nextInt(4) > 0) {
        int cars = extra.nextInt(1, 20);
        scene.fleet("cars" + i, "car", cars, 0, Scene.once(), "e" + i);
      }
    }
  }

  private void conditions(Scene scene, List<Promise> promises) {
    boolean fact = chance(3);
    if (fact) {
      scene.fact("assured", term(0));
    }
    for (int i = 0; i < promises.size(); i++) {
      int conditions = between(0, 2);
      for (int k = 0; k < conditions; k++) {
        Term term = term(i);
        Term choice = chance(4) ? Promise.any(term, term(i)) : term;
        switch (between(0, 3)) {
          case 0 -> promises.get(i).when(Promise.last(between(1, 60)), choice);
          case 1 -> promises.get(i).when(Promise.beyond(between(1, 100)), choice);
          case 2 ->
              promises.get(i).when(Promise.beyond(10), fact ? Promise.given("assured") : choice);
          default -> promises.get(i).when(choice);
        }
      }
    }
  }

  /// Times that the agreement sets, in about every other problem.
  private void times(Scene scene, List<Promise> promises) {
    int opens = between(0, 300);
    scene.agreed(
        "lull",
        Scene.window(opens, opens + between(30, 400)),
        Scene.window(opens + 600, opens + 600 + between(30, 400)));
    for (Promise promise : promises) {
      Term term =
          switch (between(0, 7)) {
            case 0, 1 -> Promise.during("lull");
            case 2 -> Promise.before(TimeLimit.Kind.START_BY, between(1, 600));
            case 3 -> Promise.before(TimeLimit.Kind.DEADLINE, between(1, 900));
            case 4 -> Promise.before(TimeLimit.Kind.VOID_BY, between(1, 900));
            default -> Promise.all();
          };
      if (chance(3)) {
        promise.when(Promise.beyond(between(1, 60)), term);
      } else {
        promise.when(chance(5) ? Promise.any(term, term(0)) : term);
      }
    }
    if (chance(8)) {
      scene.voidBy(between(100, 1000));
    }
  }

  private Term term(int own) {
    String other = names.get((own + 1) % names.size());
    boolean bridged = handedOver.getOrDefault(other, false);
    Milestone milestone =
        switch (between(0, bridged ? 4 : 2)) {
          case 0 -> Milestone.DEPARTED;
          case 1 -> Milestone.ARRIVED;
          case 2 -> Milestone.BOARDED;
          case 3 -> Milestone.READY;
          default -> Milestone.CROSSED;
        };
    return chance(2)
        ? Promise.after(other, milestone, between(1, 60))
        : Promise.balance(between(1, 3), other, between(1, 3), between(5, 80));
  }

  private void together(Scene scene) {
    List<String> bridged =
        names.stream().filter(name -> handedOver.getOrDefault(name, false)).toList();
    if (bridged.size() >= 2 && chance(2)) {
      long beyond = chance(2) ? 0 : between(1, 40);
      scene.together(
          "swap",
          between(1, 4),
          Scene.strand(bridged.get(0), beyond),
          Scene.strand(bridged.get(1), 0));
    }
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
