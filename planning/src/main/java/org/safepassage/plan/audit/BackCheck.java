package org.safepassage.plan.audit;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Network;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// [Rule#LEGS] for the empty way back. Who may have come over a one-way section says when.
final class BackCheck {
  private final EmptyWays ways;
  private final EmptyWays around;
  private final Findings findings;

  BackCheck(Network network, EmptyWays ways, Findings findings) {
    this.ways = ways;
    this.around = new EmptyWays(network, false);
    this.findings = findings;
  }

  void check(List<Subject> subjects) {
    for (Subject subject : subjects) {
      Trip trip = subject.trip();
      if (trip.back().way().isEmpty()) {
        anyWay(trip);
      } else {
        way(trip, trip.back().way());
      }
    }
  }

  private void anyWay(Trip trip) {
    PlaceId from = trip.visits().getLast().place();
    PlaceId to = trip.back().place();
    int taken = trip.back().at().value() - trip.alighted().value();
    Optional<Integer> shortest = ways.between(from, to);
    if (shortest.isEmpty()) {
      add(trip, to, trip.back().at(), "no corridor leads back here.");
    } else if (taken < shortest.get()) {
      takes(trip, to, trip.back().at(), shortest.get(), taken);
    } else if (around.between(from, to).filter(minutes -> minutes <= taken).isEmpty()) {
      add(
          trip,
          to,
          trip.back().at(),
          "it doesn't say when its vehicles come over one-way sections; there is no way around them in %d minutes."
              .formatted(taken));
    }
  }

  private void way(Trip trip, List<Visit> way) {
    Visit last = way.getLast();
    if (!way.getFirst().place().equals(trip.visits().getLast().place())
        || way.getFirst().departure().isBefore(trip.alighted())
        || !last.place().equals(trip.back().place())
        || trip.back().at().isBefore(last.arrival())) {
      add(
          trip,
          trip.back().place(),
          trip.back().at(),
          "its way back doesn't lead from where its people got off to where it is free again.");
    }
    for (int i = 1; i < way.size(); i++) {
      Visit visit = way.get(i);
      int taken = visit.arrival().value() - way.get(i - 1).departure().value();
      List<EmptyWays.Leg> legs = ways.legs(way.get(i - 1).place(), visit.place());
      Optional<Integer> least = legs.stream().map(EmptyWays.Leg::minutes).min(Integer::compareTo);
      if (least.isEmpty()) {
        add(
            trip,
            visit.place(),
            visit.arrival(),
            "no leg leads here from %s.".formatted(way.get(i - 1).place()));
      } else if (taken < least.get()) {
        takes(trip, visit.place(), visit.arrival(), least.get(), taken);
      }
      if (visit.departure().isBefore(visit.arrival())) {
        add(trip, visit.place(), visit.arrival(), "on its way back it leaves before it comes.");
      }
    }
  }

  private void takes(Trip trip, PlaceId place, Minute at, int takes, int taken) {
    add(trip, place, at, "the way back takes %d minutes, not %d.".formatted(takes, taken));
  }

  private void add(Trip trip, PlaceId place, Minute at, String sentence) {
    findings.add(Rule.LEGS, trip, place, at, sentence);
  }
}
