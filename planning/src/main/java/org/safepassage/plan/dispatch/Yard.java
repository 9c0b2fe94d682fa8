package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.VehicleRef;

/// Which vehicles stand where. A vehicle that has not been used yet can be at any place it serves,
/// once it could have driven there from its depot: nobody had to send it elsewhere before. One that
/// doesn't come back is never seen again.
final class Yard {
  /// A fleet with its type.
  record Kind(int index, Fleet fleet, VehicleType type, int freshFrom) {
    boolean serves(PlaceId place) {
      return fleet.serves(place);
    }

    boolean returns() {
      return fleet.use().returns();
    }
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final List<TreeSet<Integer>> fresh = new ArrayList<>();

  /// Those that a later convoy needs, which somebody wants left alone.
  private final Set<VehicleRef> promised = new HashSet<>();

  private final List<Map<PlaceId, TreeSet<Integer>>> idle = new ArrayList<>();
  private final List<Map<PlaceId, Integer>> coming = new ArrayList<>();

  Yard(PlanningProblem problem) {
    Transport transport = problem.operation().transport();
    for (Fleet fleet : transport.fleets()) {
      int available =
          fleet
              .availableFrom()
              .map(at -> Minute.notBefore(at, problem.operation().calendar()))
              .orElse(0);
      int there = Math.max(0, available) + Minute.lasting(fleet.toOrigin());
      VehicleType type =
          transport
              .findType(fleet.type())
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      """
                      The fleet %s is of an unknown type %s.
                      Maybe the type was renamed.\
                      """
                          .formatted(fleet.id(), fleet.type())));
      kinds.add(new Kind(kinds.size(), fleet, type, Math.max(there, problem.from().value())));
      idle.add(new HashMap<>());
      coming.add(new HashMap<>());
      TreeSet<Integer> numbers = new TreeSet<>();
      for (int number = 1; number <= fleet.vehicles(); number++) {
        numbers.add(number);
      }
      fresh.add(numbers);
    }
  }

  List<Kind> kinds() {
    return kinds;
  }

  /// How many vehicles of a fleet can begin to board at a place now.
  int available(Kind kind, PlaceId place, int now) {
    return kind.serves(place) ? standing(kind, place) + fresh(kind, now) : 0;
  }

  /// Whether a vehicle of a fleet may come to board people, now or later.
  boolean mayCome(Kind kind) {
    return kind.returns() || !fresh.get(kind.index()).isEmpty();
  }

  boolean returns(VehicleRef vehicle) {
    return kinds.stream()
        .filter(kind -> kind.fleet().id().equals(vehicle.fleet()))
        .anyMatch(Kind::returns);
  }

  /// How many stand at a place, or will without being sent.
  int standing(Kind kind, PlaceId place) {
    TreeSet<Integer> there = idle.get(kind.index()).get(place);
    return there == null ? 0 : there.size();
  }

  /// How many have been sent to a place and are not there yet.
  int coming(Kind kind, PlaceId place) {
    return coming.get(kind.index()).getOrDefault(place, 0);
  }

  private int fresh(Kind kind, int now) {
    return now >= kind.freshFrom() ? fresh.get(kind.index()).size() : 0;
  }

  /// Takes a vehicle that [#available] counted: one that stands there if there is one.
  VehicleRef take(Kind kind, PlaceId place) {
    TreeSet<Integer> there = idle.get(kind.index()).get(place);
    Integer number = there == null ? null : there.pollFirst();
    if (number == null) {
      number = Objects.requireNonNull(fresh.get(kind.index()).pollFirst());
    }
    return new VehicleRef(kind.fleet().id(), number);
  }

  /// Takes one vehicle, wherever it is.
  void take(VehicleRef vehicle) {
    promised.remove(vehicle);
    for (Kind kind : kinds) {
      if (kind.fleet().id().equals(vehicle.fleet())) {
        fresh.get(kind.index()).remove(vehicle.number());
        idle.get(kind.index()).values().forEach(there -> there.remove(vehicle.number()));
      }
    }
  }

  /// Keeps a vehicle for a later convoy.
  void promise(VehicleRef vehicle) {
    take(vehicle);
    promised.add(vehicle);
  }

  void put(VehicleRef vehicle, PlaceId place) {
    if (promised.contains(vehicle)) {
      return;
    }
    for (Kind kind : kinds) {
      if (kind.returns() && kind.fleet().id().equals(vehicle.fleet())) {
        idle.get(kind.index()).computeIfAbsent(place, _ -> new TreeSet<>()).add(vehicle.number());
      }
    }
  }

  /// Sends vehicles that stand at one place to another.
  List<VehicleRef> send(Kind kind, int vehicles, PlaceId from, PlaceId to) {
    List<VehicleRef> sent = new ArrayList<>();
    for (int i = 0; i < vehicles; i++) {
      sent.add(take(kind, from));
    }
    coming.get(kind.index()).merge(to, vehicles, Integer::sum);
    return sent;
  }

  void arrive(Kind kind, List<VehicleRef> vehicles, PlaceId to) {
    coming.get(kind.index()).merge(to, -vehicles.size(), Integer::sum);
    vehicles.forEach(vehicle -> put(vehicle, to));
  }

  /// Places other than `place` where vehicles of a fleet stand.
  List<PlaceId> elsewhere(Kind kind, PlaceId place) {
    return idle.get(kind.index()).entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty() && !entry.getKey().equals(place))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
