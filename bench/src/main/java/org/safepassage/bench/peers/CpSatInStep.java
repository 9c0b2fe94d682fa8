package org.safepassage.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Optional;

/// CP-SAT of OR-Tools, with one worker, on loads of two sides in step.
public final class CpSatInStep {
  private static final int SEED = 1;
  private static final double ROUNDING = 1e-6;

  private CpSatInStep() {}

  /// How the deal is written down for the solver.
  public enum Writing {
    /// Reservoirs, cumulative and disjunctive resources.
    RESERVOIRS("reservoirs", 800, true),
    /// Precedences between loads in order. Presolving would take all of the time: it does nothing
    /// but pass spans from one to the next.
    PRECEDENCES("precedences", 20_000, false);

    private final String word;
    private final int mostLoads;
    private final boolean isPresolved;

    Writing(String word, int mostLoads, boolean isPresolved) {
      this.word = word;
      this.mostLoads = mostLoads;
      this.isPresolved = isPresolved;
    }

    public String word() {
      return word;
    }

    /// How many loads of both sides together still make a program that the solver can hold.
    public int mostLoads() {
      return mostLoads;
    }

    InStepModel write(InStep deal) {
      return switch (this) {
        case RESERVOIRS -> new ReservoirModel(deal);
        case PRECEDENCES -> new PrecedenceModel(deal);
      };
    }
  }

  /// What it found.
  ///
  /// @param departures nothing when it found none
  /// @param lowerBound the minute before which no plan ends, as it says
  public record Found(Optional<InStep.Departures> departures, long lowerBound) {}

  /// The best it finds in so long, writing the program down included.
  ///
  /// @throws UnsatisfiedLinkError where its native library can't be loaded
  public static Found plan(InStep deal, Writing writing, Duration longest) {
    Loader.loadNativeLibraries();
    long begin = System.nanoTime();
    InStepModel model = writing.write(deal);
    CpSolver solver = new CpSolver();
    // One worker alone follows one strategy; interleaving lets it take turns with those that eight
    // workers would have.
    solver
        .getParameters()
        .setNumWorkers(1)
        .setInterleaveSearch(true)
        .setCpModelPresolve(writing.isPresolved)
        .setRandomSeed(SEED)
        .setMaxTimeInSeconds(
            Math.max(0.1, longest.toMillis() / 1e3 - (System.nanoTime() - begin) / 1e9));
    CpSolverStatus status = solver.solve(model.program);
    long bound = Math.max(0, (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING));
    return switch (status) {
      case OPTIMAL, FEASIBLE -> new Found(Optional.of(model.departures(solver)), bound);
      case UNKNOWN -> new Found(Optional.empty(), bound);
      case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
          throw new IllegalStateException("CP-SAT says that its program is " + status + ".");
    };
  }
}
