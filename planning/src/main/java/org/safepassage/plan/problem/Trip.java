package org.safepassage.plan.problem;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.Transport;
import org.safepassage.model.Unit;

/// One convoy's way from boarding until its vehicles are free again. Whether it is possible and
/// allowed is not checked here but by the schedule audit.
///
/// @param rides its vehicles, with who or what is in them
/// @param escorts who goes along
/// @param boarded when the last one is aboard; boarding begins at the arrival of the first visit
/// @param visits every place of the route, in order; at least the origin and the destination
/// @param back where its vehicles and escorts are free again, and when; vehicles that don't come
///   back stay at the destination all the same
public record Trip(
    TripId id,
    CommitmentId commitment,
    List<Ride> rides,
    List<EscortTeam> escorts,
    Minute boarded,
    List<Visit> visits,
    Back back) {
  /// @throws IllegalArgumentException for fewer than two visits
  public Trip {
    rides = List.copyOf(rides);
    escorts = List.copyOf(escorts);
    visits = List.copyOf(visits);
    if (visits.size() < 2) {
      throw new IllegalArgumentException(
          """
          %s visits %d places; a trip visits its origin and its destination.
          Maybe only the stops on the way were written.\
          """
              .formatted(id, visits.size()));
    }
  }

  /// Everybody aboard.
  public Count people() {
    long sum = 0;
    for (Ride ride : rides) {
      sum += ride.people().value();
    }
    return Count.of(sum);
  }

  /// All goods aboard, in the unit of the commitment.
  public Count goods() {
    long sum = 0;
    for (Ride ride : rides) {
      sum += ride.goods().value();
    }
    return Count.of(sum);
  }

  /// Whether anything of the convoy comes back: a vehicle, or an escort.
  public boolean comesBack(Transport transport) {
    return !escorts.isEmpty()
        || rides.stream().anyMatch(ride -> transport.comesBack(ride.vehicle().fleet()));
  }

  /// How many of a category are aboard.
  public long people(CategoryId category) {
    long sum = 0;
    for (Ride ride : rides) {
      for (Seated seated : ride.load()) {
        sum += seated.category().equals(category) ? seated.people().value() : 0;
      }
    }
    return sum;
  }

  /// Whether a unit counts heads, and not goods.
  public static boolean countsHeads(Unit unit) {
    return switch (unit) {
      case PEOPLE, DETAINEES, CAPTIVES, BODIES -> true;
      case VEHICLES, TRUCKS, TONNES -> false;
    };
  }

  /// What the trip counts in a unit: heads, or goods.
  public long counts(Unit unit) {
    return switch (unit) {
      case PEOPLE, DETAINEES, CAPTIVES, BODIES -> people().value();
      case VEHICLES, TRUCKS, TONNES -> goods().value();
    };
  }

  /// Minutes between its arrival at a checkpoint and the beginning of its inspection.
  ///
  /// @param number of the visit there
  public int queued(Place checkpoint, int number) {
    Visit visit = visits.get(number);
    int until = visit.ready().orElse(visit.departure()).value();
    return checkpoint
        .control()
        .map(control -> Minute.lasting(control.takes(rides.size(), people().value())))
        .map(takes -> Math.max(0, until - takes - visit.arrival().value()))
        .orElse(0);
  }

  public Minute boardingFrom() {
    return visits.getFirst().arrival();
  }

  public Minute departed() {
    return visits.getFirst().departure();
  }

  public Minute arrived() {
    return visits.getLast().arrival();
  }

  /// When the last one has got off.
  public Minute alighted() {
    return visits.getLast().departure();
  }

  /// The visit of the hand-over point, on a route that has one.
  public Optional<Visit> findHandOver() {
    return visits.stream().filter(visit -> visit.ready().isPresent()).findFirst();
  }

  /// When the trip's people are counted at a milestone: when the last one is aboard, then at the
  /// departure, in place at the hand-over point, at the crossing, at the arrival.
  ///
  /// @return nothing for milestones that the route doesn't have
  public Optional<Minute> findCounted(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> Optional.of(boarded);
      case DEPARTED -> Optional.of(departed());
      case READY -> findHandOver().flatMap(Visit::ready);
      case CROSSED -> findHandOver().map(Visit::departure);
      case ARRIVED -> Optional.of(arrived());
    };
  }

  /// When the agreement must permit that its people pass a milestone: as [#findCounted], but for
  /// boarding when it begins, since nobody is put on a vehicle that may not leave.
  ///
  /// @return nothing for milestones that the route doesn't have
  public Optional<Minute> findJudged(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> Optional.of(boardingFrom());
      case DEPARTED, READY, CROSSED, ARRIVED -> findCounted(milestone);
    };
  }
}
