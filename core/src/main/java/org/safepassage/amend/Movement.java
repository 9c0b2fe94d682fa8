package org.safepassage.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Batches;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.LevelRange;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Shared;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Together;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// How many people stand under a requirement that an amendment changes. Nobody is counted twice.
final class Movement {
  private final Operation operation;
  private final Agreement agreement;
  private final Rulebook rulebook;
  private final Map<Integer, List<LevelRange>> changed = new HashMap<>();

  /// Who may go besides, of those who share something, in its weights.
  private long more;

  private Movement(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
    this.rulebook = compile(agreement);
  }

  static long of(Operation operation, Agreement agreement, List<Edit> edits) {
    Movement movement = new Movement(operation, agreement);
    edits.forEach(movement::add);
    movement.addCovers(
        edits.stream().filter(Edit.Cover.class::isInstance).map(Edit.Cover.class::cast).toList());
    return movement.total();
  }

  private Rulebook compile(Agreement version) {
    return Rulebook.compile(operation, version, Dues.greatest(operation, version));
  }

  private void add(Edit edit) {
    switch (edit) {
      case Edit.Reach(var at, var _, var _) -> addCondition(at.condition());
      case Edit.Lead(var at, var _, var _) -> addCondition(at.condition());
      case Edit.Earlier(var at, var _, var _) -> addCondition(at.condition());
      case Edit.Drop(var at) -> addCondition(at);
      case Edit.Attest _, Edit.Cover _ -> {}
      case Edit.Jointly(var together, var instead) -> {
        instead.forEach(this::addCondition);
        together.strands().forEach(this::addStrand);
      }
      case Edit.Lot(var commitment, var _, var _) -> add(commitment, LevelRange.ALL);
      case Edit.AtMost(var _, var was, var becomes) -> more += becomes.value() - was.value();
      case Edit.Unshare(var shared) ->
          agreement.findShared(shared).orElseThrow().of().stream()
              .map(Shared.Part::commitment)
              .forEach(commitment -> add(commitment, LevelRange.ALL));
      case Edit.InBatch(var _, var commitment, var _, var _, var _) ->
          add(commitment, LevelRange.ALL);
      case Edit.Unbatch(var batches) ->
          agreement.findBatches(batches).orElseThrow().of().stream()
              .map(Batches.Part::commitment)
              .forEach(commitment -> add(commitment, LevelRange.ALL));
      case Edit.LowerQuota(var commitment, var _, var becomes) ->
          add(commitment, new LevelRange(becomes.value(), Long.MAX_VALUE));
    }
  }

  private void addCondition(ConditionAt at) {
    switch (at) {
      case ConditionAt.OfCommitment(var commitment, var number) ->
          covered(rulebook, commitment, number).forEach(range -> add(commitment, range));
      case ConditionAt.OfFact(var fact, var _) -> addAllWhoAskFor(fact, new HashSet<>());
    }
  }

  /// Those too who ask for a fact that can be established only after this one.
  private void addAllWhoAskFor(FactId fact, Set<FactId> seen) {
    if (!seen.add(fact)) {
      return;
    }
    for (Fact other : agreement.facts()) {
      if (other.conditions().stream().anyMatch(term -> asks(term, fact))) {
        addAllWhoAskFor(other.id(), seen);
      }
    }
    for (Commitment commitment : agreement.commitments()) {
      for (int i = 0; i < commitment.conditions().size(); i++) {
        if (asks(commitment.conditions().get(i).term(), fact)) {
          addCondition(new ConditionAt.OfCommitment(commitment.id(), i));
        }
      }
    }
  }

  private static boolean asks(Term term, FactId fact) {
    Predicate<Term> inPart = part -> asks(part, fact);
    return switch (term) {
      case Term.Holds(var asked, var _) -> asked.equals(fact);
      case Term.All(var parts, var _) -> parts.stream().anyMatch(inPart);
      case Term.Any(var parts, var _) -> parts.stream().anyMatch(inPart);
      case Term.After _, Term.Balance _, Term.During _, Term.Before _, Term.Unless _ -> false;
    };
  }

  /// Only those who are let go are concerned.
  private void addCovers(List<Edit.Cover> covers) {
    if (!covers.isEmpty()) {
      Rulebook after = compile(Edit.applyAll(covers, agreement));
      covers.forEach(cover -> addCover(cover, after));
    }
  }

  private void addCover(Edit.Cover cover, Rulebook after) {
    CommitmentId commitment = cover.at().commitment();
    List<LevelRange> still = covered(after, commitment, cover.at().number());
    for (LevelRange range : covered(rulebook, commitment, cover.at().number())) {
      List<LevelRange> free = List.of(range);
      for (LevelRange held : still) {
        free = free.stream().flatMap(part -> without(part, held).stream()).toList();
      }
      free.forEach(part -> add(commitment, part));
    }
  }

  private void addStrand(Together.Strand strand) {
    add(
        strand.commitment(),
        new LevelRange(
            strand.beyond().value(), strand.upTo().map(Count::value).orElse(Long.MAX_VALUE)));
  }

  private static List<LevelRange> covered(Rulebook rulebook, CommitmentId commitment, int number) {
    return rulebook.obligation(rulebook.placeOf(commitment)).holds().stream()
        .filter(hold -> hold.milestone() != Milestone.BOARDED)
        .filter(hold -> hold.condition().orElse(-1) == number)
        .map(Obligation.Hold::covers)
        .toList();
  }

  private static List<LevelRange> without(LevelRange range, LevelRange held) {
    return List.of(
            new LevelRange(range.beyond(), Math.min(range.upTo(), held.beyond())),
            new LevelRange(Math.max(range.beyond(), held.upTo()), range.upTo()))
        .stream()
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private void add(CommitmentId commitment, LevelRange range) {
    changed.computeIfAbsent(rulebook.placeOf(commitment), _ -> new ArrayList<>()).add(range);
  }

  private long total() {
    long total = more;
    for (Map.Entry<Integer, List<LevelRange>> entry : changed.entrySet()) {
      long due = rulebook.obligation(entry.getKey()).due();
      long counted = 0;
      List<LevelRange> ranges = new ArrayList<>(entry.getValue());
      ranges.sort(java.util.Comparator.comparingLong(LevelRange::beyond));
      for (LevelRange range : ranges) {
        long from = Math.max(range.beyond(), counted);
        long to = Math.min(range.upTo(), due);
        if (to > from) {
          total += to - from;
          counted = to;
        }
      }
    }
    return total;
  }
}
