package org.safepassage.plan.dispatch;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.safepassage.model.Count;
import org.safepassage.model.Place;

/// Who arrives at one reception site when, and how many it can still take.
final class Intake {
  private static final int HOUR = 60;

  private final long perHour;
  private long left;
  private final TreeMap<Integer, Long> arrivals = new TreeMap<>();

  Intake(Place place) {
    this.left =
        place.reception().flatMap(Place.Reception::people).map(Count::value).orElse(Long.MAX_VALUE);
    this.perHour =
        place
            .reception()
            .flatMap(Place.Reception::perHour)
            .map(Count::value)
            .orElse(Long.MAX_VALUE);
  }

  /// The largest load that it can ever take at once.
  long room() {
    return Math.min(left, perHour);
  }

  boolean isFull() {
    return left <= 0;
  }

  /// Keeps room for people who set out.
  void book(long people) {
    left -= people;
  }

  void add(int minute, long people) {
    arrivals.merge(minute, people, Long::sum);
  }

  void remove(int minute, long people) {
    arrivals.merge(minute, -people, Long::sum);
  }

  /// How much later a convoy must arrive for no hour to see too many; 0 if it needn't.
  int delay(int arrival, long people) {
    if (perHour == Long.MAX_VALUE) {
      return 0;
    }
    int at = arrival;
    while (isTooMany(at, people)) {
      Integer first = arrivals.higherKey(at - HOUR);
      if (first == null) {
        return -1;
      }
      at = first + HOUR;
    }
    return at - arrival;
  }

  private boolean isTooMany(int at, long people) {
    NavigableMap<Integer, Long> near = arrivals.subMap(at - HOUR, false, at + HOUR, false);
    if (sumOf(near) + people <= perHour) {
      return false;
    }
    for (int from : near.headMap(at, true).keySet()) {
      if (sumOf(near.subMap(from, true, from + HOUR, false)) + people > perHour) {
        return true;
      }
    }
    return people > perHour || sumOf(near.subMap(at, true, at + HOUR, false)) + people > perHour;
  }

  private static long sumOf(Map<Integer, Long> arrivals) {
    long sum = 0;
    for (long people : arrivals.values()) {
      sum += people;
    }
    return sum;
  }
}
