package org.safepassage.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.Optional;
import org.safepassage.plan.buses.BusEvacuation;

/// CP-SAT of OR-Tools, with one worker.
public final class CpSatBuses implements BusPeer {
  private static final int SEED = 1;
  private static final double ROUNDING = 1e-6;

  /// @throws UnsatisfiedLinkError where its native library can't be loaded
  public CpSatBuses() {
    Loader.loadNativeLibraries();
  }

  @Override
  public Found plan(BusEvacuation evacuation, Duration longest) {
    CpSatModel model = new CpSatModel(evacuation);
    model.startFrom(NearestFirst.of(evacuation));
    CpSolver solver = new CpSolver();
    // One worker alone only proves; interleaving lets it look around known plans as well, as eight
    // workers would. Probing would take most of the time on the larger ones.
    solver
        .getParameters()
        .setNumWorkers(1)
        .setInterleaveSearch(true)
        .setCpModelProbingLevel(0)
        .setRandomSeed(SEED)
        .setMaxTimeInSeconds(longest.toMillis() / 1e3);
    CpSolverStatus status = solver.solve(model.program());
    long bound = (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING);
    return switch (status) {
      case OPTIMAL, FEASIBLE -> new Found(Optional.of(model.plan(solver)), bound);
      case UNKNOWN -> new Found(Optional.empty(), Math.max(0, bound));
      case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED ->
          throw new IllegalStateException("CP-SAT says that its program is " + status + ".");
    };
  }
}
