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
  /// @throws IllegalArgumentException for fewer than one vehicle, a negative time, or nothing but
  ///   spares
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
    if (use.spares() >= vehicles) {
      throw new IllegalArgumentException(
          """
          Of %d vehicles, %d can't be spares.
          Maybe the spares were not counted among the vehicles.\
          """
              .formatted(vehicles, use.spares()));
    }
  }

  /// How the vehicles of a fleet may be used.
  ///
  /// @param returns whether they come back for more people; otherwise each makes one trip and stays
  ///   at its destination, as evacuees' own cars do
  /// @param drivers how long they may drive; none means without end, as where they take turns
  /// @param spares so many are kept back for when others break down
  public record Use(boolean returns, Optional<Drivers> drivers, int spares) {
    /// Again and again, and all of them.
    public static final Use UNLIMITED = new Use(true, Optional.empty(), 0);

    /// @throws IllegalArgumentException for a negative number of spares
    public Use {
      if (spares < 0) {
        throw new IllegalArgumentException(
            """
            There can't be %d spares.
            Maybe a sign slipped in.\
            """
                .formatted(spares));
      }
    }
  }

  /// The hours of a vehicle's driver. A duty lasts from when people begin to board after a rest
  /// until the vehicle is free after the last trip before the next rest. A vehicle rests where it
  /// stands idle for at least `rest`; less is part of the duty.
  ///
  /// @param duty at most
  /// @param rest at least
  public record Drivers(Duration duty, Duration rest) {
    /// @throws IllegalArgumentException for a time that isn't positive
    public Drivers {
      if (!duty.isPositive() || !rest.isPositive()) {
        throw new IllegalArgumentException(
            """
            A driver can't be on duty for %s and rest for %s.
            Maybe drivers take turns: then leave their hours out.\
            """
                .formatted(duty, rest));
      }
    }
  }

  /// Whether it may carry people from a place.
  public boolean serves(PlaceId origin) {
    return serves.isEmpty() || serves.contains(origin);
  }

  /// How many may be under way at once: all but the spares.
  public int usable() {
    return vehicles - use.spares();
  }

  /// The same with another number of vehicles, and as many spares.
  ///
  /// @throws IllegalArgumentException for no more than the spares
  public Fleet withVehicles(int others) {
    return new Fleet(id, type, others, depot, serves, toOrigin, availableFrom, use, where);
  }
}
