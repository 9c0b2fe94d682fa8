package org.safepassage.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Vehicles of one type that start from one depot.
///
/// @param serves the places whose people it may carry; none means any
/// @param toOrigin driving time from the depot to the first place served
/// @param availableFrom when the first of them can leave the depot; none means from the start
public record Fleet(
    FleetId id,
    VehicleTypeId type,
    int vehicles,
    PlaceId depot,
    List<PlaceId> serves,
    Duration toOrigin,
    Optional<Instant> availableFrom,
    SourceRef where) {
  /// @throws IllegalArgumentException for fewer than one vehicle or a negative time
  public Fleet {
    serves = List.copyOf(serves);
    if (vehicles < 1 || toOrigin.isNegative()) {
      throw new IllegalArgumentException(
          """
          A fleet of %d vehicles, %s from its first place, can't be.
          Maybe the fleet is to be left out.\
          """
              .formatted(vehicles, toOrigin));
    }
  }
}
