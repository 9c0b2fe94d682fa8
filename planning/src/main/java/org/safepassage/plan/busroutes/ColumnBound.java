package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.plan.buses.Round;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.solver.LinearProgram;
import org.safepassage.plan.solver.Solution;

/// Proves that no plan ends by a given time, by prices (see [RoutePrices]). The prices come from a
/// linear program over whole routes, to which better and better routes are added; the proof that
/// they make is done in whole numbers and relies on no solver.
///
/// Column generation for this problem, with the pricing of P. C. Gilmore and R. E. Gomory, "A
/// linear programming approach to the cutting stock problem", Operations Research 9 (1961).
final class ColumnBound {
  /// The solver's prices are made whole with so many parts to the unit.
  private static final double PARTS = 1e7;

  /// Routes are kept track of by whole units of their longest, at most about so many; and no more
  /// steps are spent on pricing once.
  private static final int UNITS = 4_000;

  private static final long LARGEST_PRICING = 400_000_000L;
  private static final double NOTHING_MISSING = 1e-7;

  private final Ways ways;
  private final Effort effort;

  ColumnBound(Ways ways, Effort effort) {
    this.ways = ways;
    this.effort = effort;
  }

  /// The greatest bound that can be proven in time.
  ///
  /// @param least a bound that is proven already
  /// @param most no better bound is looked for
  long between(long least, long most) {
    long lowest = least;
    long highest = most;
    // Where buses drive a way in no time, they drive it any number of times.
    if (ways.loads() == 0 || ways.shortestBetween() == 0 || most > Integer.MAX_VALUE / 2) {
      return least;
    }
    while (lowest < highest && !effort.isOver()) {
      // Mostly the best plan is as short as the bound: asked first.
      long asked = lowest == least && highest == most ? most - 1 : (lowest + highest - 1) / 2;
      if (isTooShort((int) asked)) {
        lowest = asked + 1;
      } else {
        highest = asked;
      }
    }
    return lowest;
  }

  /// Whether it is proven that no plan is so short.
  boolean isTooShort(int length) {
    int unit = Math.clamp(length / UNITS, 1, ways.shortestBetween());
    long steps = 2L * (length / unit) * ways.pickups() * ways.shelters();
    Optional<LinearProgram> program =
        steps > LARGEST_PRICING ? Optional.empty() : LinearProgram.continuous();
    if (program.isEmpty()) {
      return false;
    }
    try (LinearProgram master = program.get()) {
      return isTooShort(length, new Master(master), new RoutePrices(ways, unit, length));
    }
  }

  private boolean isTooShort(int length, Master master, RoutePrices prices) {
    int yards = ways.busesAt().length;
    while (!effort.isOver()) {
      if (!(master.program.solve(effort.timeLeft(), Long.MAX_VALUE)
              instanceof Solution.Optimal(double missing, var _, List<Double> dual))
          || missing < NOTHING_MISSING) {
        return false;
      }
      long[] earned = master.earned(dual);
      long[] paid = master.paid(dual);
      prices.price(earned, paid);
      long worth = worth(earned, paid);
      boolean added = false;
      for (int y = 0; y < yards; y++) {
        long best = prices.earnedFrom(y, length);
        worth -= ways.busesAt()[y] * best;
        // A route is worth adding when it earns more than a bus of this yard costs.
        if (best > 0 && best > -dual.get(master.started[y]) * PARTS + 1) {
          added |= master.add(y, prices.bestFrom(y, length, earned, paid));
        }
      }
      if (worth > 0) {
        return true;
      }
      if (!added) {
        return false;
      }
    }
    return false;
  }

  private long worth(long[] earned, long[] paid) {
    long worth = 0;
    for (int p = 0; p < earned.length; p++) {
      worth += earned[p] * ways.demand()[p];
    }
    for (int s = 0; s < paid.length; s++) {
      worth -= paid[s] * ways.capacity()[s];
    }
    return worth;
  }

  /// The program: as few loads too few or too many as can be, over the routes found so far.
  private final class Master {
    private final LinearProgram program;
    private final int[] moved = new int[ways.pickups()];
    private final int[] received = new int[ways.shelters()];
    private final int[] started = new int[ways.busesAt().length];
    private final Set<List<Integer>> known = new HashSet<>();

    Master(LinearProgram program) {
      this.program = program;
      for (int p = 0; p < moved.length; p++) {
        moved[p] = program.row(ways.demand()[p], ways.demand()[p]);
        program.put(moved[p], program.variable(0, LinearProgram.NO_LIMIT, 1), 1);
        program.put(moved[p], program.variable(0, LinearProgram.NO_LIMIT, 1), -1);
      }
      for (int s = 0; s < received.length; s++) {
        received[s] = program.row(-LinearProgram.NO_LIMIT, ways.capacity()[s]);
      }
      for (int y = 0; y < started.length; y++) {
        started[y] = program.row(-LinearProgram.NO_LIMIT, ways.busesAt()[y]);
      }
    }

    long[] earned(List<Double> dual) {
      return Arrays.stream(moved).mapToLong(row -> Math.round(dual.get(row) * PARTS)).toArray();
    }

    long[] paid(List<Double> dual) {
      return Arrays.stream(received)
          .mapToLong(row -> Math.max(0, Math.round(-dual.get(row) * PARTS)))
          .toArray();
    }

    /// @return false for a route that is in it already
    boolean add(int yard, List<Round> route) {
      int[] loads = new int[moved.length];
      int[] places = new int[received.length];
      for (Round round : route) {
        loads[round.pickup()]++;
        places[round.shelter()]++;
      }
      List<Integer> key = new ArrayList<>(List.of(yard));
      Arrays.stream(loads).forEach(key::add);
      Arrays.stream(places).forEach(key::add);
      if (!known.add(key)) {
        return false;
      }
      int variable = program.variable(0, LinearProgram.NO_LIMIT, 0);
      program.put(started[yard], variable, 1);
      for (int p = 0; p < loads.length; p++) {
        if (loads[p] > 0) {
          program.put(moved[p], variable, loads[p]);
        }
      }
      for (int s = 0; s < places.length; s++) {
        if (places[s] > 0) {
          program.put(received[s], variable, places[s]);
        }
      }
      return true;
    }
  }
}
