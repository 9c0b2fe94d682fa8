package org.safepassage.plan.busroutes;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.safepassage.plan.solver.LinearProgram;
import org.safepassage.plan.solver.Solution;

/// A lower bound on the makespan: the least that all buses together must drive, as a flow of buses
/// from yards to pickup points, on to shelters and back, shared evenly among them. Forgets that a
/// route is one piece, and so is there for any size.
final class FlowBound {
  /// The solver's numbers are not exact; so much is taken off, of the whole, before rounding up.
  private static final double TOLERANCE = 1e-6;

  private FlowBound() {}

  /// @return nothing when there is no solver, or when it doesn't end in time
  static Optional<Long> of(Ways ways, Duration longest) {
    Optional<LinearProgram> made = LinearProgram.continuous();
    if (made.isEmpty() || ways.loads() == 0) {
      return Optional.empty();
    }
    try (LinearProgram program = made.get()) {
      write(ways, program);
      return switch (program.solve(longest, Long.MAX_VALUE)) {
        case Solution.Optimal(double value, var _, var _) ->
            Optional.of(
                (long)
                    Math.ceil(
                        value / Arrays.stream(ways.busesAt()).sum() * (1 - TOLERANCE) - TOLERANCE));
        case Solution.Feasible _, Solution.Infeasible _, Solution.Unknown _ -> Optional.empty();
      };
    }
  }

  private static void write(Ways ways, LinearProgram program) {
    int[] reached = new int[ways.pickups()];
    int[] served = new int[ways.pickups()];
    for (int p = 0; p < ways.pickups(); p++) {
      int demand = ways.demand()[p];
      reached[p] = program.row(demand, demand);
      served[p] = program.row(demand, demand);
    }
    for (int y = 0; y < ways.busesAt().length; y++) {
      int started = program.row(0, ways.busesAt()[y]);
      for (int p = 0; p < ways.pickups(); p++) {
        int start = program.variable(0, LinearProgram.NO_LIMIT, ways.first()[y][p]);
        program.put(started, start, 1);
        program.put(reached[p], start, 1);
      }
    }
    for (int s = 0; s < ways.shelters(); s++) {
      int received = program.row(0, ways.capacity()[s]);
      int left = program.row(0, LinearProgram.NO_LIMIT);
      for (int p = 0; p < ways.pickups(); p++) {
        int load = program.variable(0, LinearProgram.NO_LIMIT, ways.between()[p][s]);
        program.put(served[p], load, 1);
        program.put(received, load, 1);
        program.put(left, load, 1);
        int empty = program.variable(0, LinearProgram.NO_LIMIT, ways.between()[p][s]);
        program.put(reached[p], empty, 1);
        program.put(left, empty, -1);
      }
    }
  }
}
