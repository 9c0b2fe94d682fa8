package org.safepassage.plan.bound;

import java.util.HashMap;
import java.util.Map;
import org.safepassage.model.Corridor;
import org.safepassage.model.Network;
import org.safepassage.model.PlaceId;

/// How soon an empty vehicle can be somewhere else, over any corridors in either direction.
final class EmptyWays {
  private final Network network;

  EmptyWays(Network network) {
    this.network = network;
  }

  /// The seconds of the shortest way; a way there is not is for ever.
  long seconds(PlaceId from, PlaceId to) {
    Map<PlaceId, Long> reached = new HashMap<>(Map.of(from, 0L));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Corridor corridor : network.corridors()) {
        for (int i = 0; i < corridor.legs().size(); i++) {
          PlaceId here = corridor.path().get(i);
          PlaceId there = corridor.path().get(i + 1);
          Corridor.Leg leg = corridor.legs().get(i);
          changed |= reach(reached, here, there, leg.out().toSeconds());
          changed |= reach(reached, there, here, leg.back().toSeconds());
        }
      }
    }
    return reached.getOrDefault(to, Long.MAX_VALUE / 8);
  }

  private static boolean reach(Map<PlaceId, Long> reached, PlaceId from, PlaceId to, long seconds) {
    Long before = reached.get(from);
    if (before == null || reached.getOrDefault(to, Long.MAX_VALUE) <= before + seconds) {
      return false;
    }
    reached.put(to, before + seconds);
    return true;
  }
}
