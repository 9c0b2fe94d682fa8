package org.safepassage.pictures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Minute;

/// Time in the direction of reading, with days and hours as they are called where the operation is.
final class TimeAxis {
  private static final List<Integer> STEPS = List.of(10, 15, 30, 60, 120, 180, 360, 720, 1440);
  private static final double LEAST_STEP = 46;

  /// Forms of a day, the longest first.
  private static final List<String> DAYS = List.of("EEE d MMM", "EEE d", "d");

  private static final Comparator<String> BY_BREVITY = Comparator.comparingInt(DAYS::indexOf);
  private static final double MINUTES_A_DAY = 1440;

  private final Calendar calendar;
  private final Words words;
  private final double left;
  private final double width;
  private final int from;
  private final int until;
  private final int step;

  /// @param first the first minute that must be on it
  /// @param last the last one
  TimeAxis(Calendar calendar, Words words, double left, Minute first, Minute last) {
    this.calendar = calendar;
    this.words = words;
    this.left = left;
    int span = Math.max(30, last.value() - first.value());
    int grain = span > 2 * MINUTES_A_DAY ? 180 : span > 240 ? 60 : 15;
    this.from = first.value() / grain * grain;
    this.until = Math.ceilDiv(Math.max(last.value(), from + 30), grain) * grain;
    double days = (until - from) / MINUTES_A_DAY;
    this.width = Math.clamp(days * 190, 820, 1500);
    int fitting = STEPS.getLast();
    for (int each : STEPS.reversed()) {
      fitting = perMinute() * each >= LEAST_STEP ? each : fitting;
    }
    this.step = fitting;
  }

  private double perMinute() {
    return width / (until - from);
  }

  double left() {
    return left;
  }

  double right() {
    return left + width;
  }

  double at(Minute minute) {
    return left + (minute.value() - from) * perMinute();
  }

  /// Cut off at both ends.
  double at(Instant instant) {
    double minutes = ChronoUnit.SECONDS.between(calendar.start(), instant) / 60.0;
    return left + Math.clamp((minutes - from) * perMinute(), 0, width);
  }

  Instant first() {
    return Minute.of(from).at(calendar);
  }

  Instant last() {
    return Minute.of(until).at(calendar);
  }

  /// Upright lines between two heights.
  void grid(Drawing drawing, double top, double bottom) {
    for (ZonedDateTime tick : ticks()) {
      double x = at(tick.toInstant());
      boolean midnight = tick.getHour() == 0 && tick.getMinute() == 0;
      drawing.line(
          x,
          top,
          x,
          bottom,
          "stroke",
          midnight ? Ink.LINE : Ink.FAINT,
          "stroke-width",
          midnight ? "1.2" : "0.7");
    }
  }

  /// The writing on top: days above hours.
  ///
  /// @return where it ends
  double scale(Drawing drawing, double top) {
    DateTimeFormatter hours = DateTimeFormatter.ofPattern("HH:mm", words.language().locale());
    double fullDay = MINUTES_A_DAY * perMinute() - 8;
    List<ZonedDateTime> days = days();
    String common = days.stream().map(day -> form(day, fullDay)).max(BY_BREVITY).orElse("d");
    for (ZonedDateTime day : days) {
      boolean isLast = day.equals(days.getLast());
      double x = at(day.toInstant());
      double room = at(midnightAfter(day).toInstant()) - x - 8;
      // The last one may run on beyond the axis, into the margin.
      String own =
          Stream.of(common, form(day, isLast ? Math.max(room, fullDay) : room))
              .max(BY_BREVITY)
              .orElse(common);
      String text = written(day, own);
      if (isLast || Lettering.width(text, Type.STRONG) <= room) {
        drawing.text(x + 4, top + 13, Drawing.Anchor.LEFT, Type.STRONG, Ink.TEXT, text);
      }
    }
    for (ZonedDateTime tick : ticks()) {
      double x = at(tick.toInstant());
      if (step < MINUTES_A_DAY) {
        drawing.text(x, top + 30, Drawing.Anchor.MIDDLE, Type.SMALL, Ink.QUIET, tick.format(hours));
      }
    }
    return top + 36;
  }

  /// The days on it, the first from where it begins.
  private List<ZonedDateTime> days() {
    List<ZonedDateTime> days = new ArrayList<>();
    ZonedDateTime day = first().atZone(calendar.zone());
    while (day.toInstant().isBefore(last())) {
      days.add(day);
      day = midnightAfter(day);
    }
    return days;
  }

  private ZonedDateTime midnightAfter(ZonedDateTime day) {
    return day.toLocalDate().plusDays(1).atStartOfDay(calendar.zone());
  }

  /// The longest form of a day that fits, else the shortest. The month stands in the sentence
  /// above.
  private String form(ZonedDateTime day, double room) {
    return DAYS.stream()
        .filter(form -> Lettering.width(written(day, form), Type.STRONG) <= room)
        .findFirst()
        .orElse(DAYS.getLast());
  }

  private String written(ZonedDateTime day, String form) {
    return day.format(DateTimeFormatter.ofPattern(form, words.language().locale()));
  }

  /// Every so many minutes of the local day, however long a day is.
  private List<ZonedDateTime> ticks() {
    List<ZonedDateTime> ticks = new ArrayList<>();
    LocalDate day = first().atZone(calendar.zone()).toLocalDate();
    while (!day.atStartOfDay(calendar.zone()).toInstant().isAfter(last())) {
      for (int minute = 0; minute < MINUTES_A_DAY; minute += step) {
        ZonedDateTime tick = day.atTime(minute / 60, minute % 60).atZone(calendar.zone());
        boolean isNew = ticks.isEmpty() || ticks.getLast().isBefore(tick);
        boolean isShown = !tick.toInstant().isBefore(first()) && !tick.toInstant().isAfter(last());
        if (isNew && isShown) {
          ticks.add(tick);
        }
      }
      day = day.plusDays(1);
    }
    return ticks;
  }

  String moment(Minute minute) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern("EEE d MMM HH:mm", words.language().locale());
    return minute.at(calendar).atZone(calendar.zone()).format(form);
  }

  String hour(Minute minute) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("HH:mm", words.language().locale());
    return minute.at(calendar).atZone(calendar.zone()).format(form);
  }
}
