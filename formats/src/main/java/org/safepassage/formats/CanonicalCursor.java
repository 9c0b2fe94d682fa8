package org.safepassage.formats;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// A line of a ledger, and how far it has been read. Knows the one form in which events are
/// written, and of that only what is written in ASCII without escapes.
final class CanonicalCursor {
  private static final Remembered<LocalDate> DAYS = new Remembered<>(8, LocalDate::parse);
  private static final int SECONDS_A_DAY = 86_400;

  /// No number of a ledger has more digits; all of so many fit into a long.
  private static final int MOST_DIGITS = 18;

  private final byte[] line;
  private int at;

  /// It is something else; the usual reader says what.
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super(null, null, false, false);
    }
  }

  CanonicalCursor(byte[] line) {
    this.line = line;
  }

  int at() {
    return at;
  }

  /// Passes a text, if it stands here.
  boolean takes(String text) {
    int length = text.length();
    if (line.length - at < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (line[at + i] != text.charAt(i)) {
        return false;
      }
    }
    at += length;
    return true;
  }

  /// Passes a text that must stand here.
  void pass(String text) {
    if (!takes(text)) {
      throw new Unusual();
    }
  }

  /// Passes the end of the line.
  void passEnd(String text) {
    pass(text);
    if (at != line.length) {
      throw new Unusual();
    }
  }

  /// Passes all that stands before a sign, and the sign.
  ///
  /// @return the place of the sign
  int passTo(char sign) {
    for (int i = at; i < line.length; i++) {
      byte b = line[i];
      if (b == sign) {
        at = i + 1;
        return i;
      }
      // Not ASCII, no text, or an escape.
      if (b < ' ' || b == '\\') {
        throw new Unusual();
      }
    }
    throw new Unusual();
  }

  /// What stands between here and the next quotation mark.
  String text() {
    int from = at;
    int until = passTo('"');
    return new String(line, from, until - from, US_ASCII);
  }

  /// The value of what stands between here and the next quotation mark.
  <T> T value(Remembered<T> values) {
    int from = at;
    return values.of(line, from, passTo('"'));
  }

  /// The value of what stands between two places.
  <T> T value(Remembered<T> values, int from, int until) {
    return values.of(line, from, until);
  }

  /// A number without a sign.
  long number() {
    int from = at;
    long number = 0;
    while (at < line.length && line[at] >= '0' && line[at] <= '9') {
      number = number * 10 + line[at] - '0';
      at++;
      if (at - from > MOST_DIGITS) {
        throw new Unusual();
      }
    }
    boolean isNumber = at > from && (line[from] != '0' || at == from + 1);
    if (!isNumber) {
      throw new Unusual();
    }
    return number;
  }

  /// A moment such as `2016-12-16T08:05:00.000Z`, up to the quotation mark behind it.
  Instant moment() {
    int from = at;
    if (passTo('"') - from != 24) {
      throw new Unusual();
    }
    boolean fits =
        line[from + 10] == 'T'
            && line[from + 13] == ':'
            && line[from + 16] == ':'
            && line[from + 19] == '.'
            && line[from + 23] == 'Z';
    int hour = digits(from + 11, 2);
    int minute = digits(from + 14, 2);
    int second = digits(from + 17, 2);
    int milli = digits(from + 20, 3);
    if (!fits || hour > 23 || minute > 59 || second > 59) {
      throw new Unusual();
    }
    long seconds =
        DAYS.of(line, from, from + 10).toEpochDay() * SECONDS_A_DAY
            + hour * 3600L
            + minute * 60L
            + second;
    return Instant.ofEpochMilli(seconds * 1000 + milli);
  }

  private int digits(int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new Unusual();
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /// The rest of the line, without its last sign.
  byte[] rest() {
    return Arrays.copyOfRange(line, at, Math.max(at, line.length - 1));
  }

  /// Passes the rest of the line, whose last sign must be this one.
  void passLast(char sign) {
    at = line.length - 1;
    if (line[at] != sign) {
      throw new Unusual();
    }
    at++;
  }
}
