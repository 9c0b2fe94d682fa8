package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// Takes a flow of least driving apart into routes: whichever bus is through first drives on, along
/// any way of the flow that is left where it stands.
final class FlowRoutes {
  private final SplittableRandom random;
  private final int[][] starts;
  private final int[][] loads;
  private final int[][] returns;
  private final int[] waiting;

  FlowRoutes(Ways ways, BusFlow flow, SplittableRandom random) {
    this.random = random;
    this.starts = copy(flow.starts());
    this.loads = copy(flow.loads());
    this.returns = copy(flow.returns());
    this.waiting = ways.demand().clone();
  }

  private static int[][] copy(List<List<Integer>> numbers) {
    return numbers.stream()
        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /// A bus at a shelter.
  private record Standing(int bus, int shelter, int length) {}

  /// Puts every load into a route.
  void fill(Fleet fleet) {
    PriorityQueue<Standing> next =
        new PriorityQueue<>(
            Comparator.comparingInt(Standing::length).thenComparingInt(Standing::bus));
    for (int bus = 0; bus < fleet.buses(); bus++) {
      int pickup = any(starts[fleet.yard[bus]]);
      if (pickup >= 0) {
        take(fleet, bus, pickup, next);
      }
    }
    while (!next.isEmpty()) {
      Standing standing = next.remove();
      int pickup = any(returns[standing.shelter()]);
      if (pickup >= 0) {
        take(fleet, standing.bus(), pickup, next);
      }
    }
    addRest(fleet);
  }

  private void take(Fleet fleet, int bus, int pickup, PriorityQueue<Standing> next) {
    int shelter = any(loads[pickup]);
    fleet.append(bus, pickup, shelter);
    waiting[pickup]--;
    next.add(new Standing(bus, shelter, fleet.length(bus)));
  }

  /// One of the ways that are left, each as likely as there are of it; -1 for none.
  private int any(int[] left) {
    int all = Arrays.stream(left).sum();
    if (all == 0) {
      return -1;
    }
    int chosen = random.nextInt(all);
    int i = 0;
    while (chosen >= left[i]) {
      chosen -= left[i++];
    }
    left[i]--;
    return i;
  }

  /// Rounds that no bus comes by from its yard: each to the bus that is through first.
  private void addRest(Fleet fleet) {
    List<Integer> rest = new ArrayList<>();
    for (int p = 0; p < waiting.length; p++) {
      for (int i = 0; i < waiting[p]; i++) {
        rest.add(p);
      }
    }
    if (rest.isEmpty()) {
      return;
    }
    PriorityQueue<Standing> free =
        new PriorityQueue<>(
            Comparator.comparingInt(Standing::length).thenComparingInt(Standing::bus));
    for (int bus = 0; bus < fleet.buses(); bus++) {
      free.add(new Standing(bus, 0, fleet.length(bus)));
    }
    for (int pickup : rest) {
      int bus = free.remove().bus();
      fleet.append(bus, pickup, any(loads[pickup]));
      free.add(new Standing(bus, 0, fleet.length(bus)));
    }
  }
}
