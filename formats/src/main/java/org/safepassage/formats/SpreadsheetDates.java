package org.safepassage.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.Calendar;

/// Recognises dates that a spreadsheet has put into a form of its own, and guesses which moment was
/// meant. Whether the day or the month comes first can't be seen; where one of the two ways lies
/// outside the operation, it was the other.
final class SpreadsheetDates {
  private static final Pattern SHORT =
      Pattern.compile(
          "([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2}|[0-9]{4})"
              + "(?:,? +([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9]{2})?(?: *([AaPp])\\.?[Mm]\\.?)?)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})"
              + "(?:,? +([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9]{2})?)?");

  /// Days since the end of 1899, with a part of a day behind the point. Numbers up to 2099.
  private static final Pattern SERIAL = Pattern.compile("([1-7][0-9]{4})(?:[.,]([0-9]{1,12}))?");

  private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int SECONDS_A_DAY = 86_400;
  private static final String ADVICE =
      "and open the file with the columns of times as text, or a spreadsheet rewrites them again.";

  private SpreadsheetDates() {}

  /// A sentence that begins with "Maybe"; nothing for what is no such date.
  static Optional<String> guess(String text, Calendar calendar) {
    if (TOO_NARROW.matcher(text).matches()) {
      return Optional.of(
          "Maybe the column was too narrow when the file was saved: take the times from the file"
              + " before it, "
              + ADVICE);
    }
    List<LocalDateTime> meant = readings(Digits.latin(text));
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDateTime> within = meant.stream().filter(at -> isWithin(at, calendar)).toList();
    List<String> shown =
        (within.isEmpty() ? meant : within)
            .stream().map(at -> withOffset(at, calendar.zone())).distinct().toList();
    return Optional.of("Maybe %s: write it so, %s".formatted(String.join(" or ", shown), ADVICE));
  }

  private static List<LocalDateTime> readings(String text) {
    List<LocalDateTime> readings = new ArrayList<>();
    Matcher brief = SHORT.matcher(text);
    if (brief.matches()) {
      int first = Integer.parseInt(brief.group(1));
      int second = Integer.parseInt(brief.group(2));
      int year = Integer.parseInt(brief.group(3)) + (brief.group(3).length() == 2 ? 2000 : 0);
      int hour = hour(brief.group(4), brief.group(6));
      add(readings, year, second, first, hour, brief.group(5));
      add(readings, year, first, second, hour, brief.group(5));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      add(
          readings,
          Integer.parseInt(yearFirst.group(1)),
          Integer.parseInt(yearFirst.group(2)),
          Integer.parseInt(yearFirst.group(3)),
          hour(yearFirst.group(4), null),
          yearFirst.group(5));
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      String part = serial.group(2) == null ? "0" : serial.group(2);
      long minutes = Math.round(Double.parseDouble("0." + part) * SECONDS_A_DAY / 60);
      readings.add(
          SERIAL_ZERO
              .plusDays(Long.parseLong(serial.group(1)))
              .atStartOfDay()
              .plusMinutes(minutes));
    }
    return readings;
  }

  private static int hour(
      @org.jspecify.annotations.Nullable String hour,
      @org.jspecify.annotations.Nullable String half) {
    int written = hour == null ? 0 : Integer.parseInt(hour);
    if (half == null) {
      return written;
    }
    return written % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
  }

  private static void add(
      List<LocalDateTime> readings,
      int year,
      int month,
      int day,
      int hour,
      @org.jspecify.annotations.Nullable String minute) {
    try {
      readings.add(
          LocalDateTime.of(year, month, day, hour, minute == null ? 0 : Integer.parseInt(minute)));
    } catch (DateTimeException noSuchDay) {
      // Read so, it is no date: it was the other way round, or none at all.
      return;
    }
  }

  private static boolean isWithin(LocalDateTime at, Calendar calendar) {
    var instant = at.atZone(calendar.zone()).toInstant();
    return !instant.isBefore(calendar.start()) && instant.isBefore(calendar.end());
  }

  private static String withOffset(LocalDateTime at, ZoneId zone) {
    return at.atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
