package org.safepassage.amend;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Hindrance;
import org.safepassage.agreement.Hindrance.Mover;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;

/// The order in which things stand in an agreement. Java's sets come in another order each time the
/// program is started; whatever the search for amendments goes through, it goes through in this
/// one, so that a file has one answer.
final class FileOrder {
  private static final int COMMITMENTS = 0;
  private static final int FACTS = 1;

  private final Map<CommitmentId, Integer> commitments = new HashMap<>();
  private final Map<FactId, Integer> facts = new HashMap<>();

  FileOrder(Agreement agreement) {
    agreement.commitments().forEach(c -> commitments.put(c.id(), commitments.size()));
    agreement.facts().forEach(fact -> facts.put(fact.id(), facts.size()));
  }

  /// Where something stands: commitments before facts, the conditions of one in their order, its
  /// lot and its quota behind them.
  private record Key(int kind, int place, int number) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::kind)
            .thenComparingInt(Key::place)
            .thenComparingInt(Key::number);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  SortedSet<Mover> movers(Collection<Mover> movers) {
    SortedSet<Mover> sorted = new TreeSet<>(Comparator.comparing(this::key));
    sorted.addAll(movers);
    return sorted;
  }

  SortedSet<ConditionAt> conditions(Collection<ConditionAt> conditions) {
    SortedSet<ConditionAt> sorted = new TreeSet<>(Comparator.comparing(this::key));
    sorted.addAll(conditions);
    return sorted;
  }

  /// A set that equals any with the same places in it.
  Set<Spot> spots(Collection<Spot> spots) {
    SortedSet<Spot> sorted = new TreeSet<>(Comparator.comparing(this::key));
    sorted.addAll(spots);
    return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
  }

  /// Why each step is not made where a deal has come to rest: the steps of commitments first.
  List<Hindrance> hindrances(Deal.Rest rest) {
    Comparator<Hindrance> factsLast = Comparator.comparing(this::keyOfFact);
    return Hindrance.in(rest.rulebook(), rest.levels()).stream().sorted(factsLast).toList();
  }

  private Key keyOfFact(Hindrance hindrance) {
    Key last = key(movers(hindrance.who()).last());
    return last.kind() == FACTS ? last : new Key(COMMITMENTS, 0, 0);
  }

  private Key key(Mover mover) {
    return switch (mover) {
      case Mover.OfCommitment(var commitment) -> key(commitment, 0);
      case Mover.OfFact(var fact) -> key(fact, 0);
    };
  }

  private Key key(ConditionAt at) {
    return switch (at) {
      case ConditionAt.OfCommitment(var commitment, var number) -> key(commitment, number);
      case ConditionAt.OfFact(var fact, var number) -> key(fact, number);
    };
  }

  private Key key(Spot spot) {
    return switch (spot) {
      case Spot.OfCondition(var at) -> key(at);
      case Spot.OfLot(var commitment) -> key(commitment, Integer.MAX_VALUE - 1);
      case Spot.OfQuota(var commitment) -> key(commitment, Integer.MAX_VALUE);
    };
  }

  private Key key(CommitmentId commitment, int number) {
    return new Key(COMMITMENTS, commitments.getOrDefault(commitment, commitments.size()), number);
  }

  private Key key(FactId fact, int number) {
    return new Key(FACTS, facts.getOrDefault(fact, facts.size()), number);
  }
}
