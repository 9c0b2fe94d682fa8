package org.safepassage.plan.bound;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.safepassage.model.Count;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// Bounds for all schedules of one problem. Worked out once; immutable after that.
public final class CurveBounds {
  private static final int SECONDS = 60;

  private final PlanningProblem problem;
  private final List<Front> fronts;
  private final WaitingBound waiting;

  private CurveBounds(PlanningProblem problem, List<Front> fronts) {
    this.problem = problem;
    this.fronts = fronts.stream().filter(Front::countsHeads).toList();
    this.waiting = WaitingBound.of(problem, this.fronts);
  }

  /// @param stop ends the work
  /// @return nothing when it was stopped
  public static Optional<CurveBounds> of(PlanningProblem problem, BooleanSupplier stop) {
    RelaxedRun run = new RelaxedRun(problem);
    return run.go(stop) ? Optional.of(new CurveBounds(problem, run.fronts())) : Optional.empty();
  }

  /// The bounds for schedules that move at least so many people.
  public Bounds forMoving(Count people) {
    long most = 0;
    for (Front front : fronts) {
      most += moved(front);
    }
    return new Bounds(
        problem.from(),
        Count.of(most),
        lastArrival(people.value()),
        waiting.minutes(),
        waiting.weighted(),
        vehicleMinutes(people));
  }

  private static long moved(Front front) {
    return front.arrivals().level() - front.arrivals().at(Integer.MIN_VALUE);
  }

  /// The first minute by which so many can have arrived in all. Where everybody of a commitment is
  /// needed for that, no one of its people may be missing.
  private Optional<Minute> lastArrival(long people) {
    if (people == 0) {
      return Optional.empty();
    }
    int low = problem.from().value();
    int high = problem.horizon().value();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrivedBy(middle) >= people) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    boolean isEverybody = people >= fronts.stream().mapToLong(CurveBounds::moved).sum();
    return Optional.of(
        Minute.of(isEverybody ? Math.max(low, SharedWork.earliestEnd(problem, fronts)) : low));
  }

  private long arrivedBy(int minute) {
    long sum = 0;
    for (Front front : fronts) {
      sum += front.arrivals().at(minute) - front.arrivals().at(Integer.MIN_VALUE);
    }
    return sum;
  }

  private long vehicleMinutes(Count people) {
    long left = people.value();
    long seconds = 0;
    List<Front> cheapest =
        fronts.stream()
            .filter(front -> front.way().supply().largest() > 0)
            .sorted(java.util.Comparator.comparingDouble(CurveBounds::secondsPerPerson))
            .toList();
    for (Front front : cheapest) {
      long carried = Math.min(left, moved(front));
      // Not rounded up to whole vehicles: then going by the cheapest first would not be the least.
      seconds += carried * front.way().tripSeconds() / front.way().supply().largest();
      left -= carried;
    }
    return seconds / SECONDS;
  }

  private static double secondsPerPerson(Front front) {
    return (double) front.way().tripSeconds() / front.way().supply().largest();
  }
}
