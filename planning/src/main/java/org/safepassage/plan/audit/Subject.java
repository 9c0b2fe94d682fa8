package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Corridor;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// A trip beside what it is meant to carry out.
///
/// @param handOver the place of the hand-over point in the route; 0 for none
record Subject(Trip trip, int index, Commitment commitment, Route route, int handOver) {

  boolean hasHandOver() {
    return handOver > 0;
  }

  int end() {
    return route.places().size() - 1;
  }

  /// Whether it visits the places of its route, and is handed over where it should be.
  boolean keepsToRoute() {
    List<PlaceId> visited = trip.visits().stream().map(Visit::place).toList();
    List<PlaceId> places = route.places().stream().map(Place::id).toList();
    if (!visited.equals(places)) {
      return false;
    }
    for (int i = 0; i < visited.size(); i++) {
      boolean mustBeReady = hasHandOver() && i == handOver;
      if (trip.visits().get(i).ready().isPresent() != mustBeReady) {
        return false;
      }
    }
    return true;
  }

  Visit visit(int i) {
    return trip.visits().get(i);
  }

  /// Whether a convoy may stay at a place of the route for as long as it likes.
  boolean mayWaitAt(int i) {
    return i == 0 || i == end() || (hasHandOver() && i == handOver);
  }

  /// When the inspection at a place is over.
  Minute inspected(int i) {
    return visit(i).ready().orElse(visit(i).departure());
  }

  /// Inspections are on the way, not at its ends.
  Optional<Place.Control> findControl(int i) {
    return i == 0 || i == end() ? Optional.empty() : route.places().get(i).control();
  }

  List<Corridor> corridors() {
    List<Corridor> corridors = new ArrayList<>();
    for (Route.Stretch leg : route.legs()) {
      if (corridors.isEmpty() || !corridors.getLast().id().equals(leg.corridor().id())) {
        corridors.add(leg.corridor());
      }
    }
    return corridors;
  }
}
