package org.safepassage.plan.critical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: whether a vehicle stood idle.
class IdleTest {
  private static final int FIRST_FREE = 7;

  /// The oracle looks at what every vehicle of the fleet did before and does next.
  @Test
  void it_finds_what_going_through_all_vehicles_finds() {
    int idle = 0;
    int busy = 0;
    for (long seed = 0; seed < 100; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      List<Course> courses = CountsTest.courses(problem, new Dispatcher().plan(problem));
      EmptyWays ways = new EmptyWays(problem.operation().network());
      for (Fleet fleet : problem.operation().transport().fleets()) {
        List<InOrder<Course>> uses =
            IntStream.rangeClosed(1, fleet.vehicles())
                .mapToObj(number -> uses(courses, new VehicleRef(fleet.id(), number)))
                .toList();
        Idle index = Idle.of(uses, FIRST_FREE);
        for (Course course : courses) {
          for (int boarding : List.of(course.minute(0), course.minute(0) + 1)) {
            for (int release : List.of(FIRST_FREE, boarding - 10, boarding, boarding + 9999)) {
              PlaceId origin = course.commitment().origin();
              boolean expected =
                  uses.stream().anyMatch(own -> isIdle(own, release, boarding, origin, ways));
              assertThat(index.isBefore(release, boarding, origin, ways))
                  .as("seed %d, %s before %d, boarding at %d", seed, fleet.id(), release, boarding)
                  .isEqualTo(expected);
              idle += expected ? 1 : 0;
              busy += expected ? 0 : 1;
            }
          }
        }
      }
    }
    assertThat(idle).isGreaterThan(1000);
    assertThat(busy).isGreaterThan(1000);
  }

  private static InOrder<Course> uses(List<Course> courses, VehicleRef vehicle) {
    return new InOrder<>(
        courses.stream()
            .filter(course ->
                course.trip().rides().stream().map(Ride::vehicle).anyMatch(vehicle::equals))
            .toList(),
        course -> course.minute(0));
  }

  private static boolean isIdle(
      InOrder<Course> own, int release, int boarding, PlaceId origin, EmptyWays ways) {
    @Nullable Course last = null;
    for (Course course : own.all()) {
      if (course.minute(0) == boarding) {
        return false;
      }
      last = course.minute(0) < boarding ? course : last;
    }
    if (last == null) {
      return FIRST_FREE < release;
    }
    OptionalInt drive = ways.minutes(last.trip().back().place(), origin);
    return drive.isPresent() && last.minute(last.free()) + drive.getAsInt() < release;
  }
}
