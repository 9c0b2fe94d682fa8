package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.dispatch.Agenda.Event;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;

/// Convoys under way: from where they begin to board until their vehicles and teams are free again.
final class Traffic {
  private final Now now;
  private final Crossings crossings;
  private final Returning returning;
  private final int[] crossesFrom;
  private final int[] lastDeparture;
  private final List<Journey> journeys = new ArrayList<>();
  private final Set<TripId> promised = new HashSet<>();
  private final List<Journey> stopped = new ArrayList<>();

  Traffic(Now now, Crossings crossings, Returning returning) {
    this.now = now;
    this.crossings = crossings;
    this.returning = returning;
    int lines = now.ground.lines().size();
    this.crossesFrom = new int[lines];
    this.lastDeparture = new int[lines];
  }

  List<Journey> journeys() {
    return journeys;
  }

  /// When the last convoy of a line departs that has been sent off.
  int lastDeparture(Line line) {
    return lastDeparture[line.index()];
  }

  /// A convoy begins to board as an earlier timetable says.
  void board(Trip trip) {
    Line line = now.ground.lineOf(trip.commitment());
    trip.rides().forEach(ride -> now.yard.take(ride.vehicle(), now.minute()));
    if (!promised.contains(trip.id())) {
      takePeople(trip, line);
    }
    Journey.Party party = party(trip.rides(), trip.escorts());
    Journey journey = Journey.of(line, trip, party, now.boarded(line));
    depart(journey, load(journey, 0));
  }

  private void takePeople(Trip trip, Line line) {
    long[] waiting = now.left[line.index()];
    for (int i = 0; i < waiting.length; i++) {
      long gone =
          line.carriesGoods() ? trip.goods().value() : trip.people(line.categories().get(i).id());
      waiting[i] = Math.max(0, waiting[i] - gone);
    }
  }

  Journey.Party party(List<Ride> rides, List<EscortTeam> teams) {
    boolean comesBack =
        !teams.isEmpty() || rides.stream().anyMatch(ride -> now.yard.returns(ride.vehicle()));
    return new Journey.Party(rides, teams, comesBack, now.yard.latest(rides));
  }

  /// A convoy is sent off, or will be as soon as its last one is aboard.
  void depart(Journey journey, Road.Load load) {
    journeys.add(journey);
    now.escorts.take(journey.escorts, journey.line.origin());
    now.road.reserve(load, journey.toHandOverOrEnd);
    now.road.intake(journey.line.destination()).book(journey.people);
    lastDeparture[journey.line.index()] = journey.toHandOverOrEnd.departure();
    now.counts.passed(Slot.reported(journey.line.index(), Milestone.BOARDED), journey.amount);
    now.confirm(journey, Milestone.BOARDED, journey.boarded);
    now.agenda.add(
        journey.toHandOverOrEnd.departure(), new Event.Reached(journey, Milestone.DEPARTED));
    if (!journey.line.hasHandOver()) {
      freeLater(journey, journey.ready());
    }
  }

  private static Road.Load load(Journey journey, int stretch) {
    return new Road.Load(
        journey.line, stretch, journey.rides.size(), journey.people, journey.amount, true);
  }

  /// A convoy comes to a milestone. Where the agreement doesn't let it pass, it stops for good.
  void reached(Journey journey, Milestone milestone) {
    Slot slot = Slot.reported(journey.line.index(), milestone);
    long to = now.counts.level(slot.commitment(), milestone) + journey.amount;
    if (journey.kept.isEmpty() && !now.counts.permits(new Move.Advance(slot, to))) {
      stopped.add(journey);
      return;
    }
    now.counts.passed(slot, journey.amount);
    now.confirm(journey, milestone, now.minute());
    switch (milestone) {
      case BOARDED, CROSSED, ARRIVED -> {}
      case DEPARTED -> {
        boolean waits = journey.line.hasHandOver();
        now.agenda.add(
            journey.ready(),
            new Event.Reached(journey, waits ? Milestone.READY : Milestone.ARRIVED));
      }
      case READY -> crossings.add(journey);
    }
  }

  /// Lets the next convoys of a line cross, if they may.
  ///
  /// @return whether they did
  boolean cross(Line line) {
    if (crossesFrom[line.index()] > now.minute()) {
      return false;
    }
    List<Journey> group = crossings.next(line);
    if (group.isEmpty()) {
      return false;
    }
    int from = group.stream().mapToInt(j -> j.crossesFrom(now.kept.until())).max().orElse(0);
    if (from > now.minute()) {
      now.agenda.lookAt(from);
      return false;
    }
    Optional<List<Road.Passage>> ways =
        now.road.together(group.stream().map(journey -> load(journey, 1)).toList(), now.minute());
    if (ways.isEmpty()) {
      return false;
    }
    int departure = ways.get().getFirst().departure();
    if (departure > now.minute()) {
      crossesFrom[line.index()] = departure;
      now.agenda.lookAt(departure);
      return false;
    }
    for (int i = 0; i < group.size(); i++) {
      Journey journey = group.get(i);
      Road.Passage way = ways.get().get(i);
      now.road.reserve(load(journey, 1), way);
      journey.cross(way);
      crossings.crossed(journey);
    }
    for (Journey journey : group) {
      now.confirm(journey, Milestone.CROSSED, now.minute());
      int arrival = journey.toEnd().map(Road.Passage::end).orElseThrow();
      now.agenda.add(arrival, new Event.Reached(journey, Milestone.ARRIVED));
      freeLater(journey, arrival);
    }
    return true;
  }

  private void freeLater(Journey journey, int arrival) {
    int off = arrival + now.ground.alighting(journey);
    int back = off + journey.backMinutes();
    journey.keptWayBack().ifPresent(way -> now.road.reserveBack(journey.line, way));
    if (journey.passesSectionsBack() && !journey.isBackAsKept()) {
      Road.Passage way = now.road.wayBack(journey.line, off);
      now.road.reserveBack(journey.line, way);
      journey.comeBack(way);
      back = way.end();
    }
    int free = journey.freeFrom(back);
    now.agenda.add(free, new Event.Freed(journey));
    returning.add(journey, free);
  }

  /// The vehicles and teams of a convoy can be used again.
  void free(Journey journey) {
    PlaceId place = journey.backPlace();
    for (Ride ride : journey.rides) {
      now.yard.put(ride.vehicle(), place, now.minute());
      lookWhenRested(ride.vehicle());
    }
    now.escorts.put(journey.escorts, new Back(place, Minute.of(now.minute())));
  }

  void lookWhenRested(VehicleRef vehicle) {
    now.yard.restedFrom(vehicle, now.minute()).ifPresent(now.agenda::lookAt);
  }

  /// Keeps people, vehicles and teams for a later convoy.
  void promise(Trip trip) {
    promised.add(trip.id());
    takePeople(trip, now.ground.lineOf(trip.commitment()));
    trip.rides().forEach(ride -> now.yard.promise(ride.vehicle()));
    now.escorts.promise(trip.escorts(), trip.visits().getFirst().place());
  }

  private int endOf(Journey journey) {
    return journey
        .toEnd()
        .map(way -> way.arrival() + now.ground.alighting(journey))
        .orElse(Integer.MAX_VALUE);
  }

  /// At the end of a run: convoys that don't arrive, were held for too long, or overrun a duty.
  List<Journey> stopped() {
    for (Journey journey : journeys) {
      int end = endOf(journey);
      if (journey.kept.isEmpty()
          && (end > now.problem.horizon().value()
              || journey.heldMinutes() > now.ground.longestWait(journey.line)
              || journey.overruns(end))) {
        stopped.add(journey);
      }
    }
    return stopped;
  }
}
