package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

/// The violations found so far.
final class Findings {
  private final List<Violation> found = new ArrayList<>();

  void add(Rule rule, String sentence) {
    found.add(new Violation(rule, Optional.empty(), Optional.empty(), Optional.empty(), sentence));
  }

  void add(Rule rule, Trip trip, String sentence) {
    add(rule, trip, trip.visits().getFirst().place(), trip.boardingFrom(), sentence);
  }

  void add(Rule rule, Trip trip, PlaceId place, Minute at, String sentence) {
    found.add(
        new Violation(
            rule,
            Optional.of(trip.id()),
            Optional.of(place),
            Optional.of(at),
            "%s, %s at %s: %s".formatted(trip.id(), place, at, sentence)));
  }

  List<Violation> sorted() {
    return found.stream().sorted().toList();
  }
}
