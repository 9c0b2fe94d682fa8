package org.safepassage.cli;

import java.time.Duration;

/// How long something takes, in words.
final class Lasting {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Lasting() {}

  /// In whole minutes, or in seconds below two minutes.
  static String of(Duration time) {
    return time.toSeconds() < 120
        ? Amount.of(time.toSeconds(), "second", "seconds")
        : of(Math.toIntExact(time.toMinutes()));
  }

  /// To the minute below two days, to the hour from then on.
  ///
  /// @param minutes not negative
  static String of(int minutes) {
    if (minutes < HOUR) {
      return Amount.of(minutes, "minute", "minutes");
    }
    if (minutes >= 2 * DAY) {
      int hours = Math.round((float) minutes / HOUR);
      String rest = hours % 24 == 0 ? "" : " and " + Amount.of(hours % 24, "hour", "hours");
      return Amount.of(hours / 24, "day", "days") + rest;
    }
    return minutes % HOUR == 0
        ? Amount.of(minutes / HOUR, "hour", "hours")
        : "%d h %d min".formatted(minutes / HOUR, minutes % HOUR);
  }
}
