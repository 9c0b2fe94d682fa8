package org.safepassage.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A number of people over time: from each step on it is what the step says, before the first it is
/// 0.
///
/// @param steps in the order of time, one for each moment
public record Course(List<Step> steps) {
  public static final Course NOTHING = new Course(List.of());

  public Course {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i - 1).at().isBefore(steps.get(i).at())) {
        throw new IllegalArgumentException(
            """
            A step at %s can't follow one at %s.
            Maybe the steps are not in the order of time.\
            """
                .formatted(steps.get(i).at(), steps.get(i - 1).at()));
      }
    }
  }

  /// From a moment on there are so many.
  public record Step(Instant at, long people) {}

  /// How many there are at a moment, with what happens at that very moment.
  public long at(Instant moment) {
    long people = 0;
    for (Step step : steps) {
      if (step.at().isAfter(moment)) {
        break;
      }
      people = step.people();
    }
    return people;
  }

  /// How many there are right before a moment.
  public long before(Instant moment) {
    long people = 0;
    for (Step step : steps) {
      if (!step.at().isBefore(moment)) {
        break;
      }
      people = step.people();
    }
    return people;
  }

  /// The fewest that there are at any moment from `from` on and before `until`.
  public long least(Instant from, Instant until) {
    return steps.stream()
        .filter(step -> !step.at().isBefore(from) && step.at().isBefore(until))
        .mapToLong(Step::people)
        .reduce(before(from), Math::min);
  }

  /// The most that there are at any moment from `from` on and before `until`.
  public long most(Instant from, Instant until) {
    return steps.stream()
        .filter(step -> !step.at().isBefore(from) && step.at().isBefore(until))
        .mapToLong(Step::people)
        .reduce(before(from), Math::max);
  }

  /// At every moment so many less as the other course has.
  public Course less(Course other) {
    List<Instant> moments = new ArrayList<>();
    steps.forEach(step -> moments.add(step.at()));
    other.steps.forEach(step -> moments.add(step.at()));
    return new Course(
        moments.stream()
            .distinct()
            .sorted()
            .map(moment -> new Step(moment, at(moment) - other.at(moment)))
            .toList());
  }
}
