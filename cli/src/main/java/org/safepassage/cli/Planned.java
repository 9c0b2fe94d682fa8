package org.safepassage.cli;

import java.util.List;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// A timetable with what the audit says of it.
record Planned(
    PlanningProblem problem, Schedule schedule, Figures figures, List<Violation> violations) {

  static Planned of(Opened opened) {
    PlanningProblem problem = PlanningProblem.of(opened.operation(), opened.agreement());
    Schedule schedule = new Dispatcher().plan(problem);
    return new Planned(
        problem, schedule, schedule.figures(problem), ScheduleAudit.check(problem, schedule));
  }

  boolean movesEverybody() {
    return violations.isEmpty()
        && schedule.remainders().stream()
            .map(Remainder::reason)
            .allMatch(reason ->
                reason == Remainder.Reason.NOT_DUE || reason == Remainder.Reason.NO_COMMITMENT);
  }
}
