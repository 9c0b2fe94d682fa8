package org.safepassage.accounts.compare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Spot;

/// Whether two claims can be, or are likely to be, about the same thing.
///
/// What the claims leave open keeps nothing apart, but it doesn't put anything together either:
/// that takes a place, a day, or words that both have, or that one is told right behind the other.
final class Alignment {
  /// About three sentences.
  private static final int NEAR = 500;

  private static final Set<String> COMMON =
      Set.of(
          "that",
          "this",
          "with",
          "from",
          "have",
          "been",
          "were",
          "their",
          "they",
          "which",
          "would",
          "will",
          "into",
          "than",
          "more",
          "about",
          "over",
          "after",
          "before",
          "until",
          "other",
          "also",
          "only",
          "said",
          "some",
          "when",
          "what",
          "there",
          "those",
          "them",
          "under",
          "people",
          "evacuation",
          "operation",
          "being",
          "could",
          "should",
          "while",
          "since",
          "where",
          "whose",
          "still",
          "most",
          "each",
          "between");

  private Alignment() {}

  /// Whether nothing that both say keeps them apart.
  static boolean canMeet(Claim one, Claim other) {
    return meetsPlace(one, other) && meetsDays(one, other);
  }

  /// How much speaks for one and the same thing: 0 for nothing.
  static int evidence(Claim one, Claim other) {
    int evidence = 0;
    if (one.place().filter(Spot::said).isPresent()
        && other.place().filter(Spot::said).isPresent()
        && sharesPlace(one, other)) {
      evidence += 2;
    } else if (sharesPlace(one, other)) {
      evidence++;
    }
    if (sameDay(one, other)) {
      evidence++;
    }
    if (isNear(one, other)) {
      evidence++;
    }
    if (sharedWords(one, other) >= 2) {
      evidence++;
    }
    return evidence;
  }

  /// Whether one is told right behind the other.
  static boolean isNear(Claim one, Claim other) {
    return gap(one, other) < NEAR;
  }

  /// How many letters stand between them; more than any text has, in two texts.
  static int gap(Claim one, Claim other) {
    return sameText(one, other)
        ? Math.max(
            other.spans().getFirst().start() - one.spans().getLast().end(),
            one.spans().getFirst().start() - other.spans().getLast().end())
        : Integer.MAX_VALUE;
  }

  static boolean sameText(Claim one, Claim other) {
    return one.text().id().equals(other.text().id());
  }

  /// Places keep apart only where both are said, and known to be different.
  static boolean meetsPlace(Claim one, Claim other) {
    Optional<Spot> first = one.place().filter(Spot::said);
    Optional<Spot> second = other.place().filter(Spot::said);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    if (first.get().place().isEmpty() || second.get().place().isEmpty()) {
      return true;
    }
    return sharesPlace(one, other);
  }

  static boolean sharesPlace(Claim one, Claim other) {
    if (one.place().isEmpty() || other.place().isEmpty()) {
      return false;
    }
    String first = one.place().get().name().toLowerCase(Locale.ROOT).replace(" and ", "; ");
    String second = other.place().get().name().toLowerCase(Locale.ROOT).replace(" and ", "; ");
    boolean known =
        one.place().get().place().isPresent() && other.place().get().place().isPresent();
    boolean pair = first.contains("; ") || second.contains("; ");
    boolean byId = known && !pair;
    return byId
        ? one.place().get().place().equals(other.place().get().place())
        : Stream.of(first.split("; ")).anyMatch(Set.of(second.split("; "))::contains);
  }

  static boolean meetsDays(Claim one, Claim other) {
    Optional<Days> first = one.days().filter(Days::said);
    Optional<Days> second = other.days().filter(Days::said);
    if (first.isEmpty() || second.isEmpty()) {
      return true;
    }
    LocalDate from = first.get().from().orElse(first.get().to());
    LocalDate otherFrom = second.get().from().orElse(second.get().to());
    return !from.isAfter(second.get().to()) && !otherFrom.isAfter(first.get().to());
  }

  /// Whether both are on one day, of which at least one says so itself; what is only known to have
  /// happened by a day counts with that day and the one before.
  private static boolean sameDay(Claim one, Claim other) {
    if (one.days().isEmpty() || other.days().isEmpty()) {
      return false;
    }
    Days first = one.days().get();
    Days second = other.days().get();
    boolean dated = first.from().isPresent() && second.from().isPresent();
    if (dated) {
      return (first.said() || second.said()) && first.to().equals(second.to());
    }
    boolean oneDated = first.from().isPresent() || second.from().isPresent();
    return oneDated && Math.abs(ChronoUnit.DAYS.between(first.to(), second.to())) <= 1;
  }

  /// Days between the ends of what both say; nothing if one doesn't say.
  static Optional<Long> daysBetween(Claim one, Claim other) {
    Optional<Days> first = one.days().filter(Days::said);
    Optional<Days> second = other.days().filter(Days::said);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(Math.abs(ChronoUnit.DAYS.between(first.get().to(), second.get().to())));
  }

  /// How many telling words both have, whatever their endings.
  static long sharedWords(Claim one, Claim other) {
    Set<String> words = telling(one);
    return telling(other).stream().filter(words::contains).count();
  }

  private static Set<String> telling(Claim claim) {
    return Stream.of(claim.words().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
        .filter(word -> word.length() > 3 && !COMMON.contains(word))
        .map(word -> word.replaceFirst("(?:ing|ed|es|e|s)$", ""))
        .map(word -> word.length() > 5 ? word.substring(0, 5) : word)
        .collect(Collectors.toSet());
  }
}
