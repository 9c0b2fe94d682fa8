package org.safepassage.plan.critical;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Corridor;
import org.safepassage.model.Count;
import org.safepassage.model.Fleet;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.Route;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Spans;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;

/// Looks for what is too little for one commitment.
record Lacks(PlanningProblem problem, Schedule schedule, Commitment commitment, Route route) {
  /// @return nothing for people whom no commitment is about
  static Optional<Lacks> of(PlanningProblem problem, Schedule schedule, Remainder remainder) {
    return remainder
        .commitment()
        .flatMap(problem.agreement()::findCommitment)
        .flatMap(commitment ->
            Route.join(problem.operation().network(), commitment.route())
                .map(route -> new Lacks(problem, schedule, commitment, route)));
  }

  Optional<Lack> basic() {
    return shortWindow().or(this::fewVehicles).or(this::smallHour).or(this::largeLot);
  }

  private Optional<Lack> shortWindow() {
    int first = 0;
    for (int i = 1; i < route.places().size(); i++) {
      Corridor corridor = route.legs().get(i - 1).corridor();
      boolean ends =
          i == route.places().size() - 1
              || i == route.handOver().orElse(0)
              || !route.legs().get(i).corridor().id().equals(corridor.id());
      if (ends) {
        int drive = minutes(first, i);
        int longest = longest(corridor);
        if (longest < drive) {
          return Optional.of(new Lack.ShortWindow(corridor.id(), longest, drive));
        }
        first = i;
      }
    }
    return Optional.empty();
  }

  private int minutes(int first, int last) {
    return route.legs().subList(first, last).stream()
        .mapToInt(stretch -> Minute.lasting(stretch.leg().out()))
        .sum();
  }

  private static int longest(Corridor corridor) {
    return corridor.windows().isEmpty()
        ? Integer.MAX_VALUE
        : Spans.of(corridor.windows()).windows().stream().mapToInt(Lacks::length).max().orElse(0);
  }

  private static int length(Window window) {
    return Math.toIntExact(Duration.between(window.from(), window.until()).toMinutes());
  }

  private Optional<Lack> fewVehicles() {
    int vehicles =
        problem.operation().transport().fleets().stream()
            .filter(this::serves)
            .mapToInt(Fleet::vehicles)
            .sum();
    return route.legs().stream()
        .map(Route.Stretch::corridor)
        .filter(corridor -> corridor.convoys().least() > vehicles)
        .findFirst()
        .map(corridor -> new Lack.FewVehicles(corridor.id(), corridor.convoys().least(), vehicles));
  }

  private boolean serves(Fleet fleet) {
    return fleet.serves().isEmpty() || fleet.serves().contains(commitment.origin());
  }

  private long lot() {
    Levels levels = problem.levelsAfter(schedule);
    Slot boarded = Slot.reported(problem.rulebook().placeOf(commitment.id()), Milestone.BOARDED);
    return problem.rulebook().next(boarded, levels) - levels.level(boarded);
  }

  private Optional<Lack> smallHour() {
    Place destination = route.places().getLast();
    long lot = lot();
    return destination
        .reception()
        .flatMap(Place.Reception::perHour)
        .map(Count::value)
        .filter(most -> most < lot)
        .map(most -> new Lack.SmallHour(destination.id(), most, lot));
  }

  private Optional<Lack> largeLot() {
    long seats = 0;
    for (Fleet fleet : problem.operation().transport().fleets()) {
      for (SeatKind kind : SeatKind.values()) {
        seats +=
            serves(fleet)
                ? problem
                    .operation()
                    .transport()
                    .findType(fleet.type())
                    .map(type -> type.seatsOf(kind).value() * fleet.vehicles())
                    .orElse(0L)
                : 0;
      }
    }
    long lot = lot();
    return lot > seats ? Optional.of(new Lack.LargeLot(lot, seats)) : Optional.empty();
  }

  Optional<Lack> smallSite() {
    Place destination = route.places().getLast();
    return destination
        .reception()
        .flatMap(Place.Reception::people)
        .map(most -> new Lack.SmallSite(destination.id(), most.value()));
  }

  Optional<Lack> lateVehicle() {
    return next().map(next -> (Lack) new Lack.LateVehicle(Minute.of(next.there()), next.way()));
  }

  /// The vehicle that could be next at the origin, too late to arrive in time.
  ///
  /// @param last its last trip; none where it never went out
  /// @param way minutes of driving to the destination
  record Next(int there, Optional<Trip> last, int way) {}

  /// @return nothing where a vehicle is in time, or none can come
  Optional<Next> next() {
    Map<VehicleRef, Trip> last = new HashMap<>();
    for (Trip trip : schedule.trips()) {
      trip.rides().forEach(ride -> last.put(ride.vehicle(), trip));
    }
    EmptyWays ways = new EmptyWays(problem.operation().network());
    int way = minutes(0, route.places().size() - 1);
    return problem.operation().transport().fleets().stream()
        .filter(this::serves)
        .flatMap(fleet ->
            IntStream.rangeClosed(1, fleet.vehicles())
                .mapToObj(
                    number -> Optional.ofNullable(last.get(new VehicleRef(fleet.id(), number))))
                .map(trip -> new Next(there(trip, fleet, ways), trip, way)))
        .min(Comparator.comparingInt(Next::there))
        .filter(next ->
            next.there() < Integer.MAX_VALUE && next.there() + way > problem.horizon().value());
  }

  private int there(Optional<Trip> last, Fleet fleet, EmptyWays ways) {
    if (last.isPresent()) {
      OptionalInt drive = ways.minutes(last.get().back().place(), commitment.origin());
      return drive.isEmpty()
          ? Integer.MAX_VALUE
          : last.get().back().at().value() + drive.getAsInt();
    }
    int available =
        fleet
            .availableFrom()
            .map(at -> Math.max(0, Minute.notBefore(at, problem.operation().calendar())))
            .orElse(0);
    return available + Minute.lasting(fleet.toOrigin());
  }
}
