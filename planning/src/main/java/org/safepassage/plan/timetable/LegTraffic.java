package org.safepassage.plan.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// What goes over one leg of a corridor, loaded, from one place of its path to the next. Empty
/// vehicles aren't counted: a schedule doesn't say which way back they take.
///
/// @param leg which of the corridor's legs, from 0
/// @param people who go over it
/// @param first the first departure; none when nobody goes over it
/// @param last the last arrival
public record LegTraffic(
    CorridorId corridor,
    int leg,
    PlaceId from,
    PlaceId to,
    int convoys,
    long people,
    Optional<Minute> first,
    Optional<Minute> last) {

  private record Key(CorridorId corridor, int leg) {}

  private LegTraffic with(Trip trip, Minute departs, Minute arrives) {
    return new LegTraffic(
        corridor,
        leg,
        from,
        to,
        convoys + 1,
        people + trip.people().value(),
        Optional.of(first.filter(m -> m.isBefore(departs)).orElse(departs)),
        Optional.of(last.filter(m -> arrives.isBefore(m)).orElse(arrives)));
  }

  /// One for each leg of each corridor, in the order of the network, also where nobody goes. A trip
  /// that doesn't visit the places of its commitment's route is on no leg.
  public static List<LegTraffic> of(PlanningProblem problem, Schedule schedule) {
    Map<Key, LegTraffic> traffic = new LinkedHashMap<>();
    for (Corridor corridor : problem.operation().network().corridors()) {
      for (int leg = 0; leg < corridor.legs().size(); leg++) {
        traffic.put(
            new Key(corridor.id(), leg),
            new LegTraffic(
                corridor.id(),
                leg,
                corridor.path().get(leg),
                corridor.path().get(leg + 1),
                0,
                0,
                Optional.empty(),
                Optional.empty()));
      }
    }
    Map<CommitmentId, List<Key>> ways = ways(problem);
    for (Trip trip : schedule.trips()) {
      List<Key> way = ways.getOrDefault(trip.commitment(), List.of());
      for (int i = 0; i < way.size() && follows(trip, way, traffic); i++) {
        Minute departs = trip.visits().get(i).departure();
        Minute arrives = trip.visits().get(i + 1).arrival();
        traffic.computeIfPresent(way.get(i), (_, before) -> before.with(trip, departs, arrives));
      }
    }
    return List.copyOf(traffic.values());
  }

  private static Map<CommitmentId, List<Key>> ways(PlanningProblem problem) {
    Map<CommitmentId, List<Key>> ways = new HashMap<>();
    for (Commitment commitment : problem.agreement().commitments()) {
      List<Key> way = new ArrayList<>();
      if (Route.join(problem.operation().network(), commitment.route()).isPresent()) {
        for (CorridorId id : commitment.route()) {
          problem
              .operation()
              .network()
              .findCorridor(id)
              .ifPresent(corridor -> {
                for (int leg = 0; leg < corridor.legs().size(); leg++) {
                  way.add(new Key(id, leg));
                }
              });
        }
      }
      ways.put(commitment.id(), way);
    }
    return ways;
  }

  private static boolean follows(Trip trip, List<Key> way, Map<Key, LegTraffic> traffic) {
    if (trip.visits().size() != way.size() + 1) {
      return false;
    }
    for (int i = 0; i < way.size(); i++) {
      LegTraffic leg = traffic.get(way.get(i));
      if (leg == null
          || !leg.from().equals(trip.visits().get(i).place())
          || !leg.to().equals(trip.visits().get(i + 1).place())) {
        return false;
      }
    }
    return true;
  }
}
