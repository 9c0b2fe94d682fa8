package org.safepassage.model;

import java.time.Instant;
import java.time.ZoneId;

/// When an operation is. Schedules count minutes from `start`; nothing is planned at or after
/// `end`.
public record Calendar(ZoneId zone, Instant start, Instant end) {
  /// @throws IllegalArgumentException when `end` is not after `start`
  public Calendar {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          """
          The operation ends (%s) at or before its start (%s).
          Maybe the two are swapped.\
          """
              .formatted(end, start));
    }
  }
}
