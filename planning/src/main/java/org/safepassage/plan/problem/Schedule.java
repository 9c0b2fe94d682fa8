package org.safepassage.plan.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Count;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;

/// A timetable: every convoy, when the facts with conditions can be established, and everybody and
/// everything not moved. Nothing in it is a plan before the schedule audit has passed it.
///
/// @param trips in the order of their boarding
/// @param facts in the order of their minutes
/// @param remainders people who stay
/// @param goodsLeft goods that stay
public record Schedule(
    List<Trip> trips,
    List<Established> facts,
    List<Remainder> remainders,
    List<GoodsLeft> goodsLeft) {
  public Schedule {
    trips = List.copyOf(trips);
    facts = List.copyOf(facts);
    remainders = List.copyOf(remainders);
    goodsLeft = List.copyOf(goodsLeft);
  }

  /// With no goods that stay.
  public Schedule(List<Trip> trips, List<Established> facts, List<Remainder> remainders) {
    this(trips, facts, remainders, List.of());
  }

  /// Minutes at checkpoints before its turn comes.
  private static int queued(Trip trip, PlanningProblem problem) {
    int minutes = 0;
    for (int i = 1; i + 1 < trip.visits().size(); i++) {
      int number = i;
      minutes +=
          problem
              .operation()
              .network()
              .findPlace(trip.visits().get(i).place())
              .map(place -> trip.queued(place, number))
              .orElse(0);
    }
    return minutes;
  }

  /// Minutes between ready and crossed.
  private static int held(Trip trip) {
    return trip.findHandOver()
        .flatMap(visit -> visit.ready().map(r -> visit.departure().value() - r.value()))
        .orElse(0);
  }

  private static long driven(Trip trip, Set<FleetId> staying) {
    long driven = 0;
    for (Ride ride : trip.rides()) {
      boolean stays = staying.contains(ride.vehicle().fleet());
      Minute end = stays ? trip.alighted() : trip.back().at();
      driven += end.value() - trip.boardingFrom().value();
    }
    return driven;
  }

  /// What it comes to. The problem says when the plan begins and ends.
  public Figures figures(PlanningProblem problem) {
    long moved = 0;
    WaitingSum waiting = new WaitingSum(problem.operation().population());
    long driven = 0;
    Optional<Minute> last = Optional.empty();
    Set<FleetId> staying = new HashSet<>();
    for (Fleet fleet : problem.operation().transport().fleets()) {
      if (!fleet.use().returns()) {
        staying.add(fleet.id());
      }
    }
    for (Trip trip : trips) {
      long people = trip.people().value();
      moved += people;
      waiting.add(
          trip,
          trip.boardingFrom().value() - problem.from().value(),
          held(trip),
          queued(trip, problem));
      driven += driven(trip, staying);
      if (people > 0 && (last.isEmpty() || last.get().isBefore(trip.arrived()))) {
        last = Optional.of(trip.arrived());
      }
    }
    for (Remainder remainder : remainders) {
      if (remainder.reason().isWaiting()) {
        waiting.add(remainder, problem.horizon().value() - problem.from().value());
      }
    }
    long left = goodsLeft.stream().mapToLong(goods -> goods.goods().value()).sum();
    return new Figures(Count.of(moved), last, waiting.minutes(), waiting.weighted(), driven, left);
  }
}
