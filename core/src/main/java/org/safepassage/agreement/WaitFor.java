package org.safepassage.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.agreement.Wait.Lift;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.Premise;
import org.safepassage.model.Route;

/// Who waits for whom in a state in which nothing moves.
final class WaitFor {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Optional<Instant> now;

  /// @param now the time of the state; none for a state that is thought up
  WaitFor(Operation operation, Agreement agreement, Rulebook rulebook, Optional<Instant> now) {
    this.now = now;
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = rulebook;
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
        Blocked blocked = new Blocked(new Waiting.OfFact(id), 0, Optional.empty(), -1);
        if (levels.isRefused(fact.getKey())) {
          continue;
        }
        Requirement unmet = Failing.cutToUnmet(fact.getValue(), 0, levels);
        collect(unmet, blocked, 0, false, levels, waits);
      }
    }
    return List.copyOf(waits);
  }

  /// What is held.
  ///
  /// @param commitment its place in the rulebook; -1 for a fact
  private record Blocked(Waiting who, long at, Optional<Milestone> held, int commitment) {}

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
        Wait full = wait(blocked, new Target.Room(limit.of(), needs, left), limit.origin(), false);
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
      collect(unmet, blocked, level, false, levels, found);
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
        waits.add(wait(blocked, target, batch.origin(), false));
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
        waits.add(wait(blocked, target, origin, false));
      }
    }
    if (allReady) {
      for (Requirement unmet : rulebook.unmet(crossing, levels)) {
        collect(unmet, blocked, levelAfter(blocked, crossing), false, levels, waits);
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

  private void collect(
      Requirement unmet,
      Blocked blocked,
      long level,
      boolean alternative,
      Levels levels,
      Set<Wait> waits) {
    switch (unmet) {
      case Requirement.All(var parts) ->
          parts.forEach(part -> collect(part, blocked, level, alternative, levels, waits));
      case Requirement.Any(var parts) ->
          parts.forEach(part ->
              collect(part, blocked, level, alternative || parts.size() > 1, levels, waits));
      case Requirement.Granted(var premise, var index, var origin) ->
          waits.add(wait(blocked, given(premise, index), origin, alternative));
      case Requirement.AtLeast(var _, var _, var origin)
          when origin.kind() == Origin.Kind.HOLDING && isEmptyOf(blocked.commitment(), levels) ->
          waits.add(wait(blocked, roomFor(blocked, level), origin, alternative));
      case Requirement.AtLeast(var counter, var need, var origin) -> {
        long needs = need.at(level, levels);
        boolean nobodyLeft = counter.parts().stream().noneMatch(part -> canGrow(part, levels));
        for (Counter.Part part : counter.parts()) {
          if (nobodyLeft || canGrow(part, levels)) {
            waits.addAll(onCount(blocked, counter, part, needs, origin, alternative, levels));
          }
        }
      }
    }
  }

  /// Whether nobody of a commitment is on the way to the crossing or waits there, so that all of
  /// the room is free for them.
  private boolean isEmptyOf(int commitment, Levels levels) {
    return levels.level(Slot.reported(commitment, Milestone.DEPARTED))
        <= levels.level(Slot.reported(commitment, Milestone.CROSSED));
  }

  /// The room at the crossing, which is too small even while it is empty.
  private Target roomFor(Blocked blocked, long level) {
    Commitment commitment = agreement.commitments().get(blocked.commitment());
    Route route = Route.join(operation.network(), commitment.route()).orElseThrow();
    Place point = route.places().get(route.handOver().orElseThrow());
    long room = point.holding().orElseThrow().people().value();
    return new Target.Room(new Limit.What.RoomAt(point.id()), level - blocked.at(), room);
  }

  private Target given(Premise premise, int index) {
    return now.flatMap(at ->
            rulebook
                .circumstances()
                .findTimes(index)
                .filter(times -> !times.contains(at))
                .<Target>map(times -> new Target.Time(premise, times.next(at))))
        .orElse(new Target.Given(premise));
  }

  private List<Wait> onCount(
      Blocked blocked,
      Counter counter,
      Counter.Part part,
      long needs,
      Origin origin,
      boolean alternative,
      Levels levels) {
    Slot slot = part.slot();
    if (slot.evidence() == Evidence.ATTESTED) {
      List<Wait> observers = new ArrayList<>();
      for (Requirement unmet : rulebook.unmet(slot, rulebook.next(slot, levels), levels)) {
        Set<Wait> found = new LinkedHashSet<>();
        collect(unmet, blocked, 0, alternative, levels, found);
        observers.addAll(found);
      }
      if (!observers.isEmpty()
          && levels.level(slot)
              < levels.level(Slot.reported(slot.commitment(), slot.milestone()))) {
        return observers;
      }
    }
    boolean sum = counter.parts().size() > 1;
    long units = Math.ceilDiv(needs, part.weight());
    long wanted = sum ? needs : part.beyond() + units;
    long has = sum ? counter.value(levels) : count(part, levels);
    boolean never = needs > greatest(counter, levels);
    Target target =
        new Target.Counted(
            rulebook.obligation(slot.commitment()).id(),
            slot.milestone(),
            slot.evidence(),
            wanted,
            has,
            sum,
            never);
    return List.of(wait(blocked, target, origin, alternative));
  }

  /// How many count so far, those above the part's upper bound left out.
  private static long count(Counter.Part part, Levels levels) {
    long people = part.withAccountedFor() ? levels.level(part.slot()) : levels.count(part.slot());
    return Math.min(people, part.upTo());
  }

  private boolean canGrow(Counter.Part part, Levels levels) {
    return count(part, levels) < Math.min(part.upTo(), greatestCount(part, levels));
  }

  private long greatestCount(Counter.Part part, Levels levels) {
    long due = rulebook.obligation(part.slot().commitment()).due();
    return part.withAccountedFor() ? due : due - levels.accountedForBefore(part.slot());
  }

  /// What the counter comes to if everybody who is due comes.
  private long greatest(Counter counter, Levels levels) {
    long sum = 0;
    for (Counter.Part part : counter.parts()) {
      long due = rulebook.obligation(part.slot().commitment()).due();
      long all = Math.max(due, levels.level(part.slot()));
      sum = Math.addExact(sum, part.value(all, levels));
    }
    return sum;
  }

  private Wait wait(Blocked blocked, Target target, Origin origin, boolean alternative) {
    return new Wait(
        blocked.who(),
        blocked.at(),
        blocked.held(),
        target,
        origin.kind(),
        origin.clause(),
        origin.where(),
        lifts(blocked, target, origin.kind()),
        alternative,
        false);
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

  private List<Lift> lifts(Blocked blocked, Target target, Origin.Kind kind) {
    Set<Lift> lifts = new LinkedHashSet<>();
    switch (target) {
      case Target.Counted counted -> {
        if (!counted.never()) {
          agreement
              .findCommitment(counted.commitment())
              .ifPresent(c -> lifts.add(new Lift(c.giver(), Lift.How.MOVES)));
        }
        boolean isTerm = kind == Origin.Kind.AFTER || kind == Origin.Kind.BALANCE;
        if (isTerm && blocked.commitment() >= 0) {
          PartyId giver = agreement.commitments().get(blocked.commitment()).giver();
          lifts.add(new Lift(giver, Lift.How.WAIVES));
        }
      }
      case Target.Company company -> {
        if (company.left() >= company.needs()) {
          agreement
              .findCommitment(company.commitment())
              .ifPresent(c -> lifts.add(new Lift(c.giver(), Lift.How.MOVES)));
        }
      }
      case Target.Room(var shared, var _, var _) -> {
        if (shared instanceof Limit.What.RoomAt(var place)) {
          operation
              .network()
              .findPlace(place)
              .flatMap(Place::controlledBy)
              .ifPresent(party -> lifts.add(new Lift(party, Lift.How.MAKES_ROOM)));
        }
      }
      case Target.Given(var premise) ->
          lifts.addAll(Withholding.lifts(premise, operation, agreement));
      case Target.Time(var premise, var _) ->
          lifts.addAll(Withholding.lifts(premise, operation, agreement));
    }
    return List.copyOf(lifts);
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

  /// What a party is called in lists of what a deal relies on.
  static String kind(Operation operation, Premise premise) {
    if (premise instanceof Premise.Consent(var id)
        && operation.actors().findParty(id).map(Party::standing).orElse(Party.Standing.PARTY)
            == Party.Standing.NON_PARTY) {
      return "non-party";
    }
    return premise.kind();
  }
}
