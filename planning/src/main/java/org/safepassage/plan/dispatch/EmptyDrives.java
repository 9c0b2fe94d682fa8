package org.safepassage.plan.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.safepassage.model.Corridor;
import org.safepassage.model.Network;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;

/// How long an empty vehicle drives from one place to another over any corridors, in either
/// direction. Neither windows nor checkpoints hold it.
final class EmptyDrives {
  private record At(PlaceId place, int minutes) {}

  private final Map<PlaceId, Map<PlaceId, Integer>> neighbours = new HashMap<>();
  private final Map<PlaceId, Map<PlaceId, Integer>> known = new HashMap<>();

  EmptyDrives(Network network) {
    for (Corridor corridor : network.corridors()) {
      for (int i = 0; i < corridor.legs().size(); i++) {
        PlaceId from = corridor.path().get(i);
        PlaceId to = corridor.path().get(i + 1);
        join(from, to, Minute.lasting(corridor.legs().get(i).out()));
        join(to, from, Minute.lasting(corridor.legs().get(i).back()));
      }
    }
  }

  private void join(PlaceId from, PlaceId to, int minutes) {
    neighbours.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, minutes, Math::min);
  }

  /// @return nothing when no corridor leads there
  OptionalInt minutes(PlaceId from, PlaceId to) {
    Integer minutes = known.computeIfAbsent(from, this::from).get(to);
    return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
  }

  private Map<PlaceId, Integer> from(PlaceId start) {
    Map<PlaceId, Integer> settled = new HashMap<>();
    PriorityQueue<At> open =
        new PriorityQueue<>(
            java.util.Comparator.comparingInt(At::minutes).thenComparing(At::place));
    open.add(new At(start, 0));
    while (!open.isEmpty()) {
      At next = open.remove();
      if (settled.putIfAbsent(next.place(), next.minutes()) == null) {
        neighbours
            .getOrDefault(next.place(), Map.of())
            .forEach((to, minutes) -> open.add(new At(to, next.minutes() + minutes)));
      }
    }
    return settled;
  }
}
