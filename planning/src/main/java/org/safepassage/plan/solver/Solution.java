package org.safepassage.plan.solver;

import java.util.List;

/// What came of solving a linear program.
public sealed interface Solution {
  /// An optimal one.
  ///
  /// @param value of the objective
  /// @param values by variable
  /// @param prices by row: how much the objective grows with each unit of the row's limit; all 0
  ///   for a program in whole numbers
  record Optimal(double value, List<Double> values, List<Double> prices) implements Solution {
    public Optimal {
      values = List.copyOf(values);
      prices = List.copyOf(prices);
    }
  }

  /// A program in whole numbers was stopped with something that keeps all rows.
  ///
  /// @param values by variable
  record Feasible(List<Double> values) implements Solution {
    public Feasible {
      values = List.copyOf(values);
    }
  }

  /// There is none.
  record Infeasible() implements Solution {}

  /// The solver was stopped, or gave up, before it knew.
  record Unknown() implements Solution {}
}
