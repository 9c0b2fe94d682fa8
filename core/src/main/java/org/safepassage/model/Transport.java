package org.safepassage.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What carries people, and how long getting on and off takes.
public record Transport(
    List<VehicleType> types,
    List<Fleet> fleets,
    List<Escort> escorts,
    Handling boarding,
    Handling alighting) {
  public Transport {
    types = List.copyOf(types);
    fleets = List.copyOf(fleets);
    escorts = List.copyOf(escorts);
  }

  public Optional<VehicleType> findType(VehicleTypeId id) {
    return types.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /// Whether the vehicles of a fleet come back for more people. Of a fleet that isn't there,
  /// nothing else is known.
  public boolean comesBack(FleetId id) {
    return fleets.stream().noneMatch(fleet -> fleet.id().equals(id) && !fleet.use().returns());
  }

  /// How long a convoy takes to fill or to empty: `fixed`, and `perPerson` for each person in its
  /// fullest vehicle, since vehicles fill side by side.
  public record Handling(Duration fixed, Duration perPerson) {
    /// @throws IllegalArgumentException for a negative time
    public Handling {
      if (fixed.isNegative() || perPerson.isNegative()) {
        throw new IllegalArgumentException(
            """
            Boarding can't take %s and %s a person.
            Maybe a sign slipped in.\
            """
                .formatted(fixed, perPerson));
      }
    }
  }
}
