package org.safepassage.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.AsCounted;
import org.safepassage.agreement.Batch;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Wait;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Role;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// Decides whether people are let go: asks the rulebook, with all who were let go before taken as
/// gone, seen or not.
///
/// Convoys that are let go together are judged one after the other in whatever order works, as if
/// each had been asked for by itself; parts of a simultaneous hand-over are judged as the one event
/// that they are.
final class Releases {
  private final OperationRecord record;
  private final Optional<Terms> inForce;
  private final Role role;

  Releases(OperationRecord record, Optional<Terms> inForce, Role role) {
    this.record = record;
    this.inForce = inForce;
    this.role = role;
  }

  Decision decide(Command.Release release) {
    if (inForce.isEmpty()) {
      return new Decision.Refused(List.of(new Refusal.NoAgreement()), List.of());
    }
    Terms terms = inForce.get();
    List<Refusal> refusals = new ArrayList<>();
    Map<ConvoyId, Load> loads = new LinkedHashMap<>();
    Map<Integer, Long> more = new LinkedHashMap<>();
    for (ConvoyId id : release.convoys()) {
      Optional<Refusal> wrong = checkConvoy(id, release, terms.rulebook());
      if (wrong.isPresent()) {
        refusals.add(wrong.get());
        continue;
      }
      ConvoyRecord convoy = record.findConvoy(id).orElseThrow();
      Load load = Optional.ofNullable(release.loads().get(id)).orElseGet(() -> aboard(convoy));
      if (load.isEmpty()) {
        refusals.add(new Refusal.NobodyAboard(id));
        continue;
      }
      loads.put(id, load);
      int place = terms.rulebook().placeOf(convoy.commitment().orElseThrow());
      long people = load.total().value() + load.goods().value();
      more.merge(place, people - aheadOf(convoy, release.milestone()), Long::sum);
    }
    refusals.addAll(judge(more, release.milestone(), terms));
    boolean mayOverride =
        role == Role.COORDINATOR && refusals.stream().allMatch(Refusal::canBeOverridden);
    if (refusals.isEmpty() || (mayOverride && release.exception().isPresent())) {
      return new Decision.Agreed(bodies(release, loads, refusals), refusals);
    }
    return new Decision.Refused(refusals, mayMove(terms));
  }

  Decision decide(Command.IssueAllotment issue) {
    if (inForce.isEmpty()) {
      return new Decision.Refused(List.of(new Refusal.NoAgreement()), List.of());
    }
    Terms terms = inForce.get();
    Optional<Integer> place = terms.rulebook().findPlaceOf(issue.commitment());
    if (place.isEmpty()) {
      return new Decision.Refused(
          List.of(new Refusal.UnknownCommitment(issue.commitment())), List.of());
    }
    Milestone heldAt = terms.rulebook().obligation(place.get()).heldAt();
    List<Refusal> refusals = judge(Map.of(place.get(), issue.people().value()), heldAt, terms);
    return refusals.isEmpty()
        ? new Decision.Agreed(
            List.of(
                new RecordBody.AllotmentIssued(
                    issue.allotment(),
                    issue.commitment(),
                    issue.crossing(),
                    issue.people(),
                    issue.until())),
            List.of())
        : new Decision.Refused(refusals, mayMove(terms));
  }

  /// What may move now, for whoever is refused.
  private static List<Outlook.Prospect> mayMove(Terms terms) {
    return terms.outlook().prospects().stream().filter(p -> p.more() > 0).toList();
  }

  /// What is wrong with a convoy whatever the agreement says.
  private Optional<Refusal> checkConvoy(ConvoyId id, Command.Release release, Rulebook rulebook) {
    Optional<ConvoyRecord> known =
        record.findConvoy(id).filter(found -> found.commitment().isPresent());
    if (known.isEmpty()) {
      return Optional.of(new Refusal.UnknownConvoy(id));
    }
    ConvoyRecord convoy = known.get();
    CommitmentId commitment = convoy.commitment().orElseThrow();
    Optional<Integer> place = rulebook.findPlaceOf(commitment);
    if (place.isEmpty()) {
      return Optional.of(new Refusal.UnknownCommitment(commitment));
    }
    if (release.milestone() == Milestone.CROSSED
        && !rulebook.obligation(place.get()).has(Milestone.CROSSED)) {
      return Optional.of(new Refusal.NoCrossing(id));
    }
    if (convoy.isReleased(release.milestone())) {
      return Optional.of(new Refusal.AlreadyReleased(id, release.milestone()));
    }
    boolean canGo =
        switch (convoy.state()) {
          case ConvoyState.Planned _, ConvoyState.Assembled _, ConvoyState.Boarded _ ->
              release.milestone() == Milestone.DEPARTED;
          case ConvoyState.Released _,
              ConvoyState.UnderWay _,
              ConvoyState.Ready _,
              ConvoyState.Held _,
              ConvoyState.InSafePlace _ ->
              release.milestone() == Milestone.CROSSED;
          case ConvoyState.TurnedBack _,
              ConvoyState.Arrived _,
              ConvoyState.Returned _,
              ConvoyState.StoodDown _ ->
              false;
        };
    return canGo ? Optional.empty() : Optional.of(new Refusal.WrongState(id, convoy.state()));
  }

  /// Who is aboard: as counted last before the milestone, or else as planned.
  private static Load aboard(ConvoyRecord convoy) {
    Map<CategoryId, Count> counted =
        convoy.head().passed().getOrDefault(Milestone.DEPARTED, Map.of());
    if (counted.isEmpty()) {
      counted = convoy.counted(Milestone.BOARDED);
    }
    if (counted.isEmpty()) {
      return convoy.intended();
    }
    Map<CategoryId, Count> people = new LinkedHashMap<>(counted);
    Count goods = Optional.ofNullable(people.remove(ConvoyReading.GOODS)).orElse(Count.ZERO);
    return new Load(people, goods);
  }

  /// How many of a convoy are taken to have passed the milestone already.
  private static long aheadOf(ConvoyRecord convoy, Milestone milestone) {
    return convoy.head().total(milestone);
  }

  private List<Refusal> judge(Map<Integer, Long> more, Milestone milestone, Terms terms) {
    Rulebook rulebook = terms.rulebook();
    Levels levels = terms.levels().copy();
    Map<Integer, Long> left = new LinkedHashMap<>();
    more.forEach((place, people) -> {
      if (people > 0) {
        left.put(place, people);
      }
    });
    boolean goesOn = true;
    while (goesOn && !left.isEmpty()) {
      goesOn = false;
      for (Map.Entry<Integer, Long> next : List.copyOf(left.entrySet())) {
        if (left.containsKey(next.getKey())
            && letGo(next.getKey(), left, milestone, levels, rulebook)) {
          goesOn = true;
        }
      }
    }
    List<Refusal> refusals = new ArrayList<>();
    left.forEach((place, people) -> refusals.add(why(place, people, milestone, levels, terms)));
    return refusals;
  }

  /// Lets one commitment's people go, with those who cross with them, if the rulebook permits.
  private boolean letGo(
      int place, Map<Integer, Long> left, Milestone milestone, Levels levels, Rulebook rulebook) {
    Optional<Move.Cross> crossing =
        milestone == Milestone.CROSSED ? rulebook.nextCrossing(place, levels) : Optional.empty();
    if (crossing.isPresent()) {
      return cross(crossing.get(), left, levels, rulebook);
    }
    Slot slot = Slot.reported(place, milestone);
    long to = levels.level(slot) + left.getOrDefault(place, 0L);
    AsCounted counted = rulebook.asCounted();
    if (milestone == Milestone.DEPARTED) {
      if (!counted.permitsDeparture(place, to, levels)) {
        return departInBatch(place, left, levels, rulebook);
      }
      departed(place, to, levels);
    } else if (counted.permits(slot, to, levels)) {
      levels.put(slot, to);
    } else {
      return false;
    }
    left.remove(place);
    return true;
  }

  /// Lets people go with those of other commitments with whom they board as one batch.
  private static boolean departInBatch(
      int place, Map<Integer, Long> left, Levels levels, Rulebook rulebook) {
    for (int b = 0; b < rulebook.batches().size(); b++) {
      List<Integer> commitments =
          rulebook.batches().get(b).shares().stream().map(Batch.Share::commitment).toList();
      List<Long> to =
          commitments.stream()
              .map(c ->
                  levels.level(Slot.reported(c, Milestone.DEPARTED)) + left.getOrDefault(c, 0L))
              .toList();
      if (commitments.contains(place) && rulebook.asCounted().permitsBatch(b, to, levels)) {
        for (int i = 0; i < commitments.size(); i++) {
          departed(commitments.get(i), to.get(i), levels);
          left.remove(commitments.get(i));
        }
        return true;
      }
    }
    return false;
  }

  private static void departed(int place, long to, Levels levels) {
    Slot boarded = Slot.reported(place, Milestone.BOARDED);
    levels.put(boarded, Math.max(levels.level(boarded), to));
    levels.put(Slot.reported(place, Milestone.DEPARTED), to);
  }

  private static boolean cross(
      Move.Cross crossing, Map<Integer, Long> left, Levels levels, Rulebook rulebook) {
    HandOver handOver = rulebook.handOvers().get(crossing.together());
    for (HandOver.Strand strand : handOver.strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long to = levels.level(crossed) + left.getOrDefault(strand.commitment(), 0L);
      if (to < strand.end(crossing.part())) {
        return false;
      }
    }
    if (!rulebook.permits(crossing, levels)) {
      return false;
    }
    for (HandOver.Strand strand : handOver.strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      long rest =
          levels.level(crossed)
              + left.getOrDefault(strand.commitment(), 0L)
              - strand.end(crossing.part());
      if (rest > 0) {
        left.put(strand.commitment(), rest);
      } else {
        left.remove(strand.commitment());
      }
    }
    rulebook.apply(crossing, levels);
    return true;
  }

  private Refusal why(int place, long people, Milestone milestone, Levels levels, Terms terms) {
    Obligation obligation = terms.rulebook().obligation(place);
    Slot slot = Slot.reported(place, milestone);
    long passed = levels.level(slot);
    long wants = passed + people;
    if (wants > obligation.due()) {
      return new Refusal.MoreThanDue(obligation.id(), wants, obligation.due());
    }
    Optional<Move.Cross> crossing =
        milestone == Milestone.CROSSED
            ? terms.rulebook().nextCrossing(place, levels)
            : Optional.empty();
    if (crossing.isPresent()) {
      return new Refusal.NotTogether(
          obligation.id(),
          terms.rulebook().handOvers().get(crossing.get().together()).strands().stream()
              .map(HandOver.Strand::commitment)
              .filter(c -> c != place)
              .map(c -> terms.rulebook().obligation(c).id())
              .toList());
    }
    Levels limit = atLimit(place, milestone, levels, terms.rulebook());
    Outlook outlook = terms.outlook(limit);
    List<Wait> waits =
        outlook.waits().stream()
            .filter(wait -> wait.who().equals(new Wait.Waiting.OfCommitment(obligation.id())))
            .toList();
    return new Refusal.NotPermitted(
        obligation.id(), milestone, passed, wants, limit.level(slot), waits);
  }

  /// The state in which as many of a commitment as may have passed the milestone: what holds the
  /// next one there is what holds back the rest.
  private static Levels atLimit(int place, Milestone milestone, Levels levels, Rulebook rulebook) {
    Levels limit = levels.copy();
    Slot slot = Slot.reported(place, milestone);
    long reached =
        milestone == Milestone.DEPARTED
            ? rulebook.asCounted().mayDepart(place, levels)
            : rulebook.furthest(slot, levels);
    limit.put(slot, Math.max(levels.level(slot), reached));
    if (milestone == Milestone.DEPARTED) {
      limit.put(Slot.reported(place, Milestone.BOARDED), limit.level(slot));
    }
    return limit;
  }

  private List<Body> bodies(
      Command.Release release, Map<ConvoyId, Load> loads, List<Refusal> against) {
    Optional<ConvoyBody.Released.Exception> exception =
        against.isEmpty()
            ? Optional.empty()
            : release
                .exception()
                .map(reason ->
                    new ConvoyBody.Released.Exception(
                        reason,
                        against.stream()
                            .map(r -> r.code() + r.subject().map(s -> " " + s).orElse(""))
                            .toList()));
    List<Body> bodies = new ArrayList<>();
    loads.forEach((id, load) ->
        bodies.add(
            new ConvoyBody.Released(
                id,
                record.findConvoy(id).flatMap(ConvoyRecord::commitment).orElseThrow(),
                release.milestone(),
                load,
                exception)));
    return bodies;
  }
}
