package org.safepassage.plan.bound;

import java.util.Arrays;

/// How a level rose, minute by minute. It never falls.
final class History {
  /// To look at further steps of a curve would only make a bound a little sharper.
  private static final int MOST_STEPS = 250;

  private int[] minutes = new int[16];
  private long[] before = new long[16];
  private int rises;
  private long level;

  History(long level) {
    this.level = level;
  }

  long level() {
    return level;
  }

  void rise(int minute, long to) {
    if (to <= level) {
      return;
    }
    if (rises == 0 || minutes[rises - 1] != minute) {
      if (rises == minutes.length) {
        minutes = Arrays.copyOf(minutes, rises * 2);
        before = Arrays.copyOf(before, rises * 2);
      }
      minutes[rises] = minute;
      before[rises] = level;
      rises++;
    }
    level = to;
  }

  /// It was known too high: nobody had come further than this by now.
  void clip(long most) {
    while (rises > 0 && before[rises - 1] >= most) {
      level = before[--rises];
    }
    if (rises > 0) {
      level = Math.min(level, most);
    }
  }

  /// The level at the end of a minute.
  long at(int minute) {
    int low = 0;
    int high = rises;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (minutes[middle] <= minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == rises ? level : before[low];
  }

  /// The first minute at whose end the level was reached.
  ///
  /// @return [Integer#MAX_VALUE] for a level that was never reached
  int whenAt(long wanted) {
    if (wanted > level) {
      return Integer.MAX_VALUE;
    }
    int low = 0;
    int high = rises;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Integer.MIN_VALUE : minutes[low - 1];
  }

  /// At most how many can have passed a later event by a minute: those who had passed this one by
  /// some minute, and as many of the others as can come so far in the time since.
  long servedBy(int minute, ServiceCurve curve) {
    return Math.min(level, sinceRises(minute, curve));
  }

  /// At most how many can have passed this event by the end of a minute, when only so many can in
  /// any stretch of time.
  long pacedBy(int minute, ServiceCurve curve) {
    boolean rose = rises > 0 && minutes[rises - 1] == minute;
    long first = rose || curve.steps() == 0 ? ServiceCurve.EVERYBODY : level + curve.people(0);
    return Math.min(first, sinceRises(minute, curve));
  }

  /// The least that a curve leaves over the levels before earlier rises.
  private long sinceRises(int minute, ServiceCurve curve) {
    long most = ServiceCurve.EVERYBODY;
    int oldest = rises;
    int steps = Math.min(MOST_STEPS, curve.steps());
    for (int step = 0; step < steps && oldest > 0; step++) {
      int from = minute - curve.until(step);
      while (oldest > 0 && minutes[oldest - 1] >= from) {
        oldest--;
      }
      if (oldest < rises) {
        most = Math.min(most, before[oldest] + curve.people(step));
      }
    }
    return most;
  }
}
