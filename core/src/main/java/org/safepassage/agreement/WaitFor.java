package org.safepassage.agreement;

import java.time.Instant;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;

/// Who waits for whom in a state in which nothing moves.
final class WaitFor {
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Causes causes;

  /// @param now the time of the state; none for a state that is thought up
  WaitFor(Operation operation, Agreement agreement, Rulebook rulebook, Optional<Instant> now) {
    this.agreement = agreement;
    this.rulebook = rulebook;
    this.causes = new Causes(operation, agreement, rulebook, now);
  }

  /// All waits, those of the first commitment first.
  List<Wait> waits(Levels levels) {
    Set<Wait> waits = new LinkedHashSet<>();
    BitSet unfinished = unfinished(levels);
    for (int c = unfinished.nextSetBit(0); c >= 0; c = unfinished.nextSetBit(c + 1)) {
      waits.addAll(waitsOf(c, levels));
    }
    for (Map.Entry<Integer, Requirement> fact :
        new java.util.TreeMap<>(rulebook.conditionalFacts()).entrySet()) {
      boolean open = !levels.isGranted(fact.getKey());
      if (open && rulebook.premises().get(fact.getKey()) instanceof Premise.Fact(var id)) {
        Blocked blocked = Blocked.fact(new Waiting.OfFact(id));
        if (levels.isRefused(fact.getKey())) {
          continue;
        }
        Requirement unmet = Failing.cutToUnmet(fact.getValue(), 0, levels);
        causes.collect(unmet, blocked, 0, levels, waits);
      }
    }
    return List.copyOf(waits);
  }

  /// The commitments of which somebody is at a milestone and has not passed the next.
  private BitSet unfinished(Levels levels) {
    BitSet unfinished = new BitSet();
    for (Slot slot : rulebook.slots()) {
      if (rulebook.ceiling(slot, levels) > levels.level(slot)) {
        unfinished.set(slot.commitment());
      }
    }
    return unfinished;
  }

  private List<Wait> waitsOf(int c, Levels levels) {
    Set<Wait> waits = new LinkedHashSet<>();
    Slot departed = Slot.reported(c, Milestone.DEPARTED);
    boolean boardedAhead = rulebook.ceiling(departed, levels) > levels.level(departed);
    for (Milestone milestone : Milestone.values()) {
      Slot slot = Slot.reported(c, milestone);
      boolean sameAsDeparture = milestone == Milestone.BOARDED && boardedAhead;
      if (!sameAsDeparture
          && rulebook.obligation(c).has(milestone)
          && rulebook.ceiling(slot, levels) > levels.level(slot)) {
        collectAt(slot, levels, waits);
      }
    }
    return withoutWaitsForItself(c, waits);
  }

  private void collectAt(Slot slot, Levels levels, Set<Wait> waits) {
    int c = slot.commitment();
    long at = levels.level(slot);
    // Boarding is held like departure; people speak of those who left.
    Milestone held = slot.milestone() == Milestone.BOARDED ? Milestone.DEPARTED : slot.milestone();
    Blocked blocked =
        new Blocked(
            new Waiting.OfCommitment(rulebook.obligation(c).id()), at, Optional.of(held), c);
    Optional<Move.Cross> crossing =
        slot.milestone() == Milestone.CROSSED ? rulebook.nextCrossing(c, levels) : Optional.empty();
    if (crossing.isPresent()) {
      collectAtHandOver(crossing.get(), blocked, levels, waits);
      return;
    }
    long to = rulebook.next(slot, levels);
    for (Limit limit : rulebook.limitsOf(slot)) {
      long left = Math.max(0, limit.left(levels));
      long weight = limit.weightOf(c);
      long needs = Math.multiplyExact(to - at, weight);
      if (needs > left) {
        Wait full = causes.wait(blocked, new Target.Room(limit.of(), needs, left), limit.origin());
        waits.add(left >= weight ? granular(full) : full);
      }
    }
    List<Requirement> unmetHolds = rulebook.unmet(slot, to, levels);
    if (unmetHolds.isEmpty() && rulebook.boardsInBatches(slot)) {
      collectCompany(slot, blocked, levels, waits);
    }
    for (Requirement unmet : unmetHolds) {
      boolean granular =
          to > at + 1
              && rulebook.unmet(slot, at + 1, levels).stream().noneMatch(r -> r.equals(unmet));
      long level = Math.min(to, highestCovered(slot, unmet, to, levels));
      Set<Wait> found = new LinkedHashSet<>();
      causes.collect(unmet, blocked, level, levels, found);
      found.forEach(wait -> waits.add(granular ? granular(wait) : wait));
    }
  }

  /// Of whom too few can come along: those without whose share no batch can leave or, where all
  /// have enough, everybody else who should fill it.
  private void collectCompany(Slot slot, Blocked blocked, Levels levels, Set<Wait> waits) {
    for (int b = 0; b < rulebook.batches().size(); b++) {
      Batch batch = rulebook.batches().get(b);
      if (!batch.has(slot.commitment())) {
        continue;
      }
      List<Batch.Share> others =
          batch.shares().stream().filter(share -> share.commitment() != slot.commitment()).toList();
      int place = b;
      List<Batch.Share> lacking =
          others.stream()
              .filter(share ->
                  rulebook.boardings().most(place, share, levels) < Math.max(1, share.least()))
              .toList();
      for (Batch.Share share : lacking.isEmpty() ? others : lacking) {
        Slot boarded = Boardings.boarded(share);
        long left = rulebook.obligation(share.commitment()).due() - levels.level(boarded);
        Target target =
            new Target.Company(
                rulebook.obligation(share.commitment()).id(),
                batch.id(),
                Math.max(1, share.least()),
                left);
        waits.add(causes.wait(blocked, target, batch.origin()));
      }
    }
  }

  /// The level that the unmet requirement was judged at.
  private long highestCovered(Slot slot, Requirement unmet, long to, Levels levels) {
    for (Obligation.Hold hold : rulebook.holds(slot.index())) {
      Optional<Long> highest = hold.covers().highestTouched(levels.level(slot), to);
      if (highest.isPresent()
          && !hold.requirement().holdsAt(highest.get(), levels)
          && Failing.cutToUnmet(hold.requirement(), highest.get(), levels).equals(unmet)) {
        return highest.get();
      }
    }
    return to;
  }

  private void collectAtHandOver(
      Move.Cross crossing, Blocked blocked, Levels levels, Set<Wait> waits) {
    HandOver handOver = rulebook.handOvers().get(crossing.together());
    boolean allReady = true;
    for (HandOver.Strand strand : handOver.strands()) {
      Slot ready = Slot.reported(strand.commitment(), Milestone.READY);
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long end = strand.end(crossing.part());
      long start = strand.start(crossing.part());
      boolean isReady = levels.level(ready) >= end && levels.level(crossed) >= start;
      allReady &= isReady;
      if (!isReady && strand.commitment() != blocked.commitment()) {
        boolean inPlace = levels.level(ready) >= end;
        Slot missing = inPlace ? crossed : ready;
        long needs = inPlace ? start : end;
        Target target =
            new Target.Counted(
                rulebook.obligation(strand.commitment()).id(),
                missing.milestone(),
                Evidence.REPORTED,
                needs,
                levels.level(missing),
                false,
                rulebook.obligation(strand.commitment()).due() < needs);
        Together terms = agreement.together().get(crossing.together());
        Origin origin = new Origin(Origin.Kind.AFTER, terms.clause(), terms.where());
        waits.add(causes.wait(blocked, target, origin));
      }
    }
    if (allReady) {
      for (Requirement unmet : rulebook.unmet(crossing, levels)) {
        causes.collect(unmet, blocked, levelAfter(blocked, crossing), levels, waits);
      }
    }
  }

  private long levelAfter(Blocked blocked, Move.Cross crossing) {
    return rulebook.handOvers().get(crossing.together()).strands().stream()
        .filter(strand -> strand.commitment() == blocked.commitment())
        .mapToLong(strand -> strand.end(crossing.part()))
        .findFirst()
        .orElse(blocked.at());
  }

  private static Wait granular(Wait wait) {
    return new Wait(
        wait.who(),
        wait.at(),
        wait.held(),
        wait.forWhat(),
        wait.kind(),
        wait.clause(),
        wait.where(),
        wait.lifts(),
        wait.alternative(),
        true);
  }

  /// Where buses wait at a full crossing, the crossing's own wait says what for; that its people
  /// wait for room as well is left out, unless it is all there is.
  private List<Wait> withoutWaitsForItself(int c, Set<Wait> waits) {
    List<Wait> others =
        waits.stream()
            .filter(wait ->
                !(wait.kind() == Origin.Kind.HOLDING
                    && wait.forWhat() instanceof Target.Counted counted
                    && counted.commitment().equals(rulebook.obligation(c).id())))
            .toList();
    return others.isEmpty() ? List.copyOf(waits) : others;
  }
}
