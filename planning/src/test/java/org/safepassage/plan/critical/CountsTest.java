package org.safepassage.plan.critical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Slot;
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
        OptionalInt first = counts.firstPermitted(question, -1);
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

  @Test
  void what_can_be_used_is_the_same_whatever_was_asked_before() {
    int asked = 0;
    for (long seed = 0; seed < 120; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      List<Course> courses = courses(problem, schedule);
      Map<Slot, InOrder<Passing>> passings = new HashMap<>();
      Counts counts = new Counts(problem, courses, schedule.facts());
      for (Course course : courses) {
        Passing passing = counts.passing(course, Milestone.ARRIVED).orElseThrow();
        passings.put(
            passing.slot(),
            new InOrder<>(
                courses.stream()
                    .filter(other -> other.index() == course.index())
                    .map(other -> counts.passing(other, Milestone.ARRIVED).orElseThrow())
                    .toList(),
                Passing::judged));
      }
      Levels start = problem.startingLevels();
      Usable usable = new Usable(problem.rulebook(), start, passings.values(), schedule.facts());
      RandomGenerator random = new SplittableRandom(seed);
      int moments = usable.momentsUntil(problem.horizon().value());
      for (int i = 0; i < 40; i++) {
        int moment = random.nextInt(-1, moments);
        int minute = moment < 0 ? -1 : usable.minute(moment);
        Levels levels = usable.at(moment);
        for (Slot slot : passings.keySet()) {
          long people =
              passings.getOrDefault(slot, InOrder.empty()).all().stream()
                  .filter(passing -> passing.usable() <= minute)
                  .mapToLong(Passing::people)
                  .sum();
          assertThat(levels.level(slot))
              .as("seed %d, %s at moment %d", seed, slot, moment)
              .isEqualTo(start.level(slot) + people);
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(2000);
  }

  @Test
  void what_is_permitted_by_the_minute_asked_for_is_not_looked_for_further() {
    for (long seed = 0; seed < 120; seed++) {
      PlanningProblem problem = RandomScenes.problem(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      List<Course> courses = courses(problem, schedule);
      Counts counts = new Counts(problem, courses, schedule.facts());
      for (Course course : courses) {
        Passing passing = counts.passing(course, Milestone.BOARDED).orElseThrow();
        Counts.Question question =
            new Counts.Question.Rise(
                passing.slot(), passing.from(), passing.alone(), passing.judged());
        OptionalInt first = counts.firstPermitted(question, -1);
        if (first.isPresent() && first.getAsInt() >= 0) {
          int minute = counts.minute(first.getAsInt());
          assertThat(counts.firstPermitted(question, minute - 1)).isEqualTo(first);
          assertThat(counts.firstPermitted(question, passing.judged())).hasValue(-1);
        }
      }
    }
  }

  static List<Course> courses(PlanningProblem problem, Schedule schedule) {
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
