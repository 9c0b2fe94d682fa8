package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Corridor;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Visit;

/// The second pass: everybody keeps their turn at the first checkpoint and all that comes after it,
/// and boards and departs as late as that lets them, so that nobody stands on a bus for nothing.
///
/// Whoever passes a one-way section on the way there keeps their departure, too.
///
/// Whether nobody else relied on the earlier departures is for the schedule audit to say.
public final class LaterDepartures {
  private final PlanningProblem problem;

  /// By where they set out from on which corridor, the next departure.
  private final Map<Way, Integer> next = new HashMap<>();

  private record Way(PlaceId origin, String corridor) {}

  private final Set<TripId> fixed;

  private LaterDepartures(PlanningProblem problem, Set<TripId> fixed) {
    this.problem = problem;
    this.fixed = Set.copyOf(fixed);
  }

  /// The same timetable with later departures; as it is where to wait at home weighs more than to
  /// wait aboard.
  ///
  /// @param kept what stays as it is
  public static Schedule of(PlanningProblem problem, Schedule schedule, Kept kept) {
    WaitingWeights weights = problem.operation().population().waiting();
    if (weights.home() > weights.aboard()) {
      return schedule;
    }
    Set<TripId> fixed = kept.trips().stream().map(Trip::id).collect(Collectors.toSet());
    return new LaterDepartures(problem, fixed).later(schedule);
  }

  private Schedule later(Schedule schedule) {
    List<Trip> lastFirst = new ArrayList<>(schedule.trips());
    lastFirst.sort(Comparator.comparing(Trip::departed).reversed());
    List<Trip> later = new ArrayList<>();
    lastFirst.forEach(trip -> later.add(later(trip)));
    later.sort(Comparator.comparing(Trip::boardingFrom).thenComparing(Trip::id));
    return new Schedule(later, schedule.facts(), schedule.remainders(), schedule.goodsLeft());
  }

  private Trip later(Trip trip) {
    Commitment commitment = problem.agreement().findCommitment(trip.commitment()).orElseThrow();
    Route route = Route.join(problem.operation().network(), commitment.route()).orElseThrow();
    Corridor corridor = route.legs().getFirst().corridor();
    Way way = new Way(commitment.origin(), corridor.id().value());
    int latest = next.getOrDefault(way, Integer.MAX_VALUE);
    int room = latest - trip.departed().value();
    int spare = fixed.contains(trip.id()) ? 0 : spare(trip, route);
    int shift = Math.max(0, Math.min(room, spare));
    int departure = trip.departed().value() + shift;
    next.put(way, departure - Minute.lasting(corridor.convoys().gap()));
    return shift == 0 ? trip : shifted(trip, firstInspected(trip, route), shift);
  }

  /// Minutes in the queue at the first checkpoint; 0 where there is none.
  private static int spare(Trip trip, Route route) {
    int first = firstInspected(trip, route);
    boolean oneWay =
        first > 0
            && route.legs().subList(0, first).stream()
                .anyMatch(leg -> leg.leg().oneWay().isPresent());
    return first < 0 || oneWay ? 0 : trip.queued(route.places().get(first), first);
  }

  /// The first place where it is inspected; -1 where there is none before people may wait.
  private static int firstInspected(Trip trip, Route route) {
    int last = Math.min(route.handOver().orElse(Integer.MAX_VALUE), trip.visits().size() - 2);
    for (int i = 1; i <= last; i++) {
      Optional<Place.Control> control = route.places().get(i).control();
      if (control.isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Trip shifted(Trip trip, int inspected, int shift) {
    List<Visit> visits = new ArrayList<>(trip.visits());
    for (int i = 0; i <= inspected; i++) {
      Visit visit = visits.get(i);
      visits.set(
          i,
          i < inspected
              ? Visit.passing(
                  visit.place(), visit.arrival().plus(shift), visit.departure().plus(shift))
              : new Visit(
                  visit.place(), visit.arrival().plus(shift), visit.ready(), visit.departure()));
    }
    return new Trip(
        trip.id(),
        trip.commitment(),
        trip.rides(),
        trip.escorts(),
        trip.boarded().plus(shift),
        visits,
        trip.back());
  }
}
