package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Evidence;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Progress;
import org.safepassage.model.Route;
import org.safepassage.model.SourceRef;

/// Completes the counts of a state and says which can't be. Who has arrived has departed, so a
/// count that is missing is the next one with whoever was lost between the two; who departed and
/// was lost can't have arrived.
///
/// Both ends of a range are answered for, so both must be possible. The lower end of an earlier
/// count rises with what is known of later ones. Its upper end is never moved: whether it is too
/// low, or that of the later count too high, only the writer of the file can tell.
final class CountsCheck {
  private final Context context;
  private final Operation operation;
  private final Agreement agreement;
  private final Map<Progress.Key, Known> given = new TreeMap<>();
  private final Map<Progress.LostKey, Known> lost = new TreeMap<>();
  private final Map<Progress.Key, CountRange> complete = new TreeMap<>();

  /// @param where the item of the file that says so, or that it follows from
  private record Known(CountRange range, SourceRef where) {
    private static Known sum(Known a, Known b) {
      return new Known(
          CountRange.of(
              capped(a.range.least().value() + b.range.least().value()),
              capped(a.range.most().value() + b.range.most().value())),
          a.where);
    }

    /// At least as many as either.
    private static Known greater(Known a, Known b) {
      return new Known(
          CountRange.of(
              Math.max(a.range.least().value(), b.range.least().value()),
              Math.max(a.range.most().value(), b.range.most().value())),
          a.range.most().compareTo(b.range.most()) >= 0 ? a.where : b.where);
    }

    private static long capped(long sum) {
      return Math.min(Count.GREATEST, sum);
    }
  }

  CountsCheck(Context context, Operation operation, Agreement agreement) {
    this.context = context;
    this.operation = operation;
    this.agreement = agreement;
  }

  void put(Progress.Key key, CountRange range, SourceRef where) {
    if (!exists(key.commitment().value(), key.milestone(), where)) {
      return;
    }
    Known first = given.putIfAbsent(key, new Known(range, where));
    if (first != null) {
      context.add(
          FindingCode.DUPLICATE_ID,
          where,
          "This count is given in line %d already.".formatted(first.where().line()),
          "Maybe another category or milestone was meant; a disputed count is a range.");
    }
  }

  void putAccountedFor(Progress.LostKey key, Count people, SourceRef where) {
    if (!exists(key.commitment().value(), key.lastPassed(), where)) {
      return;
    }
    Known first = lost.putIfAbsent(key, new Known(CountRange.exactly(people), where));
    if (first != null) {
      context.add(
          FindingCode.DUPLICATE_ID,
          where,
          "Those accounted for after %s are given in line %d already."
              .formatted(key.lastPassed().word(), first.where().line()),
          "Maybe add the two numbers.");
    }
  }

  private boolean exists(String commitment, Milestone milestone, SourceRef where) {
    boolean exists =
        agreement.commitments().stream()
            .filter(c -> c.id().value().equals(commitment))
            .allMatch(c -> milestonesOf(c).contains(milestone));
    if (!exists) {
      context.add(
          FindingCode.NO_HAND_OVER,
          where,
          "The route of %s has no hand-over point, so nobody is counted as %s."
              .formatted(Quoted.of(commitment), milestone.word()),
          "Maybe `departed` or `arrived`.");
    }
    return exists;
  }

  private List<Milestone> milestonesOf(Commitment commitment) {
    boolean handOver =
        Route.join(operation.network(), commitment.route())
            .map(route -> route.handOver().isPresent())
            .orElse(true);
    return List.of(Milestone.values()).stream()
        .filter(milestone -> handOver || !milestone.needsHandOver())
        .toList();
  }

  void complete() {
    for (Commitment commitment : agreement.commitments()) {
      List<Known> boarded = new ArrayList<>();
      for (CategoryId category : categoriesCounted(commitment)) {
        Map<Milestone, Known> attested =
            counts(commitment, category, Evidence.ATTESTED, new EnumMap<>(Milestone.class));
        Map<Milestone, Known> reported = counts(commitment, category, Evidence.REPORTED, attested);
        Optional.ofNullable(reported.get(Milestone.BOARDED)).ifPresent(boarded::add);
      }
      checkDue(commitment, boarded);
    }
  }

  private Set<CategoryId> categoriesCounted(Commitment commitment) {
    Set<CategoryId> categories = new LinkedHashSet<>();
    given.keySet().stream()
        .filter(key -> key.commitment().equals(commitment.id()))
        .forEach(key -> categories.add(key.category()));
    lost.keySet().stream()
        .filter(key -> key.commitment().equals(commitment.id()))
        .forEach(key -> categories.add(key.category()));
    return categories;
  }

  /// The counts of one kind of evidence at every milestone that somebody has passed.
  ///
  /// @param attested what was attested was reported, too, even where nobody wrote that
  private Map<Milestone, Known> counts(
      Commitment commitment,
      CategoryId category,
      Evidence evidence,
      Map<Milestone, Known> attested) {
    Map<Milestone, Known> counts = new EnumMap<>(Milestone.class);
    Optional<Known> later = Optional.empty();
    for (Milestone milestone : milestonesOf(commitment).reversed()) {
      Progress.Key key =
          new Progress.Key(commitment.id(), category, commitment.unit(), milestone, evidence);
      Optional<Known> needed = either(later, lostAfter(key), Known::sum);
      needed.ifPresent(atLeast -> check(key, atLeast, "went on from there or were accounted for"));
      Optional<Known> confirmed = Optional.ofNullable(attested.get(milestone));
      confirmed.ifPresent(atLeast -> check(key, atLeast, "are attested"));
      Optional<Known> all = either(needed, confirmed, Known::greater);
      later = Optional.ofNullable(given.get(key)).map(known -> raised(known, all)).or(() -> all);
      later.ifPresent(known -> {
        counts.put(milestone, known);
        complete.put(key, known.range());
      });
    }
    return counts;
  }

  private static Optional<Known> either(
      Optional<Known> a, Optional<Known> b, BinaryOperator<Known> both) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(both.apply(a.get(), b.get()))
        : a.or(() -> b);
  }

  private static Known raised(Known known, Optional<Known> needed) {
    long most = known.range().most().value();
    long least =
        needed
            .map(n -> Math.max(n.range().least().value(), known.range().least().value()))
            .orElse(known.range().least().value());
    return new Known(CountRange.of(Math.min(least, most), most), known.where());
  }

  /// A count that is given must be able to reach what is needed, at both ends.
  private void check(Progress.Key key, Known needed, String who) {
    Known known = given.get(key);
    if (known == null) {
      return;
    }
    Count most = known.range().most();
    if (most.compareTo(needed.range().least()) < 0) {
      context.add(
          FindingCode.COUNTS_IMPOSSIBLE,
          known.where(),
          "%s: %s%s counted as %s, fewer than the %s who %s (line %d)."
              .formatted(
                  named(key),
                  known.range().isExact() ? "" : "at most ",
                  are(most),
                  key.milestone().word(),
                  needed.range().least(),
                  who,
                  needed.where().line()),
          "Maybe two counts are swapped, or a digit is missing.");
    } else if (most.compareTo(needed.range().most()) < 0) {
      context.add(
          FindingCode.COUNTS_IMPOSSIBLE,
          needed.where(),
          "%s: up to %s %s, and no more than %s counted as %s (line %d)."
              .formatted(
                  named(key),
                  needed.range().most(),
                  who,
                  are(most),
                  key.milestone().word(),
                  known.where().line()),
          "Maybe this upper end is too high, or the other count has a range as well.");
    }
  }

  private static String named(Progress.Key key) {
    boolean ofPeople = !key.category().value().equals(key.unit().word());
    return "Of %s%s, %s"
        .formatted(
            Quoted.of(key.commitment().value()),
            ofPeople ? ", category " + Quoted.of(key.category().value()) : "",
            key.evidence().word());
  }

  private static String are(Count count) {
    return count.value() == 1 ? "1 is" : count + " are";
  }

  /// How many passed the milestone and will pass no other. A report of such a loss attests nothing.
  private Optional<Known> lostAfter(Progress.Key key) {
    return switch (key.evidence()) {
      case REPORTED ->
          Optional.ofNullable(
              lost.get(new Progress.LostKey(key.commitment(), key.category(), key.milestone())));
      case ATTESTED -> Optional.empty();
    };
  }

  /// @param boarded by category
  private void checkDue(Commitment commitment, List<Known> boarded) {
    Optional<Count> due = Dues.turnout(operation, commitment).map(CountRange::most);
    long most = due.map(Count::value).orElse(Scalars.GREATEST_COUNT);
    long counted = boarded.stream().mapToLong(known -> known.range().most().value()).sum();
    if (counted <= most) {
      return;
    }
    SourceRef where =
        boarded.stream()
            .max(Comparator.comparing(known -> known.range().most()))
            .map(Known::where)
            .orElseThrow();
    context.add(
        FindingCode.COUNTS_IMPOSSIBLE,
        where,
        "Of %s, %s counted and %s."
            .formatted(
                Quoted.of(commitment.id().value()),
                are(Count.of(counted)),
                due.map(count -> are(count) + " due").orElse("no more than " + most + " can be")),
        "Maybe the upper end of a range is too high, or the state belongs to another agreement.");
  }

  Map<Progress.Key, Count> least() {
    return ends(CountRange::least);
  }

  Map<Progress.Key, Count> most() {
    return ends(CountRange::most);
  }

  private Map<Progress.Key, Count> ends(Function<CountRange, Count> end) {
    Map<Progress.Key, Count> counts = new TreeMap<>();
    complete.forEach((key, range) -> counts.put(key, end.apply(range)));
    return counts;
  }

  Map<Progress.LostKey, Count> accountedFor() {
    Map<Progress.LostKey, Count> counts = new TreeMap<>();
    lost.forEach((key, known) -> counts.put(key, known.range().least()));
    return counts;
  }
}
