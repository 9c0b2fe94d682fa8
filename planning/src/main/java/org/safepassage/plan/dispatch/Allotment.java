package org.safepassage.plan.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.safepassage.model.Category;
import org.safepassage.model.PlaceId;

/// Which people of the caseload go under which commitment, where several could take them: as many
/// as can go at all, the most urgent categories first.
///
/// A maximum flow from the people who wait to the commitments, category by category in the order of
/// urgency; a later category never takes the place of an earlier one.
final class Allotment {
  /// People of one category who wait at one place.
  record Pool(PlaceId origin, Category category) {}

  private final List<Pool> pools = new ArrayList<>();
  private final List<Line> lines;
  private final long[] room;
  private final Map<Pool, long[]> given = new HashMap<>();
  private final Map<Pool, Long> left = new HashMap<>();

  /// @param lines by their index
  /// @param pools who waits and has a seat, with their number
  /// @param room how many each line may still take
  Allotment(List<Line> lines, Map<Pool, Long> pools, long[] room) {
    this.lines = lines;
    this.room = room.clone();
    pools.keySet().stream()
        .sorted(
            java.util.Comparator.comparing(Pool::category, Category.MOST_URGENT_FIRST)
                .thenComparing(Pool::origin))
        .forEach(this.pools::add);
    for (Pool pool : this.pools) {
      given.put(pool, new long[lines.size()]);
    }
    for (Pool pool : this.pools) {
      left.put(pool, pools.getOrDefault(pool, 0L));
      boolean pushed = true;
      while (pushed && of(left, pool) > 0) {
        pushed = push(pool);
      }
    }
  }

  /// How many of a category go on a line.
  long to(Line line, Category category) {
    long[] shares = given.get(new Pool(line.origin(), category));
    return shares == null ? 0 : shares[line.index()];
  }

  /// How many of a pool go nowhere.
  long left(Pool pool) {
    return left.getOrDefault(pool, 0L);
  }

  /// Sends people from a pool to a line with room, moving others to other lines if need be.
  private boolean push(Pool from) {
    Map<Pool, Integer> cameFromLine = new HashMap<>();
    int[] cameFromPool = new int[lines.size()];
    Arrays.fill(cameFromPool, -1);
    Queue<Pool> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      Pool pool = open.remove();
      for (int l = 0; l < lines.size(); l++) {
        if (cameFromPool[l] < 0 && takes(lines.get(l), pool)) {
          cameFromPool[l] = pools.indexOf(pool);
          if (room[l] > 0) {
            augment(l, cameFromPool, cameFromLine, from);
            return true;
          }
          for (Pool other : pools) {
            if (of(given, other)[l] > 0
                && !other.equals(from)
                && !cameFromLine.containsKey(other)) {
              cameFromLine.put(other, l);
              open.add(other);
            }
          }
        }
      }
    }
    return false;
  }

  private void augment(int end, int[] cameFromPool, Map<Pool, Integer> cameFromLine, Pool from) {
    long amount = Math.min(room[end], of(left, from));
    Pool pool = pools.get(cameFromPool[end]);
    while (!pool.equals(from)) {
      int line = of(cameFromLine, pool);
      amount = Math.min(amount, of(given, pool)[line]);
      pool = pools.get(cameFromPool[line]);
    }
    int line = end;
    pool = pools.get(cameFromPool[end]);
    of(given, pool)[line] += amount;
    while (!pool.equals(from)) {
      line = of(cameFromLine, pool);
      of(given, pool)[line] -= amount;
      pool = pools.get(cameFromPool[line]);
      of(given, pool)[line] += amount;
    }
    room[end] -= amount;
    left.put(from, of(left, from) - amount);
  }

  private static boolean takes(Line line, Pool pool) {
    return line.origin().equals(pool.origin()) && line.categories().contains(pool.category());
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    return java.util.Objects.requireNonNull(map.get(key));
  }
}
