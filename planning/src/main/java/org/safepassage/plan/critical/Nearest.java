package org.safepassage.plan.critical;

/// Of what a convoy waited for, what held it up last: that without which it could have been earlier
/// by the fewest minutes. Of several the one that was offered first.
final class Nearest {
  private final Course course;
  private final int point;
  private final Seen seen;
  private Cause cause;

  /// @param point by which it waited
  /// @param otherwise what it waited for if nothing else is offered
  /// @param seen where the walk mustn't come again
  Nearest(Course course, int point, Cause otherwise, Seen seen) {
    this.course = course;
    this.point = point;
    this.cause = otherwise;
    this.seen = seen;
  }

  Cause cause() {
    return cause;
  }

  void offer(Cause other) {
    if (other.release() > reach(other.point()) && !seen.leadsTo(other)) {
      cause = other;
    }
  }

  /// What lets it pass a point only after this minute is nearer than all that was offered.
  int reach(int waits) {
    return cause.release() + slack(waits) - slack(cause.point());
  }

  /// From the course's beginning to a point, the minutes that could be saved without anything being
  /// done faster, and those until the point less.
  private int slack(int from) {
    int slack = course.minute(from);
    for (int i = from; i < point; i++) {
      slack += course.steps().get(i).isSlack() ? course.steps().get(i).minutes() : 0;
    }
    return slack;
  }
}
