package org.safepassage.pictures;

import java.util.Locale;

/// A language that pictures and reports are written in.
public enum Language {
  ENGLISH("en", Locale.ROOT),
  ARABIC("ar", Locale.ROOT),
  FRENCH("fr", Locale.FRENCH);

  private final String tag;
  private final Locale digits;

  Language(String tag, Locale digits) {
    this.tag = tag;
    this.digits = digits;
  }

  /// BCP 47 tag.
  public String tag() {
    return tag;
  }

  /// For the names of days and months.
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// Whichever of three texts is in it.
  public String choose(String english, String arabic, String french) {
    return switch (this) {
      case ENGLISH -> english;
      case ARABIC -> arabic;
      case FRENCH -> french;
    };
  }

  /// Whether it is written from right to left.
  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /// With separators between thousands. In Arabic with the digits 0 to 9, as names, dates and
  /// clauses in the files have them: one page doesn't mix two sets of digits.
  public String number(long value) {
    return String.format(digits, "%,d", value);
  }

  /// With one digit after the point, or after the comma.
  String decimal(double value) {
    return String.format(digits, "%,.1f", value);
  }

  /// Which of the forms of a noun goes with a number: for English and French one and many, for
  /// Arabic one, two, a few (3 to 10), many (11 to 99), hundreds (CLDR, plural rules).
  public int formFor(long value) {
    return switch (this) {
      case ENGLISH -> value == 1 ? 0 : 1;
      case FRENCH -> value < 2 ? 0 : 1;
      case ARABIC -> arabicForm(value);
    };
  }

  private static int arabicForm(long value) {
    if (value == 1 || value == 2) {
      return (int) value - 1;
    }
    long rest = value % 100;
    if (rest >= 3 && rest <= 10) {
      return 2;
    }
    return rest >= 11 ? 3 : 4;
  }
}
