package org.safepassage.model;

import java.time.Duration;

/// How an operations room reckons with what is reported to it. Nothing that is planned or checked
/// beforehand depends on it.
///
/// @param counts which figure conditions use where reporters differ
/// @param overdue how long after its time a convoy is overdue
public record Reckoning(CountRule counts, Duration overdue) {
  public static final Duration LEAST_OVERDUE = Duration.ofMinutes(1);
  public static final Duration MOST_OVERDUE = Duration.ofDays(7);

  /// Where the operation doesn't say: nobody is to be taken as gone who may not be.
  public static final Reckoning USUAL = new Reckoning(CountRule.SMALLEST, Duration.ofMinutes(30));

  /// @throws IllegalArgumentException for a time to be overdue of less than a minute or more than
  ///   seven days
  public Reckoning {
    if (overdue.compareTo(LEAST_OVERDUE) < 0 || overdue.compareTo(MOST_OVERDUE) > 0) {
      throw new IllegalArgumentException(
          """
          A convoy is overdue from 1 minute to 7 days after its time, not %s.
          Maybe the unit is another.\
          """
              .formatted(overdue));
    }
  }
}
