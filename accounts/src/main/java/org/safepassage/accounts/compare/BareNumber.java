package org.safepassage.accounts.compare;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;

/// A number that stands alone: "no more than 5,000".
final class BareNumber {
  private static final Pattern BARE =
      Pattern.compile(
          "(?:(?<how>about|around|some|roughly|at least|more than|over|no more than|at most|up to"
              + "|fewer than|less than|under) )?(?<number>[\\d,]*\\d)");
  private static final Map<String, Bound> BOUNDS =
      Map.ofEntries(
          Map.entry("about", Bound.APPROX),
          Map.entry("around", Bound.APPROX),
          Map.entry("some", Bound.APPROX),
          Map.entry("roughly", Bound.APPROX),
          Map.entry("at least", Bound.GE),
          Map.entry("more than", Bound.GT),
          Map.entry("over", Bound.GT),
          Map.entry("no more than", Bound.LE),
          Map.entry("at most", Bound.LE),
          Map.entry("up to", Bound.LE),
          Map.entry("fewer than", Bound.LT),
          Map.entry("less than", Bound.LT),
          Map.entry("under", Bound.LT));
  private static final int MOST_DIGITS = 15;
  private static final String UNIT = "people";

  private BareNumber() {}

  /// The number, of people until what it counts is known; nothing where the words say more.
  static Optional<Quantity> of(String words) {
    Matcher bare = BARE.matcher(words);
    if (!bare.matches()) {
      return Optional.empty();
    }
    String digits = Objects.requireNonNull(bare.group("number")).replace(",", "");
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    long value = Long.parseLong(digits);
    Optional<Long> named = Optional.of(value);
    Bound bound =
        Optional.ofNullable(bare.group("how"))
            .flatMap(how -> Optional.ofNullable(BOUNDS.get(how)))
            .orElse(Bound.EQ);
    long tenth = value / 10;
    return Optional.of(
        switch (bound) {
          case GE -> new Quantity(words, bound, named, value, Optional.empty(), UNIT);
          case GT -> new Quantity(words, bound, named, value + 1, Optional.empty(), UNIT);
          case LE -> new Quantity(words, bound, named, 0, named, UNIT);
          case LT -> new Quantity(words, bound, named, 0, Optional.of(value - 1), UNIT);
          case APPROX ->
              new Quantity(words, bound, named, value - tenth, Optional.of(value + tenth), UNIT);
          case EQ, APPROX_BELOW, RANGE, VAGUE, SHARE ->
              new Quantity(words, bound, named, value, named, UNIT);
        });
  }
}
