package org.safepassage.plan.levers;

import java.util.List;
import java.util.Optional;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// What would be gained by a little more of each.
///
/// @param problem without any lever
/// @param schedule the best that was found without any
/// @param bounds for timetables without any that move as many; nothing when there was no time to
///   prove them
/// @param violations what the audit says of `schedule`; nothing
/// @param pulls what each lever came to, the one that gains most first
/// @param untried levers for which there was no time
public record LeverReport(
    PlanningProblem problem,
    Schedule schedule,
    Figures figures,
    Optional<Bounds> bounds,
    List<Violation> violations,
    List<Pull> pulls,
    List<Lever> untried) {
  public LeverReport {
    violations = List.copyOf(violations);
    pulls = List.copyOf(pulls);
    untried = List.copyOf(untried);
  }

  /// Those with which somebody is better off.
  public List<Pull> gains() {
    return pulls.stream().filter(pull -> !pull.changesNothing()).toList();
  }

  /// Those that changed nothing that was found.
  public List<Pull> vain() {
    return pulls.stream().filter(Pull::changesNothing).toList();
  }

  /// What is proven of a lever.
  public Pull.Proof proof(Pull pull) {
    return bounds.map(pull::proof).orElse(Pull.Proof.NONE);
  }
}
