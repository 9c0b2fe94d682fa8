package org.safepassage.plan.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Network;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// Every convoy that one place sees.
///
/// @param calls by the minute in which each is first seen, then in the order of the schedule
public record PlaceTimetable(PlaceId place, List<Call> calls) {
  public PlaceTimetable {
    calls = List.copyOf(calls);
  }

  /// One for each place of the network, in its order, also where nobody comes; then one for each
  /// place that is only in the schedule.
  public static List<PlaceTimetable> of(Network network, Schedule schedule) {
    Map<PlaceId, List<Call>> calls = new LinkedHashMap<>();
    for (Place place : network.places()) {
      calls.put(place.id(), new ArrayList<>());
    }
    for (Trip trip : schedule.trips()) {
      for (int stop = 0; stop < trip.visits().size(); stop++) {
        calls
            .computeIfAbsent(trip.visits().get(stop).place(), _ -> new ArrayList<>())
            .add(new Call(trip, stop));
      }
    }
    List<PlaceTimetable> all = new ArrayList<>();
    calls.forEach((place, own) -> {
      own.sort(Comparator.comparing(Call::from));
      all.add(new PlaceTimetable(place, own));
    });
    return all;
  }

  /// Of how many people one kind of call is.
  public long people(Call.Kind kind) {
    return calls.stream()
        .filter(call -> call.kind() == kind)
        .mapToLong(call -> call.trip().people().value())
        .sum();
  }

  /// How many convoys do one kind of thing here.
  public long convoys(Call.Kind kind) {
    return calls.stream().filter(call -> call.kind() == kind).count();
  }
}
