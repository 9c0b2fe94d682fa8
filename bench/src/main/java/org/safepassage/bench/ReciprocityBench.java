package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.bound.CurveBounds;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// Timetables for two towns whose people leave in step.
final class ReciprocityBench {
  private final List<String> faults = new ArrayList<>();

  /// @param arguments how many loads, for one size only
  public static void main(String[] arguments) throws IOException {
    new ReciprocityBench().run(arguments);
  }

  private void run(String[] arguments) throws IOException {
    int[] sizes =
        arguments.length > 0
            ? new int[] {Integer.parseInt(arguments[0])}
            : new int[] {20, 100, 800, 4000, 20_000};
    for (boolean shared : new boolean[] {false, true}) {
      for (int loads : sizes) {
        measure(new ReciprocalDeal(loads, shared));
      }
    }
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.exit(1);
    }
  }

  private void measure(ReciprocalDeal deal) throws IOException {
    Path folder = Files.createTempDirectory("in-step");
    deal.files().write(folder);
    DealFolder.Deal read = DealFolder.read(folder);
    PlanningProblem problem = PlanningProblem.of(read.operation(), read.agreement());
    double dispatch = Timing.median(() -> new Dispatcher().plan(problem));
    Schedule schedule = new Dispatcher().plan(problem);
    double bounding = Timing.median(() -> CurveBounds.of(problem, () -> false));
    Figures figures = schedule.figures(problem);
    Bounds bounds = CurveBounds.of(problem, () -> false).orElseThrow().forMoving(figures.moved());
    double auditing = Timing.once(() -> ScheduleAudit.check(problem, schedule));
    List<Violation> violations = ScheduleAudit.check(problem, schedule);
    System.out.printf(
        "%s %,d moved %s end %s bound %s dispatch %.0f ms bound %.0f ms audit %.0f ms violations %d%n",
        deal.shared(),
        deal.loads(),
        figures.moved(),
        figures.lastArrival(),
        bounds.lastArrival(),
        dispatch,
        bounding,
        auditing,
        violations.size());
  }
}
