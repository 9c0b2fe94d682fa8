package org.safepassage.cli;

import java.util.List;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Verdict;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// A timetable with what the audit says of it.
///
/// @param verdict on the deal that it is made for
record Planned(
    PlanningProblem problem,
    Verdict verdict,
    Schedule schedule,
    Figures figures,
    List<Violation> violations) {

  static Planned of(Opened opened) {
    PlanningProblem problem = PlanningProblem.of(opened.operation(), opened.agreement());
    Schedule schedule = new Dispatcher().plan(problem);
    Verdict verdict =
        new Checker(opened.operation(), opened.agreement())
            .verdict(Checker.Question.PLAIN, problem.dues());
    return new Planned(
        problem,
        verdict,
        schedule,
        schedule.figures(problem),
        ScheduleAudit.check(problem, schedule));
  }

  /// How many stay because the agreement lets nobody more go.
  long heldByAgreement() {
    return schedule.remainders().stream()
        .filter(remainder -> remainder.reason() == Remainder.Reason.AGREEMENT)
        .mapToLong(remainder -> remainder.people().value())
        .sum();
  }

  boolean movesEverybody() {
    return violations.isEmpty()
        && schedule.remainders().stream()
            .map(Remainder::reason)
            .allMatch(reason ->
                reason == Remainder.Reason.NOT_DUE || reason == Remainder.Reason.NO_COMMITMENT);
  }
}
