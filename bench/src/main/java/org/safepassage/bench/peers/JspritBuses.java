package org.safepassage.bench.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.state.StateManager;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.constraint.ConstraintManager;
import com.graphhopper.jsprit.core.problem.constraint.SoftRouteConstraint;
import com.graphhopper.jsprit.core.problem.cost.AbstractForwardVehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.misc.JobInsertionContext;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;

/// jsprit, on one thread: a service for each load, whose shelter is decided beforehand, and routes
/// that end at their last one. It compares plans by their longest route, then by all driving; a
/// load is put where it adds the least driving, with the length that the route has already as a
/// soft constraint, or it would fill one bus after the other. Proves nothing.
public final class JspritBuses implements BusPeer {
  private static final int SEED = 1;

  /// How much a minute that a route has already counts beside one that is added to it.
  private static final double WEIGHT_OF_LENGTH = 3;

  /// A minute of the longest route against one that is driven anywhere.
  private static final double WEIGHT_OF_LONGEST = 1e3;

  /// A load that is left behind counts for more than all driving.
  private static final double WEIGHT_OF_UNASSIGNED = 1e7;

  @Override
  public Found plan(BusEvacuation evacuation, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    FixedLoads fixed = FixedLoads.of(evacuation);
    VehicleRoutingProblem problem = problem(fixed);
    StateManager states = new StateManager(problem);
    ConstraintManager constraints = new ConstraintManager(problem, states);
    constraints.addConstraint((SoftRouteConstraint) JspritBuses::lengthSoFar);
    VehicleRoutingAlgorithm algorithm =
        Jsprit.Builder.newInstance(problem)
            .setStateAndConstraintManager(states, constraints)
            .addCoreStateAndConstraintStuff(true)
            .setObjectiveFunction(JspritBuses::cost)
            .setProperty(
                Jsprit.Parameter.CONSTRUCTION, Jsprit.Construction.BEST_INSERTION.toString())
            .setProperty(Jsprit.Parameter.THREADS, "1")
            .setRandom(new Random(SEED))
            .buildAlgorithm();
    algorithm.setMaxIterations(Integer.MAX_VALUE);
    long left = Math.max(0, end - System.nanoTime());
    TimeTermination termination = new TimeTermination(Duration.ofNanos(left).toMillis());
    // It counts from the start that it is told of.
    algorithm.addListener(termination);
    algorithm.addTerminationCriterion(termination);
    VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
    return new Found(
        best.getUnassignedJobs().isEmpty() ? Optional.of(plan(fixed, best)) : Optional.empty(), 0);
  }

  /// Every load is at a location of its own; after them come the yards.
  private static VehicleRoutingProblem problem(FixedLoads fixed) {
    int loads = fixed.loads().size();
    VehicleRoutingProblem.Builder problem =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
            .setRoutingCost(new Ways(fixed));
    VehicleTypeImpl type =
        VehicleTypeImpl.Builder.newInstance("bus")
            .setCostPerDistance(0)
            .setCostPerTransportTime(1)
            .build();
    for (int bus = 0; bus < fixed.yards().size(); bus++) {
      problem.addVehicle(
          VehicleImpl.Builder.newInstance("bus " + bus)
              .setType(type)
              .setStartLocation(Location.newInstance(loads + fixed.yards().get(bus)))
              .setReturnToDepot(false)
              .build());
    }
    for (int load = 0; load < loads; load++) {
      problem.addJob(
          Service.Builder.newInstance("load " + load)
              .setLocation(Location.newInstance(load))
              .build());
    }
    return problem.build();
  }

  private static final class Ways extends AbstractForwardVehicleRoutingTransportCosts {
    private final FixedLoads fixed;

    Ways(FixedLoads fixed) {
      this.fixed = fixed;
    }

    @Override
    public double getDistance(
        Location from, Location to, double departure, @Nullable Vehicle vehicle) {
      int loads = fixed.loads().size();
      if (to.getIndex() >= loads) {
        return 0;
      }
      return from.getIndex() < loads
          ? fixed.next(from.getIndex(), to.getIndex())
          : fixed.first(from.getIndex() - loads, to.getIndex());
    }

    @Override
    public double getTransportTime(
        Location from,
        Location to,
        double departure,
        @Nullable Driver driver,
        @Nullable Vehicle vehicle) {
      return getDistance(from, to, departure, vehicle);
    }

    @Override
    public double getTransportCost(
        Location from,
        Location to,
        double departure,
        @Nullable Driver driver,
        @Nullable Vehicle vehicle) {
      return getDistance(from, to, departure, vehicle);
    }
  }

  private static double lengthSoFar(JobInsertionContext context) {
    return context.getRoute().isEmpty() ? 0 : WEIGHT_OF_LENGTH * length(context.getRoute());
  }

  private static double length(VehicleRoute route) {
    return route.getEnd().getArrTime() - route.getStart().getEndTime();
  }

  private static double cost(VehicleRoutingProblemSolution solution) {
    double longest = solution.getRoutes().stream().mapToDouble(JspritBuses::length).max().orElse(0);
    double driven = solution.getRoutes().stream().mapToDouble(JspritBuses::length).sum();
    return WEIGHT_OF_UNASSIGNED * solution.getUnassignedJobs().size()
        + WEIGHT_OF_LONGEST * longest
        + driven;
  }

  private static BusPlan plan(FixedLoads fixed, VehicleRoutingProblemSolution solution) {
    List<BusRoute> routes = new ArrayList<>();
    for (VehicleRoute route : solution.getRoutes()) {
      int yard = route.getStart().getLocation().getIndex() - fixed.loads().size();
      List<Integer> taken =
          route.getActivities().stream()
              .map(TourActivity::getLocation)
              .map(Location::getIndex)
              .toList();
      routes.add(fixed.route(yard, taken));
    }
    return new BusPlan(routes);
  }
}
