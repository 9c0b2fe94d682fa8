package org.safepassage.server.pages;

import java.util.Optional;
import org.safepassage.model.Count;

/// Reads numbers that people typed: the one place that knows how they may be written. Digits may be
/// Latin, Arabic-Indic or Persian, but not of two scripts in one number; between thousands there
/// may be a space, a comma or a point of any script, or an apostrophe. Signs that turn the
/// direction, which come along when something is copied, are passed over.
public final class Numerals {
  /// More digits than any count has.
  private static final int LONGEST = 13;

  private Numerals() {}

  /// A whole number of zero or more.
  ///
  /// @return nothing for what is none, or has separators elsewhere than between thousands
  public static Optional<Count> find(String typed) {
    String text = typed.replaceAll("\\p{Cf}", "").strip();
    StringBuilder digits = new StringBuilder();
    int script = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int own = scriptOf(letter);
      if (own == 0) {
        if (!isSeparator(letter)) {
          return Optional.empty();
        }
        digits.append(',');
        continue;
      }
      if (script != 0 && script != own) {
        return Optional.empty();
      }
      script = own;
      digits.append((char) ('0' + Character.digit(letter, 10)));
    }
    return digits.toString().matches("\\d+|\\d{1,3}(,\\d{3})+")
        ? counted(digits.toString().replace(",", ""))
        : Optional.empty();
  }

  private static Optional<Count> counted(String digits) {
    String significant = digits.replaceFirst("^0+(?=\\d)", "");
    if (significant.length() > LONGEST) {
      return Optional.empty();
    }
    long value = Long.parseLong(significant);
    return value <= Count.GREATEST ? Optional.of(Count.of(value)) : Optional.empty();
  }

  private static int scriptOf(char letter) {
    if (letter >= '0' && letter <= '9') {
      return 1;
    }
    if (letter >= '\u0660' && letter <= '\u0669') {
      return 2;
    }
    return letter >= '\u06f0' && letter <= '\u06f9' ? 3 : 0;
  }

  private static boolean isSeparator(char letter) {
    return switch (letter) {
      case ',', '.', '\'', ' ', '\u00a0', '\u202f', '\u2009', '\u066c', '\u060c' -> true;
      default -> false;
    };
  }
}
