package org.safepassage.plan.scene;

import static org.safepassage.plan.scene.Promise.balance;
import static org.safepassage.plan.scene.Promise.beyond;
import static org.safepassage.plan.scene.Promise.upTo;

import java.util.List;
import org.safepassage.agreement.Term;
import org.safepassage.model.Milestone;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.PlanningProblem;

/// Problems of the size of real operations, and larger.
public final class LargeScenes {
  private LargeScenes() {}

  /// 25,500 people of three places, in bands of 800 to 100, some 600 trips.
  public static PlanningProblem threeTowns() {
    Scene scene = Scene.lasting(14 * 1440).handling(10, 10);
    scene.category("wounded", 1, SeatKind.STRETCHER).category("civilians", 2, SeatKind.SEAT);
    scene.type("bus", 50, 0).type("ambulance", 1, 2);
    scene.checkpoint("gate", 2, 2, 60, 2).handOverPoint("bridge");
    scene.enclave("city").enclave("villages").enclave("resort");
    scene.reception("west").reception("coast");
    scene.corridor("out", "city 15 gate 15 bridge 45 west", Scene.rule(1, 1, 3), List.of());
    scene.corridor("back", "villages 40 bridge 60 coast", Scene.rule(1, 1, 3), List.of());
    scene.corridor("side", "resort 120 west", Scene.rule(1, 1, 3), List.of());
    scene.people("city", "wounded", 300).people("city", "civilians", 19_700);
    scene.people("villages", "civilians", 4_000).people("resort", "civilians", 1_500);
    scene.fleet("green", "bus", 60, 60, "city").fleet("white", "ambulance", 20, 30, "city");
    scene.fleet("blue", "bus", 25, 90, "villages").fleet("red", "bus", 10, 90, "resort");
    scene.commitment(
        Promise.of("city", "city", "west", "out")
            .about("wounded", "civilians")
            .when(balance(1, "villages", 8, 0)));
    scene.commitment(
        Promise.of("villages", "villages", "coast", "back")
            .about("civilians")
            .when(upTo(2_500), balance(8, "city", 1, 100))
            .when(beyond(2_500), Promise.after("villages", Milestone.ARRIVED, 2_500)));
    scene.commitment(
        Promise.of("resort", "resort", "west", "side")
            .about("civilians")
            .when(balance(1, "villages", 1, 100)));
    return scene.problem();
  }

  /// 1,000,000 people of four places, in bands of two to one, 20,000 bus-loads.
  public static PlanningProblem millions() {
    Scene scene = Scene.lasting(60 * 1440).handling(5, 5);
    scene.category("civilians", 2, SeatKind.SEAT).type("bus", 50, 0);
    scene.checkpoint("gate", 4, 0, 20, 0);
    for (int i = 0; i < 4; i++) {
      String other = "c" + (i ^ 1);
      Term band = balance(1, other, 1, 2_000);
      scene.enclave("e" + i).reception("t" + i);
      String path = "e" + i + (i < 2 ? " 20 gate 30 t" : " 60 t") + i;
      scene.corridor("r" + i, path, Scene.rule(1, 1, 0), List.of());
      scene.people("e" + i, "civilians", 250_000);
      scene.fleet("f" + i, "bus", 150, 30, "e" + i);
      scene.commitment(
          Promise.of("c" + i, "e" + i, "t" + i, "r" + i).about("civilians").when(band));
    }
    return scene.problem();
  }
}
