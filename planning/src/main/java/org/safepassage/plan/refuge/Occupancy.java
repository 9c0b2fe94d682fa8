package org.safepassage.plan.refuge;

import java.util.Map;
import java.util.TreeMap;
import org.safepassage.plan.problem.Minute;

/// How many people have a place somewhere, minute by minute.
final class Occupancy {
  static final Occupancy NONE = new Occupancy();

  private final TreeMap<Integer, Long> changes = new TreeMap<>();
  private final TreeMap<Integer, Long> people = new TreeMap<>();

  /// @param until the first minute at which they are gone
  void add(Minute from, Minute until, long number) {
    if (from.isBefore(until)) {
      changes.merge(from.value(), number, Long::sum);
      changes.merge(until.value(), -number, Long::sum);
      people.clear();
    }
  }

  /// How many after all changes of the minute.
  long at(Minute minute) {
    if (people.isEmpty()) {
      long sum = 0;
      for (Map.Entry<Integer, Long> change : changes.entrySet()) {
        sum += change.getValue();
        people.put(change.getKey(), sum);
      }
    }
    Map.Entry<Integer, Long> last = people.floorEntry(minute.value());
    return last == null ? 0 : last.getValue();
  }
}
