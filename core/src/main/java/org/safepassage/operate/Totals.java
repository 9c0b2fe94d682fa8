package org.safepassage.operate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// The counts of all convoys by commitment, category and milestone. Kept up to date convoy by
/// convoy, as an operation may have twenty thousand.
final class Totals {
  private final Map<Key, Long> passed = new HashMap<>();
  private final Map<Key, Long> accountedFor = new HashMap<>();
  private final Map<Key, Long> ahead = new HashMap<>();
  private final Map<ConvoyId, ConvoyRecord> attested = new TreeMap<>();

  record Key(CommitmentId commitment, CategoryId category, Milestone milestone) {}

  void add(ConvoyRecord convoy) {
    change(convoy, 1);
  }

  void remove(ConvoyRecord convoy) {
    change(convoy, -1);
  }

  /// How many passed, as reported.
  Map<Key, Long> passed() {
    return passed;
  }

  /// Who will not pass a further milestone, by the last one they passed.
  Map<Key, Long> accountedFor() {
    return accountedFor;
  }

  /// Who was let go past a milestone and was not yet seen there.
  Map<Key, Long> ahead() {
    return ahead;
  }

  /// The convoys of which observers said anything.
  Collection<ConvoyRecord> attested() {
    return attested.values();
  }

  private void change(ConvoyRecord convoy, int sign) {
    if (sign > 0 && !convoy.attested().isEmpty()) {
      attested.put(convoy.id(), convoy);
    } else {
      attested.remove(convoy.id());
    }
    if (convoy.commitment().isEmpty()) {
      return;
    }
    CommitmentId commitment = convoy.commitment().get();
    addAll(passed, commitment, convoy.head().passed(), sign);
    addAll(accountedFor, commitment, convoy.head().accountedFor(), sign);
    convoy
        .released()
        .forEach((milestone, release) -> {
          if (convoy.isReleased(milestone)) {
            addAhead(convoy, commitment, milestone, release, sign);
          }
        });
  }

  private void addAhead(
      ConvoyRecord convoy,
      CommitmentId commitment,
      Milestone milestone,
      ConvoyBody.Released release,
      int sign) {
    if (convoy.state() instanceof ConvoyState.Returned) {
      return;
    }
    ConvoyReading.byCategory(release.load())
        .forEach((category, people) -> {
          for (Milestone passedOnWay : Milestone.values()) {
            if (passedOnWay.compareTo(milestone) <= 0) {
              long counted =
                  convoy
                      .head()
                      .passed()
                      .getOrDefault(passedOnWay, Map.of())
                      .getOrDefault(category, Count.ZERO)
                      .value();
              boolean isSeen = counted > 0;
              if (!isSeen) {
                merge(ahead, new Key(commitment, category, passedOnWay), sign * people.value());
              }
            }
          }
        });
  }

  private static void addAll(
      Map<Key, Long> to,
      CommitmentId commitment,
      Map<Milestone, Map<CategoryId, Count>> counts,
      int sign) {
    counts.forEach((milestone, byCategory) ->
        byCategory.forEach((category, count) ->
            merge(to, new Key(commitment, category, milestone), sign * count.value())));
  }

  private static void merge(Map<Key, Long> to, Key key, long change) {
    to.merge(key, change, (a, b) -> a + b == 0 ? null : a + b);
  }
}
