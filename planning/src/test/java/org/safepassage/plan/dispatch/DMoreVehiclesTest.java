package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.scene.Promise;
import org.safepassage.plan.scene.Scene;

/// FEATURE UNDER TEST: more vehicles never move fewer people, where nothing is shared and one kind
/// of vehicle carries one kind of people. With shared checkpoints, gaps or windows a first
/// timetable that doesn't search promises no such thing.
class DMoreVehiclesTest {

  @Test
  void more_vehicles_never_move_fewer_people() {
    for (long seed = 0; seed < 100; seed++) {
      long before = 0;
      for (int vehicles = 1; vehicles <= 8; vehicles++) {
        PlanningProblem problem = alone(seed, vehicles);
        long moved = new Dispatcher().plan(problem).figures(problem).moved().value();
        assertThat(moved).as("seed %d, %d vehicles", seed, vehicles).isGreaterThanOrEqualTo(before);
        before = moved;
      }
    }
  }

  private static PlanningProblem alone(long seed, int vehicles) {
    SplittableRandom random = new SplittableRandom(seed);
    return Scene.lasting(random.nextInt(200, 800))
        .handling(random.nextInt(10), random.nextInt(20))
        .enclave("a")
        .reception("west")
        .corridor("road", "a " + random.nextInt(5, 60) + " west")
        .category("civilians", 1, SeatKind.SEAT)
        .people("a", "civilians", random.nextInt(2000))
        .type("bus", random.nextInt(5, 60), 0)
        .fleet("buses", "bus", vehicles, random.nextInt(100))
        .commitment(Promise.of("out", "a", "west", "road").about("civilians"))
        .problem();
  }
}
