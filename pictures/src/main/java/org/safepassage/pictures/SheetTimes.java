package org.safepassage.pictures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.safepassage.model.Calendar;
import org.safepassage.plan.problem.Minute;

/// Times in the cells of a printed timetable, by the clocks of the operation.
final class SheetTimes {
  private final Calendar calendar;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter hour;
  private final boolean isRightToLeft;

  SheetTimes(Calendar calendar, Language language) {
    this.calendar = calendar;
    this.zone = calendar.zone();
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale());
    this.hour = DateTimeFormatter.ofPattern("HH:mm", language.locale());
    this.isRightToLeft = language.isRightToLeft();
  }

  LocalDate date(Minute minute) {
    return zoned(minute).toLocalDate();
  }

  String day(LocalDate date) {
    return date.format(day);
  }

  /// The hour; with the days that have passed since `from`, if any have. Kept together where the
  /// sentence around it runs the other way, or the sign would change sides.
  String hour(Minute minute, LocalDate from) {
    long days = ChronoUnit.DAYS.between(from, date(minute));
    String clock = zoned(minute).format(hour);
    if (days == 0) {
      return clock;
    }
    String later = clock + " +" + days;
    return isRightToLeft ? Bidi.ISOLATE + later + Bidi.END : later;
  }

  /// From when until when, or one time where they are the same.
  String span(Minute begin, Minute end, LocalDate from) {
    return begin.equals(end) ? hour(begin, from) : hour(begin, from) + "–" + hour(end, from);
  }

  private ZonedDateTime zoned(Minute minute) {
    return minute.at(calendar).atZone(zone);
  }
}
