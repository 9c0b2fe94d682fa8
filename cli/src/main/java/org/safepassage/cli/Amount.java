package org.safepassage.cli;

import java.util.Locale;
import org.safepassage.model.Unit;

/// How many of something, in words.
final class Amount {
  private Amount() {}

  /// With separators between thousands.
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String people(long value) {
    return of(value, Unit.PEOPLE);
  }

  static String of(long value, Unit unit) {
    return number(value) + " " + unit.word(value);
  }

  /// `1 convoy`, `2 convoys`.
  static String of(long value, String one, String many) {
    return number(value) + " " + (value == 1 ? one : many);
  }

  /// Behind what it is the number of: `upper 40`. With a colon between where the name ends with a
  /// number of its own, so that the two aren't read as one: `up to 2,500: 800`.
  static String behind(String name, String number) {
    return name + (name.matches(".*\\p{Nd}[\\p{Cf}]*") ? ": " : " ") + number;
  }

  /// With the verb: `1 person is`, `2 people are`.
  static String are(long value, Unit unit) {
    return of(value, unit) + (value == 1 ? " is" : " are");
  }
}
