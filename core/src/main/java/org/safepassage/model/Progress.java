package org.safepassage.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the counts say at one moment: how many of each commitment, category and unit have passed
/// each milestone, with which evidence, who was accounted for on the way, which facts stand how,
/// and which incidents are open. A count that is not there is zero.
///
/// Counts are net: whoever returned to the origin is no longer in them. The people accounted for on
/// the way are not in any milestone after the one they passed last.
///
/// @param asOf the moment; none for a state that is thought up
/// @param counts by what is counted
/// @param accountedFor who will not pass a further milestone, by the last one they passed
/// @param facts facts whose state is known; any other is [FactState#NOT_ASKED]
/// @param incidents open incidents, in the order they were reported
public record Progress(
    Optional<Instant> asOf,
    Map<Key, Count> counts,
    Map<LostKey, Count> accountedFor,
    Map<FactId, FactState> facts,
    List<Incident> incidents) {

  /// Nobody has moved, nothing is established.
  public static final Progress NONE =
      new Progress(Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());

  public Progress {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    accountedFor = Collections.unmodifiableMap(new TreeMap<>(accountedFor));
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    incidents = List.copyOf(incidents);
  }

  /// What one count is of.
  public record Key(
      CommitmentId commitment,
      CategoryId category,
      Unit unit,
      Milestone milestone,
      Evidence evidence)
      implements Comparable<Key> {
    private static final java.util.Comparator<Key> ORDER =
        java.util.Comparator.comparing(Key::commitment)
            .thenComparing(Key::category)
            .thenComparing(Key::unit)
            .thenComparing(Key::milestone)
            .thenComparing(Key::evidence);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// Of whom people were accounted for, after which milestone.
  public record LostKey(CommitmentId commitment, CategoryId category, Milestone lastPassed)
      implements Comparable<LostKey> {
    private static final java.util.Comparator<LostKey> ORDER =
        java.util.Comparator.comparing(LostKey::commitment)
            .thenComparing(LostKey::category)
            .thenComparing(LostKey::lastPassed);

    @Override
    public int compareTo(LostKey other) {
      return ORDER.compare(this, other);
    }
  }

  /// Something that happened and is not settled.
  ///
  /// @param kind in a word, as those who report it write it
  public record Incident(String kind, Site at) {

    /// Where an incident is.
    public sealed interface Site {
      record AtPlace(PlaceId place) implements Site {}

      /// Somewhere along a corridor.
      record OnCorridor(CorridorId corridor) implements Site {}
    }
  }

  /// All categories of a commitment together, in one unit.
  public Count count(CommitmentId commitment, Unit unit, Milestone milestone, Evidence evidence) {
    long sum = 0;
    for (Map.Entry<Key, Count> entry : counts.entrySet()) {
      Key key = entry.getKey();
      if (key.commitment().equals(commitment)
          && key.unit() == unit
          && key.milestone() == milestone
          && key.evidence() == evidence) {
        sum += entry.getValue().value();
      }
    }
    return Count.of(sum);
  }

  /// Whoever of a commitment was accounted for after passing `lastPassed` and before the next
  /// milestone.
  public Count accountedFor(CommitmentId commitment, Milestone lastPassed) {
    long sum = 0;
    for (Map.Entry<LostKey, Count> entry : accountedFor.entrySet()) {
      if (entry.getKey().commitment().equals(commitment)
          && entry.getKey().lastPassed() == lastPassed) {
        sum += entry.getValue().value();
      }
    }
    return Count.of(sum);
  }

  public FactState stateOf(FactId fact) {
    return facts.getOrDefault(fact, FactState.NOT_ASKED);
  }
}
