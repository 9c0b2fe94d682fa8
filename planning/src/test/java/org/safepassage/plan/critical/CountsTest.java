package org.safepassage.plan.critical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Milestone;
import org.safepassage.model.Route;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: from when on a movement was permitted.
class CountsTest {

  /// What is permitted stays permitted when others go on, so the first moment is where one arrives
  /// going through all of them.
  @Test
  void the_first_moment_is_the_one_that_going_through_all_of_them_finds() {
    int later = 0;
    for (long seed = 0; seed < 120; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      List<Course> courses = courses(problem, schedule);
      Counts counts = new Counts(problem, courses, schedule.facts());
      for (Course course : courses) {
        var passing = counts.passing(course, Milestone.BOARDED).orElseThrow();
        Counts.Question question =
            new Counts.Question.Rise(
                passing.slot(), passing.from(), passing.together(), passing.judged());
        OptionalInt first = counts.firstPermitted(question);
        if (first.isPresent()) {
          int moment = -1;
          while (!counts.isPermitted(question, moment)) {
            moment++;
          }
          assertThat(first).as("seed %d, %s", seed, course.trip().id()).hasValue(moment);
          later += moment > 0 ? 1 : 0;
        }
      }
    }
    assertThat(later).isGreaterThan(100);
  }

  private static List<Course> courses(PlanningProblem problem, Schedule schedule) {
    List<Course> courses = new ArrayList<>();
    for (Trip trip : schedule.trips()) {
      var commitment = problem.agreement().findCommitment(trip.commitment()).orElseThrow();
      Route route = Route.join(problem.operation().network(), commitment.route()).orElseThrow();
      int index = problem.rulebook().placeOf(trip.commitment());
      courses.add(Course.of(trip, index, commitment, route).orElseThrow());
    }
    return courses;
  }
}
