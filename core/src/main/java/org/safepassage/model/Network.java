package org.safepassage.model;

import java.util.List;
import java.util.Optional;

/// The places of an operation and the ways between them.
public record Network(
    List<Place> places, List<Corridor> corridors, List<ProtectedSite> protectedSites) {
  public Network {
    places = List.copyOf(places);
    corridors = List.copyOf(corridors);
    protectedSites = List.copyOf(protectedSites);
  }

  public Optional<Place> findPlace(PlaceId id) {
    return places.stream().filter(place -> place.id().equals(id)).findFirst();
  }

  public Optional<Corridor> findCorridor(CorridorId id) {
    return corridors.stream().filter(corridor -> corridor.id().equals(id)).findFirst();
  }
}
