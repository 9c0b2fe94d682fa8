package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who is in a one-way section when. Convoys in one direction may follow each other; two that go in
/// opposite directions are never in it at once.
final class Section {
  /// Those who go in one direction: when they leave it, by when they enter it.
  private static final class Direction {
    private final TreeMap<Integer, List<Integer>> leaves = new TreeMap<>();

    /// The longest that anybody was ever in it.
    private int longest;

    void add(int enter, int leave) {
      leaves.computeIfAbsent(enter, _ -> new ArrayList<>()).add(leave);
      longest = Math.max(longest, leave - enter);
    }

    void remove(int enter, int leave) {
      List<Integer> all = leaves.getOrDefault(enter, List.of());
      int place = all.indexOf(leave);
      all.subList(place, place + 1).clear();
      if (all.isEmpty()) {
        leaves.remove(enter);
      }
    }

    /// When the last of those leaves who are in it at some time of a span.
    ///
    /// @return `from` if nobody is
    int busyUntil(int from, int until) {
      int busy = from;
      for (Map.Entry<Integer, List<Integer>> entry :
          leaves.subMap(from - longest, false, until, false).entrySet()) {
        for (int leave : entry.getValue()) {
          busy = Math.max(busy, leave);
        }
      }
      return busy;
    }
  }

  private final Direction forth = new Direction();
  private final Direction back = new Direction();

  /// How much later somebody must enter it who would be in it from `enter` until `leave`, so that
  /// nobody comes the other way; 0 if nobody does.
  int delay(boolean isForth, int enter, int leave) {
    Direction opposite = isForth ? back : forth;
    int takes = leave - enter;
    int at = enter;
    while (takes > 0) {
      int free = opposite.busyUntil(at, at + takes);
      if (free == at) {
        break;
      }
      at = free;
    }
    return at - enter;
  }

  /// Whoever passes it in no time meets nobody.
  void add(boolean isForth, int enter, int leave) {
    if (leave > enter) {
      (isForth ? forth : back).add(enter, leave);
    }
  }

  void remove(boolean isForth, int enter, int leave) {
    if (leave > enter) {
      (isForth ? forth : back).remove(enter, leave);
    }
  }
}
