package org.safepassage.plan.bound;

import java.time.Instant;
import java.util.List;
import org.safepassage.model.Calendar;
import org.safepassage.model.Window;

/// When a corridor is open.
record OpenSpans(List<Window> windows, Calendar calendar) {
  OpenSpans {
    windows = List.copyOf(windows);
  }

  /// Whether somebody can set out at a minute who needs so many seconds, as far as one window goes.
  /// Windows that touch count as one; an opening between them would only forbid more.
  boolean letsOut(int minute, long seconds) {
    if (windows.isEmpty()) {
      return true;
    }
    Instant from = calendar.start().plusSeconds(60L * minute);
    Instant until = from.plusSeconds(seconds);
    Instant covered = from;
    boolean grows = true;
    while (grows && covered.isBefore(until)) {
      grows = false;
      for (Window window : windows) {
        if (!window.from().isAfter(covered) && window.until().isAfter(covered)) {
          covered = window.until();
          grows = true;
        }
      }
    }
    return !covered.isBefore(until);
  }
}
