package org.safepassage.plan.critical;

import java.util.List;
import java.util.Optional;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// What the last arrival of people in a schedule hangs on: from the beginning of the plan to that
/// arrival, each event with the one that it waited for. The links join without a hole, so that
/// their minutes come to the whole time.
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

  /// From when until when; none where nobody is moved.
  public Optional<Minute> end() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().until());
  }
}
