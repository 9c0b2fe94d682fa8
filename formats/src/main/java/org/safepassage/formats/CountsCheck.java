package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
/// count that is missing is at least the next one with whoever was lost between the two; who
/// departed and was lost can't have arrived.
final class CountsCheck {
  private final Context context;
  private final Operation operation;
  private final Agreement agreement;
  private final Map<Progress.Key, CountRange> ranges = new TreeMap<>();
  private final Map<Progress.Key, SourceRef> places = new LinkedHashMap<>();
  private final Map<Progress.LostKey, Count> lost = new TreeMap<>();

  CountsCheck(Context context, Operation operation, Agreement agreement) {
    this.context = context;
    this.operation = operation;
    this.agreement = agreement;
  }

  void put(Progress.Key key, CountRange range, SourceRef where) {
    SourceRef first = places.putIfAbsent(key, where);
    if (first != null) {
      context.add(
          FindingCode.DUPLICATE_ID,
          where,
          "This count is given in line %d already.".formatted(first.line()),
          "Maybe another category or milestone was meant; a disputed count is a range.");
    } else if (exists(key.commitment().value(), key.milestone(), where)) {
      ranges.put(key, range);
    }
  }

  void putAccountedFor(Progress.LostKey key, Count people, SourceRef where) {
    if (exists(key.commitment().value(), key.lastPassed(), where)
        && lost.putIfAbsent(key, people) != null) {
      context.add(
          FindingCode.DUPLICATE_ID,
          where,
          "Those accounted for after %s are given already.".formatted(key.lastPassed().word()),
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
      for (CategoryId category : categoriesCounted(commitment)) {
        for (Evidence evidence : List.of(Evidence.ATTESTED, Evidence.REPORTED)) {
          if (evidence == Evidence.REPORTED) {
            reportWhatIsAttested(commitment, category);
          }
          raiseEarlier(commitment, category, evidence);
          lowerLater(commitment, category, evidence);
        }
      }
      checkDue(commitment);
    }
  }

  private Set<CategoryId> categoriesCounted(Commitment commitment) {
    Set<CategoryId> categories = new LinkedHashSet<>();
    ranges.keySet().stream()
        .filter(key -> key.commitment().equals(commitment.id()))
        .forEach(key -> categories.add(key.category()));
    lost.keySet().stream()
        .filter(key -> key.commitment().equals(commitment.id()))
        .forEach(key -> categories.add(key.category()));
    return categories;
  }

  /// An attested count was reported, too.
  private void reportWhatIsAttested(Commitment commitment, CategoryId category) {
    for (Milestone milestone : milestonesOf(commitment)) {
      CountRange attested = ranges.get(key(commitment, category, milestone, Evidence.ATTESTED));
      if (attested != null) {
        Progress.Key key = key(commitment, category, milestone, Evidence.REPORTED);
        atLeast(key, attested, "fewer are reported than attested");
      }
    }
  }

  private void raiseEarlier(Commitment commitment, CategoryId category, Evidence evidence) {
    List<Milestone> milestones = milestonesOf(commitment);
    CountRange later = CountRange.exactly(Count.ZERO);
    for (Milestone milestone : milestones.reversed()) {
      Progress.Key key = key(commitment, category, milestone, evidence);
      Count gone = lostAfter(commitment, category, milestone, evidence);
      CountRange needed = plus(later, gone);
      boolean known = ranges.containsKey(key) || needed.most().value() > 0;
      if (known) {
        later =
            atLeast(
                key,
                needed,
                "fewer are %s than passed a later milestone or were accounted for after it"
                    .formatted(milestone.word()));
      }
    }
  }

  private void lowerLater(Commitment commitment, CategoryId category, Evidence evidence) {
    Optional<Count> ceiling = Optional.empty();
    for (Milestone milestone : milestonesOf(commitment)) {
      Progress.Key key = key(commitment, category, milestone, evidence);
      CountRange range = ranges.get(key);
      if (range == null) {
        continue;
      }
      long most = Math.min(range.most().value(), ceiling.map(Count::value).orElse(Count.GREATEST));
      CountRange narrowed = CountRange.of(Math.min(range.least().value(), most), most);
      ranges.put(key, narrowed);
      Count gone = lostAfter(commitment, category, milestone, evidence);
      ceiling = Optional.of(Count.of(Math.max(0, most - gone.value())));
    }
  }

  /// Takes `needed` where no count is given; a count that is given must be able to reach it.
  private CountRange atLeast(Progress.Key key, CountRange needed, String fault) {
    CountRange given = ranges.get(key);
    CountRange result;
    if (given == null) {
      result = needed;
    } else if (given.most().compareTo(needed.least()) < 0) {
      context.add(
          FindingCode.COUNTS_IMPOSSIBLE,
          places.getOrDefault(key, SourceRef.NONE),
          "Of %s, %s in the category %s, %s: %s is below %s."
              .formatted(
                  Quoted.of(key.commitment().value()),
                  key.evidence().word(),
                  Quoted.of(key.category().value()),
                  fault,
                  given,
                  needed.least()),
          "Maybe two counts are swapped, or a digit is missing.");
      result = needed;
    } else {
      long least = Math.max(given.least().value(), needed.least().value());
      result = CountRange.of(least, given.most().value());
    }
    ranges.put(key, result);
    return result;
  }

  /// How many passed `milestone` and will pass no other. A report of such a loss attests nothing.
  private Count lostAfter(
      Commitment commitment, CategoryId category, Milestone milestone, Evidence evidence) {
    Count gone =
        lost.getOrDefault(new Progress.LostKey(commitment.id(), category, milestone), Count.ZERO);
    return switch (evidence) {
      case REPORTED -> gone;
      case ATTESTED -> Count.ZERO;
    };
  }

  private void checkDue(Commitment commitment) {
    Optional<Long> due = Dues.turnout(operation, commitment).map(range -> range.most().value());
    List<CountRange> first = new ArrayList<>();
    for (CategoryId category : categoriesCounted(commitment)) {
      CountRange range =
          ranges.get(key(commitment, category, Milestone.BOARDED, Evidence.REPORTED));
      if (range != null) {
        first.add(range);
      }
    }
    long most = sum(first, CountRange::most);
    if (due.isPresent() && most > due.get()) {
      SourceRef where =
          places.entrySet().stream()
              .filter(entry -> entry.getKey().commitment().equals(commitment.id()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(SourceRef.NONE);
      context.add(
          FindingCode.COUNTS_IMPOSSIBLE,
          where,
          "Of %s, %d are counted and %d are due."
              .formatted(Quoted.of(commitment.id().value()), most, due.get()),
          "Maybe the upper end of a range is too high, or the state belongs to another agreement.");
    }
  }

  private static long sum(Collection<CountRange> ranges, Function<CountRange, Count> end) {
    return ranges.stream().map(end).mapToLong(Count::value).sum();
  }

  private static CountRange plus(CountRange range, Count more) {
    return CountRange.of(
        Math.min(Count.GREATEST, range.least().value() + more.value()),
        Math.min(Count.GREATEST, range.most().value() + more.value()));
  }

  private static Progress.Key key(
      Commitment commitment, CategoryId category, Milestone milestone, Evidence evidence) {
    return new Progress.Key(commitment.id(), category, commitment.unit(), milestone, evidence);
  }

  Map<Progress.Key, Count> least() {
    return ends(CountRange::least);
  }

  Map<Progress.Key, Count> most() {
    return ends(CountRange::most);
  }

  private Map<Progress.Key, Count> ends(Function<CountRange, Count> end) {
    Map<Progress.Key, Count> counts = new TreeMap<>();
    ranges.forEach((key, range) -> counts.put(key, end.apply(range)));
    return counts;
  }

  Map<Progress.LostKey, Count> accountedFor() {
    return lost;
  }
}
