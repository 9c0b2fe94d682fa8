package org.safepassage.plan.buses;

import java.util.ArrayList;
import java.util.List;

/// A route for every bus. Whether it keeps to the instance is said by [#violations].
public record BusPlan(List<BusRoute> routes) {
  public BusPlan {
    routes = List.copyOf(routes);
  }

  /// When the last load is at its shelter: the length of the longest route.
  public long makespan(BusEvacuation evacuation) {
    return routes.stream().mapToLong(route -> route.length(evacuation)).max().orElse(0);
  }

  /// How long all routes are together.
  public long driven(BusEvacuation evacuation) {
    return routes.stream().mapToLong(route -> route.length(evacuation)).sum();
  }

  /// Where the plan breaks the instance's rules, one sentence each; nothing when it keeps them all.
  /// Numbers of places in the sentences count from 1.
  public List<String> violations(BusEvacuation evacuation) {
    List<String> violations = new ArrayList<>();
    int[] started = new int[evacuation.yards()];
    int[] taken = new int[evacuation.pickups()];
    int[] received = new int[evacuation.shelters()];
    for (BusRoute route : routes) {
      if (route.yard() < 0 || route.yard() >= started.length) {
        violations.add("A bus starts at a yard that isn't there.");
        continue;
      }
      started[route.yard()]++;
      for (Round round : route.rounds()) {
        boolean isKnown =
            round.pickup() >= 0
                && round.pickup() < taken.length
                && round.shelter() >= 0
                && round.shelter() < received.length;
        if (isKnown) {
          taken[round.pickup()]++;
          received[round.shelter()]++;
        } else {
          violations.add("A bus drives to a place that isn't there.");
        }
      }
    }
    for (int y = 0; y < started.length; y++) {
      if (started[y] > evacuation.busesAt().get(y)) {
        violations.add(
            "%d buses start at yard %d, which has %d."
                .formatted(started[y], y + 1, evacuation.busesAt().get(y)));
      }
    }
    for (int p = 0; p < taken.length; p++) {
      if (taken[p] != evacuation.demand().get(p)) {
        violations.add(
            "%d loads leave pickup point %d, where %d wait."
                .formatted(taken[p], p + 1, evacuation.demand().get(p)));
      }
    }
    for (int s = 0; s < received.length; s++) {
      if (received[s] > evacuation.capacity().get(s)) {
        violations.add(
            "%d loads reach shelter %d, which takes %d."
                .formatted(received[s], s + 1, evacuation.capacity().get(s)));
      }
    }
    return List.copyOf(violations);
  }
}
