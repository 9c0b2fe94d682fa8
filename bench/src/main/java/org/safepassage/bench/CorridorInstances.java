package org.safepassage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.plan.buses.BusEvacuation;

/// Drawn instances of one shape and any size: pickup points and yards in a box of 20 by 20 km,
/// shelters in another of the same size 20 km further on, a bus for eight trips, and room for half
/// as many trips again at the shelters. A kilometre takes a minute; ways are rounded up.
final class CorridorInstances {
  private static final int PICKUPS = 10;
  private static final int SHELTERS = 6;
  private static final int YARDS = 3;
  private static final double SIDE = 20;
  private static final double SHELTERS_FROM = 40;
  private static final int TRIPS_FOR_A_BUS = 8;
  private static final int TRIPS_IN_PARTS = 4;

  private CorridorInstances() {}

  private record Place(double x, double y) {
    static List<Place> draw(int count, double from, RandomGenerator dice) {
      return Stream.generate(() -> new Place(from + dice.nextDouble(SIDE), dice.nextDouble(SIDE)))
          .limit(count)
          .toList();
    }

    int minutesTo(Place other) {
      return (int) Math.ceil(Math.hypot(x - other.x, y - other.y));
    }
  }

  /// The same seed gives the same instance; instances of other sizes have the same places.
  static BusEvacuation draw(int trips, long seed) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Place> pickups = Place.draw(PICKUPS, 0, dice);
    List<Place> shelters = Place.draw(SHELTERS, SHELTERS_FROM, dice);
    List<Place> yards = Place.draw(YARDS, 0, dice);
    int[] demand = new int[PICKUPS];
    for (int trip = 0; trip < trips; trip++) {
      demand[dice.nextInt(PICKUPS)]++;
    }
    return new BusEvacuation(
        evenly(Math.ceilDiv(trips, TRIPS_FOR_A_BUS)),
        IntStream.of(demand).boxed().toList(),
        shelters.stream().map(_ -> Math.ceilDiv(trips, TRIPS_IN_PARTS)).toList(),
        ways(yards, pickups),
        ways(pickups, shelters));
  }

  private static List<Integer> evenly(int buses) {
    List<Integer> busesAt = new ArrayList<>();
    for (int yard = 0; yard < YARDS; yard++) {
      busesAt.add(buses / YARDS + (yard < buses % YARDS ? 1 : 0));
    }
    return busesAt;
  }

  private static List<List<Integer>> ways(List<Place> from, List<Place> to) {
    return from.stream().map(each -> to.stream().map(each::minutesTo).toList()).toList();
  }
}
