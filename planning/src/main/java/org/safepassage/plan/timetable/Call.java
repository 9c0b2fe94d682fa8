package org.safepassage.plan.timetable;

import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// A convoy at one place, as the people there see it.
///
/// @param stop which of the places on its way it is, from 0
public record Call(Trip trip, int stop) {
  /// @throws IndexOutOfBoundsException when the trip has no such stop
  public Call {
    java.util.Objects.checkIndex(stop, trip.visits().size());
  }

  /// What a convoy does at a place.
  public enum Kind {
    /// People board, and it leaves.
    DEPARTS,
    /// It comes and goes on, inspected or not.
    PASSES,
    /// It comes, is ready, and crosses to the other side.
    CROSSES,
    /// It comes, and people get off.
    ARRIVES
  }

  public Visit visit() {
    return trip.visits().get(stop);
  }

  public Kind kind() {
    if (stop == 0) {
      return Kind.DEPARTS;
    }
    if (stop == trip.visits().size() - 1) {
      return Kind.ARRIVES;
    }
    return visit().ready().isPresent() ? Kind.CROSSES : Kind.PASSES;
  }

  /// When the people there first see it: at its origin when boarding begins.
  public Minute from() {
    return visit().arrival();
  }

  /// When they have seen the last of it: at its destination when the last one has got off.
  public Minute until() {
    return visit().departure();
  }
}
