package org.safepassage.plan.buses;

import java.util.List;

/// What one bus does.
///
/// @param yard where it starts, from 0
/// @param rounds its loads, in order; none for a bus that stays
public record BusRoute(int yard, List<Round> rounds) {
  public BusRoute {
    rounds = List.copyOf(rounds);
  }

  /// When its last load is at the shelter; 0 for a bus that stays.
  public long length(BusEvacuation evacuation) {
    long length = 0;
    int at = -1;
    for (Round round : rounds) {
      length +=
          at < 0
              ? evacuation.toPickup(yard, round.pickup())
              : evacuation.between(round.pickup(), at);
      length += evacuation.between(round.pickup(), round.shelter());
      at = round.shelter();
    }
    return length;
  }
}
