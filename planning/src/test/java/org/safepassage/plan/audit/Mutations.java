package org.safepassage.plan.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Corridor;
import org.safepassage.model.Count;
import org.safepassage.model.Fleet;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.audit.Mutation.Subjected;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;
import org.safepassage.plan.scene.OneWayScenes;
import org.safepassage.plan.scene.RandomScenes;

/// Mutations that can be made of any schedule: of seats, vehicles, legs, windows, and of who is
/// moved.
final class Mutations {
  private Mutations() {}

  static List<Mutation> all() {
    return List.of(
        of(Rule.SEATS, "one more than there are seats", Mutations::overfilled),
        of(Rule.SEATS, "a seat that is not fit", Mutations::unfit),
        of(Rule.SEATS, "people the commitment is not about", Mutations::strangers),
        new Mutation(
            Rule.SEATS, "a party taken apart", RandomScenes::equipped, Mutations::takenApart),
        of(Rule.VEHICLES, "a vehicle beyond the fleet", Mutations::noSuchVehicle),
        of(Rule.VEHICLES, "a vehicle that is elsewhere", Mutations::elsewhere),
        of(Rule.VEHICLES, "a vehicle before it can be there", Mutations::beforeItIsThere),
        of(Rule.VEHICLES, "a vehicle twice", Mutations::twice),
        of(Rule.VEHICLES, "a fleet that does not serve", Mutations::notServing),
        new Mutation(
            Rule.VEHICLES, "a car that came back", RandomScenes::equipped, Mutations::cameBack),
        new Mutation(
            Rule.VEHICLES, "a driver who didn't rest", RandomScenes::equipped, Mutations::restless),
        new Mutation(
            Rule.VEHICLES, "the spares under way too", RandomScenes::equipped, Mutations::unspared),
        of(Rule.LEGS, "a leg too short", Mutations::shortLeg),
        of(Rule.LEGS, "a place left out", Mutations::leftOut),
        of(Rule.LEGS, "another place", Mutations::otherPlace),
        of(Rule.LEGS, "boarding too short", Mutations::shortBoarding),
        of(Rule.LEGS, "getting off too short", Mutations::shortAlighting),
        of(Rule.LEGS, "no time for the way back", Mutations::shortBack),
        of(Rule.LEGS, "waiting on the road", Mutations::waitingOnTheRoad),
        of(Rule.LEGS, "an inspection too short", Mutations::shortInspection),
        of(Rule.LEGS, "two inspections at once", Mutations::inspectionsAtOnce),
        new Mutation(
            Rule.LEGS, "two who meet where they can't pass", OneWayScenes::problem, Mutations::met),
        new Mutation(
            Rule.LEGS, "a way back that isn't said", OneWayScenes::problem, Mutations::unsaid),
        new Mutation(
            Rule.LEGS, "a way back too short", OneWayScenes::problem, Mutations::tooQuicklyBack),
        new Mutation(
            Rule.LEGS,
            "two who meet on the way back",
            OneWayScenes::problem,
            Mutations::metOnTheWayBack),
        of(Rule.WINDOWS, "past the horizon", Mutations::pastHorizon),
        of(Rule.WINDOWS, "on a closed corridor", Mutations::closed),
        of(Rule.EVERYBODY, "moved twice", Mutations::movedTwice),
        of(Rule.EVERYBODY, "a trip forgotten", Mutations::forgotten),
        of(Rule.EVERYBODY, "one more person", Mutations::oneMore),
        of(Rule.EVERYBODY, "one person fewer", Mutations::oneFewer),
        of(Rule.EVERYBODY, "a remainder too large", Mutations::largerRemainder),
        of(Rule.EVERYBODY, "a remainder forgotten", Mutations::noRemainder),
        of(Rule.EVERYBODY, "people who are due called not due", Mutations::calledNotDue),
        of(Rule.EVERYBODY, "people called nobody's", Mutations::calledNobodys),
        of(Rule.EVERYBODY, "one id for two trips", Mutations::sameId));
  }

  private static Mutation of(Rule rule, String name, Mutation.Breaking breaking) {
    return new Mutation(rule, name, RandomScenes::problem, breaking);
  }

  private static long seats(Subjected s, VehicleRef vehicle, SeatKind kind) {
    Fleet fleet =
        s.problem().operation().transport().fleets().stream()
            .filter(f -> f.id().equals(vehicle.fleet()))
            .findFirst()
            .orElseThrow();
    return s.problem()
        .operation()
        .transport()
        .findType(fleet.type())
        .orElseThrow()
        .seatsOf(kind)
        .value();
  }

  private static Optional<Schedule> overfilled(Subjected s) {
    Trip trip = s.trip();
    int r = s.ride(trip);
    Ride ride = trip.rides().get(r);
    if (ride.load().isEmpty()) {
      return Optional.empty();
    }
    Seated seated = s.one(ride.load());
    long taken =
        ride.load().stream()
            .filter(other -> other.seat() == seated.seat())
            .mapToLong(other -> other.people().value())
            .sum();
    long more = seats(s, ride.vehicle(), seated.seat()) - taken + s.upTo(5);
    List<Seated> load = new ArrayList<>(ride.load());
    load.add(new Seated(seated.category(), seated.seat(), Count.of(more)));
    return s.with(trip, Edit.ride(trip, r, new Ride(ride.vehicle(), load)));
  }

  private static Optional<Schedule> unfit(Subjected s) {
    Trip trip = s.trip();
    int r = s.ride(trip);
    Ride ride = trip.rides().get(r);
    for (Seated seated : ride.load()) {
      Category category =
          s.problem().operation().population().findCategory(seated.category()).orElseThrow();
      for (SeatKind kind : SeatKind.values()) {
        if (!category.seats().contains(kind)) {
          List<Seated> load = new ArrayList<>(ride.load());
          load.remove(seated);
          load.add(new Seated(seated.category(), kind, seated.people()));
          return s.with(trip, Edit.ride(trip, r, new Ride(ride.vehicle(), load)));
        }
      }
    }
    return Optional.empty();
  }

  /// Two vehicles with whole parties of one category, one of whom changes over where there is a
  /// seat.
  private static Optional<Schedule> takenApart(Subjected s) {
    Trip trip = s.trip();
    int from = s.ride(trip);
    int to = s.ride(trip);
    List<Seated> left = new ArrayList<>(trip.rides().get(from).load());
    List<Seated> entered = new ArrayList<>(trip.rides().get(to).load());
    if (from == to || left.isEmpty()) {
      return Optional.empty();
    }
    Seated seated = s.one(left);
    Category category =
        s.problem().operation().population().findCategory(seated.category()).orElseThrow();
    VehicleRef other = trip.rides().get(to).vehicle();
    long taken =
        entered.stream()
            .filter(each -> each.seat() == seated.seat())
            .mapToLong(each -> each.people().value())
            .sum();
    if (taken >= seats(s, other, seated.seat())
        || people(left, category) % category.party() != 0
        || people(entered, category) % category.party() != 0
        || category.party() == 1) {
      return Optional.empty();
    }
    left.remove(seated);
    if (seated.people().value() > 1) {
      Count rest = Count.of(seated.people().value() - 1);
      left.add(new Seated(seated.category(), seated.seat(), rest));
    }
    entered.add(new Seated(seated.category(), seated.seat(), Count.of(1)));
    Trip once = Edit.ride(trip, from, new Ride(trip.rides().get(from).vehicle(), left));
    return s.with(trip, Edit.ride(once, to, new Ride(other, entered)));
  }

  private static long people(List<Seated> load, Category category) {
    return load.stream()
        .filter(each -> each.category().equals(category.id()))
        .mapToLong(each -> each.people().value())
        .sum();
  }

  private static Optional<Schedule> strangers(Subjected s) {
    Trip trip = s.trip();
    int r = s.ride(trip);
    Ride ride = trip.rides().get(r);
    List<Seated> load = new ArrayList<>(ride.load());
    load.add(new Seated(new CategoryId("strangers"), SeatKind.SEAT, Count.of(s.upTo(9))));
    return s.with(trip, Edit.ride(trip, r, new Ride(ride.vehicle(), load)));
  }

  private static Optional<Schedule> noSuchVehicle(Subjected s) {
    Fleet fleet = s.one(s.problem().operation().transport().fleets());
    return withVehicle(s, s.trip(), new VehicleRef(fleet.id(), fleet.vehicles() + s.upTo(50)));
  }

  private static Optional<Schedule> withVehicle(Subjected s, Trip trip, VehicleRef vehicle) {
    int r = s.ride(trip);
    return s.with(trip, Edit.ride(trip, r, new Ride(vehicle, trip.rides().get(r).load())));
  }

  /// Of two trips neither of which is back when the other begins to board, one takes the other's
  /// vehicle.
  private static Optional<Schedule> elsewhere(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    boolean overlap =
        a.boardingFrom().isBefore(b.back().at()) && b.boardingFrom().isBefore(a.back().at());
    VehicleRef vehicle = s.one(a.rides()).vehicle();
    return a.equals(b) || !overlap ? Optional.empty() : withVehicle(s, b, vehicle);
  }

  /// The first trip of all of a vehicle, before the vehicle can have come from its depot.
  private static Optional<Schedule> beforeItIsThere(Subjected s) {
    Trip trip = s.trip();
    VehicleRef vehicle = s.one(trip.rides()).vehicle();
    int there =
        s.problem().operation().transport().fleets().stream()
            .filter(fleet -> fleet.id().equals(vehicle.fleet()))
            .mapToInt(fleet -> Minute.lasting(fleet.toOrigin()))
            .sum();
    if (there == 0) {
      return Optional.empty();
    }
    return s.with(trip, Edit.shifted(trip, there - s.upTo(there) - trip.boardingFrom().value()));
  }

  private static Optional<Schedule> twice(Subjected s) {
    Trip trip = s.trip();
    Ride again = new Ride(s.one(trip.rides()).vehicle(), List.of());
    return s.with(
        trip,
        Edit.rides(
            trip,
            rides -> {
              rides.add(again);
              return rides;
            }));
  }

  private static Optional<Schedule> notServing(Subjected s) {
    Trip trip = s.trip();
    PlaceId origin = trip.visits().getFirst().place();
    return s.find(
            s.problem().operation().transport().fleets().stream()
                .filter(f -> !f.serves().isEmpty() && !f.serves().contains(origin))
                .toList())
        .flatMap(
            fleet -> withVehicle(s, trip, new VehicleRef(fleet.id(), s.upTo(fleet.vehicles()))));
  }

  /// The vehicle of an earlier trip, which had stayed where it went, is in a later one.
  private static Optional<Schedule> cameBack(Subjected s) {
    Trip before = s.trip();
    VehicleRef vehicle = s.one(before.rides()).vehicle();
    boolean stays =
        s.problem().operation().transport().fleets().stream()
            .anyMatch(fleet -> fleet.id().equals(vehicle.fleet()) && !fleet.use().returns());
    Trip after = s.trip();
    return stays && before.back().at().isBefore(after.boardingFrom())
        ? withVehicle(s, after, vehicle)
        : Optional.empty();
  }

  /// A trip whose vehicle is free so late that its driver has been out for longer than a duty.
  private static Optional<Schedule> restless(Subjected s) {
    Trip trip = s.trip();
    VehicleRef vehicle = s.one(trip.rides()).vehicle();
    return s.problem().operation().transport().fleets().stream()
        .filter(fleet -> fleet.id().equals(vehicle.fleet()))
        .flatMap(fleet -> fleet.use().drivers().stream())
        .findFirst()
        .flatMap(drivers -> {
          int duty = Minute.lasting(drivers.duty());
          Minute late = trip.boardingFrom().plus(duty + s.upTo(100));
          Back back = new Back(trip.back().place(), late);
          return s.with(trip, Edit.times(trip, trip.boarded(), trip.visits(), back));
        });
  }

  /// One trip of all, and with it every vehicle of a fleet that keeps some back.
  private static Optional<Schedule> unspared(Subjected s) {
    Trip trip = s.trip();
    VehicleRef vehicle = s.one(trip.rides()).vehicle();
    return s.problem().operation().transport().fleets().stream()
        .filter(fleet -> fleet.id().equals(vehicle.fleet()) && fleet.use().spares() > 0)
        .findFirst()
        .map(fleet -> {
          List<Ride> rides = new ArrayList<>(trip.rides());
          for (int number = 1; number <= fleet.vehicles(); number++) {
            VehicleRef other = new VehicleRef(fleet.id(), number);
            if (rides.stream().noneMatch(ride -> ride.vehicle().equals(other))) {
              rides.add(new Ride(other, List.of()));
            }
          }
          Trip crowded = Edit.rides(trip, _ -> rides);
          return Edit.trips(
              s.schedule(),
              trips -> {
                trips.clear();
                trips.add(crowded);
              });
        });
  }

  static Commitment commitment(PlanningProblem problem, Trip trip) {
    return problem.agreement().findCommitment(trip.commitment()).orElseThrow();
  }

  static Route route(PlanningProblem problem, Trip trip) {
    return Route.join(problem.operation().network(), commitment(problem, trip).route())
        .orElseThrow();
  }

  private static Optional<Schedule> shortLeg(Subjected s) {
    Trip trip = s.trip();
    int i = s.upTo(trip.visits().size() - 1);
    int takes = Minute.lasting(route(s.problem(), trip).legs().get(i - 1).leg().out());
    if (takes == 0) {
      return Optional.empty();
    }
    Minute left = trip.visits().get(i - 1).departure();
    Visit earlier = Edit.arriving(trip.visits().get(i), left.plus(takes - s.upTo(takes)));
    return s.with(trip, Edit.visit(trip, i, earlier));
  }

  private static Optional<Schedule> leftOut(Subjected s) {
    Trip trip = s.trip();
    return s.with(
        trip,
        Edit.visits(
            trip,
            visits -> {
              visits.remove(s.upTo(visits.size() - 2));
              return visits;
            }));
  }

  private static Optional<Schedule> otherPlace(Subjected s) {
    Trip trip = s.trip();
    int i = s.upTo(trip.visits().size() - 2);
    Visit old = trip.visits().get(i);
    PlaceId other = new PlaceId("elsewhere" + s.upTo(3));
    return s.with(
        trip, Edit.visit(trip, i, new Visit(other, old.arrival(), old.ready(), old.departure())));
  }

  private static int handling(Subjected s, Trip trip) {
    long fullest = trip.rides().stream().mapToLong(r -> r.people().value()).max().orElse(0);
    var handling = s.problem().operation().transport().boarding();
    return Minute.lasting(handling.fixed().plus(handling.perPerson().multipliedBy(fullest)));
  }

  private static Optional<Schedule> shortBoarding(Subjected s) {
    Trip trip = s.trip();
    int takes = handling(s, trip);
    if (takes == 0) {
      return Optional.empty();
    }
    Minute boarded = trip.boardingFrom().plus(takes - s.upTo(takes));
    return s.with(trip, Edit.times(trip, boarded, trip.visits(), trip.back()));
  }

  private static Optional<Schedule> shortAlighting(Subjected s) {
    Trip trip = s.trip();
    int takes = handling(s, trip);
    if (takes == 0) {
      return Optional.empty();
    }
    int last = trip.visits().size() - 1;
    Minute off = trip.arrived().plus(takes - s.upTo(takes));
    return s.with(trip, Edit.visit(trip, last, Edit.leaving(trip.visits().get(last), off)));
  }

  /// The last leg of every route takes at least a minute.
  private static Optional<Schedule> shortBack(Subjected s) {
    Trip trip = s.trip();
    Back back = new Back(trip.back().place(), trip.alighted());
    return s.with(trip, Edit.times(trip, trip.boarded(), trip.visits(), back));
  }

  private static Optional<Schedule> waitingOnTheRoad(Subjected s) {
    Trip trip = s.trip();
    for (int i = 1; i < trip.visits().size() - 1; i++) {
      if (trip.visits().get(i).place().value().startsWith("fork")) {
        return s.with(trip, Edit.heldAt(trip, i, s.upTo(30)));
      }
    }
    return Optional.empty();
  }

  private static int gate(Trip trip) {
    List<PlaceId> places = trip.visits().stream().map(Visit::place).toList();
    return places.indexOf(new PlaceId("gate"));
  }

  private static int inspection(Subjected s, Trip trip) {
    return Inspection.minutes(
        s.problem()
            .operation()
            .network()
            .findPlace(new PlaceId("gate"))
            .orElseThrow()
            .control()
            .orElseThrow(),
        trip);
  }

  private static Optional<Schedule> shortInspection(Subjected s) {
    Trip trip = s.trip();
    int i = gate(trip);
    if (i < 0 || inspection(s, trip) == 0) {
      return Optional.empty();
    }
    int takes = inspection(s, trip);
    Visit gate = trip.visits().get(i);
    Minute over = gate.arrival().plus(takes - s.upTo(takes));
    return s.with(trip, Edit.visit(trip, i, Edit.leaving(gate, over)));
  }

  /// Two inspections that take time are over in the same minute.
  private static Optional<Schedule> inspectionsAtOnce(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    int i = gate(a);
    int j = gate(b);
    if (a.equals(b) || i < 0 || j < 0 || inspection(s, a) == 0 || inspection(s, b) == 0) {
      return Optional.empty();
    }
    Minute over = a.visits().get(i).departure();
    return s.with(b, Edit.visit(b, j, Edit.leaving(b.visits().get(j), over)));
  }

  /// Of two who come from opposite ends, one enters a section in the minute in which the other
  /// does.
  private static Optional<Schedule> met(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    int i = places(a).indexOf(new PlaceId("pass-east"));
    int k = places(b).indexOf(new PlaceId("pass-west"));
    if (!a.commitment().value().equals("out") || !b.commitment().value().equals("in")) {
      return Optional.empty();
    }
    int later = a.visits().get(i).departure().value() - b.visits().get(k).departure().value();
    return later == 0 || b.boardingFrom().value() + later < 0
        ? Optional.empty()
        : s.with(b, Edit.shifted(b, later));
  }

  /// Where the way back takes as long as without sections in the way, it doesn't say which way it
  /// is.
  private static Optional<Schedule> unsaid(Subjected s) {
    Trip trip = s.trip();
    Back back = new Back(trip.back().place(), trip.back().at());
    return s.with(trip, Edit.times(trip, trip.boarded(), trip.visits(), back));
  }

  /// Empty vehicles enter a section on their way back in the minute in which a convoy enters it
  /// from the other end.
  private static Optional<Schedule> metOnTheWayBack(Subjected s) {
    Trip empty = s.trip();
    Trip loaded = s.trip();
    int i = places(loaded).indexOf(new PlaceId("pass-east"));
    List<PlaceId> back = empty.back().way().stream().map(Visit::place).toList();
    int k = back.indexOf(new PlaceId("pass-west"));
    boolean meet =
        loaded.commitment().value().equals("out") && empty.commitment().value().equals("out");
    if (!meet || loaded.equals(empty)) {
      return Optional.empty();
    }
    Minute enters = loaded.visits().get(i).departure();
    int later = enters.value() - empty.back().way().get(k).departure().value();
    if (later <= 0) {
      return Optional.empty();
    }
    List<Visit> way = new ArrayList<>();
    for (int stop = 0; stop < back.size(); stop++) {
      Visit visit = empty.back().way().get(stop);
      way.add(stop < k ? visit : stop > k ? visit.plus(later) : Edit.leaving(visit, enters));
    }
    Back late = new Back(empty.back().place(), empty.back().at().plus(later), way);
    return s.with(empty, Edit.times(empty, empty.boarded(), empty.visits(), late));
  }

  /// A leg of the way back in less than its time.
  private static Optional<Schedule> tooQuicklyBack(Subjected s) {
    Trip trip = s.trip();
    List<Visit> way = new ArrayList<>(trip.back().way());
    int stop = s.upTo(way.size() - 1);
    Minute left = way.get(stop - 1).departure();
    if (left.equals(way.get(stop).arrival())) {
      return Optional.empty();
    }
    way.set(stop, Edit.arriving(way.get(stop), left));
    Back back = new Back(trip.back().place(), trip.back().at(), way);
    return s.with(trip, Edit.times(trip, trip.boarded(), trip.visits(), back));
  }

  private static List<PlaceId> places(Trip trip) {
    return trip.visits().stream().map(Visit::place).toList();
  }

  private static Optional<Schedule> pastHorizon(Subjected s) {
    Trip trip = s.trip();
    int past = s.problem().horizon().value() - trip.alighted().value() + s.upTo(500);
    return s.with(trip, Edit.shifted(trip, past));
  }

  /// The trip leaves in a minute in which its first corridor is closed, with a leg ahead of it.
  private static Optional<Schedule> closed(Subjected s) {
    Trip trip = s.trip();
    Corridor first = route(s.problem(), trip).legs().getFirst().corridor();
    if (first.windows().isEmpty() || trip.visits().get(1).arrival().equals(trip.departed())) {
      return Optional.empty();
    }
    int boards = trip.departed().value() - trip.boardingFrom().value();
    int at = boards + s.upTo(s.problem().horizon().value());
    Instant instant = Minute.of(at).at(s.problem().operation().calendar());
    if (first.windows().stream().anyMatch(window -> window.contains(instant))) {
      return Optional.empty();
    }
    return s.with(trip, Edit.shifted(trip, at - trip.departed().value()));
  }

  private static Optional<Schedule> movedTwice(Subjected s) {
    Trip trip = s.trip();
    return Optional.of(
        Edit.trips(s.schedule(), trips -> trips.add(Edit.named(trip, "again-" + s.upTo(99)))));
  }

  private static Optional<Schedule> forgotten(Subjected s) {
    return Optional.of(Edit.trips(s.schedule(), trips -> trips.remove(s.trip())));
  }

  private static Optional<Schedule> oneMore(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, Mutation.withMore(trip, s.upTo(3)));
  }

  private static Optional<Schedule> oneFewer(Subjected s) {
    Trip trip = s.trip();
    return s.with(trip, Mutation.withMore(trip, -1));
  }

  private static Optional<Schedule> largerRemainder(Subjected s) {
    return s.find(s.schedule().remainders())
        .map(old ->
            Edit.remainders(
                s.schedule(),
                all ->
                    all.set(
                        all.indexOf(old),
                        new Remainder(
                            old.origin(),
                            old.category(),
                            old.commitment(),
                            Count.of(old.people().value() + s.upTo(20)),
                            old.reason()))));
  }

  /// Whoever still waits under a commitment is due.
  private static Optional<Schedule> calledNotDue(Subjected s) {
    return s.find(
            s.schedule().remainders().stream()
                .filter(r -> r.reason().isWaiting() && r.commitment().isPresent())
                .toList())
        .map(due -> relabelled(s, due, Remainder.Reason.NOT_DUE));
  }

  private static Optional<Schedule> calledNobodys(Subjected s) {
    return s.find(
            s.schedule().remainders().stream().filter(r -> r.commitment().isPresent()).toList())
        .map(somebodys -> relabelled(s, somebodys, Remainder.Reason.NO_COMMITMENT));
  }

  private static Schedule relabelled(Subjected s, Remainder old, Remainder.Reason reason) {
    return Edit.remainders(
        s.schedule(),
        all ->
            all.replaceAll(r ->
                r.equals(old)
                    ? new Remainder(r.origin(), r.category(), r.commitment(), r.people(), reason)
                    : r));
  }

  private static Optional<Schedule> noRemainder(Subjected s) {
    return s.find(s.schedule().remainders())
        .map(old -> Edit.remainders(s.schedule(), all -> all.remove(old)));
  }

  private static Optional<Schedule> sameId(Subjected s) {
    Trip a = s.trip();
    Trip b = s.trip();
    return a.equals(b) ? Optional.empty() : s.with(b, Edit.named(b, a.id().value()));
  }
}
