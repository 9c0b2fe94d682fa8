package org.safepassage.plan.scene;

import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.model.Fleet;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Unit;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.PlanningProblem;

/// Problems at random in which aid goes in and people come out, over one checkpoint or hand-over
/// point, each bound to the other in one of several ways, or to nothing.
public final class AidScenes {
  private static final List<Unit> UNITS = List.of(Unit.VEHICLES, Unit.TRUCKS, Unit.TONNES);

  private AidScenes() {}

  /// The same seed gives the same problem.
  public static PlanningProblem problem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return problem(random, UNITS.get(random.nextInt(UNITS.size())));
  }

  /// Of tonnes, which two kinds of truck and some with seats carry.
  public static PlanningProblem ofTonnes(long seed) {
    return problem(new SplittableRandom(seed), Unit.TONNES);
  }

  private static PlanningProblem problem(SplittableRandom random, Unit unit) {
    Scene scene = Scene.lasting(random.nextInt(600, 3000));
    scene.handling(random.nextInt(12), random.nextInt(20));
    scene.category("civilians", 1, SeatKind.SEAT).category("wounded", 0, SeatKind.STRETCHER);
    scene.enclave("town").enclave("store");
    if (random.nextBoolean()) {
      scene.reception("camp", random.nextInt(50, 400), random.nextInt(20, 200));
    } else {
      scene.reception("camp");
    }
    if (random.nextBoolean()) {
      scene.checkpoint("post", random.nextInt(1, 3), random.nextInt(8), 60, random.nextInt(10));
    } else {
      scene.handOverPoint("post");
    }
    int most = random.nextInt(2, 5);
    int least = random.nextInt(1, 3);
    boolean escorted = random.nextInt(3) == 0;
    int gap = random.nextInt(10);
    var rule = escorted ? Scene.rule(least, most, gap, "team") : Scene.rule(least, most, gap);
    String narrow = random.nextInt(3) == 0 ? "!pass " : " ";
    var windows =
        random.nextInt(3) == 0
            ? List.of(Scene.window(30, 400), Scene.window(500, 3000))
            : List.<Window>of();
    int before = random.nextInt(1, 40);
    scene.corridor("in", "store " + before + " post 15" + narrow + "town", rule, windows);
    scene.corridor(
        "out", "town 20" + narrow + "post " + random.nextInt(1, 50) + " camp", rule, windows);
    scene.escort("team", random.nextInt(1, 4));
    scene.people("town", "civilians", random.nextInt(1, 300));
    scene.people("town", "wounded", random.nextInt(1, 20));
    scene.type("bus", random.nextInt(5, 50), random.nextInt(3));
    scene.truck("truck", random.nextInt(1, 30)).truck("van", random.nextInt(1, 6));
    scene.fleet("buses", "bus", random.nextInt(2, 8), random.nextInt(60));
    scene.fleet("trucks", "truck", random.nextInt(1, 6), random.nextInt(60), "store");
    if (random.nextBoolean()) {
      scene.fleet("vans", "van", random.nextInt(1, 4), 0, use(random), "store");
    }
    Promise aid = Promise.of("aid", "store", "town", "in").goods(unit, random.nextInt(1, 60));
    aid.lot(random.nextInt(3) == 0 ? random.nextInt(1, 4) : 1);
    Promise out = Promise.of("people", "town", "camp", "out").about("civilians", "wounded");
    if (random.nextInt(3) == 0) {
      out.heldAtCrossing();
    }
    switch (random.nextInt(5)) {
      case 0 -> out.when(Promise.after("aid", Milestone.ARRIVED, random.nextInt(1, 5)));
      case 1 -> aid.when(Promise.after("people", Milestone.ARRIVED, random.nextInt(1, 30)));
      case 2 -> out.when(Promise.balance(1, "aid", random.nextInt(1, 10), random.nextInt(20)));
      case 3 -> {
        int each = random.nextInt(1, 10);
        out.when(Promise.balance(1, "aid", each, random.nextInt(10, 40)));
        aid.when(Promise.balance(each, "people", 1, random.nextInt(1, 8)));
      }
      default -> {}
    }
    return scene.commitment(aid).commitment(out).problem();
  }

  private static Fleet.Use use(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Scene.once();
      case 1 -> Scene.drivers(random.nextInt(200, 800), 300);
      default -> Fleet.Use.UNLIMITED;
    };
  }
}
