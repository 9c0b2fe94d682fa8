package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Things that happen each in a minute, in the order of their minutes, so that those before a
/// minute are found without going through them.
final class InOrder<T> {
  private final List<T> all;
  private final int[] minutes;

  /// @param all in any order; those of the same minute stay in theirs
  InOrder(List<T> all, ToIntFunction<T> minute) {
    record At<T>(T thing, int minute) {}

    List<At<T>> sorted = new ArrayList<>(all.size());
    all.forEach(thing -> sorted.add(new At<>(thing, minute.applyAsInt(thing))));
    sorted.sort(Comparator.comparingInt(At::minute));
    this.all = sorted.stream().map(At::thing).toList();
    this.minutes = sorted.stream().mapToInt(At::minute).toArray();
  }

  /// None at all.
  static <T> InOrder<T> empty() {
    return new InOrder<>(List.of(), _ -> 0);
  }

  List<T> all() {
    return all;
  }

  T get(int place) {
    return all.get(place);
  }

  int size() {
    return all.size();
  }

  int minute(int place) {
    return minutes[place];
  }

  /// How many happen earlier.
  int before(int minute) {
    int low = 0;
    int high = minutes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (minutes[middle] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// How many happen by then, those of the minute with them.
  int upTo(int minute) {
    return before(minute + 1);
  }

  /// Those of one minute.
  List<T> during(int minute) {
    return all.subList(before(minute), upTo(minute));
  }
}
