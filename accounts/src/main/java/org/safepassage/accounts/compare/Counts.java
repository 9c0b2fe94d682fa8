package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;

/// Compares counts as intervals, and only where they count the same: all of an operation with all
/// of it, one convoy with the same convoy, a part with the same part.
final class Counts {
  private static final Pattern PART =
      Pattern.compile("^(?:including|among|of whom)\\b|^(?:\\S+ ){1,4}of (?:them|whom)\\b");
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:since|so far|to date|in all|altogether|total|already|until now|the evacuees"
              + "|(?:have|had) (?:now )?(?:left|been|come|gone|departed|arrived|reached))\\b");
  private static final Pattern BATCH =
      Pattern.compile("\\b(?:another|further|additional|batch|group of|past 24 hours)\\b");
  private static final Pattern FIGURE = Pattern.compile("\\b(?:figure|number|toll|tally|count)\\b");

  private static final Map<String, String> UNITS =
      Map.of(
          "persons", "people",
          "residents", "people",
          "evacuees", "people",
          "those", "people",
          "inhabitants", "people",
          "souls", "people");

  private Counts() {}

  /// What of an operation a claim counts.
  private enum Scope {
    TOTAL,
    BATCH,
    PART,
    /// "a figure of 600": of whatever was counted before.
    OPEN
  }

  /// How two counts stand to each other; nothing if they don't count the same.
  static Optional<Relation.Type> relation(Claim one, Claim other) {
    if (one.quantity().isEmpty() || other.quantity().isEmpty()) {
      return Optional.empty();
    }
    Quantity first = one.quantity().get();
    Quantity second = other.quantity().get();
    if (isLoose(first) || isLoose(second) || !Alignment.meetsPlace(one, other)) {
      return Optional.empty();
    }
    String unit = unit(first);
    String otherUnit = unit(second);
    boolean mixed =
        (scope(one) == Scope.TOTAL && scope(other) == Scope.BATCH)
            || (scope(one) == Scope.BATCH && scope(other) == Scope.TOTAL);
    boolean place = Alignment.sharesPlace(one, other) && !Alignment.sameText(one, other);
    boolean whole =
        !unit.equals(otherUnit) && Set.of("people", "civilians").equals(Set.of(unit, otherUnit));
    if (!unit.equals(otherUnit)) {
      boolean both = scope(one) == Scope.TOTAL && scope(other) == Scope.TOTAL;
      return whole && (both || (mixed && place))
          ? Optional.of(Relation.Type.DEPENDS_ON_READING)
          : Optional.empty();
    }
    if (mixed && place && unit.equals("people") && first.overlaps(second)) {
      return Optional.of(Relation.Type.COMPATIBLE);
    }
    if (!isSame(one, other, unit)) {
      return Optional.empty();
    }
    if (first.overlaps(second)) {
      boolean close = isClose(first, second);
      boolean bounds = isBound(first) && isBound(second);
      boolean agree = close && (!bounds || unit.equals("fighters"));
      return Optional.of(agree ? Relation.Type.AGREE : Relation.Type.COMPATIBLE);
    }
    if (isLater(one, other)) {
      return Optional.of(Relation.Type.COMPATIBLE);
    }
    return Optional.of(
        isOtherCutOff(one, other) ? Relation.Type.DEPENDS_ON_READING : Relation.Type.CONTRADICT);
  }

  private static boolean isSame(Claim one, Claim other, String unit) {
    Scope first = scope(one);
    Scope second = scope(other);
    boolean special = !unit.equals("people");
    if (first == Scope.OPEN || second == Scope.OPEN) {
      return Alignment.gap(one, other) < 200;
    }
    if (first == Scope.TOTAL && second == Scope.TOTAL) {
      return true;
    }
    if (first == Scope.BATCH && second == Scope.BATCH) {
      return Alignment.meetsDays(one, other)
          && (isEqual(one, other) || Alignment.evidence(one, other) > 1);
    }
    boolean parts = first == Scope.PART && second == Scope.PART;
    return special
        && (parts || first == Scope.PART || second == Scope.PART)
        && Alignment.meetsDays(one, other);
  }

  /// One and the same round or crooked number is hardly told of two convoys.
  private static boolean isEqual(Claim one, Claim other) {
    return !Alignment.sameText(one, other)
        && one.quantity().orElseThrow().value().filter(value -> value > 20).isPresent()
        && one.quantity().get().value().equals(other.quantity().orElseThrow().value());
  }

  private static Scope scope(Claim claim) {
    String words = claim.words().toLowerCase(Locale.ROOT);
    if (PART.matcher(words).find()) {
      return Scope.PART;
    }
    if (BATCH.matcher(words).find()) {
      return Scope.BATCH;
    }
    if (TOTAL.matcher(words).find()) {
      return Scope.TOTAL;
    }
    boolean large = claim.quantity().flatMap(Quantity::value).orElse(0L) >= 5_000;
    return FIGURE.matcher(words).find() ? large ? Scope.TOTAL : Scope.OPEN : Scope.BATCH;
  }

  private static String unit(Quantity quantity) {
    return UNITS.getOrDefault(quantity.unit(), quantity.unit());
  }

  private static boolean isLoose(Quantity quantity) {
    return quantity.bound() == Bound.VAGUE || quantity.bound() == Bound.SHARE;
  }

  private static boolean isBound(Quantity quantity) {
    return switch (quantity.bound()) {
      case GE, GT, LE, LT -> true;
      case EQ, APPROX, APPROX_BELOW, RANGE, VAGUE, SHARE -> false;
    };
  }

  private static boolean isClose(Quantity one, Quantity other) {
    if (one.value().isEmpty() || other.value().isEmpty()) {
      return false;
    }
    double ratio = (double) Math.max(1, one.value().get()) / Math.max(1, other.value().get());
    return ratio < 1.05 && ratio > 0.95;
  }

  /// More people are out on a later day.
  private static boolean isLater(Claim one, Claim other) {
    Optional<LocalDate> day = one.days().map(Days::to);
    Optional<LocalDate> second = other.days().map(Days::to);
    if (scope(one) != Scope.TOTAL
        || scope(other) != Scope.TOTAL
        || day.isEmpty()
        || second.isEmpty()
        || day.equals(second)) {
      return false;
    }
    long least = one.quantity().orElseThrow().least();
    long otherLeast = other.quantity().orElseThrow().least();
    return day.get().isBefore(second.get()) == (least < otherLeast);
  }

  /// Published on different days, two totals may have been counted up to different hours.
  private static boolean isOtherCutOff(Claim one, Claim other) {
    return scope(one) == Scope.TOTAL
        && scope(other) == Scope.TOTAL
        && !Alignment.sameText(one, other)
        && !one.text().published().equals(other.text().published());
  }
}
