package org.safepassage.plan.scene;

import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.PlanningProblem;

/// Problems at random in which two sides come through one narrow pass, one from each end, some of
/// them with a checkpoint or a hand-over point beside it and a band between the sides.
public final class OneWayScenes {
  private OneWayScenes() {}

  /// The same seed gives the same problem.
  public static PlanningProblem problem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scene scene = Scene.lasting(random.nextInt(600, 3000));
    scene.handling(random.nextInt(6), random.nextInt(20));
    scene.category("civilians", 1, SeatKind.SEAT).type("bus", random.nextInt(5, 50), 0);
    scene.enclave("east").enclave("west").reception("east-camp").reception("west-camp");
    boolean inspected = random.nextInt(3) == 0;
    if (inspected) {
      scene.checkpoint("pass-east", random.nextInt(1, 3), random.nextInt(10), 60, 0);
    } else {
      scene.waypoint("pass-east");
    }
    if (random.nextInt(3) == 0) {
      scene.handOverPoint("pass-west");
    } else {
      scene.waypoint("pass-west");
    }
    // The section takes longer uphill, and a second one lies in front of the western camp.
    String up = random.nextInt(1, 40) + "!pass ";
    String down = random.nextInt(1, 40) + "!pass ";
    String gorge = random.nextInt(1, 20) + "!gorge ";
    scene.corridor(
        "westward",
        "east " + random.nextInt(30) + " pass-east " + up + "pass-west " + gorge + "west-camp",
        Scene.rule(1, random.nextInt(1, 4), random.nextInt(10)),
        List.of());
    scene.corridor(
        "eastward",
        "west " + random.nextInt(30) + " pass-west " + down + "pass-east 10 east-camp",
        Scene.rule(1, random.nextInt(1, 4), random.nextInt(10)),
        List.of());
    scene.people("east", "civilians", random.nextInt(1, 400));
    scene.people("west", "civilians", random.nextInt(1, 400));
    scene.fleet("eastern", "bus", random.nextInt(1, 8), random.nextInt(60), "east");
    scene.fleet("western", "bus", random.nextInt(1, 8), random.nextInt(60), "west");
    Promise out = Promise.of("out", "east", "west-camp", "westward").about("civilians");
    Promise in = Promise.of("in", "west", "east-camp", "eastward").about("civilians");
    if (random.nextBoolean()) {
      out.when(Promise.balance(1, "in", 1, random.nextInt(10, 100)));
      in.when(Promise.after("out", Milestone.ARRIVED, random.nextInt(1, 20)));
    }
    return scene.commitment(out).commitment(in).problem();
  }
}
