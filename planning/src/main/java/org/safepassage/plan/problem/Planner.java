package org.safepassage.plan.problem;

/// Makes schedules. The same problem gives the same schedule, unless the planner is stopped.
public interface Planner {

  /// The best schedule found. It holds everything that the schedule audit checks.
  Schedule plan(PlanningProblem problem, Watch watch);

  /// As [#plan(PlanningProblem, Watch)], with nobody watching.
  default Schedule plan(PlanningProblem problem) {
    return plan(problem, Watch.NOBODY);
  }
}
