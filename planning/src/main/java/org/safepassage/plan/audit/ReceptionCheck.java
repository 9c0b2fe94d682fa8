package org.safepassage.plan.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// [Rule#RECEPTION]. An hour is any sixty minutes; a convoy's people all count at its arrival.
final class ReceptionCheck {
  private static final int HOUR = 60;

  private final PlanningProblem problem;
  private final Findings findings;

  ReceptionCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
  }

  void check(List<Subject> subjects) {
    Map<PlaceId, List<Trip>> arrivals = new TreeMap<>();
    for (Subject subject : subjects) {
      waiting(subject);
      arrivals
          .computeIfAbsent(subject.commitment().destination(), _ -> new ArrayList<>())
          .add(subject.trip());
    }
    arrivals.forEach((destination, trips) ->
        problem
            .operation()
            .network()
            .findPlace(destination)
            .flatMap(Place::reception)
            .ifPresent(reception -> reception(destination, reception, trips)));
  }

  private void reception(PlaceId place, Place.Reception reception, List<Trip> trips) {
    trips.sort(Comparator.comparing(Trip::arrived).thenComparing(Trip::id));
    long all = before(place);
    int first = 0;
    long lastHour = 0;
    for (Trip trip : trips) {
      all += trip.people().value();
      lastHour += trip.people().value();
      while (trips.get(first).arrived().value() + HOUR <= trip.arrived().value()) {
        lastHour -= trips.get(first++).people().value();
      }
      tooMany(trip, place, all, reception.people(), "in all");
      tooMany(trip, place, lastHour, reception.perHour(), "within an hour");
    }
  }

  private void tooMany(Trip trip, PlaceId place, long people, Optional<Count> most, String when) {
    if (most.isPresent() && people > most.get().value()) {
      findings.add(
          Rule.RECEPTION,
          trip,
          place,
          trip.arrived(),
          "arrived %s: %d; the place takes %s.".formatted(when, people, most.get()));
    }
  }

  /// Whoever had arrived before the plan begins.
  private long before(PlaceId place) {
    Levels start = problem.startingLevels();
    long sum = 0;
    for (Commitment commitment : problem.agreement().commitments()) {
      if (commitment.destination().equals(place) && Trip.countsHeads(commitment.unit())) {
        int index = problem.rulebook().placeOf(commitment.id());
        sum += start.count(Slot.reported(index, Milestone.ARRIVED));
      }
    }
    return sum;
  }

  private void waiting(Subject subject) {
    Optional<Duration> longest =
        subject
            .route()
            .places()
            .get(subject.handOver())
            .holding()
            .flatMap(Place.Holding::longestWait);
    Optional<Visit> visit = subject.trip().findHandOver();
    if (!subject.hasHandOver() || longest.isEmpty() || visit.isEmpty()) {
      return;
    }
    Minute ready = visit.get().ready().orElse(visit.get().arrival());
    int waited = visit.get().departure().value() - ready.value();
    if (Duration.ofMinutes(waited).compareTo(longest.get()) > 0) {
      findings.add(
          Rule.RECEPTION,
          subject.trip(),
          visit.get().place(),
          ready,
          "its people wait %d minutes to cross; the place holds people for %d at most."
              .formatted(waited, longest.get().toMinutes()));
    }
  }
}
