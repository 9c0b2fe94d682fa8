package org.safepassage.cli;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Minute;

/// Moments and spans of a plan in words.
record PlanTimes(Calendar calendar) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /// By the clocks of the operation.
  String moment(Minute minute) {
    return minute.at(calendar).atZone(calendar.zone()).format(TIME);
  }

  /// With its offset, for programs.
  String written(Minute minute) {
    return minute
        .at(calendar)
        .atZone(calendar.zone())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /// In whole minutes, or in seconds below two minutes.
  static String lasting(Duration time) {
    return time.toSeconds() < 120
        ? Amount.of(time.toSeconds(), "second", "seconds")
        : lasting(Math.toIntExact(time.toMinutes()));
  }

  /// To the minute below two days, to the hour from then on.
  ///
  /// @param minutes not negative
  static String lasting(int minutes) {
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
