package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;

/// A convoy under way: what is known of it so far.
final class Journey {
  final Line line;
  final List<Ride> rides;
  final List<EscortTeam> escorts;

  /// How many of the commitment had boarded before it.
  final long boardedBefore;

  final long people;

  /// What its commitment counts of it: its people, or its goods.
  final long amount;

  final int boardingFrom;
  final int boarded;
  final Road.Passage toHandOverOrEnd;

  /// As it stood in an earlier timetable; none for a new convoy.
  final Optional<Trip> kept;

  private final boolean comesBack;

  /// By when it must be out and back for the hours of its drivers.
  private final Outing latest;

  private Road.@Nullable Passage fromHandOver;
  private Road.@Nullable Passage wayBack;

  Journey(
      Line line,
      Party party,
      long boardedBefore,
      int boardingFrom,
      int boarded,
      Road.Passage way,
      Optional<Trip> kept) {
    this.kept = kept;
    this.line = line;
    this.rides = party.rides();
    this.escorts = party.escorts();
    this.comesBack = party.comesBack();
    this.latest = party.latest();
    this.people = party.rides().stream().mapToLong(ride -> ride.people().value()).sum();
    long goods = party.rides().stream().mapToLong(ride -> ride.goods().value()).sum();
    this.amount = line.carriesGoods() ? goods : people;
    this.boardedBefore = boardedBefore;
    this.boardingFrom = boardingFrom;
    this.boarded = boarded;
    this.toHandOverOrEnd = way;
  }

  /// A convoy that begins to board as an earlier timetable says.
  ///
  /// @param party its vehicles and teams
  static Journey of(Line line, Trip trip, Party party, long boardedBefore) {
    List<Integer> arrivals = new ArrayList<>();
    List<Integer> leaves = new ArrayList<>();
    for (int i = 1; i <= line.stretches().getFirst().last(); i++) {
      Visit visit = trip.visits().get(i);
      boolean isEnd = i == trip.visits().size() - 1;
      arrivals.add(visit.arrival().value());
      leaves.add(isEnd ? visit.arrival().value() : visit.ready().orElse(visit.departure()).value());
    }
    return new Journey(
        line,
        party,
        boardedBefore,
        trip.boardingFrom().value(),
        trip.boarded().value(),
        new Road.Passage(trip.departed().value(), arrivals, leaves),
        Optional.of(trip));
  }

  /// The first minute at which it may cross: one that has crossed, crossed when it did.
  int crossesFrom(Minute until) {
    return kept.flatMap(trip -> trip.findCounted(Milestone.CROSSED))
        .filter(crossed -> crossed.isBefore(until))
        .map(Minute::value)
        .orElse(0);
  }

  /// Who and what is on the way.
  ///
  /// @param comesBack whether any of it does
  /// @param latest by when it must be out and back for the hours of its drivers
  record Party(List<Ride> rides, List<EscortTeam> escorts, boolean comesBack, Outing latest) {}

  void cross(Road.Passage way) {
    fromHandOver = way;
  }

  /// When it is in place at the hand-over point, or has arrived on a route without one.
  int ready() {
    return toHandOverOrEnd.end();
  }

  Optional<Road.Passage> toEnd() {
    return line.hasHandOver() ? Optional.ofNullable(fromHandOver) : Optional.of(toHandOverOrEnd);
  }

  /// Where its vehicles go.
  PlaceId backPlace() {
    return kept.map(trip -> trip.back().place())
        .orElse(comesBack ? line.origin() : line.destination().id());
  }

  /// Minutes until they are there, once everybody has got off.
  int backMinutes() {
    return comesBack ? line.backMinutes() : 0;
  }

  /// Whether it comes back over one-way sections, in which it needs a time of its own.
  boolean passesSectionsBack() {
    return comesBack && !line.back().isEmpty() && backPlace().equals(line.origin());
  }

  void comeBack(Road.Passage way) {
    wayBack = way;
  }

  /// The way back of an earlier timetable, where it still holds and is that of the line.
  Optional<Road.Passage> keptWayBack() {
    return kept.filter(_ -> isBackAsKept())
        .map(trip -> trip.back().way())
        .filter(way ->
            way.stream()
                .skip(1)
                .map(Visit::place)
                .toList()
                .equals(line.back().stream().map(Line.BackLeg::to).toList()))
        .filter(way -> !way.isEmpty())
        .map(way ->
            new Road.Passage(
                way.getFirst().departure().value(),
                way.stream().skip(1).map(visit -> visit.arrival().value()).toList(),
                way.stream().skip(1).map(visit -> visit.departure().value()).toList()));
  }

  /// Whether its way back is the one of an earlier timetable.
  boolean isBackAsKept() {
    return kept.isPresent() && (!line.hasHandOver() || hasCrossedAsKept());
  }

  /// When they are there.
  ///
  /// @param back as it would be for a new convoy
  int freeFrom(int back) {
    return kept.filter(_ -> isBackAsKept()).map(trip -> trip.back().at().value()).orElse(back);
  }

  private boolean hasCrossedAsKept() {
    int departure = fromHandOver == null ? -1 : fromHandOver.departure();
    return kept.flatMap(trip -> trip.findCounted(Milestone.CROSSED))
        .filter(crossed -> crossed.value() == departure)
        .isPresent();
  }

  /// Whether its drivers are out for longer than they may be.
  ///
  /// @param off when the last one has got off
  boolean overruns(int off) {
    int back = wayBack == null ? off + backMinutes() : wayBack.end();
    return off > latest.off() || back > latest.back();
  }

  /// Minutes spent waiting to cross.
  int heldMinutes() {
    return line.hasHandOver() && fromHandOver != null ? fromHandOver.departure() - ready() : 0;
  }

  /// @throws IllegalStateException before it is known when it arrives
  Trip trip(TripId id, int alighting) {
    if (kept.isPresent() && (!line.hasHandOver() || fromHandOver == null || hasCrossedAsKept())) {
      return kept.get();
    }
    Road.Passage end = toEnd().orElseThrow(() -> new IllegalStateException(id + " never arrives."));
    List<Visit> visits = new ArrayList<>();
    visits.add(
        Visit.passing(
            line.origin(), Minute.of(boardingFrom), Minute.of(toHandOverOrEnd.departure())));
    int last = line.places().size() - 1;
    for (int i = 1; i < last; i++) {
      boolean before = i <= line.stretches().getFirst().last();
      Road.Passage way = before ? toHandOverOrEnd : end;
      int at = i - 1 - (before ? 0 : line.stretches().getLast().first());
      Minute arrival = Minute.of(way.arrivals().get(at));
      Minute leaves = Minute.of(way.leaves().get(at));
      visits.add(
          line.hasHandOver() && i == line.stretches().getFirst().last()
              ? new Visit(
                  line.places().get(i).id(),
                  arrival,
                  Optional.of(leaves),
                  Minute.of(end.departure()))
              : Visit.passing(line.places().get(i).id(), arrival, leaves));
    }
    Minute arrived = Minute.of(end.arrival());
    Minute alighted = arrived.plus(alighting);
    visits.add(Visit.passing(line.destination().id(), arrived, alighted));
    return new Trip(
        kept.map(Trip::id).orElse(id),
        line.commitment().id(),
        rides,
        escorts,
        Minute.of(boarded),
        visits,
        back(alighted));
  }

  private Back back(Minute alighted) {
    if (wayBack == null) {
      return new Back(backPlace(), alighted.plus(backMinutes()));
    }
    List<Visit> way = new ArrayList<>();
    way.add(Visit.passing(line.destination().id(), alighted, Minute.of(wayBack.departure())));
    for (int i = 0; i < line.back().size(); i++) {
      way.add(
          Visit.passing(
              line.back().get(i).to(),
              Minute.of(wayBack.arrivals().get(i)),
              Minute.of(wayBack.leaves().get(i))));
    }
    return new Back(backPlace(), Minute.of(wayBack.end()), way);
  }
}
