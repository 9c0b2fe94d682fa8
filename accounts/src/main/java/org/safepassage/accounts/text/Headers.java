package org.safepassage.accounts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the lines above a text say of it: `Date: 2016-12-16`, `Outlet: ...`, up to the first empty
/// line. Where any line before it is of another form, there are none.
///
/// @param body where the text itself begins
/// @param corrects the text that it corrects
record Headers(
    int body,
    Optional<String> outlet,
    Optional<LocalDate> day,
    Optional<LocalTime> time,
    Optional<String> corrects) {
  private static final Pattern LINE =
      Pattern.compile("(?i)^\\ufeff?(date|outlet|id|title|url|corrects):[ \\t]*(.*)$");
  private static final Headers NONE =
      new Headers(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// With an offset from UTC behind the time.
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][X]")
          .toFormatter(Locale.ROOT);

  /// @param zone by whose clocks a day begins
  static Headers of(String file, ZoneId zone) {
    Headers headers = NONE;
    int line = 0;
    while (line < file.length()) {
      int end = file.indexOf('\n', line);
      end = end < 0 ? file.length() : end;
      String text = file.substring(line, end).strip();
      if (text.isEmpty() && line > 0) {
        return headers.at(end + 1);
      }
      Matcher matcher = LINE.matcher(text);
      if (!matcher.matches()) {
        return NONE;
      }
      headers =
          headers.with(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip(), zone);
      line = end + 1;
    }
    return file.isEmpty() ? NONE : headers.at(file.length());
  }

  private Headers at(int start) {
    return new Headers(start, outlet, day, time, corrects);
  }

  private Headers with(String name, String value, ZoneId zone) {
    if (value.isEmpty()) {
      return this;
    }
    return switch (name) {
      case "outlet" -> new Headers(body, Optional.of(value), day, time, corrects);
      case "corrects" -> new Headers(body, outlet, day, time, Optional.of(value));
      case "date" -> new Headers(body, outlet, day(value, zone), time(value, zone), corrects);
      default -> this;
    };
  }

  /// 2016-12-16, with or without a time behind it.
  static Optional<LocalDate> day(String value, ZoneId zone) {
    Optional<LocalDateTime> known = byClocksOf(zone, value);
    if (known.isPresent()) {
      return known.map(LocalDateTime::toLocalDate);
    }
    try {
      return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// 2016-12-16T22:30:00+02:00 by other clocks; nothing for a time without an offset.
  private static Optional<LocalDateTime> byClocksOf(ZoneId zone, String value) {
    try {
      return Optional.of(
          OffsetDateTime.parse(value.replace(' ', 'T'), WITH_OFFSET)
              .atZoneSameInstant(zone)
              .toLocalDateTime());
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
