package org.safepassage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Corridors joined end to end.
///
/// @param places in the order they are passed
/// @param legs between each place and the next; one fewer than places
public record Route(List<Place> places, List<Stretch> legs) {
  public Route {
    places = List.copyOf(places);
    legs = List.copyOf(legs);
  }

  /// A leg with the corridor it belongs to.
  public record Stretch(Corridor corridor, Corridor.Leg leg) {}

  /// Joins corridors.
  ///
  /// @return nothing when one is unknown, passes an unknown place, or doesn't begin where the one
  ///   before it ends
  public static Optional<Route> join(Network network, List<CorridorId> corridors) {
    return join(network::findCorridor, network::findPlace, corridors);
  }

  /// The same, for who joins many routes and has the network sorted already.
  ///
  /// @param corridorOf finds a corridor
  /// @param placeOf finds a place
  public static Optional<Route> join(
      Function<CorridorId, Optional<Corridor>> corridorOf,
      Function<PlaceId, Optional<Place>> placeOf,
      List<CorridorId> corridors) {
    List<Place> places = new ArrayList<>();
    List<Stretch> legs = new ArrayList<>();
    for (CorridorId id : corridors) {
      Optional<Corridor> found = corridorOf.apply(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Corridor corridor = found.get();
      List<Place> path = new ArrayList<>();
      for (PlaceId place : corridor.path()) {
        placeOf.apply(place).ifPresent(path::add);
      }
      boolean joins = places.isEmpty() || places.getLast().id().equals(corridor.path().getFirst());
      if (path.size() != corridor.path().size() || !joins) {
        return Optional.empty();
      }
      places.addAll(places.isEmpty() ? path : path.subList(1, path.size()));
      corridor.legs().forEach(leg -> legs.add(new Stretch(corridor, leg)));
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(new Route(places, legs));
  }

  /// Where in `places` people are handed over: the first hand-over point after the origin. Any
  /// further one on the way is passed like a checkpoint.
  public OptionalInt handOver() {
    for (int i = 1; i < places.size() - 1; i++) {
      if (places.get(i).kind() == Place.Kind.HAND_OVER_POINT) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
