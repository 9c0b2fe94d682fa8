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
/// @param use how its vehicles may be used
public record Fleet(
    FleetId id,
    VehicleTypeId type,
    int vehicles,
    PlaceId depot,
    List<PlaceId> serves,
    Duration toOrigin,
    Optional<Instant> availableFrom,
    Use use,
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

  /// How the vehicles of a fleet may be used.
  ///
  /// @param returns whether they come back for more people; otherwise each makes one trip and stays
  ///   at its destination, as evacuees' own cars do
  public record Use(boolean returns) {
    /// Again and again.
    public static final Use UNLIMITED = new Use(true);
  }

  /// Whether it may carry people from a place.
  public boolean serves(PlaceId origin) {
    return serves.isEmpty() || serves.contains(origin);
  }

  /// The same with another number of vehicles.
  ///
  /// @throws IllegalArgumentException for fewer than one
  public Fleet withVehicles(int others) {
    return new Fleet(id, type, others, depot, serves, toOrigin, availableFrom, use, where);
  }
}
