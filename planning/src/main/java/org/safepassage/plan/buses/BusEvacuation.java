package org.safepassage.plan.buses;

import java.util.List;

/// An instance of the bus evacuation problem. Everything is counted in full bus-loads, every length
/// in the same whole unit, mostly minutes. A bus drives from its yard to a pickup point, from there
/// to a shelter, back to a pickup point, and so on; it ends at a shelter. Each demand is met
/// exactly. The way from a shelter to a pickup point is as long as the one from the pickup point to
/// the shelter; ways need not keep to the triangle inequality.
///
/// @param busesAt by yard: how many buses start there
/// @param demand by pickup point: how many loads wait there
/// @param capacity by shelter: how many loads it takes
/// @param fromYard by yard, then by pickup point: the length of the way
/// @param toShelter by pickup point, then by shelter: the length of the way
public record BusEvacuation(
    List<Integer> busesAt,
    List<Integer> demand,
    List<Integer> capacity,
    List<List<Integer>> fromYard,
    List<List<Integer>> toShelter) {

  /// @throws IllegalArgumentException for a negative number, for tables of another size than the
  ///   lists, for loads without buses, and for more loads than the shelters take
  public BusEvacuation {
    busesAt = List.copyOf(busesAt);
    demand = List.copyOf(demand);
    capacity = List.copyOf(capacity);
    fromYard = fromYard.stream().map(List::copyOf).toList();
    toShelter = toShelter.stream().map(List::copyOf).toList();
    requireTable(fromYard, busesAt.size(), demand.size(), "yards to pickup points");
    requireTable(toShelter, demand.size(), capacity.size(), "pickup points to shelters");
    requireNoneNegative(busesAt, demand, capacity);
    fromYard.forEach(BusEvacuation::requireNoneNegative);
    toShelter.forEach(BusEvacuation::requireNoneNegative);
    long loads = sum(demand);
    if (loads > sum(capacity)) {
      throw new IllegalArgumentException(
          """
          %,d loads wait, and the shelters take %,d: %,d can't be moved.
          Maybe a shelter is missing, or its capacity is written too small.\
          """
              .formatted(loads, sum(capacity), loads - sum(capacity)));
    }
    if (loads > 0 && sum(busesAt) == 0) {
      throw new IllegalArgumentException(
          """
          %,d loads wait, and there is no bus.
          Maybe the numbers of buses at the yards are missing.\
          """
              .formatted(loads));
    }
  }

  public int yards() {
    return busesAt.size();
  }

  public int pickups() {
    return demand.size();
  }

  public int shelters() {
    return capacity.size();
  }

  public int buses() {
    return Math.toIntExact(sum(busesAt));
  }

  /// How many loads are to be moved.
  public int loads() {
    return Math.toIntExact(sum(demand));
  }

  public int toPickup(int yard, int pickup) {
    return fromYard.get(yard).get(pickup);
  }

  public int between(int pickup, int shelter) {
    return toShelter.get(pickup).get(shelter);
  }

  private static long sum(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }

  private static void requireTable(List<List<Integer>> table, int rows, int columns, String what) {
    if (table.size() != rows || table.stream().anyMatch(row -> row.size() != columns)) {
      throw new IllegalArgumentException(
          """
          The table of the ways from %s isn't %d by %d.
          Maybe a row is missing.\
          """
              .formatted(what, rows, columns));
    }
  }

  @SafeVarargs
  private static void requireNoneNegative(List<Integer>... numbers) {
    for (List<Integer> list : numbers) {
      for (int number : list) {
        if (number < 0) {
          throw new IllegalArgumentException(
              """
              %d is negative.
              Maybe a sign slipped in.\
              """
                  .formatted(number));
        }
      }
    }
  }
}
