package org.safepassage.model;

import java.util.List;
import java.util.Optional;

/// Who acts in an operation.
public record Actors(List<Side> sides, List<Party> parties, List<Observers> observers) {
  public Actors {
    sides = List.copyOf(sides);
    parties = List.copyOf(parties);
    observers = List.copyOf(observers);
  }

  public Optional<Side> findSide(SideId id) {
    return sides.stream().filter(side -> side.id().equals(id)).findFirst();
  }

  public Optional<Party> findParty(PartyId id) {
    return parties.stream().filter(party -> party.id().equals(id)).findFirst();
  }

  public Optional<Observers> findObservers(ObserversId id) {
    return observers.stream().filter(group -> group.id().equals(id)).findFirst();
  }
}
