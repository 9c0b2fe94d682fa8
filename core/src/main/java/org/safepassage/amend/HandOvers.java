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
    for (Hindrance hindrance : deal.order().hindrances(rest)) {
      for (Mover who : deal.order().movers(hindrance.who())) {
        if (who instanceof Mover.OfCommitment(var commitment)) {
          blocking
              .computeIfAbsent(commitment, _ -> new LinkedHashSet<>())
              .addAll(deal.order().conditions(hindrance.conditions()));
          for (Mover awaited : deal.order().movers(hindrance.waitsFor())) {
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

  /// The hand-over takes the place of as few conditions as can be, and of one on each side at
  /// least; those that hold back most people are kept first.
  private Optional<Edit.Jointly> between(CommitmentId one, CommitmentId other) {
    Set<ConditionAt> instead = new LinkedHashSet<>(blocking.getOrDefault(one, Set.of()));
    instead.addAll(blocking.getOrDefault(other, Set.of()));
    Optional<Edit.Jointly> found = instead(one, other, instead);
    if (found.isEmpty()) {
      return found;
    }
    List<ConditionAt> widestFirst = new ArrayList<>(instead);
    widestFirst.sort(java.util.Comparator.comparingLong(this::width).reversed());
    for (ConditionAt kept : widestFirst) {
      Set<ConditionAt> fewer = new LinkedHashSet<>(found.get().instead());
      fewer.remove(kept);
      Optional<Edit.Jointly> gentler = instead(one, other, fewer);
      found = gentler.isPresent() ? gentler : found;
    }
    return found;
  }

  private long width(ConditionAt at) {
    return at instanceof ConditionAt.OfCommitment(var commitment, var _)
        ? ranges(commitment, Set.of(at)).stream()
            .mapToLong(range -> range.upTo() - range.beyond())
            .max()
            .orElse(0)
        : 0;
  }

  private Optional<Edit.Jointly> instead(
      CommitmentId one, CommitmentId other, Set<ConditionAt> instead) {
    Optional<Together.Strand> first = strand(one, instead);
    Optional<Together.Strand> second = strand(other, instead);
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

  /// The levels that conditions of a commitment hold back, up to the number due.
  private List<LevelRange> ranges(CommitmentId commitment, Set<ConditionAt> conditions) {
    Obligation obligation = rest.rulebook().obligation(rest.rulebook().placeOf(commitment));
    return obligation.holds().stream()
        .filter(hold ->
            hold.condition().isPresent()
                && conditions.contains(
                    new ConditionAt.OfCommitment(commitment, hold.condition().getAsInt())))
        .map(hold -> hold.covers().intersect(new LevelRange(0, obligation.due())))
        .toList();
  }

  /// Those of a commitment whom conditions hold back now, if all its people pass a hand-over point.
  private Optional<Together.Strand> strand(CommitmentId commitment, Set<ConditionAt> conditions) {
    int c = rest.rulebook().placeOf(commitment);
    Obligation obligation = rest.rulebook().obligation(c);
    List<LevelRange> ranges = ranges(commitment, conditions);
    if (!obligation.handOver() || ranges.isEmpty()) {
      return Optional.empty();
    }
    long beyond = ranges.stream().mapToLong(LevelRange::beyond).min().orElseThrow();
    long upTo = ranges.stream().mapToLong(LevelRange::upTo).max().orElseThrow();
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
