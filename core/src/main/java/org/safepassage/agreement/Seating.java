package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.Category;
import org.safepassage.model.Fleet;
import org.safepassage.model.Operation;
import org.safepassage.model.SeatKind;
import org.safepassage.model.VehicleType;
import org.safepassage.model.VehicleTypeId;

/// Who can ride in what.
final class Seating {
  private Seating() {}

  /// The kinds of vehicles that serve the origin of a commitment and have a seat fit for a category
  /// of people; in the order of the fleets. None for what is not counted in persons.
  static List<VehicleTypeId> kinds(Operation operation, Commitment commitment, Category category) {
    boolean ride =
        switch (commitment.unit()) {
          case PEOPLE, DETAINEES, CAPTIVES -> true;
          case VEHICLES, TRUCKS, TONNES, BODIES -> false;
        };
    return operation.transport().fleets().stream()
        .filter(fleet -> ride && serves(fleet, commitment))
        .flatMap(fleet -> operation.transport().findType(fleet.type()).stream())
        .filter(type -> seats(type, category.seats()))
        .map(VehicleType::id)
        .distinct()
        .toList();
  }

  private static boolean serves(Fleet fleet, Commitment commitment) {
    return fleet.serves().isEmpty() || fleet.serves().contains(commitment.origin());
  }

  private static boolean seats(VehicleType type, List<SeatKind> kinds) {
    return kinds.stream().anyMatch(kind -> !type.seatsOf(kind).isZero());
  }
}
