package org.safepassage.plan.critical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Requirement;
import org.safepassage.agreement.Rulebook;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Spans;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// What was closed a minute before a convoy went on: a corridor further on its way, or a time that
/// the agreement sets.
final class Closures {
  private final PlanningProblem problem;
  private final Counts counts;

  Closures(PlanningProblem problem, Counts counts) {
    this.problem = problem;
    this.counts = counts;
  }

  /// What is closed.
  record Closed(Link.Kind kind, Optional<CorridorId> corridor, Optional<Requirement.Origin> term) {}

  /// What would have been closed had all from `point` on been a minute earlier.
  Optional<Closed> before(Course course, int point) {
    return corridor(course, point).or(() -> agreed(course, point));
  }

  private Optional<Closed> corridor(Course course, int point) {
    int first = 0;
    for (int i = 1; i < course.route().places().size(); i++) {
      Corridor corridor = course.corridorFrom(i - 1);
      boolean last = i == course.route().places().size() - 1;
      boolean waits = last || i == course.handOver();
      if (waits || !course.corridorFrom(i).id().equals(corridor.id())) {
        int enters = goesOn(course, first);
        int leaves = last ? course.arrived() : waits ? course.reached(i) : course.inspected(i);
        if (enters >= point
            && isClosed(corridor, course.minute(enters) - 1, course.minute(leaves) - 1)) {
          return Optional.of(
              new Closed(Link.Kind.CLOSED, Optional.of(corridor.id()), Optional.empty()));
        }
        first = i;
      }
    }
    return Optional.empty();
  }

  private static int goesOn(Course course, int visit) {
    return visit == 0 || visit == course.handOver()
        ? course.leaving(visit)
        : course.inspected(visit);
  }

  private boolean isClosed(Corridor corridor, int from, int until) {
    if (corridor.windows().isEmpty()) {
      return false;
    }
    Spans open = Spans.of(corridor.windows());
    return from < 0 || open.windows().stream().noneMatch(window -> holds(window, from, until));
  }

  private boolean holds(Window window, int from, int until) {
    return !instant(from).isBefore(window.from()) && !instant(until).isAfter(window.until());
  }

  private Instant instant(int minute) {
    return Minute.of(minute).at(problem.operation().calendar());
  }

  private Optional<Closed> agreed(Course course, int point) {
    Rulebook rulebook = problem.rulebook();
    for (Milestone milestone : Milestone.values()) {
      OptionalInt judged = course.judged(milestone);
      if (judged.isEmpty()
          || judged.getAsInt() < point
          || !rulebook.obligation(course.index()).has(milestone)
          || course.minute(judged.getAsInt()) == 0) {
        continue;
      }
      Optional<Passing> passing = counts.passing(course, milestone);
      if (passing.isEmpty()) {
        continue;
      }
      Passing own = passing.get();
      Instant before = instant(own.judged() - 1);
      Spans open = rulebook.openTimes(own.slot(), own.from(), own.alone(), counts.whenJudged(own));
      if (!open.contains(before)) {
        return Optional.of(
            new Closed(Link.Kind.AGREED_TIME, Optional.empty(), term(course.index(), before)));
      }
    }
    return Optional.empty();
  }

  /// The first term about time that a commitment has and that isn't met at a moment.
  private Optional<Requirement.Origin> term(int commitment, Instant at) {
    List<Requirement.Granted> given = new ArrayList<>();
    for (Obligation.Hold hold : problem.rulebook().obligation(commitment).holds()) {
      collect(hold.requirement(), given);
    }
    return given.stream()
        .filter(leaf ->
            problem
                .rulebook()
                .circumstances()
                .findTimes(leaf.index())
                .filter(times -> !times.contains(at))
                .isPresent())
        .map(Requirement.Granted::origin)
        .findFirst();
  }

  private static void collect(Requirement requirement, List<Requirement.Granted> given) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> collect(part, given));
      case Requirement.Any(var parts) -> parts.forEach(part -> collect(part, given));
      case Requirement.Granted leaf -> given.add(leaf);
      case Requirement.AtLeast _ -> {}
    }
  }
}
