package org.safepassage.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.bound.CurveBounds;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// What a search for a timetable came to, held against the bounds and the audit.
///
/// @param bounds for moving as many as it moves
/// @param gap to the bound of its aim
/// @param seconds the search took, the bounds not included
/// @param faults what is wrong about the answer, in words
record PlanTrial(
    PlanningProblem problem,
    Schedule schedule,
    Figures figures,
    Bounds bounds,
    double gap,
    double seconds,
    List<String> faults) {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);

  /// How many milliseconds, warm, the first timetable takes, and the bounds.
  record Warm(double first, double bounds) {
    static Warm of(PlanningProblem problem) {
      return new Warm(
          Timing.median(() -> new Dispatcher().plan(problem)),
          Timing.median(() -> CurveBounds.of(problem, () -> false)));
    }
  }

  /// Searches for so long, or until none can be better.
  static PlanTrial search(PlanningProblem problem, Aim aim, Duration longest) {
    CurveBounds proven =
        CurveBounds.of(problem, () -> false)
            .orElseThrow(() -> new IllegalStateException("Nobody stopped the bounds."));
    long begin = System.nanoTime();
    Schedule schedule =
        new SearchingPlanner()
            .plan(
                problem,
                new SearchingPlanner.Order(
                    aim,
                    SEED,
                    Effort.lasting(longest, System::nanoTime),
                    figures -> isProven(aim, figures, proven.forMoving(figures.moved())),
                    _ -> {}));
    double seconds = (System.nanoTime() - begin) / 1e9;
    Figures figures = schedule.figures(problem);
    Bounds bounds = proven.forMoving(figures.moved());
    return new PlanTrial(
        problem,
        schedule,
        figures,
        bounds,
        aim.gap(figures, bounds),
        seconds,
        faults(problem, schedule, figures, bounds));
  }

  private static boolean isProven(Aim aim, Figures figures, Bounds bounds) {
    return bounds.moved().value() <= figures.moved().value() && aim.gap(figures, bounds) <= 0;
  }

  /// Violations, and bounds that the timetable itself disproves.
  static List<String> faults(
      PlanningProblem problem, Schedule schedule, Figures figures, Bounds bounds) {
    List<String> faults = new ArrayList<>();
    ScheduleAudit.check(problem, schedule).forEach(violation -> faults.add(violation.toString()));
    if (bounds.moved().value() < figures.moved().value()) {
      faults.add("it moves %s, and the bound is %s.".formatted(figures.moved(), bounds.moved()));
    }
    if (minute(figures.lastArrival()) < minute(bounds.lastArrival())) {
      faults.add(
          "it ends at minute %d, and the bound is %d."
              .formatted(minute(figures.lastArrival()), minute(bounds.lastArrival())));
    }
    if (figures.waitedMinutes() < bounds.waitedMinutes()) {
      faults.add(
          "%d person-minutes are waited, and the bound is %d."
              .formatted(figures.waitedMinutes(), bounds.waitedMinutes()));
    }
    if (figures.weightedMinutes() < bounds.weightedMinutes()) {
      faults.add(
          "%d weighted person-minutes are waited, and the bound is %d."
              .formatted(figures.weightedMinutes(), bounds.weightedMinutes()));
    }
    return faults;
  }

  static int minute(Optional<Minute> end) {
    return end.map(Minute::value).orElse(0);
  }

  /// The last arrival, in minutes from the beginning.
  int end() {
    return minute(figures.lastArrival());
  }

  /// Before which no timetable that moves as many ends.
  int earliestEnd() {
    return minute(bounds.lastArrival());
  }

  /// How long the audit takes, warm, in milliseconds.
  double auditing() {
    return Timing.median(() -> ScheduleAudit.check(problem, schedule));
  }

  static String percent(double share) {
    return "%.2f %%".formatted(100 * share);
  }
}
