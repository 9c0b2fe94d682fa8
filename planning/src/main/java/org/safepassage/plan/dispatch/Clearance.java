package org.safepassage.plan.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.model.Calendar;
import org.safepassage.model.Milestone;
import org.safepassage.model.Spans;
import org.safepassage.plan.problem.Minute;

/// When a convoy may set out so that it passes every milestone at a time that the agreement allows.
///
/// Boarding and departure are asked of the counts as they are. Further on it hopes for the counts
/// and looks only whether the time will be right: what then fails stops the convoy, and the run is
/// repeated without it.
final class Clearance {
  private final Counts counts;
  private final Road road;
  private final Calendar calendar;

  Clearance(Counts counts, Road road, Calendar calendar) {
    this.counts = counts;
    this.road = road;
    this.calendar = calendar;
  }

  /// The first passage of a convoy.
  ///
  /// @param passage none where there is none before the horizon, or before the times are over
  /// @param untimely whether it is the times that leave none
  record Answer(Optional<Road.Passage> passage, boolean untimely) {}

  /// @param boarding minutes before the departure at which boarding begins
  /// @param earliest departure
  /// @param longestWait minutes that people may be held at the hand-over point
  Answer first(Road.Load load, int boarding, int earliest, int longestWait) {
    if (counts.isTimeless()) {
      return new Answer(road.first(load, earliest), false);
    }
    int departure = earliest;
    while (true) {
      Optional<Road.Passage> way = road.first(load, departure);
      if (way.isEmpty()) {
        return new Answer(way, departure > earliest);
      }
      int later = delay(load, way.get(), boarding, longestWait);
      if (later == 0) {
        return new Answer(way, false);
      }
      if (later < 0) {
        return new Answer(Optional.empty(), true);
      }
      departure = way.get().departure() + later;
    }
  }

  /// By how much it comes too early: 0 if it is in time, -1 if it is too late for good.
  private int delay(Road.Load load, Road.Passage way, int boarding, int longestWait) {
    int c = load.line().index();
    int boards = wait(times(c, Milestone.BOARDED, load, false), way.departure() - boarding);
    if (boards != 0) {
      return boards;
    }
    int departs = wait(times(c, Milestone.DEPARTED, load, false), way.departure());
    if (departs != 0 || !load.line().hasHandOver()) {
      return departs != 0 ? departs : wait(times(c, Milestone.ARRIVED, load, true), way.end());
    }
    int ready = wait(times(c, Milestone.READY, load, true), way.end());
    if (ready != 0) {
      return ready;
    }
    int held = wait(times(c, Milestone.CROSSED, load, true), way.end());
    if (held < 0 || held > longestWait) {
      return held < 0 ? held : held - longestWait;
    }
    int arrives = way.end() + held + load.line().drivingMinutes(1);
    return wait(times(c, Milestone.ARRIVED, load, true), arrives);
  }

  private Spans times(int c, Milestone milestone, Road.Load load, boolean hopeful) {
    return counts.openTimes(c, milestone, load.amount(), hopeful);
  }

  private int wait(Spans open, int minute) {
    Instant instant = Minute.of(minute).at(calendar);
    return open.next(instant).map(next -> Minute.notBefore(next, calendar) - minute).orElse(-1);
  }
}
