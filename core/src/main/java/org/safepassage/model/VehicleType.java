package org.safepassage.model;

import java.util.EnumMap;
import java.util.Map;

/// A kind of vehicle: how many it seats, by kind of seat, and how much it carries.
///
/// @param cargo tonnes of goods; 0 for one that carries people only
public record VehicleType(
    VehicleTypeId id, Names names, Map<SeatKind, Count> seats, Count cargo, SourceRef where) {
  public VehicleType {
    EnumMap<SeatKind, Count> copy = new EnumMap<>(SeatKind.class);
    copy.putAll(seats);
    seats = java.util.Collections.unmodifiableMap(copy);
  }

  /// How many people of a category it seats.
  public long fit(Category category) {
    return category.seats().stream().distinct().mapToLong(kind -> seatsOf(kind).value()).sum();
  }

  /// How much one of them carries of goods that are counted in a unit: any vehicle is one of so
  /// many vehicles, one with room for cargo is a truck. 0 for units of people, who have seats.
  public long loads(Unit unit) {
    return switch (unit) {
      case PEOPLE, DETAINEES, CAPTIVES, BODIES -> 0;
      case VEHICLES -> 1;
      case TRUCKS -> cargo.isZero() ? 0 : 1;
      case TONNES -> cargo.value();
    };
  }

  public Count seatsOf(SeatKind kind) {
    return seats.getOrDefault(kind, Count.ZERO);
  }
}
