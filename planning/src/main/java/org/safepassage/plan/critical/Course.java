package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Corridor;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// A convoy's time from the beginning of boarding until its vehicles are free, cut into steps.
/// Point `k` is the beginning of step `k`, and the end of the one before.
///
/// @param index the commitment's place in the rulebook
/// @param handOver the place of the hand-over point in the route; 0 for none
/// @param people what its commitment counts of it
record Course(
    Trip trip,
    int index,
    Commitment commitment,
    Route route,
    int handOver,
    long people,
    List<Step> steps) {
  Course {
    steps = List.copyOf(steps);
  }

  /// @param visit the place of the route where it is, or leads
  /// @param until not before `from`
  record Step(Link.Kind kind, int visit, int from, int until) {
    int minutes() {
      return until - from;
    }

    /// Whether it could be shorter without anything being done faster.
    boolean isSlack() {
      return kind == Link.Kind.HELD || kind == Link.Kind.QUEUE;
    }
  }

  /// @return nothing for a trip whose times run backwards, or that leaves its route
  static Optional<Course> of(Trip trip, int index, Commitment commitment, Route route) {
    List<PlaceId> visited = trip.visits().stream().map(Visit::place).toList();
    if (!visited.equals(route.places().stream().map(Place::id).toList())) {
      return Optional.empty();
    }
    int handOver = route.handOver().orElse(0);
    List<Step> steps = new ArrayList<>();
    int now = trip.boardingFrom().value();
    now = add(steps, Link.Kind.BOARDING, 0, now, trip.boarded());
    now = add(steps, Link.Kind.HELD, 0, now, trip.departed());
    for (int i = 1; i < visited.size(); i++) {
      Visit visit = trip.visits().get(i);
      now = add(steps, Link.Kind.DRIVE, i, now, visit.arrival());
      if (i == visited.size() - 1) {
        break;
      }
      Minute inspected = visit.ready().orElse(visit.departure());
      now =
          add(
              steps,
              Link.Kind.QUEUE,
              i,
              now,
              visit.arrival().plus(trip.queued(route.places().get(i), i)));
      now = add(steps, Link.Kind.INSPECTION, i, now, inspected);
      if (i == handOver) {
        now = add(steps, Link.Kind.HELD, i, now, visit.departure());
      }
    }
    now = add(steps, Link.Kind.ALIGHTING, visited.size() - 1, now, trip.alighted());
    add(steps, Link.Kind.WAY_BACK, visited.size() - 1, now, trip.back().at());
    return steps.stream().allMatch(step -> step.minutes() >= 0)
        ? Optional.of(
            new Course(
                trip, index, commitment, route, handOver, trip.counts(commitment.unit()), steps))
        : Optional.empty();
  }

  private static int add(List<Step> steps, Link.Kind kind, int visit, int from, Minute until) {
    steps.add(new Step(kind, visit, from, until.value()));
    return until.value();
  }

  int minute(int point) {
    return point == steps.size() ? steps.getLast().until() : steps.get(point).from();
  }

  /// The point at which it is free.
  int free() {
    return steps.size();
  }

  /// The point at which it leaves a place; the first one for the origin.
  int leaving(int visit) {
    return endOf(Link.Kind.HELD, visit);
  }

  /// The point at which it comes to a place after the origin.
  int reached(int visit) {
    return endOf(Link.Kind.DRIVE, visit);
  }

  /// The point at which its inspection at a place begins, where there is one.
  int inspection(int visit) {
    return endOf(Link.Kind.QUEUE, visit);
  }

  int inspected(int visit) {
    return endOf(Link.Kind.INSPECTION, visit);
  }

  int arrived() {
    return steps.size() - 2;
  }

  /// The point at which its people are counted at a milestone.
  OptionalInt counted(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> OptionalInt.of(1);
      case DEPARTED -> OptionalInt.of(leaving(0));
      case READY -> handOver == 0 ? OptionalInt.empty() : OptionalInt.of(inspected(handOver));
      case CROSSED -> handOver == 0 ? OptionalInt.empty() : OptionalInt.of(leaving(handOver));
      case ARRIVED -> OptionalInt.of(arrived());
    };
  }

  /// The point at which the agreement must permit it.
  OptionalInt judged(Milestone milestone) {
    return milestone == Milestone.BOARDED ? OptionalInt.of(0) : counted(milestone);
  }

  /// Where a milestone is passed.
  PlaceId site(Milestone milestone) {
    return switch (milestone) {
      case BOARDED, DEPARTED -> commitment.origin();
      case READY, CROSSED -> place(handOver);
      case ARRIVED -> commitment.destination();
    };
  }

  PlaceId place(int visit) {
    return route.places().get(visit).id();
  }

  /// The corridor on which it leaves a place.
  Corridor corridorFrom(int visit) {
    return route.legs().get(visit).corridor();
  }

  /// Inspections are on the way, not at its ends.
  boolean isInspectedAt(int visit) {
    return visit > 0
        && visit < route.places().size() - 1
        && route.places().get(visit).control().isPresent();
  }

  private int endOf(Link.Kind kind, int visit) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind() == kind && steps.get(i).visit() == visit) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(
        """
        %s has no step of kind %s at place %d of its route.
        Maybe the place is its destination.\
        """
            .formatted(trip.id(), kind.word(), visit));
  }
}
