package org.safepassage.plan.busroutes;

import java.util.HashMap;
import java.util.Map;
import org.safepassage.plan.buses.BusEvacuation;

/// The least makespan by trying everything: load after load, each driven next by the bus of which
/// it is the turn, until it is the next one's. Shares nothing with the planner.
final class EveryPlan {
  private final BusEvacuation evacuation;
  private final Map<String, Integer> known = new HashMap<>();

  EveryPlan(BusEvacuation evacuation) {
    this.evacuation = evacuation;
  }

  int leastMakespan() {
    int[] waiting = evacuation.demand().stream().mapToInt(Integer::intValue).toArray();
    int[] free = evacuation.capacity().stream().mapToInt(Integer::intValue).toArray();
    return rest(0, 0, -1, 0, waiting, free);
  }

  private static final int NEVER = Integer.MAX_VALUE;

  /// The least length of the longest route among this one, so far so long, and all after it.
  private int rest(int yard, int bus, int at, int length, int[] waiting, int[] free) {
    if (yard == evacuation.yards()) {
      return java.util.Arrays.stream(waiting).sum() == 0 ? 0 : NEVER;
    }
    if (bus >= evacuation.busesAt().get(yard)) {
      return rest(yard + 1, 0, -1, 0, waiting, free);
    }
    String key =
        yard
            + ","
            + bus
            + ","
            + at
            + ","
            + length
            + java.util.Arrays.toString(waiting)
            + java.util.Arrays.toString(free);
    Integer answer = known.get(key);
    if (answer != null) {
      return answer;
    }
    int ended = rest(yard, bus + 1, -1, 0, waiting, free);
    int best = ended == NEVER ? NEVER : Math.max(length, ended);
    for (int p = 0; p < waiting.length; p++) {
      for (int s = 0; s < free.length; s++) {
        if (waiting[p] > 0 && free[s] > 0) {
          waiting[p]--;
          free[s]--;
          int first = at < 0 ? evacuation.toPickup(yard, p) : evacuation.between(p, at);
          int next = length + first + evacuation.between(p, s);
          best = Math.min(best, rest(yard, bus, s, next, waiting, free));
          waiting[p]++;
          free[s]++;
        }
      }
    }
    known.put(key, best);
    return best;
  }
}
