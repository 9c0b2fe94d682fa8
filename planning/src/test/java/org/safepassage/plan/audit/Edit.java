package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;

/// Changed copies of schedules and their parts.
final class Edit {
  private Edit() {}

  static Schedule trip(Schedule schedule, Trip old, Trip changed) {
    return trips(schedule, all -> all.set(all.indexOf(old), changed));
  }

  static Schedule trips(Schedule schedule, java.util.function.Consumer<List<Trip>> edit) {
    List<Trip> trips = new ArrayList<>(schedule.trips());
    edit.accept(trips);
    return new Schedule(trips, schedule.facts(), schedule.remainders(), schedule.goodsLeft());
  }

  static Schedule remainders(Schedule schedule, java.util.function.Consumer<List<Remainder>> edit) {
    List<Remainder> remainders = new ArrayList<>(schedule.remainders());
    edit.accept(remainders);
    return new Schedule(schedule.trips(), schedule.facts(), remainders, schedule.goodsLeft());
  }

  static Trip rides(Trip trip, UnaryOperator<List<Ride>> edit) {
    return new Trip(
        trip.id(),
        trip.commitment(),
        edit.apply(new ArrayList<>(trip.rides())),
        trip.escorts(),
        trip.boarded(),
        trip.visits(),
        trip.back());
  }

  static Trip ride(Trip trip, int index, Ride ride) {
    return rides(
        trip,
        rides -> {
          rides.set(index, ride);
          return rides;
        });
  }

  static Trip times(Trip trip, Minute boarded, List<Visit> visits, Back back) {
    return new Trip(
        trip.id(), trip.commitment(), trip.rides(), trip.escorts(), boarded, visits, back);
  }

  static Trip visits(Trip trip, UnaryOperator<List<Visit>> edit) {
    return times(trip, trip.boarded(), edit.apply(new ArrayList<>(trip.visits())), trip.back());
  }

  static Trip visit(Trip trip, int index, Visit visit) {
    return visits(
        trip,
        visits -> {
          visits.set(index, visit);
          return visits;
        });
  }

  static Trip named(Trip trip, String id) {
    return new Trip(
        new TripId(id),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded(),
        trip.visits(),
        trip.back());
  }

  /// The whole trip earlier or later.
  static Trip shifted(Trip trip, int minutes) {
    return times(
        trip,
        trip.boarded().plus(minutes),
        trip.visits().stream().map(visit -> visit.plus(minutes)).toList(),
        trip.back().plus(minutes));
  }

  /// The same trip that stays longer at one place, everything after it later.
  static Trip heldAt(Trip trip, int index, int minutes) {
    Trip later = shifted(trip, minutes);
    List<Visit> visits = new ArrayList<>(trip.visits().subList(0, index));
    Visit held = trip.visits().get(index);
    visits.add(
        new Visit(held.place(), held.arrival(), held.ready(), held.departure().plus(minutes)));
    visits.addAll(later.visits().subList(index + 1, later.visits().size()));
    return times(trip, trip.boarded(), visits, later.back());
  }

  static Visit arriving(Visit visit, Minute arrival) {
    return new Visit(visit.place(), arrival, visit.ready(), visit.departure());
  }

  static Visit leaving(Visit visit, Minute departure) {
    return new Visit(visit.place(), visit.arrival(), visit.ready(), departure);
  }

  static Visit ready(Visit visit, Minute ready) {
    return new Visit(visit.place(), visit.arrival(), Optional.of(ready), visit.departure());
  }
}
