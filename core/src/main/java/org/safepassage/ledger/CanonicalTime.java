package org.safepassage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Moments in their one written form: `2016-12-16T08:05:00.000Z`.
final class CanonicalTime {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private CanonicalTime() {}

  /// @throws IllegalArgumentException for a year that isn't written with four digits
  static void check(Instant moment) {
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          """
          %s can't be recorded: years go from 1 to 9999.
          Maybe milliseconds were given where seconds belong.\
          """
              .formatted(moment));
    }
  }

  /// @throws IllegalArgumentException for a year that isn't written with four digits
  static void check(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new IllegalArgumentException(
          """
          %s can't be recorded: years go from 1 to 9999.
          Maybe a digit too many was written.\
          """
              .formatted(day));
    }
  }

  static void write(Instant moment, StringBuilder to) {
    ZonedDateTime at = moment.atZone(ZoneOffset.UTC);
    digits(at.getYear(), 4, to);
    digits(at.getMonthValue(), 2, to.append('-'));
    digits(at.getDayOfMonth(), 2, to.append('-'));
    digits(at.getHour(), 2, to.append('T'));
    digits(at.getMinute(), 2, to.append(':'));
    digits(at.getSecond(), 2, to.append(':'));
    digits(at.getNano() / 1_000_000, 3, to.append('.'));
    to.append('Z');
  }

  private static void digits(int value, int width, StringBuilder to) {
    String text = Integer.toString(value);
    for (int i = text.length(); i < width; i++) {
      to.append('0');
    }
    to.append(text);
  }
}
