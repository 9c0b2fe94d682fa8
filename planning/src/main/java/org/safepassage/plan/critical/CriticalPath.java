package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// What the last arrival of people in a schedule, or another event of it, hangs on: from the
/// beginning of the plan to that event, each with the one that it waited for. The links join
/// without a hole, so that their minutes come to the whole time.
///
/// Where something waited for several things at once, one of them is told. Where nothing in the
/// schedule held it up, that is told too ([Link.Kind#UNUSED]): whoever made it may have had
/// reasons, such as to wait for a fuller bus.
///
/// It explains one schedule, and doesn't say that no other would be quicker.
///
/// @param links the earliest first; none where nobody is moved
public record CriticalPath(List<Link> links) {
  public CriticalPath {
    links = List.copyOf(links);
  }

  /// Reads it from a schedule. Trips that leave their route, or whose times run backwards, are not
  /// looked at; a schedule that has passed the audit has none.
  public static CriticalPath of(PlanningProblem problem, Schedule schedule) {
    return of(problem, schedule, Kept.NOTHING);
  }

  /// @param kept what stays of an earlier schedule
  public static CriticalPath of(PlanningProblem problem, Schedule schedule, Kept kept) {
    return new CriticalPath(new Backwards(problem, schedule, kept).links());
  }

  /// What those who stay for want of time had to wait for: from the beginning of the plan until the
  /// next vehicle for them would have been there.
  ///
  /// @return nothing where something else keeps them, or that vehicle never went out
  public static Optional<CriticalPath> toNextVehicle(
      PlanningProblem problem, Schedule schedule, Kept kept, Remainder remainder) {
    if (Lack.of(problem, schedule, remainder)
        .filter(Lack.LateVehicle.class::isInstance)
        .isEmpty()) {
      return Optional.empty();
    }
    return Lacks.of(problem, schedule, remainder)
        .flatMap(Lacks::next)
        .flatMap(
            next -> next.last().map(last -> to(problem, schedule, kept, remainder, next, last)))
        .filter(path -> !path.links().isEmpty());
  }

  private static CriticalPath to(
      PlanningProblem problem,
      Schedule schedule,
      Kept kept,
      Remainder remainder,
      Lacks.Next next,
      Trip last) {
    List<Link> links =
        new ArrayList<>(new Backwards(problem, schedule, kept).linksUntilFree(last.id()));
    int free = last.back().at().value();
    if (!links.isEmpty() && free < next.there()) {
      links.add(
          new Link(
              Link.Kind.REPOSITION,
              Optional.of(last.id()),
              Optional.empty(),
              Optional.of(remainder.origin()),
              Optional.empty(),
              Optional.empty(),
              Minute.of(free),
              Minute.of(next.there())));
    }
    return new CriticalPath(links);
  }

  /// From when until when; none where nobody is moved.
  public Optional<Minute> end() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().until());
  }
}
