package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Corridor;
import org.safepassage.model.Network;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SectionId;
import org.safepassage.plan.problem.Minute;

/// The least minutes that an empty vehicle needs between two places, over any corridors in either
/// direction.
final class EmptyWays {
  private final Network network;
  private final boolean overSections;
  private final Map<PlaceId, Map<PlaceId, Integer>> from = new HashMap<>();

  EmptyWays(Network network) {
    this(network, true);
  }

  /// @param overSections whether it may lead over one-way sections
  EmptyWays(Network network, boolean overSections) {
    this.network = network;
    this.overSections = overSections;
  }

  /// A leg between two neighbouring places, in the direction in which it is driven.
  record Leg(int minutes, Optional<SectionId> section) {}

  /// All legs from one place to another, of whatever corridor; none where they are no neighbours.
  List<Leg> legs(PlaceId start, PlaceId end) {
    List<Leg> legs = new ArrayList<>();
    for (Corridor corridor : network.corridors()) {
      for (int i = 0; i < corridor.legs().size(); i++) {
        Corridor.Leg leg = corridor.legs().get(i);
        PlaceId near = corridor.path().get(i);
        PlaceId far = corridor.path().get(i + 1);
        if (near.equals(start) && far.equals(end)) {
          legs.add(new Leg(Minute.lasting(leg.out()), leg.oneWay()));
        }
        if (near.equals(end) && far.equals(start)) {
          legs.add(new Leg(Minute.lasting(leg.back()), leg.oneWay()));
        }
      }
    }
    return legs;
  }

  /// @return nothing when no corridor leads there
  Optional<Integer> between(PlaceId start, PlaceId end) {
    return Optional.ofNullable(from.computeIfAbsent(start, this::relax).get(end));
  }

  /// Shortens until nothing gets shorter (Bellman and Ford).
  private Map<PlaceId, Integer> relax(PlaceId start) {
    Map<PlaceId, Integer> least = new HashMap<>();
    least.put(start, 0);
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Corridor corridor : network.corridors()) {
        for (int i = 0; i < corridor.legs().size(); i++) {
          if (!overSections && corridor.legs().get(i).oneWay().isPresent()) {
            continue;
          }
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
    if (before == null || least.getOrDefault(far, Integer.MAX_VALUE) <= before + minutes) {
      return false;
    }
    least.put(far, before + minutes);
    return true;
  }
}
