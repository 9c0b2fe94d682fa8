package org.safepassage.bench.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Optional;
import org.safepassage.plan.buses.BusEvacuation;

/// Timefold's community edition, which has one thread for a problem, with the search that it
/// chooses by itself.
public final class TimefoldBuses implements BusPeer {
  private static final long SEED = 1;

  @Override
  public Found plan(BusEvacuation evacuation, Duration longest) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(TimefoldSolution.class)
            .withEntityClasses(TimefoldBus.class, TimefoldLoad.class)
            .withConstraintProviderClass(TimefoldConstraints.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(SEED)
            .withTerminationSpentLimit(longest);
    TimefoldSolution solution =
        SolverFactory.<TimefoldSolution>create(config)
            .buildSolver()
            .solve(new TimefoldSolution(evacuation));
    return new Found(solution.isComplete() ? Optional.of(solution.plan()) : Optional.empty(), 0);
  }
}
