package org.safepassage.accounts.claim;

import java.util.Locale;
import java.util.Optional;

/// How many, as a text says it.
///
/// @param words "more than 6,400"
/// @param least the fewest that the words allow; 0 where they set no bound
/// @param most the most that they allow; nothing where they set no bound
/// @param value the number that is named; nothing for words such as "hundreds"
/// @param unit what is counted: "people", "fighters", "buses", "days"
public record Quantity(
    String words, Bound bound, Optional<Long> value, long least, Optional<Long> most, String unit) {

  /// What the words say about the number that they name.
  public enum Bound {
    EQ,
    /// At least.
    GE,
    /// More than.
    GT,
    /// At most.
    LE,
    /// Fewer than.
    LT,
    /// About.
    APPROX,
    /// Nearly.
    APPROX_BELOW,
    /// From one number to another.
    RANGE,
    /// No number: "hundreds", "some".
    VAGUE,
    /// A share: "most".
    SHARE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether one number could be meant by both. Of those that name about a number, a tenth to
  /// either side is allowed.
  public boolean overlaps(Quantity other) {
    return least <= other.most.orElse(Long.MAX_VALUE) && other.least <= most.orElse(Long.MAX_VALUE);
  }

  /// The same number of something else.
  Quantity in(String other) {
    return new Quantity(words, bound, value, least, most, other);
  }
}
