package org.safepassage.bench.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// The plan that anybody would make at once: the next load is always the one that can be brought to
/// a shelter earliest, by whichever bus. A start for planners that need one.
final class NearestFirst {
  private final BusEvacuation evacuation;
  private final List<Integer> yards = new ArrayList<>();
  private final List<List<Round>> rounds = new ArrayList<>();
  private final int[] waiting;
  private final int[] free;

  private NearestFirst(BusEvacuation evacuation) {
    this.evacuation = evacuation;
    this.waiting = evacuation.demand().stream().mapToInt(Integer::intValue).toArray();
    this.free = evacuation.capacity().stream().mapToInt(Integer::intValue).toArray();
    for (int yard = 0; yard < evacuation.yards(); yard++) {
      for (int bus = 0; bus < evacuation.busesAt().get(yard); bus++) {
        yards.add(yard);
        rounds.add(new ArrayList<>());
      }
    }
  }

  private record Next(int bus, Round round, long end) {}

  static BusPlan of(BusEvacuation evacuation) {
    return new NearestFirst(evacuation).plan();
  }

  private BusPlan plan() {
    long[] ends = new long[yards.size()];
    while (Arrays.stream(waiting).sum() > 0) {
      Next next = next(ends);
      ends[next.bus()] = next.end();
      rounds.get(next.bus()).add(next.round());
      waiting[next.round().pickup()]--;
      free[next.round().shelter()]--;
    }
    List<BusRoute> routes = new ArrayList<>();
    for (int bus = 0; bus < yards.size(); bus++) {
      routes.add(new BusRoute(yards.get(bus), rounds.get(bus)));
    }
    return new BusPlan(routes);
  }

  private Next next(long[] ends) {
    Next best = new Next(-1, new Round(-1, -1), Long.MAX_VALUE);
    for (int bus = 0; bus < ends.length; bus++) {
      for (int p = 0; p < waiting.length; p++) {
        long there = ends[bus] + emptyWay(bus, p);
        for (int s = 0; s < free.length; s++) {
          long end = there + evacuation.between(p, s);
          if (waiting[p] > 0 && free[s] > 0 && end < best.end()) {
            best = new Next(bus, new Round(p, s), end);
          }
        }
      }
    }
    return best;
  }

  private int emptyWay(int bus, int pickup) {
    return rounds.get(bus).isEmpty()
        ? evacuation.toPickup(yards.get(bus), pickup)
        : evacuation.between(pickup, rounds.get(bus).getLast().shelter());
  }
}
