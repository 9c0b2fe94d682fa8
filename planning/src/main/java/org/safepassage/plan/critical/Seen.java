package org.safepassage.plan.critical;

import java.util.HashSet;
import java.util.Set;
import org.safepassage.plan.problem.TripId;

/// Through which points of which courses a walk has come, so that it doesn't go in a circle.
final class Seen {
  private record Point(TripId trip, int point) {}

  private final Set<Point> points = new HashSet<>();

  void add(Course course, int point) {
    points.add(new Point(course.trip().id(), point));
  }

  boolean leadsTo(Cause cause) {
    return cause
        .before()
        .filter(course -> points.contains(new Point(course.trip().id(), cause.beforePoint())))
        .isPresent();
  }
}
