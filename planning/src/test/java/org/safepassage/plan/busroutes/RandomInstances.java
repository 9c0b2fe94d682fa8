package org.safepassage.plan.busroutes;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safepassage.plan.buses.BusEvacuation;

/// Small instances at random. Ways don't keep to the triangle inequality.
final class RandomInstances {
  private RandomInstances() {}

  /// At most three yards, pickup points, shelters and buses, and at most `loads` loads.
  ///
  /// @param shortest the shortest way
  static BusEvacuation tiny(RandomGenerator random, int loads, int shortest) {
    while (true) {
      int yards = random.nextInt(1, 3);
      int pickups = random.nextInt(1, 4);
      int shelters = random.nextInt(1, 4);
      List<Integer> demand = numbers(random, pickups, 0, 4);
      List<Integer> capacity = numbers(random, shelters, 0, 5);
      List<Integer> buses = numbers(random, yards, 0, 3);
      int waiting = sum(demand);
      if (waiting > 0 && waiting <= loads && waiting <= sum(capacity) && sum(buses) > 0) {
        return new BusEvacuation(
            buses,
            demand,
            capacity,
            table(random, yards, pickups, shortest),
            table(random, pickups, shelters, shortest));
      }
    }
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static List<List<Integer>> table(
      RandomGenerator random, int rows, int columns, int shortest) {
    List<List<Integer>> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      table.add(numbers(random, columns, shortest, 9));
    }
    return table;
  }

  private static List<Integer> numbers(RandomGenerator random, int count, int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(random.nextInt(from, to));
    }
    return numbers;
  }
}
