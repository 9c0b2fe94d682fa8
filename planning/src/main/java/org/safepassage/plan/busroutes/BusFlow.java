package org.safepassage.plan.busroutes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safepassage.plan.solver.LinearProgram;
import org.safepassage.plan.solver.Solution;

/// The least that all buses together must drive, as a flow of buses from yards to pickup points, on
/// to shelters and back. Forgets that a route is one piece, and so is there for any size.
///
/// @param driven the lengths of all ways together, not rounded
/// @param starts by yard and pickup point: how many buses drive there first
/// @param loads by pickup point and shelter: how many loads
/// @param returns by shelter and pickup point: how many empty buses
record BusFlow(
    double driven,
    List<List<Integer>> starts,
    List<List<Integer>> loads,
    List<List<Integer>> returns) {
  /// The solver's numbers are not exact; so much is taken off, of the whole, before rounding up.
  private static final double TOLERANCE = 1e-6;

  private static final double HALF = 0.5;

  /// @return nothing when there is no solver, or when it doesn't end in time
  static Optional<BusFlow> of(Ways ways, Duration longest) {
    Optional<LinearProgram> made = LinearProgram.continuous();
    if (made.isEmpty() || ways.loads() == 0) {
      return Optional.empty();
    }
    try (LinearProgram program = made.get()) {
      return new Written(ways, program).solve(longest);
    }
  }

  /// A lower bound on the makespan: the driving shared evenly among the buses.
  long bound(Ways ways) {
    double each = driven / Arrays.stream(ways.busesAt()).sum();
    return (long) Math.ceil(each * (1 - TOLERANCE) - TOLERANCE);
  }

  /// The flow as a linear program. Its corners are whole numbers, as those of every flow.
  private static final class Written {
    private final LinearProgram program;
    private final int[][] starts;
    private final int[][] loads;
    private final int[][] returns;

    Written(Ways ways, LinearProgram program) {
      this.program = program;
      this.starts = new int[ways.busesAt().length][ways.pickups()];
      this.loads = new int[ways.pickups()][ways.shelters()];
      this.returns = new int[ways.shelters()][ways.pickups()];
      int[] reached = new int[ways.pickups()];
      int[] served = new int[ways.pickups()];
      for (int p = 0; p < ways.pickups(); p++) {
        int demand = ways.demand()[p];
        reached[p] = program.row(demand, demand);
        served[p] = program.row(demand, demand);
      }
      for (int y = 0; y < starts.length; y++) {
        int started = program.row(0, ways.busesAt()[y]);
        for (int p = 0; p < ways.pickups(); p++) {
          starts[y][p] = program.variable(0, LinearProgram.NO_LIMIT, ways.first()[y][p]);
          program.put(started, starts[y][p], 1);
          program.put(reached[p], starts[y][p], 1);
        }
      }
      for (int s = 0; s < ways.shelters(); s++) {
        int received = program.row(0, ways.capacity()[s]);
        int left = program.row(0, LinearProgram.NO_LIMIT);
        for (int p = 0; p < ways.pickups(); p++) {
          int length = ways.between()[p][s];
          loads[p][s] = program.variable(0, LinearProgram.NO_LIMIT, length);
          program.put(served[p], loads[p][s], 1);
          program.put(received, loads[p][s], 1);
          program.put(left, loads[p][s], 1);
          returns[s][p] = program.variable(0, LinearProgram.NO_LIMIT, length);
          program.put(reached[p], returns[s][p], 1);
          program.put(left, returns[s][p], -1);
        }
      }
    }

    Optional<BusFlow> solve(Duration longest) {
      return switch (program.solve(longest, Long.MAX_VALUE)) {
        case Solution.Optimal(double value, List<Double> values, var _) ->
            Optional.of(
                new BusFlow(
                    value,
                    numbers(starts, values),
                    numbers(loads, values),
                    numbers(returns, values)));
        case Solution.Feasible _, Solution.Infeasible _, Solution.Unknown _ -> Optional.empty();
      };
    }

    private static List<List<Integer>> numbers(int[][] variables, List<Double> values) {
      return Arrays.stream(variables)
          .map(row ->
              Arrays.stream(row)
                  .mapToObj(variable -> (int) Math.floor(values.get(variable) + HALF))
                  .toList())
          .toList();
    }
  }
}
