package org.safepassage.plan.audit;

import java.time.Instant;
import java.util.List;
import org.safepassage.model.Corridor;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// [Rule#WINDOWS]. A convoy is on a corridor from when it leaves the place where it enters it until
/// it reaches the hand-over point or the destination, or leaves the place where the corridor ends:
/// the inspection there is on the corridor. Windows that touch are one.
final class WindowsCheck {
  private final PlanningProblem problem;
  private final Findings findings;

  WindowsCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
  }

  void check(List<Subject> subjects, List<Subject> onRoute) {
    for (Subject subject : subjects) {
      Trip trip = subject.trip();
      if (trip.boardingFrom().isBefore(problem.from())) {
        findings.add(
            Rule.WINDOWS,
            trip,
            "boarding begins before the plan does, at %s.".formatted(problem.from()));
      }
      if (problem.horizon().isBefore(trip.alighted())) {
        findings.add(
            Rule.WINDOWS,
            trip,
            trip.visits().getLast().place(),
            trip.alighted(),
            "it ends after the plan does, at %s.".formatted(problem.horizon()));
      }
    }
    onRoute.forEach(this::corridors);
  }

  private void corridors(Subject subject) {
    int first = 0;
    for (int i = 1; i <= subject.end(); i++) {
      Corridor corridor = subject.route().legs().get(i - 1).corridor();
      boolean ends =
          subject.mayWaitAt(i)
              || !subject.route().legs().get(i).corridor().id().equals(corridor.id());
      if (ends) {
        Visit last = subject.visit(i);
        Minute leaves = subject.mayWaitAt(i) ? last.arrival() : last.departure();
        corridor(subject, corridor, subject.visit(first), leaves);
        first = i;
      }
    }
  }

  private void corridor(Subject subject, Corridor corridor, Visit from, Minute leaves) {
    if (corridor.windows().isEmpty()) {
      return;
    }
    Instant end = leaves.at(problem.operation().calendar());
    Instant reached = from.departure().at(problem.operation().calendar());
    while (reached.isBefore(end)) {
      Instant next = openUntil(corridor, reached);
      if (!next.isAfter(reached)) {
        findings.add(
            Rule.WINDOWS,
            subject.trip(),
            from.place(),
            from.departure(),
            "it is on %s until %s, and no window is open at %s."
                .formatted(corridor.id(), leaves, reached));
        return;
      }
      reached = next;
    }
  }

  private static Instant openUntil(Corridor corridor, Instant instant) {
    Instant latest = instant;
    for (Window window : corridor.windows()) {
      if (window.contains(instant) && window.until().isAfter(latest)) {
        latest = window.until();
      }
    }
    return latest;
  }
}
