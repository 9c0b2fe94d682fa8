package org.safepassage.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Operation;
import org.safepassage.model.VehicleType;
import org.safepassage.model.VehicleTypeId;

/// Who can ride in what.
final class Seating {
  private Seating() {}

  /// The kinds of vehicles that serve the origin of a commitment and have seats fit for a party of
  /// a category; in the order of the fleets. None for what is not counted in persons.
  static List<VehicleTypeId> kinds(Operation operation, Commitment commitment, Category category) {
    boolean ride =
        switch (commitment.unit()) {
          case PEOPLE, DETAINEES, CAPTIVES -> true;
          case VEHICLES, TRUCKS, TONNES, BODIES -> false;
        };
    return operation.transport().fleets().stream()
        .filter(fleet -> ride && fleet.serves(commitment.origin()))
        .flatMap(fleet -> operation.transport().findType(fleet.type()).stream())
        .filter(type -> seats(type, category, waiting(operation, commitment, category.id())))
        .map(VehicleType::id)
        .distinct()
        .toList();
  }

  /// How many at most are said to wait of those who need one of the same kinds of vehicles, by
  /// these kinds; everybody where it isn't known how many they are.
  static Map<List<VehicleTypeId>, Long> riders(Operation operation, Commitment commitment) {
    Map<List<VehicleTypeId>, Long> riders = new LinkedHashMap<>();
    for (CategoryId id : commitment.categories()) {
      List<VehicleTypeId> kinds =
          operation
              .population()
              .findCategory(id)
              .map(category -> kinds(operation, commitment, category))
              .orElse(List.of());
      if (!kinds.isEmpty()) {
        riders.merge(kinds, waiting(operation, commitment, id), Seating::sum);
      }
    }
    return riders;
  }

  private static long waiting(Operation operation, Commitment commitment, CategoryId category) {
    List<Caseload> entries = operation.population().caseload(commitment.origin(), category);
    return entries.isEmpty()
        ? Long.MAX_VALUE
        : entries.stream().mapToLong(entry -> entry.people().range().most().value()).sum();
  }

  private static long sum(long a, long b) {
    return a == Long.MAX_VALUE || b == Long.MAX_VALUE ? Long.MAX_VALUE : a + b;
  }

  private static boolean seats(VehicleType type, Category category, long waiting) {
    return type.fit(category) >= Math.max(1, Math.min(category.party(), waiting));
  }
}
