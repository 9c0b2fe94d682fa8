package org.safepassage.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Hindrance;
import org.safepassage.agreement.Hindrance.Mover;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Together;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TogetherId;

/// Simultaneous hand-overs that could take the place of conditions which wait for each other. Each
/// side then gives because the other is in place, and not because it is done.
final class HandOvers {
  private static final List<Integer> PARTS = List.of(1, 2, 3, 4, 5, 8, 10, 20, 50, 100);
  private static final int MOST_PAIRS = 12;

  private final Deal deal;
  private final Deal.Rest rest;
  private final Map<CommitmentId, Set<ConditionAt>> blocking = new LinkedHashMap<>();
  private final Map<CommitmentId, Set<CommitmentId>> waitsFor = new LinkedHashMap<>();

  private HandOvers(Deal deal, Deal.Rest rest) {
    this.deal = deal;
    this.rest = rest;
    for (Hindrance hindrance : Hindrance.in(rest.rulebook(), rest.levels())) {
      for (Mover who : hindrance.who()) {
        if (who instanceof Mover.OfCommitment(var commitment)) {
          blocking
              .computeIfAbsent(commitment, _ -> new LinkedHashSet<>())
              .addAll(hindrance.conditions());
          for (Mover awaited : hindrance.waitsFor()) {
            if (awaited instanceof Mover.OfCommitment(var other)) {
              waitsFor.computeIfAbsent(commitment, _ -> new LinkedHashSet<>()).add(other);
            }
          }
        }
      }
    }
  }

  /// Those that let the deal complete, with as few events as can be.
  static List<Edit.Jointly> of(Deal deal) {
    for (Deal.Rest rest : deal.asWritten()) {
      if (!rest.unfinished().isEmpty()) {
        return new HandOvers(deal, rest).find();
      }
    }
    return List.of();
  }

  private List<Edit.Jointly> find() {
    List<Edit.Jointly> found = new ArrayList<>();
    int tried = 0;
    for (CommitmentId one : blocking.keySet()) {
      for (CommitmentId other : waitsFor.getOrDefault(one, Set.of())) {
        boolean mutual = waitsFor.getOrDefault(other, Set.of()).contains(one);
        if (mutual && one.compareTo(other) < 0 && tried++ < MOST_PAIRS) {
          between(one, other).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Edit.Jointly> between(CommitmentId one, CommitmentId other) {
    Set<ConditionAt> instead = new LinkedHashSet<>(blocking.getOrDefault(one, Set.of()));
    instead.addAll(blocking.getOrDefault(other, Set.of()));
    Optional<Together.Strand> first = strand(one);
    Optional<Together.Strand> second = strand(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    for (int parts : PARTS) {
      Together together =
          new Together(
              freeId(deal.agreement()),
              parts,
              List.of(first.get(), second.get()),
              Optional.empty(),
              SourceRef.NONE);
      Edit.Jointly edit = new Edit.Jointly(together, instead);
      if (deal.isOutOfEffort()) {
        return Optional.empty();
      }
      if (deal.completes(Edit.applyAll(List.of(edit), deal.agreement()))) {
        return Optional.of(edit);
      }
    }
    return Optional.empty();
  }

  /// Those of a commitment whom the conditions that block it hold back now, if all its people pass
  /// a hand-over point.
  private Optional<Together.Strand> strand(CommitmentId commitment) {
    Rulebook rulebook = rest.rulebook();
    int c = rulebook.placeOf(commitment);
    Obligation obligation = rulebook.obligation(c);
    Set<ConditionAt> blocked = blocking.getOrDefault(commitment, Set.of());
    if (!obligation.handOver() || blocked.isEmpty()) {
      return Optional.empty();
    }
    long beyond = Long.MAX_VALUE;
    long upTo = 0;
    for (Obligation.Hold hold : obligation.holds()) {
      boolean among =
          hold.condition().isPresent()
              && blocked.contains(
                  new ConditionAt.OfCommitment(commitment, hold.condition().getAsInt()));
      if (among) {
        LevelRange covers = hold.covers();
        beyond = Math.min(beyond, covers.beyond());
        upTo = Math.max(upTo, Math.min(covers.upTo(), obligation.due()));
      }
    }
    long gone = rest.levels().level(Slot.reported(c, Milestone.DEPARTED));
    long from = Math.max(beyond, Math.min(gone, upTo));
    return from >= upTo
        ? Optional.empty()
        : Optional.of(
            new Together.Strand(
                commitment,
                Count.of(from),
                upTo >= obligation.due() ? Optional.empty() : Optional.of(Count.of(upTo))));
  }

  private static TogetherId freeId(Agreement agreement) {
    for (int number = 1; ; number++) {
      TogetherId id = new TogetherId(number == 1 ? "jointly" : "jointly-" + number);
      if (agreement.together().stream().noneMatch(together -> together.id().equals(id))) {
        return id;
      }
    }
  }
}
