package org.safepassage.plan.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// Every convoy that one team goes along with.
///
/// @param trips in the order of the schedule
public record TeamTimetable(EscortTeam team, List<Trip> trips) {
  private static final Comparator<EscortTeam> ORDER =
      Comparator.comparing(EscortTeam::escort).thenComparingInt(EscortTeam::number);

  public TeamTimetable {
    trips = List.copyOf(trips);
  }

  /// One for each team that the schedule sends along, by the kind of team and its number.
  public static List<TeamTimetable> of(Schedule schedule) {
    Map<EscortTeam, List<Trip>> trips = new TreeMap<>(ORDER);
    for (Trip trip : schedule.trips()) {
      for (EscortTeam team : trip.escorts()) {
        trips.computeIfAbsent(team, _ -> new ArrayList<>()).add(trip);
      }
    }
    List<TeamTimetable> all = new ArrayList<>();
    trips.forEach((team, own) -> all.add(new TeamTimetable(team, own)));
    return all;
  }
}
