package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Category;
import org.safepassage.model.Count;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Seated;

/// A convoy that is being put together: vehicles of which only the fleet is known, and who or what
/// gets in.
final class Convoy {
  /// One vehicle.
  static final class Vehicle {
    final Yard.Kind kind;
    private final long[] free = new long[SeatKind.values().length];
    private final List<Seated> load = new ArrayList<>();
    private long people;
    private long goods;

    Vehicle(Yard.Kind kind) {
      this.kind = kind;
      for (SeatKind seat : SeatKind.values()) {
        free[seat.ordinal()] = kind.type().seatsOf(seat).value();
      }
    }

    long people() {
      return people;
    }

    long goods() {
      return goods;
    }

    /// People, or goods where there are no people.
    long amount() {
      return people + goods;
    }

    List<Seated> load() {
      return load;
    }

    /// Seats as many as fit of `most` people, in whole parties.
    ///
    /// @param waiting how many there are; if all of them get in, the last party may be smaller
    long board(Category category, long waiting, long most) {
      long together = category.together(waiting, Math.min(most, seatsFor(category)));
      long seated = 0;
      for (SeatKind seat : category.seats()) {
        long here = Math.min(free[seat.ordinal()], together - seated);
        if (here > 0) {
          free[seat.ordinal()] -= here;
          load.add(new Seated(category.id(), seat, Count.of(here)));
          seated += here;
        }
      }
      people += seated;
      return seated;
    }

    /// Loads as much as fits of at most so much of goods.
    long stow(Unit unit, long most) {
      long stowed = Math.min(most, roomFor(unit));
      goods += stowed;
      return stowed;
    }

    /// How much of goods still fits.
    long roomFor(Unit unit) {
      return kind.type().loads(unit) - goods;
    }

    /// Whether a party of a category of whom so many wait could still get in.
    boolean hasRoomFor(Category category, long waiting) {
      return category.together(waiting, seatsFor(category)) > 0;
    }

    private long seatsFor(Category category) {
      return category.seats().stream().distinct().mapToLong(seat -> free[seat.ordinal()]).sum();
    }
  }

  private final List<Vehicle> vehicles;
  private final long[] byCategory;

  /// @param byCategory how many are aboard of each of the line's categories; or how much of its
  ///   goods, alone
  Convoy(List<Vehicle> vehicles, long[] byCategory) {
    this.vehicles = vehicles;
    this.byCategory = byCategory;
  }

  List<Vehicle> vehicles() {
    return vehicles;
  }

  long[] byCategory() {
    return byCategory;
  }

  /// How much of what the commitment counts.
  long amount() {
    long sum = 0;
    for (long amount : byCategory) {
      sum += amount;
    }
    return sum;
  }

  long people() {
    return vehicles.stream().mapToLong(Vehicle::people).sum();
  }

  long inTheFullest() {
    long most = 0;
    for (Vehicle vehicle : vehicles) {
      most = Math.max(most, vehicle.people());
    }
    return most;
  }
}
