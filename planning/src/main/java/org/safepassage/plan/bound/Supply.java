package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.model.Category;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// The vehicles that could carry some categories from one place, the largest first, as if nobody
/// else needed them.
final class Supply {
  /// @param atOnce how many may be under way at once
  /// @param from the first minute at which they can begin to board there
  /// @param use how they may be used
  record Vehicles(int count, int atOnce, long seats, int from, Fleet.Use use) {
    /// How often one can board at most when there is time for so many rounds.
    long times(long rounds) {
      return use.returns() ? rounds : Math.min(1, rounds);
    }
  }

  private final List<Vehicles> vehicles = new ArrayList<>();

  Supply(PlanningProblem problem, PlaceId origin, List<Category> categories) {
    Transport transport = problem.operation().transport();
    for (Fleet fleet : transport.fleets()) {
      if (!fleet.serves(origin)) {
        continue;
      }
      long seats = transport.findType(fleet.type()).map(t -> fit(t, categories)).orElse(0L);
      if (seats > 0) {
        int depot =
            fleet
                .availableFrom()
                .map(at -> Minute.notBefore(at, problem.operation().calendar()))
                .orElse(0);
        int from = Math.max(0, depot) + Minute.lasting(fleet.toOrigin());
        vehicles.add(
            new Vehicles(
                fleet.vehicles(),
                fleet.usable(),
                seats,
                Math.max(from, problem.from().value()),
                fleet.use()));
      }
    }
    vehicles.sort(Comparator.comparingLong(Vehicles::seats).reversed());
  }

  static long fit(VehicleType type, List<Category> categories) {
    long seats = 0;
    for (SeatKind kind : SeatKind.values()) {
      if (categories.stream().anyMatch(category -> category.seats().contains(kind))) {
        seats += type.seatsOf(kind).value();
      }
    }
    return seats;
  }

  List<Vehicles> vehicles() {
    return vehicles;
  }

  boolean isEmpty() {
    return vehicles.isEmpty();
  }

  int count() {
    return vehicles.stream().mapToInt(Vehicles::count).sum();
  }

  /// The seats of the largest.
  long largest() {
    return vehicles.isEmpty() ? 0 : vehicles.getFirst().seats();
  }

  /// How many people they can carry at most, however much time there is: fewer than anybody only
  /// where none of them comes back.
  long inAll() {
    long people = 0;
    for (Vehicles each : vehicles) {
      people += each.use().returns() ? ServiceCurve.EVERYBODY : each.count() * each.seats();
      people = Math.min(people, ServiceCurve.EVERYBODY);
    }
    return people;
  }

  /// The first minute at which any of them can begin to board.
  int first() {
    return vehicles.stream().mapToInt(Vehicles::from).min().orElse(Integer.MAX_VALUE);
  }

  /// The seats of the vehicle that is the `i`-th largest, from 0, when each may come `times` times.
  long seats(long i, long times) {
    long before = 0;
    for (Vehicles each : vehicles) {
      before += each.count() * times;
      if (i < before) {
        return each.seats();
      }
    }
    return 0;
  }
}
