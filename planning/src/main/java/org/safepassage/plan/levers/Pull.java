package org.safepassage.plan.levers;

import java.util.List;
import java.util.Optional;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// What a lever came to: a timetable with it, beside the best one that was found without it.
///
/// @param problem with the lever
/// @param schedule of that problem
/// @param figures what it comes to, in minutes from the start without the lever
/// @param without what the timetable without it comes to
/// @param violations what the audit says of it with the lever; nothing
public record Pull(
    Lever lever,
    PlanningProblem problem,
    Schedule schedule,
    Figures figures,
    Figures without,
    List<Violation> violations) {
  public Pull {
    violations = List.copyOf(violations);
  }

  /// How many more people are moved; below 0 for fewer.
  public long moreMoved() {
    return figures.moved().value() - without.moved().value();
  }

  /// By how many minutes the last arrive sooner; below 0 for later, nothing where nobody is moved
  /// with it or without.
  public Optional<Integer> minutesSooner() {
    return without
        .lastArrival()
        .flatMap(before -> figures.lastArrival().map(end -> before.value() - end.value()));
  }

  /// How many person-minutes less are waited; below 0 for more.
  public long lessWaited() {
    return without.waitedMinutes() - figures.waitedMinutes();
  }

  /// How many person-minutes less are waited in the weights of the operation; below 0 for more.
  public long lessWeighted() {
    return without.weightedMinutes() - figures.weightedMinutes();
  }

  /// Whether nobody is better off: as many are moved, and neither the end nor the waiting is
  /// another.
  public boolean changesNothing() {
    return moreMoved() == 0
        && minutesSooner().orElse(0) == 0
        && lessWaited() == 0
        && lessWeighted() == 0;
  }

  /// What no timetable without the lever reaches, as the bounds prove.
  ///
  /// @param bounds for timetables without the lever that move as many as that without it
  public Proof proof(Bounds bounds) {
    boolean moved = figures.moved().value() > bounds.moved().value();
    boolean asMany = moreMoved() >= 0;
    Optional<Minute> earliest = bounds.lastArrival();
    boolean end =
        asMany
            && earliest.isPresent()
            && figures.lastArrival().filter(last -> last.isBefore(earliest.get())).isPresent();
    boolean waiting = asMany && figures.waitedMinutes() < bounds.waitedMinutes();
    boolean weighted = asMany && figures.weightedMinutes() < bounds.weightedMinutes();
    return new Proof(moved, end, waiting, weighted);
  }

  /// In which respects no timetable without the lever can be as good.
  ///
  /// @param waiting in person-hours as they are
  /// @param weighted in the weights of the operation; without weights the same
  public record Proof(boolean moved, boolean end, boolean waiting, boolean weighted) {
    public static final Proof NONE = new Proof(false, false, false, false);

    public boolean isAny() {
      return moved || end || waiting || weighted;
    }
  }
}
