package org.safepassage.formats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;

/// Reads moments, durations, times of day and time zones. A moment must say its offset: convoys
/// meet people whose clocks follow another zone.
final class Times {
  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt ]+)([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern IN_UNITS =
      Pattern.compile(
          "(?:([0-9]{1,4}) ?d)? ?(?:([0-9]{1,6}) ?h)? ?(?:([0-9]{1,6}) ?min)? ?(?:([0-9]{1,6}) ?s)?");
  private static final Pattern ISO =
      Pattern.compile("P(?:[0-9]{1,4}D)?(?:T(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?");
  private static final Pattern LONG_WORDS =
      Pattern.compile("([0-9]{1,6}) ?(minutes?|mins?|m|hours?|hrs?|seconds?|secs?|days?)");
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})");

  private Times() {}

  static Optional<Instant> moment(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a date and time")
        .flatMap(scalar -> moment(context, scalar.text(), scalar.where()));
  }

  /// As [#moment(Context, YamlNode)], for a text that comes from elsewhere.
  static Optional<Instant> moment(Context context, String text, SourceRef where) {
    Matcher form = MOMENT.matcher(text);
    if (!form.matches()) {
      return wrong(
          context, where, text, "a date and time with its offset", guessMoment(context, text));
    }
    try {
      LocalDateTime local = LocalDate.parse(form.group(1)).atTime(LocalTime.parse(form.group(3)));
      if (form.group(4) == null) {
        context.add(
            FindingCode.TIME_WITHOUT_ZONE,
            where,
            "%s doesn't say in which time zone.".formatted(Quoted.of(text)),
            "Maybe %s.".formatted(withOffset(context, local)));
        return Optional.empty();
      }
      if (!form.group(2).equals("T")) {
        return wrong(
            context,
            where,
            text,
            "a date and time with its offset",
            "Maybe %sT%s%s.".formatted(form.group(1), form.group(3), form.group(4)));
      }
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return wrong(
          context,
          where,
          text,
          "a date and time that exists",
          "Maybe the day, the month or the hour is too high.");
    }
  }

  private static String withOffset(Context context, LocalDateTime local) {
    String seconds = local.getSecond() == 0 ? ":00" : "";
    return local + seconds + context.offsetAt(local);
  }

  private static String guessMoment(Context context, String text) {
    if (DAY.matcher(text).matches()) {
      try {
        return "Maybe %s.".formatted(withOffset(context, LocalDate.parse(text).atStartOfDay()));
      } catch (DateTimeParseException e) {
        return "Maybe the day or the month is too high.";
      }
    }
    return "Maybe written as 2016-12-18T06:00:00+02:00.";
  }

  private static <T> Optional<T> wrong(
      Context context, SourceRef where, String text, String expected, String maybe) {
    context.add(
        FindingCode.WRONG_VALUE,
        where,
        "%s is not %s.".formatted(Quoted.of(text), expected),
        maybe);
    return Optional.empty();
  }

  /// `40 min`, `2 h`, `1 h 30 min`, `45 s`, `2 d`, or ISO 8601 such as `PT40M`. Never negative.
  static Optional<Duration> duration(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a duration")
        .filter(scalar -> !Digits.refusesMixed(context, scalar))
        .flatMap(scalar -> duration(context, scalar.text(), scalar.where()));
  }

  private static Optional<Duration> duration(Context context, String text, SourceRef where) {
    String latin = Digits.latin(text);
    Matcher form = IN_UNITS.matcher(latin);
    if (form.matches() && latin.matches(".*[a-z]")) {
      return Optional.of(
          Duration.ofDays(number(form, 1))
              .plusHours(number(form, 2))
              .plusMinutes(number(form, 3))
              .plusSeconds(number(form, 4)));
    }
    if (ISO.matcher(latin).matches()) {
      try {
        return Optional.of(Duration.parse(latin));
      } catch (DateTimeParseException e) {
        return wrong(context, where, text, "a duration", "Maybe `PT40M`.");
      }
    }
    return wrong(context, where, text, "a duration", guessDuration(latin));
  }

  private static long number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String guessDuration(String text) {
    if (text.matches("[0-9]{1,6}")) {
      return "Maybe `%s min`.".formatted(text);
    }
    Matcher words = LONG_WORDS.matcher(text.strip());
    if (words.matches()) {
      String unit = words.group(2);
      String known = unit.startsWith("m") ? "min" : unit.substring(0, 1);
      return "Maybe `%s %s`.".formatted(words.group(1), known);
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return "Maybe `%s h %s min`."
          .formatted(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
    }
    if (text.startsWith("-")) {
      return "Maybe a sign slipped in: a duration can't be negative.";
    }
    return "Maybe `40 min`, `2 h`, `1 h 30 min` or `45 s`.";
  }

  /// A time of day; `24:00` is the end of the day.
  ///
  /// @return minutes after midnight
  static Optional<Integer> minuteOfDay(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a time of day")
        .filter(scalar -> !Digits.refusesMixed(context, scalar))
        .flatMap(scalar -> {
          Matcher clock = CLOCK.matcher(Digits.latin(scalar.text()));
          if (clock.matches()) {
            int minutes = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
            if (minutes <= 24 * 60 && Integer.parseInt(clock.group(2)) < 60) {
              return Optional.of(minutes);
            }
          }
          return wrong(
              context,
              scalar.where(),
              scalar.text(),
              "a time of day",
              "Maybe \"06:00\", with hours from 0 to 24.");
        });
  }

  static Optional<ZoneId> zone(Context context, YamlNode node) {
    return Scalars.scalar(context, node, "a time zone")
        .flatMap(scalar -> {
          try {
            return Optional.of(ZoneId.of(scalar.text()));
          } catch (DateTimeException e) {
            return wrong(
                context,
                scalar.where(),
                scalar.text(),
                "a time zone",
                Nearest.of(scalar.text(), ZoneId.getAvailableZoneIds())
                    .map("Maybe `%s`."::formatted)
                    .orElse("Maybe `Asia/Damascus`: continent and city."));
          }
        });
  }
}
