package org.safepassage.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.problem.Effort;

/// The routing library of OR-Tools: a node for each load, whose shelter is decided beforehand, and
/// as its guide has it for the longest route, a dimension for the time with a cost for its span. No
/// route may be longer than in a simple plan; where it finds none of its own, it goes on from that
/// one. Proves nothing.
public final class RoutingBuses implements BusPeer {
  /// What the guide takes.
  private static final long SPAN_COST = 100;

  private static final double SHARE_OF_OWN_FIRST_PLAN = 0.5;
  private static final String TIME = "time";

  /// @throws UnsatisfiedLinkError where its native library can't be loaded
  public RoutingBuses() {
    Loader.loadNativeLibraries();
  }

  @Override
  public Found plan(BusEvacuation evacuation, Duration longest) {
    Effort effort = Effort.lasting(longest, System::nanoTime);
    FixedLoads fixed = FixedLoads.of(evacuation);
    RoutingIndexManager indices = indices(fixed);
    RoutingModel model = new RoutingModel(indices);
    List<List<Integer>> simple = fixed.nearestFirst();
    int way = model.registerTransitMatrix(ways(fixed));
    model.setArcCostEvaluatorOfAllVehicles(way);
    model.addDimension(way, 0, fixed.plan(simple).makespan(evacuation), true, TIME);
    model.getMutableDimension(TIME).setGlobalSpanCostCoefficient(SPAN_COST);
    Assignment own = model.solveWithParameters(parameters(effort.share(SHARE_OF_OWN_FIRST_PLAN)));
    Assignment begun =
        own == null ? model.readAssignmentFromRoutes(nodes(indices, simple), true) : own;
    Assignment found = model.solveFromAssignmentWithParameters(begun, parameters(effort));
    Optional<BusPlan> plan =
        Optional.ofNullable(found == null ? begun : found)
            .map(each -> fixed.plan(taken(indices, model, each)));
    // What it found goes with the model, and the indices must outlive that.
    model.delete();
    indices.delete();
    return new Found(plan, 0);
  }

  /// Loads first, then yards, then the end of all routes, which is nowhere.
  private static RoutingIndexManager indices(FixedLoads fixed) {
    int loads = fixed.loads().size();
    int yards = fixed.evacuation().yards();
    int[] starts = fixed.yards().stream().mapToInt(yard -> loads + yard).toArray();
    int[] ends = new int[starts.length];
    Arrays.fill(ends, loads + yards);
    return new RoutingIndexManager(loads + yards + 1, starts.length, starts, ends);
  }

  private static long[][] ways(FixedLoads fixed) {
    int loads = fixed.loads().size();
    int yards = fixed.evacuation().yards();
    long[][] ways = new long[loads + yards + 1][loads + yards + 1];
    for (int to = 0; to < loads; to++) {
      for (int from = 0; from < loads; from++) {
        ways[from][to] = fixed.next(from, to);
      }
      for (int yard = 0; yard < yards; yard++) {
        ways[loads + yard][to] = fixed.first(yard, to);
      }
    }
    return ways;
  }

  private static RoutingSearchParameters parameters(Effort effort) {
    Duration left = effort.timeLeft();
    return main.defaultRoutingSearchParameters().toBuilder()
        .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
        .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
        .setTimeLimit(
            com.google.protobuf.Duration.newBuilder()
                .setSeconds(left.getSeconds())
                .setNanos(left.getNano()))
        .build();
  }

  private static long[][] nodes(RoutingIndexManager indices, List<List<Integer>> taken) {
    return taken.stream()
        .map(loads -> loads.stream().mapToLong(indices::nodeToIndex).toArray())
        .toArray(long[][]::new);
  }

  private static List<List<Integer>> taken(
      RoutingIndexManager indices, RoutingModel model, Assignment found) {
    List<List<Integer>> taken = new ArrayList<>();
    for (int bus = 0; bus < indices.getNumberOfVehicles(); bus++) {
      List<Integer> loads = new ArrayList<>();
      long at = found.value(model.nextVar(model.start(bus)));
      while (!model.isEnd(at)) {
        loads.add(indices.indexToNode(at));
        at = found.value(model.nextVar(at));
      }
      taken.add(loads);
    }
    return taken;
  }
}
