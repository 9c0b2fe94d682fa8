package org.safepassage.amend;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.Fixpoint;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Parts;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Progress;
import org.safepassage.model.SourceRef;

/// A deal with the state it starts from, tried in one version after another. Everything that
/// somebody could withhold is given: what then stands still is a deadlock. Tried with the greatest
/// and with the least turnout.
final class Deal {
  private static final Term NOTHING = new Term.All(List.of(), SourceRef.NONE);

  private final Operation operation;
  private final Agreement agreement;
  private final Progress start;
  private final Toil toil;
  private final FileOrder order;
  private final IdentityHashMap<Agreement, Deal> parts = new IdentityHashMap<>();
  private Optional<Parts> cut = Optional.empty();
  private final List<Dues> turnouts;
  private Optional<List<Rest>> asWritten = Optional.empty();

  /// @param effort how many steps of the fixpoint may be spent
  Deal(Operation operation, Agreement agreement, Progress start, long effort) {
    this(operation, agreement, start, new Toil(effort));
  }

  private Deal(Operation operation, Agreement agreement, Progress start, Toil toil) {
    this.operation = operation;
    this.agreement = agreement;
    this.start = start;
    this.toil = toil;
    this.order = new FileOrder(agreement);
    this.turnouts = turnouts(agreement);
  }

  /// What was spent on a deal and on the parts of it.
  private static final class Toil {
    private final long most;
    private long steps;
    private long tried;

    Toil(long most) {
      this.most = most;
    }
  }

  /// Where a version comes to rest.
  record Rest(Rulebook rulebook, Levels levels) {
    boolean isComplete(int commitment) {
      return levels.level(Slot.reported(commitment, Milestone.ARRIVED))
          >= rulebook.obligation(commitment).due();
    }

    /// Who has not arrived.
    Set<CommitmentId> unfinished() {
      Set<CommitmentId> unfinished = new LinkedHashSet<>();
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        if (!isComplete(c)) {
          unfinished.add(rulebook.obligation(c).id());
        }
      }
      return unfinished;
    }
  }

  Operation operation() {
    return operation;
  }

  Agreement agreement() {
    return agreement;
  }

  /// The order in which things stand in it.
  FileOrder order() {
    return order;
  }

  /// How many have left before anything else happens.
  long leftAlready(Rulebook rulebook, int commitment) {
    return rulebook.levelsOf(start).count(Slot.reported(commitment, Milestone.DEPARTED));
  }

  boolean isOutOfEffort() {
    return toil.steps > toil.most;
  }

  long tried() {
    return toil.tried;
  }

  /// The deal without what has nothing to do with a place in its text: how that is worded makes no
  /// difference to anybody else.
  Deal part(Spot spot) {
    if (cut.isEmpty()) {
      cut = Optional.of(new Parts(agreement));
    }
    Agreement part = cut.get().with(spot.mover());
    return part.commitments().size() == agreement.commitments().size()
        ? this
        : parts.computeIfAbsent(part, only -> new Deal(operation, only, start, toil));
  }

  /// Whether it contains what a change is made to.
  boolean has(Edit edit) {
    return switch (edit) {
      case Edit.Reach _, Edit.Lead _, Edit.Earlier _, Edit.Cover _, Edit.Drop _ ->
          edit.condition().filter(this::has).isPresent();
      case Edit.Attest(var commitment, var _) -> has(commitment);
      case Edit.Lot(var commitment, var _, var _) -> has(commitment);
      case Edit.LowerQuota(var commitment, var _, var _) -> has(commitment);
      case Edit.Jointly(var together, var _) ->
          together.strands().stream().anyMatch(strand -> has(strand.commitment()));
      case Edit.AtMost(var shared, var _, var _) -> agreement.findShared(shared).isPresent();
      case Edit.Unshare(var shared) -> agreement.findShared(shared).isPresent();
      case Edit.InBatch(var batches, var _, var _, var _, var _) ->
          agreement.findBatches(batches).isPresent();
      case Edit.Unbatch(var batches) -> agreement.findBatches(batches).isPresent();
    };
  }

  private boolean has(ConditionAt at) {
    return switch (at) {
      case ConditionAt.OfCommitment(var commitment, var _) -> has(commitment);
      case ConditionAt.OfFact(var fact, var _) -> agreement.findFact(fact).isPresent();
    };
  }

  private boolean has(CommitmentId commitment) {
    return agreement.findCommitment(commitment).isPresent();
  }

  /// All places that can be touched, in the order of the file.
  List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    for (Commitment commitment : agreement.commitments()) {
      spots.addAll(conditionsOf(commitment.id()));
      if (commitment.lots().largest() > 1) {
        spots.add(new Spot.OfLot(commitment.id()));
      }
      spots.add(new Spot.OfQuota(commitment.id()));
    }
    for (Fact fact : agreement.facts()) {
      for (int i = 0; i < fact.conditions().size(); i++) {
        spots.add(new Spot.OfCondition(new ConditionAt.OfFact(fact.id(), i)));
      }
    }
    return spots;
  }

  Set<Spot> conditionsOf(CommitmentId commitment) {
    Set<Spot> spots = new LinkedHashSet<>();
    int conditions = agreement.findCommitment(commitment).orElseThrow().conditions().size();
    for (int i = 0; i < conditions; i++) {
      spots.add(new Spot.OfCondition(new ConditionAt.OfCommitment(commitment, i)));
    }
    return spots;
  }

  /// Where the deal rests as it is written.
  List<Rest> asWritten() {
    if (asWritten.isEmpty()) {
      asWritten = Optional.of(rest(agreement));
    }
    return asWritten.get();
  }

  /// Where another version of it rests, for each turnout.
  List<Rest> rest(Agreement version) {
    List<Rest> all = new ArrayList<>();
    for (Dues dues : turnouts(version)) {
      Rulebook rulebook = Rulebook.compile(operation, version, dues).monotone();
      all.add(rest(rulebook, rulebook.levelsWithAllGiven(start)));
    }
    return all;
  }

  /// Whether it matters who moves first. Where it rests is then no more than an upper bound.
  boolean isContested() {
    return Rulebook.compile(operation, agreement, Dues.greatest(operation, agreement))
        .isContested();
  }

  boolean completes(Agreement version) {
    return rest(version).stream().allMatch(rest -> rest.unfinished().isEmpty());
  }

  /// Where it rests if some places in the text asked for nothing at all. That is never less than
  /// any amendment at these places can reach.
  ///
  /// @param from where it rested with fewer of them, for each turnout; everything is still reached
  List<Rest> restWithout(Set<Spot> spots, List<Rest> from) {
    Set<CommitmentId> notAwaited = new LinkedHashSet<>();
    for (Spot spot : spots) {
      if (spot instanceof Spot.OfQuota(var commitment)) {
        notAwaited.add(commitment);
      }
    }
    Agreement without = without(withWholeHandOvers(spots, notAwaited));
    without =
        without.withTogether(
            without.together().stream().filter(t -> !isIn(t, notAwaited)).toList());
    List<Rest> all = new ArrayList<>();
    for (int i = 0; i < turnouts.size(); i++) {
      Rulebook rulebook =
          Rulebook.compileGenerously(operation, without, turnouts.get(i), notAwaited).monotone();
      Levels levels = rulebook.levelsWithAllGiven(start);
      levels.raiseTo(from.get(i).levels());
      all.add(rest(rulebook, levels));
    }
    return all;
  }

  /// A lower quota makes the parts of its hand-overs smaller. That nobody in these is held at all
  /// leaves room for whatever comes of it.
  private Set<Spot> withWholeHandOvers(Set<Spot> spots, Set<CommitmentId> lowered) {
    Set<Spot> all = new LinkedHashSet<>(spots);
    for (Together together : agreement.together()) {
      if (isIn(together, lowered)) {
        together.strands().forEach(strand -> all.addAll(conditionsOf(strand.commitment())));
      }
    }
    return all;
  }

  private static boolean isIn(Together together, Set<CommitmentId> commitments) {
    return together.strands().stream().anyMatch(s -> commitments.contains(s.commitment()));
  }

  private Rest rest(Rulebook rulebook, Levels levels) {
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(levels);
    toil.steps += reached.steps();
    toil.tried++;
    return new Rest(rulebook, reached.levels());
  }

  private List<Dues> turnouts(Agreement version) {
    Dues greatest = Dues.greatest(operation, version);
    Dues least = Dues.least(operation, version);
    return least.equals(greatest) ? List.of(greatest) : List.of(greatest, least);
  }

  /// The deal with conditions that ask nothing and lots of one. Conditions keep their numbers.
  private Agreement without(Set<Spot> spots) {
    return agreement
        .withCommitments(agreement.commitments().stream().map(c -> without(c, spots)).toList())
        .withFacts(agreement.facts().stream().map(fact -> without(fact, spots)).toList());
  }

  private static Commitment without(Commitment commitment, Set<Spot> spots) {
    List<Condition> conditions = new ArrayList<>(commitment.conditions());
    boolean changed = false;
    for (int i = 0; i < conditions.size(); i++) {
      if (spots.contains(new Spot.OfCondition(new ConditionAt.OfCommitment(commitment.id(), i)))) {
        conditions.set(i, conditions.get(i).withTerm(NOTHING));
        changed = true;
      }
    }
    Commitment left = changed ? commitment.withConditions(conditions) : commitment;
    // The last of a lower quota may be fewer than a lot, wherever that ends.
    boolean inOnes =
        spots.contains(new Spot.OfLot(commitment.id()))
            || spots.contains(new Spot.OfQuota(commitment.id()));
    return inOnes ? left.withLot(Count.of(1)) : left;
  }

  private static Fact without(Fact fact, Set<Spot> spots) {
    List<Term> conditions = new ArrayList<>(fact.conditions());
    for (int i = 0; i < conditions.size(); i++) {
      if (spots.contains(new Spot.OfCondition(new ConditionAt.OfFact(fact.id(), i)))) {
        conditions.set(i, NOTHING);
      }
    }
    return fact.withConditions(conditions);
  }
}
