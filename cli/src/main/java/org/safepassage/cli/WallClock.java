package org.safepassage.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Minute;

/// Times as the clocks show them where the operation is.
record WallClock(Calendar calendar) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /// A minute as [Minute#toString] writes it, or an instant in UTC.
  private static final Pattern SINCE_START =
      Pattern.compile("\\bday ([0-9]{1,6}) ([0-9]{2}):([0-9]{2})\\b");

  private static final Pattern IN_UTC =
      Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

  private static final int MINUTES_A_DAY = 1440;
  private static final int MINUTES_AN_HOUR = 60;

  String moment(Minute minute) {
    return zoned(minute).format(MOMENT);
  }

  String day(Minute minute) {
    return zoned(minute).format(DAY);
  }

  LocalDate date(Minute minute) {
    return zoned(minute).toLocalDate();
  }

  /// The hour; with the days that have passed since `from`, if any have.
  String hour(Minute minute, Minute from) {
    long days = date(minute).toEpochDay() - date(from).toEpochDay();
    return zoned(minute).format(HOUR) + (days == 0 ? "" : " +" + days);
  }

  /// A sentence of the audit. The audit knows no time zone and counts from the operation's start;
  /// whoever changes a timetable has other times before their eyes.
  String inSentence(String sentence) {
    String local =
        SINCE_START
            .matcher(sentence)
            .replaceAll(found -> Matcher.quoteReplacement(moment(minute(found))));
    return IN_UTC
        .matcher(local)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                Instant.parse(found.group()).atZone(calendar.zone()).format(MOMENT)));
  }

  private static Minute minute(java.util.regex.MatchResult found) {
    return Minute.of(
        (Integer.parseInt(found.group(1)) - 1) * MINUTES_A_DAY
            + Integer.parseInt(found.group(2)) * MINUTES_AN_HOUR
            + Integer.parseInt(found.group(3)));
  }

  private ZonedDateTime zoned(Minute minute) {
    return minute.at(calendar).atZone(calendar.zone());
  }
}
