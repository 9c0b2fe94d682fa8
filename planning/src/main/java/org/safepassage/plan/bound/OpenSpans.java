package org.safepassage.plan.bound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.safepassage.model.Calendar;
import org.safepassage.model.Window;

/// When a corridor is open, in seconds from the operation's start. Windows that touch or overlap
/// count as one.
final class OpenSpans {
  private static final long MINUTE = 60;

  private final long[] from;
  private final long[] until;
  private final boolean always;

  /// @param windows none where it is always open
  OpenSpans(List<Window> windows, Calendar calendar) {
    this.always = windows.isEmpty();
    List<Window> sorted = windows.stream().sorted(Comparator.comparing(Window::from)).toList();
    long[] begins = new long[sorted.size()];
    long[] ends = new long[sorted.size()];
    int spans = 0;
    for (Window window : sorted) {
      long begin = window.from().getEpochSecond() - calendar.start().getEpochSecond();
      long end = window.until().getEpochSecond() - calendar.start().getEpochSecond();
      if (spans > 0 && begin <= ends[spans - 1]) {
        ends[spans - 1] = Math.max(ends[spans - 1], end);
      } else {
        begins[spans] = begin;
        ends[spans++] = end;
      }
    }
    this.from = Arrays.copyOf(begins, spans);
    this.until = Arrays.copyOf(ends, spans);
  }

  /// Whether it never closes.
  boolean isAlways() {
    return always;
  }

  /// Whether somebody can set out at a minute who needs so many seconds.
  boolean letsOut(int minute, long seconds) {
    long second = minute * MINUTE;
    int span = lastFrom(second);
    return always || seconds == 0 || (span >= 0 && second + seconds <= until[span]);
  }

  /// Whether somebody can come to its end at a minute.
  boolean letsIn(int minute) {
    long second = minute * MINUTE;
    int span = lastFrom(second - 1);
    return always || (span >= 0 && second <= until[span]);
  }

  /// Whether nobody can be on it any more after a minute until it opens again.
  boolean closes(int minute) {
    int span = lastFrom(minute * MINUTE);
    return !always && span >= 0 && until[span] / MINUTE == minute;
  }

  /// Whether, of some time, any is at least `after` its opening and `before` its closing.
  boolean overlaps(long begin, long end, long after, long before) {
    for (int i = Math.max(0, lastFrom(begin)); i < from.length && from[i] + after < end; i++) {
      if (until[i] - before > begin && until[i] - before > from[i] + after) {
        return true;
      }
    }
    return false;
  }

  /// The span that began last by a second; -1 before the first.
  private int lastFrom(long second) {
    int low = 0;
    int high = from.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] <= second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
