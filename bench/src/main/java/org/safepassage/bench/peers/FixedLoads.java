package org.safepassage.bench.peers;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// An instance with the shelter of each load decided beforehand, for planners of routes, which know
/// only places to visit: a load is a place, and the way to it is the empty way to its pickup point
/// and the full way to its shelter.
///
/// @param loads one after the other; equal ones are next to each other
/// @param yards by bus: where it starts
record FixedLoads(BusEvacuation evacuation, List<Round> loads, List<Integer> yards) {
  FixedLoads {
    loads = List.copyOf(loads);
    yards = List.copyOf(yards);
  }

  /// With the shelters for which all buses together drive least, empty ways included, if a route
  /// needn't be one piece: a flow of least cost. No other choice allows for less driving.
  ///
  /// @throws UnsatisfiedLinkError where the native library of OR-Tools can't be loaded
  static FixedLoads of(BusEvacuation evacuation) {
    Loader.loadNativeLibraries();
    List<Integer> yards = new ArrayList<>();
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      for (int bus = 0; bus < evacuation.busesAt().get(yard); bus++) {
        yards.add(yard);
      }
    }
    return new FixedLoads(evacuation, new LeastDriving(evacuation).loads(), yards);
  }

  /// How long a bus takes that comes from its yard.
  long first(int yard, int load) {
    return evacuation.toPickup(yard, loads.get(load).pickup()) + full(load);
  }

  /// How long a bus takes for the next load, from one shelter to the other.
  long next(int before, int load) {
    return evacuation.between(loads.get(load).pickup(), loads.get(before).shelter()) + full(load);
  }

  private long full(int load) {
    return evacuation.between(loads.get(load).pickup(), loads.get(load).shelter());
  }

  /// The route of a bus that takes these loads, in this order.
  BusRoute route(int yard, List<Integer> taken) {
    return new BusRoute(yard, taken.stream().map(loads::get).toList());
  }

  /// @param taken by bus: its loads, in order
  BusPlan plan(List<List<Integer>> taken) {
    List<BusRoute> routes = new ArrayList<>();
    for (int bus = 0; bus < taken.size(); bus++) {
      routes.add(route(yards.get(bus), taken.get(bus)));
    }
    return new BusPlan(routes);
  }

  /// A simple beginning, by bus: the next load is always the one that can be brought to its shelter
  /// earliest, by whichever bus.
  List<List<Integer>> nearestFirst() {
    List<List<Integer>> taken = new ArrayList<>();
    yards.forEach(_ -> taken.add(new ArrayList<>()));
    long[] ends = new long[yards.size()];
    SortedSet<Integer> waiting = new TreeSet<>(IntStream.range(0, loads.size()).boxed().toList());
    while (!waiting.isEmpty()) {
      Next next = next(taken, ends, waiting);
      ends[next.bus()] = next.end();
      taken.get(next.bus()).add(next.load());
      waiting.remove(next.load());
    }
    return taken;
  }

  private record Next(int bus, int load, long end) {}

  private Next next(List<List<Integer>> taken, long[] ends, SortedSet<Integer> waiting) {
    Next best = new Next(-1, -1, Long.MAX_VALUE);
    Set<Round> seen = new HashSet<>();
    for (int load : waiting) {
      boolean isNew = seen.add(loads.get(load));
      for (int bus = 0; isNew && bus < ends.length; bus++) {
        List<Integer> before = taken.get(bus);
        long end =
            ends[bus]
                + (before.isEmpty() ? first(yards.get(bus), load) : next(before.getLast(), load));
        if (end < best.end()) {
          best = new Next(bus, load, end);
        }
      }
    }
    return best;
  }

  /// Buses flow from the yards and, empty, from the shelters to the pickup points, and full from
  /// these to the shelters; what a pickup point takes in and what it gives are its demand.
  private static final class LeastDriving {
    private final BusEvacuation evacuation;
    private final MinCostFlow flow = new MinCostFlow();
    private final int[][] full;

    LeastDriving(BusEvacuation evacuation) {
      this.evacuation = evacuation;
      this.full = new int[evacuation.pickups()][evacuation.shelters()];
      for (int p = 0; p < evacuation.pickups(); p++) {
        flow.setNodeSupply(reached(p), -evacuation.demand().get(p));
        flow.setNodeSupply(served(p), evacuation.demand().get(p));
      }
      for (int y = 0; y < evacuation.yards(); y++) {
        int buses = evacuation.busesAt().get(y);
        flow.setNodeSupply(yard(y), buses);
        flow.addArcWithCapacityAndUnitCost(yard(y), end(), buses, 0);
        for (int p = 0; p < evacuation.pickups(); p++) {
          flow.addArcWithCapacityAndUnitCost(yard(y), reached(p), buses, evacuation.toPickup(y, p));
        }
      }
      flow.setNodeSupply(end(), -evacuation.buses());
      for (int s = 0; s < evacuation.shelters(); s++) {
        int capacity = evacuation.capacity().get(s);
        flow.addArcWithCapacityAndUnitCost(entry(s), exit(s), capacity, 0);
        flow.addArcWithCapacityAndUnitCost(exit(s), end(), capacity, 0);
        for (int p = 0; p < evacuation.pickups(); p++) {
          int length = evacuation.between(p, s);
          full[p][s] = flow.addArcWithCapacityAndUnitCost(served(p), entry(s), capacity, length);
          flow.addArcWithCapacityAndUnitCost(exit(s), reached(p), capacity, length);
        }
      }
    }

    List<Round> loads() {
      MinCostFlowBase.Status status = flow.solve();
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("The flow of least driving is " + status + ".");
      }
      List<Round> loads = new ArrayList<>();
      for (int p = 0; p < evacuation.pickups(); p++) {
        for (int s = 0; s < evacuation.shelters(); s++) {
          for (long i = flow.getFlow(full[p][s]); i > 0; i--) {
            loads.add(new Round(p, s));
          }
        }
      }
      return loads;
    }

    private int reached(int pickup) {
      return pickup;
    }

    private int served(int pickup) {
      return evacuation.pickups() + pickup;
    }

    private int entry(int shelter) {
      return 2 * evacuation.pickups() + shelter;
    }

    private int exit(int shelter) {
      return entry(evacuation.shelters()) + shelter;
    }

    private int yard(int yard) {
      return exit(evacuation.shelters()) + yard;
    }

    private int end() {
      return yard(evacuation.yards());
    }
  }
}
