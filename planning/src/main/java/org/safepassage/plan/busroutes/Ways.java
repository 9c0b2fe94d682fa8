package org.safepassage.plan.busroutes;

import java.util.List;
import org.safepassage.plan.buses.BusEvacuation;

/// An instance as arrays, for the loops of the search. Nobody changes them.
final class Ways {
  private final int[] busesAt;
  private final int[] demand;
  private final int[] capacity;
  private final int[][] first;
  private final int[][] between;
  private final int loads;

  Ways(BusEvacuation evacuation) {
    this.busesAt = ints(evacuation.busesAt());
    this.demand = ints(evacuation.demand());
    this.capacity = ints(evacuation.capacity());
    this.first = evacuation.fromYard().stream().map(Ways::ints).toArray(int[][]::new);
    this.between = evacuation.toShelter().stream().map(Ways::ints).toArray(int[][]::new);
    this.loads = evacuation.loads();
  }

  /// By yard.
  int[] busesAt() {
    return busesAt;
  }

  /// By pickup point.
  int[] demand() {
    return demand;
  }

  /// By shelter.
  int[] capacity() {
    return capacity;
  }

  /// Lengths by yard and pickup point.
  int[][] first() {
    return first;
  }

  /// Lengths by pickup point and shelter.
  int[][] between() {
    return between;
  }

  /// All demands together.
  int loads() {
    return loads;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  int pickups() {
    return demand.length;
  }

  int shelters() {
    return capacity.length;
  }

  /// The shortest way between a pickup point and a shelter; nothing is shorter.
  int shortestBetween() {
    int shortest = Integer.MAX_VALUE;
    for (int[] row : between) {
      for (int way : row) {
        shortest = Math.min(shortest, way);
      }
    }
    return shortest;
  }
}
