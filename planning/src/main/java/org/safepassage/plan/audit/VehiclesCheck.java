package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;

/// [Rule#VEHICLES].
final class VehiclesCheck {
  private final PlanningProblem problem;
  private final EmptyWays ways;
  private final Findings findings;
  private final Map<FleetId, Fleet> fleets = new HashMap<>();

  VehiclesCheck(PlanningProblem problem, EmptyWays ways, Findings findings) {
    this.problem = problem;
    this.ways = ways;
    this.findings = findings;
    problem.operation().transport().fleets().forEach(fleet -> fleets.put(fleet.id(), fleet));
  }

  void check(List<Subject> subjects) {
    Map<VehicleRef, List<Trip>> uses = new HashMap<>();
    for (Subject subject : subjects) {
      Set<VehicleRef> inTrip = new HashSet<>();
      for (Ride ride : subject.trip().rides()) {
        VehicleRef vehicle = ride.vehicle();
        if (!inTrip.add(vehicle)) {
          findings.add(Rule.VEHICLES, subject.trip(), vehicle + " is in the convoy twice.");
        } else if (exists(subject.trip(), vehicle)) {
          uses.computeIfAbsent(vehicle, _ -> new ArrayList<>()).add(subject.trip());
        }
      }
    }
    uses.forEach(this::check);
    fleets.values().stream()
        .filter(fleet -> fleet.use().spares() > 0)
        .forEach(fleet -> spares(fleet, uses));
  }

  /// One vehicle of a fleet that is under way.
  private record Out(Trip trip, Minute from, Minute until) {}

  private void spares(Fleet fleet, Map<VehicleRef, List<Trip>> uses) {
    List<Out> all = new ArrayList<>();
    uses.forEach((vehicle, trips) -> {
      if (vehicle.fleet().equals(fleet.id())) {
        trips.forEach(trip -> all.add(new Out(trip, trip.boardingFrom(), free(fleet, trip))));
      }
    });
    all.sort(Comparator.comparing(Out::from).thenComparing(out -> out.trip().id()));
    PriorityQueue<Out> underWay = new PriorityQueue<>(Comparator.comparing(Out::until));
    Set<Trip> said = new HashSet<>();
    for (Out next : all) {
      underWay.add(next);
      while (!next.from().isBefore(underWay.element().until()) && underWay.size() > 1) {
        underWay.remove();
      }
      if (underWay.size() > fleet.usable() && said.add(next.trip())) {
        findings.add(
            Rule.VEHICLES,
            next.trip(),
            "with it, more than %d vehicles of %s are under way; of %d, %d are spares."
                .formatted(fleet.usable(), fleet.id(), fleet.vehicles(), fleet.use().spares()));
      }
    }
  }

  private static Minute free(Fleet fleet, Trip trip) {
    return fleet.use().returns() ? trip.back().at() : trip.alighted();
  }

  private boolean exists(Trip trip, VehicleRef vehicle) {
    Fleet fleet = fleets.get(vehicle.fleet());
    if (fleet == null || vehicle.number() < 1 || vehicle.number() > fleet.vehicles()) {
      findings.add(
          Rule.VEHICLES,
          trip,
          "there is no %s: the fleet has %d vehicles."
              .formatted(vehicle, fleet == null ? 0 : fleet.vehicles()));
      return false;
    }
    PlaceId origin = trip.visits().getFirst().place();
    if (!fleet.serves(origin)) {
      findings.add(Rule.VEHICLES, trip, "%s doesn't serve %s.".formatted(fleet.id(), origin));
    }
    return true;
  }

  private void check(VehicleRef vehicle, List<Trip> trips) {
    trips.sort(Comparator.comparing(Trip::boardingFrom).thenComparing(Trip::id));
    Fleet fleet = fleets.get(vehicle.fleet());
    if (fleet == null) {
      return;
    }
    Trip first = trips.getFirst();
    int available =
        fleet
            .availableFrom()
            .map(at -> Math.max(0, Minute.notBefore(at, problem.operation().calendar())))
            .orElse(0);
    int there = available + Minute.lasting(fleet.toOrigin());
    if (first.boardingFrom().value() < there) {
      findings.add(
          Rule.VEHICLES,
          first,
          "%s boards before it can be there, at %s.".formatted(vehicle, Minute.of(there)));
    }
    for (int i = 1; i < trips.size(); i++) {
      if (fleet.use().returns()) {
        follows(vehicle, trips.get(i - 1), trips.get(i));
      } else {
        stays(vehicle, first, trips.get(i));
      }
    }
    fleet.use().drivers().ifPresent(drivers -> hours(vehicle, fleet, drivers, trips));
  }

  /// A way that there is not gives nobody a rest; [#follows] reports it.
  private void hours(VehicleRef vehicle, Fleet fleet, Fleet.Drivers drivers, List<Trip> trips) {
    int rest = Minute.lasting(drivers.rest());
    Minute from = trips.getFirst().boardingFrom();
    for (int i = 0; i < trips.size(); i++) {
      Trip trip = trips.get(i);
      if (i > 0 && idle(trips.get(i - 1), trip) >= rest) {
        from = trip.boardingFrom();
      }
      Minute until = free(fleet, trip);
      int lasts = until.value() - from.value();
      if (lasts > drivers.duty().toMinutes()) {
        findings.add(
            Rule.VEHICLES,
            trip,
            "the driver of %s is on duty from %s until %s, for %d minutes; at most %d without a rest of %d."
                .formatted(vehicle, from, until, lasts, drivers.duty().toMinutes(), rest));
      }
    }
  }

  private int idle(Trip before, Trip next) {
    int drive = ways.between(before.back().place(), next.visits().getFirst().place()).orElse(0);
    return next.boardingFrom().value() - before.back().at().value() - drive;
  }

  private void stays(VehicleRef vehicle, Trip only, Trip next) {
    findings.add(
        Rule.VEHICLES,
        next,
        "%s makes one trip, %s, and stays at %s."
            .formatted(vehicle, only.id(), only.visits().getLast().place()));
  }

  private void follows(VehicleRef vehicle, Trip before, Trip next) {
    PlaceId from = before.back().place();
    PlaceId to = next.visits().getFirst().place();
    Optional<Integer> drive = ways.between(from, to);
    if (drive.isEmpty()) {
      findings.add(
          Rule.VEHICLES,
          next,
          "%s is at %s after %s, and no corridor leads here."
              .formatted(vehicle, from, before.id()));
    } else if (next.boardingFrom().value() < before.back().at().value() + drive.get()) {
      findings.add(
          Rule.VEHICLES,
          next,
          "%s is with %s until %s and %d minutes away."
              .formatted(vehicle, before.id(), before.back().at(), drive.get()));
    }
  }
}
