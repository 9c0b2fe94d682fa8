package org.safepassage.bench.gold;

import java.util.Optional;
import org.safepassage.accounts.claim.Quantity.Bound;

/// How many, as a gold claim has it.
///
/// @param bound what is said of the number; a share for what is told in percent
/// @param value the number; nothing for words such as "hundreds", and for shares
/// @param unit what is counted, in the words of the gold set
public record GoldNumber(Bound bound, Optional<Long> value, String unit) {

  /// @param op the word for the bound
  /// @param value a number, two with a hyphen, a share with `%`, or a word
  /// @throws IllegalArgumentException if there is no such bound, or the value isn't written so
  static GoldNumber parse(String op, String value, String unit) {
    Bound bound = bound(op);
    if (value.endsWith("%")) {
      whole(value.substring(0, value.length() - 1));
      return new GoldNumber(Bound.SHARE, Optional.empty(), unit);
    }
    if (bound == Bound.VAGUE) {
      return new GoldNumber(bound, Optional.empty(), unit);
    }
    if (bound == Bound.RANGE) {
      String[] ends = value.split("-", -1);
      if (ends.length != 2 || whole(ends[0]) > whole(ends[1])) {
        throw new IllegalArgumentException("\"%s\" is no range such as 900-1000.".formatted(value));
      }
      return new GoldNumber(bound, Optional.of(whole(ends[0])), unit);
    }
    return new GoldNumber(bound, Optional.of(whole(value)), unit);
  }

  private static Bound bound(String op) {
    for (Bound bound : Bound.values()) {
      if (bound.word().equals(op) && bound != Bound.SHARE) {
        return bound;
      }
    }
    throw new IllegalArgumentException("There is no number_op \"%s\".".formatted(op));
  }

  private static long whole(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "\"%s\" is no number in digits.".formatted(value), notANumber);
    }
  }
}
