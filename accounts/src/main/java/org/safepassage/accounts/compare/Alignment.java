package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Days;

/// Whether two claims can be, or are likely to be, about the same thing.
///
/// What the claims leave open keeps nothing apart, but it doesn't put anything together either:
/// that takes a place, a day, or words that both have, or that one is told right behind the other.
final class Alignment {
  /// About three sentences.
  private static final int NEAR = 500;

  private static final int MANY_WORDS = 3;

  private Alignment() {}

  /// Whether nothing that both say keeps them apart.
  static boolean canMeet(Gist one, Gist other) {
    return meetsPlace(one, other) && meetsDays(one, other);
  }

  /// How much speaks for one and the same thing: 0 for nothing.
  static int evidence(Gist one, Gist other) {
    int evidence = 0;
    if (sharesPlace(one, other)) {
      evidence += one.saysPlace() && other.saysPlace() ? 2 : 1;
    }
    if (sameDay(one, other)) {
      evidence++;
    }
    if (isNear(one, other)) {
      evidence++;
    }
    int shared = strong(one, other);
    if (shared > 0) {
      evidence += shared >= MANY_WORDS ? 2 : 1;
    }
    return evidence;
  }

  /// Whether one is told right behind the other.
  static boolean isNear(Gist one, Gist other) {
    return gap(one, other) < NEAR;
  }

  /// How many letters stand between them; more than any text has, in two texts.
  static int gap(Gist one, Gist other) {
    return one.sameText(other)
        ? Math.max(other.start() - one.end(), one.start() - other.end())
        : Integer.MAX_VALUE;
  }

  /// Places keep apart only where both are said, and known to be different.
  static boolean meetsPlace(Gist one, Gist other) {
    if (!one.saysPlace() || !other.saysPlace()) {
      return true;
    }
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return true;
    }
    return sharesPlace(one, other);
  }

  static boolean sharesPlace(Gist one, Gist other) {
    if (one.spot().isEmpty() || other.spot().isEmpty()) {
      return false;
    }
    boolean known = one.place().isPresent() && other.place().isPresent();
    boolean single = one.placeNames().size() == 1 && other.placeNames().size() == 1;
    boolean byId = known && single;
    return byId
        ? one.place().equals(other.place())
        : !Collections.disjoint(one.placeNames(), other.placeNames());
  }

  static boolean meetsDays(Gist one, Gist other) {
    Optional<Days> first = one.daysSaid();
    Optional<Days> second = other.daysSaid();
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    LocalDate from = first.get().from().orElse(first.get().to());
    LocalDate otherFrom = second.get().from().orElse(second.get().to());
    return !from.isAfter(second.get().to()) && !otherFrom.isAfter(first.get().to());
  }

  /// Whether both are on one day; what is only known to have happened by a day counts with that day
  /// and the one before.
  static boolean sameDay(Gist one, Gist other) {
    if (one.days().isEmpty() || other.days().isEmpty()) {
      return false;
    }
    Days first = one.days().get();
    Days second = other.days().get();
    if (first.from().isPresent() && second.from().isPresent()) {
      return first.to().equals(second.to());
    }
    boolean oneDated = first.from().isPresent() || second.from().isPresent();
    return oneDated && daysApart(first.to(), second.to()) <= 1;
  }

  /// Days between the ends of what both say; nothing if one doesn't say.
  static Optional<Long> daysBetween(Gist one, Gist other) {
    Optional<Days> first = one.daysSaid();
    Optional<Days> second = other.daysSaid();
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(daysApart(first.get().to(), second.get().to()));
  }

  /// Whether what they tell of is, as far as can be told, no more than so many days apart.
  static boolean within(Gist one, Gist other, int days) {
    return one.days().isEmpty()
        || other.days().isEmpty()
        || daysApart(one.days().get().to(), other.days().get().to()) <= days;
  }

  /// Whether both were published within so many days.
  static boolean publishedWithin(Gist one, Gist other, int days) {
    return one.published().isEmpty()
        || other.published().isEmpty()
        || daysApart(one.published().get(), other.published().get()) <= days;
  }

  private static long daysApart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  /// How many words both have, of those that tell what a claim is about.
  static int shared(Gist one, Gist other) {
    return common(one.telling(), other.telling());
  }

  /// The same without words that are in nearly every text of an evacuation, and those that only
  /// name the matter.
  static int strong(Gist one, Gist other) {
    return common(one.strong(), other.strong());
  }

  /// The same of the sentences that they stand in.
  static int around(Gist one, Gist other) {
    return common(one.around(), other.around());
  }

  private static int common(Set<String> one, Set<String> other) {
    int common = 0;
    for (String word : one) {
      common += other.contains(word) ? 1 : 0;
    }
    return common;
  }
}
