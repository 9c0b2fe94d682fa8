package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.PlanningProblem;

/// What the inspections of all commitments together take at one checkpoint, and so the earliest end
/// when everybody goes through who can: they begin when the first can be there, go on one after the
/// other while a corridor to the checkpoint is open, and the last then drives on.
final class SharedWork {
  private static final int SECONDS = 60;

  private final Place.Control control;
  private final List<Through> all = new ArrayList<>();

  /// One commitment's people at the checkpoint.
  ///
  /// @param arrivesAt the first second, from the operation's start, at which one of them can be
  ///   there
  /// @param restSeconds of driving from there to the destination
  /// @param open when the corridor is open that leads there
  /// @param beforeSeconds of driving on that corridor before it
  /// @param afterSeconds of driving on that corridor after it
  record Through(
      long people,
      long seats,
      int mostVehicles,
      long arrivesAt,
      long restSeconds,
      OpenSpans open,
      long beforeSeconds,
      long afterSeconds) {
    /// Whether some of it can be inspected in a minute.
    boolean isOpen(int minute) {
      return open.isAlways()
          || open.overlaps(
              minute * (long) SECONDS, (minute + 1L) * SECONDS, beforeSeconds, afterSeconds);
    }
  }

  private SharedWork(Place.Control control) {
    this.control = control;
  }

  /// The earliest end, as a minute, that the checkpoints let everybody have.
  static int earliestEnd(PlanningProblem problem, List<Front> fronts) {
    Map<PlaceId, SharedWork> works = new TreeMap<>();
    for (Front front : fronts) {
      long people = front.arrivals().level() - front.arrivals().at(Integer.MIN_VALUE);
      if (people > 0) {
        front
            .way()
            .inspections(people)
            .forEach((place, through) ->
                works
                    .computeIfAbsent(place.id(), _ -> new SharedWork(place.control().orElseThrow()))
                    .all
                    .add(through));
      }
    }
    return works.values().stream()
        .mapToInt(work -> work.end(problem))
        .max()
        .orElse(problem.from().value());
  }

  private int end(PlanningProblem problem) {
    long left = seconds();
    long first = all.stream().mapToLong(Through::arrivesAt).min().orElse(0);
    long rest = all.stream().mapToLong(Through::restSeconds).min().orElse(0);
    int minute = Math.toIntExact(first / SECONDS);
    while (left > 0 && minute < problem.horizon().value()) {
      int now = minute;
      left -= all.stream().anyMatch(each -> each.isOpen(now)) ? SECONDS : 0;
      minute++;
    }
    // The last minute may have been needed only in part.
    return minute - 1 + Math.toIntExact(rest / SECONDS);
  }

  private long seconds() {
    long seconds = 0;
    for (Through each : all) {
      long vehicles = Math.ceilDiv(each.people(), each.seats());
      long convoys = Math.ceilDiv(vehicles, (long) each.mostVehicles());
      seconds +=
          convoys * control.setUp().toSeconds()
              + vehicles * control.perVehicle().toSeconds() / control.lanes()
              + each.people() * control.perPerson().toMillis() / 1000 / control.lanes();
    }
    return seconds;
  }
}
