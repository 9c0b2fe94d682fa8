package org.safepassage.plan.bound;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;

/// What a person of each category counts for.
///
/// @param weights at least 1; 1 for categories not named
record Weighing(Map<CategoryId, Double> weights) {
  static final Weighing EQUAL = new Weighing(Map.of());

  Weighing {
    weights = Map.copyOf(weights);
  }

  /// Whoever finds fewer seats in any vehicle than this one has counts for so many more that a full
  /// vehicle counts for as much.
  static Weighing likeSeatsOf(VehicleType type, List<Category> categories, Transport transport) {
    long seats = Supply.fit(type, categories);
    Map<CategoryId, Double> weights = new HashMap<>();
    for (Category category : categories) {
      long most =
          transport.types().stream()
              .mapToLong(each -> Supply.fit(each, List.of(category)))
              .max()
              .orElse(0);
      if (most > 0 && most < seats) {
        weights.put(category.id(), (double) seats / most);
      }
    }
    return new Weighing(weights);
  }

  double of(Category category) {
    return weights.getOrDefault(category.id(), 1.0);
  }

  List<Category> lightestFirst(List<Category> categories) {
    return categories.stream().sorted(Comparator.comparingDouble(this::of)).toList();
  }

  /// What a full vehicle counts for at most.
  double load(VehicleType type, List<Category> categories) {
    double load = 0;
    for (SeatKind kind : SeatKind.values()) {
      load += type.seatsOf(kind).value() * heaviest(kind, categories);
    }
    return load;
  }

  /// What one person in the vehicle counts for at most.
  double heaviest(VehicleType type, List<Category> categories) {
    double heaviest = 0;
    for (SeatKind kind : SeatKind.values()) {
      heaviest =
          type.seatsOf(kind).isZero() ? heaviest : Math.max(heaviest, heaviest(kind, categories));
    }
    return heaviest;
  }

  private double heaviest(SeatKind kind, List<Category> categories) {
    return categories.stream()
        .filter(category -> category.seats().contains(kind))
        .mapToDouble(this::of)
        .max()
        .orElse(0);
  }
}
