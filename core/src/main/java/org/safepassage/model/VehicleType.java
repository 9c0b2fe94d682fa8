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

  /// How many people of a category it seats.
  public long fit(Category category) {
    return category.seats().stream().distinct().mapToLong(kind -> seatsOf(kind).value()).sum();
  }

  public Count seatsOf(SeatKind kind) {
    return seats.getOrDefault(kind, Count.ZERO);
  }
}
