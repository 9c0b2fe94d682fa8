package org.safepassage.plan.critical;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.safepassage.model.Corridor;
import org.safepassage.model.Network;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;

/// The least minutes that an empty vehicle needs between two places.
final class EmptyWays {
  private final Network network;
  private final Map<PlaceId, Map<PlaceId, Integer>> from = new HashMap<>();

  EmptyWays(Network network) {
    this.network = network;
  }

  /// @return nothing when no corridor leads there
  OptionalInt minutes(PlaceId start, PlaceId end) {
    if (start.equals(end)) {
      return OptionalInt.of(0);
    }
    Integer least = from.computeIfAbsent(start, this::all).get(end);
    return least == null ? OptionalInt.empty() : OptionalInt.of(least);
  }

  private Map<PlaceId, Integer> all(PlaceId start) {
    Map<PlaceId, Integer> least = new HashMap<>();
    least.put(start, 0);
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Corridor corridor : network.corridors()) {
        for (int i = 0; i < corridor.legs().size(); i++) {
          PlaceId near = corridor.path().get(i);
          PlaceId far = corridor.path().get(i + 1);
          shorter |= shorten(least, near, far, Minute.lasting(corridor.legs().get(i).out()));
          shorter |= shorten(least, far, near, Minute.lasting(corridor.legs().get(i).back()));
        }
      }
    }
    return least;
  }

  private static boolean shorten(
      Map<PlaceId, Integer> least, PlaceId near, PlaceId far, int minutes) {
    Integer before = least.get(near);
    if (before == null || before + minutes >= least.getOrDefault(far, Integer.MAX_VALUE)) {
      return false;
    }
    least.put(far, before + minutes);
    return true;
  }
}
