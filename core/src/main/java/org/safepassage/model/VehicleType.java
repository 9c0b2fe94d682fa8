package org.safepassage.model;

import java.util.EnumMap;
import java.util.Map;

/// A kind of vehicle and how many it seats, by kind of seat.
public record VehicleType(
    VehicleTypeId id, Names names, Map<SeatKind, Count> seats, SourceRef where) {
  public VehicleType {
    EnumMap<SeatKind, Count> copy = new EnumMap<>(SeatKind.class);
    copy.putAll(seats);
    seats = java.util.Collections.unmodifiableMap(copy);
  }

  public Count seatsOf(SeatKind kind) {
    return seats.getOrDefault(kind, Count.ZERO);
  }
}
