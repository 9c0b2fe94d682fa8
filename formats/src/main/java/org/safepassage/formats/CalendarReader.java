package org.safepassage.formats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Calendar;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Window;

/// Reads when an operation is, and the windows in which a corridor may be used.
final class CalendarReader {
  /// Longer than any evacuation on record by far. A year mistyped would otherwise make a window for
  /// each of a million days.
  private static final Duration LONGEST = Duration.ofDays(1100);

  private CalendarReader() {}

  static Optional<Calendar> read(Fields operation) {
    Context context = operation.context();
    Optional<ZoneId> zone = operation.need("time-zone", Times::zone);
    zone.ifPresent(context::setZone);
    Optional<Instant> start = operation.need("start", Times::moment);
    Optional<Instant> end = operation.need("end", Times::moment);
    if (zone.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (Duration.between(start.get(), end.get()).compareTo(LONGEST) > 0) {
      context.add(
          FindingCode.WRONG_VALUE,
          operation.at("end"),
          "The operation takes more than %d days.".formatted(LONGEST.toDays()),
          "Maybe the year is mistyped.");
      return Optional.empty();
    }
    return context.make(
        operation.at("end"), () -> new Calendar(zone.get(), start.get(), end.get()));
  }

  /// The `windows` of a corridor, or one a day for `daily`; none means always.
  static List<Window> windows(Fields corridor, Optional<Calendar> calendar) {
    Context context = corridor.context();
    if (corridor.has("windows") && corridor.has("daily")) {
      context.add(
          FindingCode.WRONG_VALUE,
          corridor.at("daily"),
          "A corridor has either `windows` or `daily`, not both.",
          "Maybe list every window and leave out `daily`.");
    }
    List<Window> windows = new ArrayList<>();
    for (YamlNode node : corridor.items("windows")) {
      Fields.of(context, node, Shape.WINDOW)
          .flatMap(CalendarReader::window)
          .ifPresent(windows::add);
    }
    corridor
        .fields("daily", Shape.DAILY)
        .ifPresent(daily -> windows.addAll(windows(daily, calendar, corridor)));
    return windows;
  }

  static Optional<Window> window(Fields fields) {
    Optional<Instant> from = fields.need("from", Times::moment);
    Optional<Instant> until = fields.need("until", Times::moment);
    return from.isPresent() && until.isPresent()
        ? fields.context().make(fields.at("until"), () -> new Window(from.get(), until.get()))
        : Optional.empty();
  }

  private static List<Window> windows(Fields daily, Optional<Calendar> known, Fields corridor) {
    Optional<Integer> from = daily.need("from", Times::minuteOfDay);
    Optional<Integer> until = daily.need("until", Times::minuteOfDay);
    List<Window> windows = new ArrayList<>();
    if (from.isEmpty() || until.isEmpty() || known.isEmpty()) {
      return windows;
    }
    if (from.get().equals(until.get())) {
      daily
          .context()
          .add(
              FindingCode.WRONG_VALUE,
              daily.at("until"),
              "The daily window is empty.",
              "Maybe \"00:00\" until \"24:00\" if always is meant, or leave `daily` out.");
      return windows;
    }
    Calendar calendar = known.get();
    try {
      LocalDate day = LocalDate.ofInstant(calendar.start(), calendar.zone()).minusDays(1);
      LocalDate last = LocalDate.ofInstant(calendar.end(), calendar.zone());
      while (!day.isAfter(last)) {
        // A window that ends before it begins ends on the next day.
        LocalDate ends = until.get() > from.get() ? day : day.plusDays(1);
        Instant opens = later(at(day, from.get(), calendar), calendar.start());
        Instant closes = earlier(at(ends, until.get(), calendar), calendar.end());
        if (opens.isBefore(closes)) {
          windows.add(new Window(opens, closes));
        }
        day = day.plusDays(1);
      }
    } catch (DateTimeException e) {
      // Only at the ends of the calendar of all time, where the operation's own times are at fault.
      corridor
          .context()
          .add(FindingCode.WRONG_VALUE, daily.where(), "The days can't be counted.", "");
    }
    return windows;
  }

  private static Instant at(LocalDate day, int minute, Calendar calendar) {
    return day.atStartOfDay().plus(minute, ChronoUnit.MINUTES).atZone(calendar.zone()).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
