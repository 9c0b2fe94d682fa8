package org.safepassage.accounts.text;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the lines above a text say of it: `Date: 2016-12-16`, `Outlet: ...`, up to the first empty
/// line. Where any line before it is of another form, there are none.
///
/// @param body where the text itself begins
/// @param date when it was published, as it is written there
/// @param zone by whose clocks a day begins
/// @param corrects the text that it corrects
record Headers(
    int body,
    Optional<String> outlet,
    Optional<String> date,
    ZoneId zone,
    Optional<String> corrects) {
  private static final Pattern LINE =
      Pattern.compile("(?i)^\\ufeff?(date|outlet|id|title|url|corrects):[ \\t]*(.*)$");

  /// With an offset from UTC behind the time.
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);

  /// 16 December 2016 and the like, which nobody can read otherwise; 12/11/2016 they can.
  private static final List<DateTimeFormatter> IN_WORDS =
      Stream.of(
              "[EEEE][EEE][,][ ]d MMMM[,] uuuu",
              "[EEEE][EEE][,][ ]d MMM[.][,] uuuu",
              "[EEEE][EEE][,][ ]MMMM d[,] uuuu",
              "[EEEE][EEE][,][ ]MMM[.] d[,] uuuu")
          .map(pattern ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(pattern)
                  .toFormatter(Locale.ENGLISH)
                  .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  /// @param zone by whose clocks a day begins
  static Headers of(String file, ZoneId zone) {
    Headers none = new Headers(0, Optional.empty(), Optional.empty(), zone, Optional.empty());
    Headers headers = none;
    int line = 0;
    while (line < file.length()) {
      int end = lineEnd(file, line);
      String text = file.substring(line, end).strip();
      int next = file.startsWith("\r\n", end) ? end + 2 : end + 1;
      if (text.isEmpty() && line > 0) {
        return headers.at(next);
      }
      Matcher matcher = LINE.matcher(text);
      if (!matcher.matches()) {
        return none;
      }
      headers = headers.with(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip());
      line = next;
    }
    return headers.at(file.length());
  }

  private static int lineEnd(String file, int from) {
    int end = from;
    while (end < file.length() && file.charAt(end) != '\n' && file.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private Headers at(int start) {
    return new Headers(start, outlet, date, zone, corrects);
  }

  private Headers with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    return switch (name) {
      case "outlet" -> new Headers(body, Optional.of(value), date, zone, corrects);
      case "corrects" -> new Headers(body, outlet, date, zone, Optional.of(value));
      case "date" -> new Headers(body, outlet, Optional.of(value), zone, corrects);
      default -> this;
    };
  }

  Optional<LocalDate> day() {
    return date.flatMap(value -> day(value, zone));
  }

  Optional<LocalTime> time() {
    return date.flatMap(value -> time(value, zone));
  }

  /// 2016-12-16 or 16 December 2016, the first with or without a time behind it.
  ///
  /// @return nothing for what is no day of the years 1 to 9999
  static Optional<LocalDate> day(String value, ZoneId zone) {
    return byClocksOf(zone, value)
        .map(LocalDateTime::toLocalDate)
        .or(() -> parsed(value, DateTimeFormatter.ISO_LOCAL_DATE))
        .or(() ->
            IN_WORDS.stream()
                .flatMap(form -> parsed(value.replaceAll("\\s+", " "), form).stream())
                .findFirst())
        .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
  }

  private static Optional<LocalDate> parsed(String value, DateTimeFormatter form) {
    try {
      // Whatever stands behind it, such as a time, is not looked at.
      return Optional.of(LocalDate.from(form.parse(value, new ParsePosition(0))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// 2016-12-16T22:30:00+02:00, or Fri, 16 Dec 2016 22:30:00 +0200, by other clocks; nothing for a
  /// time without an offset.
  private static Optional<LocalDateTime> byClocksOf(ZoneId zone, String value) {
    return at(value.replace(' ', 'T'), WITH_OFFSET)
        .or(() -> at(value, DateTimeFormatter.RFC_1123_DATE_TIME))
        .map(time -> time.atZoneSameInstant(zone).toLocalDateTime());
  }

  private static Optional<OffsetDateTime> at(String value, DateTimeFormatter form) {
    try {
      return Optional.of(OffsetDateTime.parse(value, form));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Of 2016-12-16T14:30 or 2016-12-16 14:30, by the clock of whoever wrote it; by those of `zone`
  /// where it says its offset from UTC.
  static Optional<LocalTime> time(String value, ZoneId zone) {
    Optional<LocalDateTime> known = byClocksOf(zone, value);
    if (known.isPresent()) {
      return known.map(LocalDateTime::toLocalTime);
    }
    try {
      return value.length() < 16
          ? Optional.empty()
          : Optional.of(
              LocalDateTime.parse(
                      value.substring(0, 16).replace(' ', 'T'),
                      DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                  .toLocalTime());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
