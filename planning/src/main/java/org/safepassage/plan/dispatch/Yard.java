package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.VehicleRef;

/// Which vehicles stand where. A vehicle that has not been used yet can be at any place it serves,
/// once it could have driven there from its depot: nobody had to send it elsewhere before. One that
/// doesn't come back is never seen again. Spares stay in the depot.
final class Yard {
  /// A fleet with its type.
  ///
  /// @param seats of every kind in one vehicle
  record Kind(int index, Fleet fleet, VehicleType type, long seats, int freshFrom) {
    static Kind of(int index, Fleet fleet, VehicleType type, int freshFrom) {
      long seats = 0;
      for (SeatKind seat : SeatKind.values()) {
        seats += type.seatsOf(seat).value();
      }
      return new Kind(index, fleet, type, seats, freshFrom);
    }

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

  private final List<Hours> hours = new ArrayList<>();

  /// Those that are on a trip.
  private final Set<VehicleRef> out = new HashSet<>();

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
      kinds.add(Kind.of(kinds.size(), fleet, type, Math.max(there, problem.from().value())));
      hours.add(new Hours(fleet.use().drivers()));
      idle.add(new HashMap<>());
      coming.add(new HashMap<>());
      TreeSet<Integer> numbers = new TreeSet<>();
      for (int number = 1; number <= fleet.usable(); number++) {
        numbers.add(number);
      }
      fresh.add(numbers);
    }
  }

  List<Kind> kinds() {
    return kinds;
  }

  /// How many vehicles of a fleet can go on a trip that begins at a place.
  int available(Kind kind, PlaceId place, Outing outing) {
    return kind.serves(place)
        ? Math.min(unspared(kind), standing(kind, place, outing) + fresh(kind, outing))
        : 0;
  }

  /// How many more may be on a trip before only spares are left. A spare is on one where an earlier
  /// timetable says so.
  private int unspared(Kind kind) {
    if (kind.fleet().use().spares() == 0) {
      return Integer.MAX_VALUE;
    }
    long busy =
        Stream.concat(out.stream(), promised.stream())
            .filter(vehicle -> vehicle.fleet().equals(kind.fleet().id()))
            .distinct()
            .count();
    return (int) Math.max(0, kind.fleet().usable() - busy);
  }

  /// Whether a vehicle of a fleet may come to go on such a trip, now or later.
  boolean mayCome(Kind kind, Outing outing) {
    int lasts = outing.until(kind.returns()) - outing.from();
    return hours.get(kind.index()).everAllow(lasts)
        && (kind.returns() || !fresh.get(kind.index()).isEmpty());
  }

  boolean returns(VehicleRef vehicle) {
    return kindOf(vehicle).filter(Kind::returns).isPresent();
  }

  private Optional<Kind> kindOf(VehicleRef vehicle) {
    return kinds.stream().filter(kind -> kind.fleet().id().equals(vehicle.fleet())).findFirst();
  }

  /// From when the driver of a vehicle that is free now has rested.
  ///
  /// @return nothing where nothing limits the hours
  OptionalInt restedFrom(VehicleRef vehicle, int now) {
    Optional<Hours> of = kindOf(vehicle).map(kind -> hours.get(kind.index()));
    return of.isPresent() && of.get().areLimited()
        ? OptionalInt.of(of.get().restedFrom(now))
        : OptionalInt.empty();
  }

  /// By when a convoy that is out must be back, or have emptied, for the hours of its drivers.
  Outing latest(List<Ride> rides) {
    int off = Integer.MAX_VALUE;
    int back = Integer.MAX_VALUE;
    for (Ride ride : rides) {
      Kind kind = kindOf(ride.vehicle()).orElse(null);
      if (kind != null && hours.get(kind.index()).areLimited()) {
        int own = hours.get(kind.index()).deadline(ride.vehicle().number());
        off = kind.returns() ? off : Math.min(off, own);
        back = kind.returns() ? Math.min(back, own) : back;
      }
    }
    return new Outing(0, off, back);
  }

  /// How many stand at a place and can go on a trip, wherever that begins.
  int standing(Kind kind, PlaceId place, Outing outing) {
    TreeSet<Integer> there = idle.get(kind.index()).get(place);
    if (there == null || !hours.get(kind.index()).areLimited()) {
      return there == null ? 0 : there.size();
    }
    return (int) there.stream().filter(number -> mayGo(kind, number, outing)).count();
  }

  private boolean mayGo(Kind kind, int number, Outing outing) {
    return hours.get(kind.index()).allow(number, outing.from(), outing.until(kind.returns()));
  }

  /// How many have been sent to a place and are not there yet.
  int coming(Kind kind, PlaceId place) {
    return coming.get(kind.index()).getOrDefault(place, 0);
  }

  /// Whoever hasn't been used has rested.
  private int fresh(Kind kind, Outing outing) {
    return outing.from() >= kind.freshFrom() && mayCome(kind, outing)
        ? fresh.get(kind.index()).size()
        : 0;
  }

  /// Takes a vehicle that [#available] counted: one that stands there if there is one.
  VehicleRef take(Kind kind, PlaceId place, Outing outing) {
    Integer number = takeStanding(kind, place, outing);
    if (number == null) {
      number = Objects.requireNonNull(fresh.get(kind.index()).pollFirst());
    }
    hours.get(kind.index()).begin(number, outing.from());
    VehicleRef taken = new VehicleRef(kind.fleet().id(), number);
    out.add(taken);
    return taken;
  }

  private @Nullable Integer takeStanding(Kind kind, PlaceId place, Outing outing) {
    TreeSet<Integer> there = idle.get(kind.index()).get(place);
    if (there == null || !hours.get(kind.index()).areLimited()) {
      return there == null ? null : there.pollFirst();
    }
    for (Integer number : there) {
      if (mayGo(kind, number, outing)) {
        there.remove(number);
        return number;
      }
    }
    return null;
  }

  /// Takes one vehicle, wherever it is, for a trip that begins now.
  void take(VehicleRef vehicle, int now) {
    promised.remove(vehicle);
    remove(vehicle);
    out.add(vehicle);
    kindOf(vehicle).ifPresent(kind -> hours.get(kind.index()).begin(vehicle.number(), now));
  }

  private void remove(VehicleRef vehicle) {
    for (Kind kind : kinds) {
      if (kind.fleet().id().equals(vehicle.fleet())) {
        fresh.get(kind.index()).remove(vehicle.number());
        idle.get(kind.index()).values().forEach(there -> there.remove(vehicle.number()));
      }
    }
  }

  /// Keeps a vehicle for a later convoy.
  void promise(VehicleRef vehicle) {
    remove(vehicle);
    promised.add(vehicle);
  }

  /// A vehicle is free at a place.
  void put(VehicleRef vehicle, PlaceId place, int now) {
    out.remove(vehicle);
    kindOf(vehicle).ifPresent(kind -> hours.get(kind.index()).end(vehicle.number(), now));
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
  List<VehicleRef> send(Kind kind, int vehicles, PlaceId from, PlaceId to, Outing outing, int now) {
    List<VehicleRef> sent = new ArrayList<>();
    for (int i = 0; i < vehicles; i++) {
      int number = Objects.requireNonNull(takeStanding(kind, from, outing));
      hours.get(kind.index()).drive(number, now);
      sent.add(new VehicleRef(kind.fleet().id(), number));
    }
    coming.get(kind.index()).merge(to, vehicles, Integer::sum);
    return sent;
  }

  void arrive(Kind kind, List<VehicleRef> vehicles, PlaceId to, int now) {
    coming.get(kind.index()).merge(to, -vehicles.size(), Integer::sum);
    vehicles.forEach(vehicle -> put(vehicle, to, now));
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
