/// What is to be planned and what a plan is: [PlanningProblem] and [Schedule], with the port
/// [Planner] between them. Values only, immutable and safe to share between threads; no search and
/// no check.
@NullMarked
package org.safepassage.plan.problem;

import org.jspecify.annotations.NullMarked;
