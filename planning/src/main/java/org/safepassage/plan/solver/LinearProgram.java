package org.safepassage.plan.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A linear program to be made smallest, built up by rows and variables, which count from 0. It may
/// grow after it was solved, and be solved again. Holds memory outside of Java until it is closed.
/// Not safe to share between threads.
public final class LinearProgram implements AutoCloseable {
  /// Stands for "no limit".
  public static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final MPSolver solver;
  private final boolean whole;
  private final List<MPVariable> variables = new ArrayList<>();
  private final List<MPConstraint> rows = new ArrayList<>();

  private LinearProgram(MPSolver solver, boolean whole) {
    this.solver = solver;
    this.whole = whole;
    solver.objective().setMinimization();
    solver.suppressOutput();
  }

  /// A program whose variables may be any number. Solved by GLOP.
  ///
  /// @return nothing where the native library can't be loaded
  public static Optional<LinearProgram> continuous() {
    return make("GLOP", false);
  }

  /// A program whose variables are whole numbers. Solved by SCIP.
  ///
  /// @return nothing where the native library can't be loaded
  public static Optional<LinearProgram> inWholeNumbers() {
    return make("SCIP", true);
  }

  private static Optional<LinearProgram> make(String name, boolean whole) {
    return Library.IS_LOADED
        ? Optional.ofNullable(MPSolver.createSolver(name))
            .map(solver -> new LinearProgram(solver, whole))
        : Optional.empty();
  }

  /// @return the variable's number
  public int variable(double least, double most, double cost) {
    MPVariable variable = solver.makeVar(least, most, whole, "");
    if (cost != 0) {
      solver.objective().setCoefficient(variable, cost);
    }
    variables.add(variable);
    return variables.size() - 1;
  }

  /// @return the row's number
  public int row(double least, double most) {
    rows.add(solver.makeConstraint(least, most));
    return rows.size() - 1;
  }

  /// Sets how often a row counts a variable.
  public void put(int row, int variable, double factor) {
    rows.get(row).setCoefficient(variables.get(variable), factor);
  }

  /// Solves it, for at most so long and, in whole numbers, with at most so many nodes.
  ///
  /// @param nodes parts of the search; [Long#MAX_VALUE] for no limit
  public Solution solve(Duration longest, long nodes) {
    solver.setTimeLimit(Math.clamp(longest.toMillis(), 1L, Integer.MAX_VALUE));
    if (whole && nodes != Long.MAX_VALUE) {
      solver.setSolverSpecificParametersAsString("limits/nodes = " + nodes + "\n");
    }
    return switch (solver.solve()) {
      case OPTIMAL -> new Solution.Optimal(solver.objective().value(), values(), prices());
      case FEASIBLE -> whole ? new Solution.Feasible(values()) : new Solution.Unknown();
      case INFEASIBLE -> new Solution.Infeasible();
      case UNBOUNDED, ABNORMAL, NOT_SOLVED, MODEL_INVALID -> new Solution.Unknown();
    };
  }

  private List<Double> values() {
    return variables.stream().map(MPVariable::solutionValue).toList();
  }

  private List<Double> prices() {
    return whole
        ? Collections.nCopies(rows.size(), 0.0)
        : rows.stream().map(MPConstraint::dualValue).toList();
  }

  @Override
  public void close() {
    solver.delete();
  }

  /// The native library, loaded once.
  private static final class Library {
    static final boolean IS_LOADED = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (UnsatisfiedLinkError | RuntimeException e) {
        // No library for this machine, or no folder to unpack it to. Callers go on without.
        return false;
      }
    }
  }
}
