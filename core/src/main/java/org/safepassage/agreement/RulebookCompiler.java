package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.TimeLimit;

/// Turns the terms of one agreement into the normal form. Used once and thrown away.
final class RulebookCompiler {
  private static final List<Milestone> ALL_MILESTONES = List.of(Milestone.values());
  private static final List<Milestone> WITHOUT_HAND_OVER =
      ALL_MILESTONES.stream().filter(milestone -> !milestone.needsHandOver()).toList();

  private final Agreement agreement;
  private final Groundwork ground;
  private final RouteHolds routes;
  private final TermMeaning meaning;
  private final List<List<LevelRange>> together = new ArrayList<>();
  private final List<Boolean> handsOver = new ArrayList<>();

  RulebookCompiler(Operation operation, Agreement agreement, Dues dues) {
    this(operation, agreement, Bracket.exactly(dues));
  }

  /// A rulebook for a turnout that is known only between bounds.
  RulebookCompiler(Operation operation, Agreement agreement, Bracket bracket) {
    this.agreement = agreement;
    this.ground = new Groundwork(agreement, bracket);
    this.routes = new RouteHolds(ground, operation);
    this.meaning = new TermMeaning(ground);
    agreement.commitments().forEach(_ -> together.add(new ArrayList<>()));
  }

  /// For a rulebook in which nobody waits for some commitments to be complete, or for a share.
  static RulebookCompiler generously(
      Operation operation, Agreement agreement, Dues due, Set<CommitmentId> notAwaited) {
    Dues needed = due;
    for (CommitmentId commitment : notAwaited) {
      needed = needed.with(commitment, Count.ZERO);
    }
    Dues asked = needed;
    return new RulebookCompiler(
        operation, agreement, new Bracket(due, due, _ -> asked, Optional.empty()));
  }

  /// A term of its own, to be asked of counts that a rulebook with the same commitments leads to.
  Requirement requirement(Term.After after) {
    return meaning.requirement(after);
  }

  Rulebook compile() {
    List<HandOver> handOvers = agreement.together().stream().map(this::handOver).toList();
    for (int c = 0; c < ground.commitments(); c++) {
      handsOver.add(routes.of(c));
    }
    for (int c = 0; c < ground.commitments(); c++) {
      for (int number = 0; number < ground.commitment(c).conditions().size(); number++) {
        holdByCondition(c, number);
      }
      holdByLapse(c);
    }
    Map<Integer, Requirement> conditionalFacts = conditionalFacts();
    List<Obligation> obligations = new ArrayList<>();
    for (int c = 0; c < ground.commitments(); c++) {
      Commitment commitment = ground.commitment(c);
      obligations.add(
          new Obligation(
              commitment.id(),
              commitment.unit(),
              ground.due(c),
              ground.bracket().inOnes().equals(Optional.of(commitment.id()))
                  ? LotSizes.of(1)
                  : commitment.lots(),
              commitment.heldAt(),
              handsOver.get(c),
              withBoardingLikeDeparture(ground.holds(c))));
    }
    SharedLimits limits =
        new SharedLimits(
            Stream.concat(
                    agreement.shared().stream().map(shared -> Limit.of(shared, ground::placeOf)),
                    routes.sharedRooms(crossingTogether()).stream())
                .filter(limit -> limit.canBind(obligations))
                .toList());
    List<Premise> all = ground.premises();
    return new Rulebook(
        new Edition(
            new Frame(
                obligations,
                handOvers,
                all,
                conditionalFacts,
                Circumstances.of(all, routes.corridors(), agreement.provisos())),
            obligations,
            limits,
            agreement.batches().stream().map(rule -> Batch.of(rule, ground::placeOf)).toList()));
  }

  private Set<Integer> crossingTogether() {
    return IntStream.range(0, ground.commitments())
        .filter(c -> !together.get(c).isEmpty())
        .boxed()
        .collect(Collectors.toSet());
  }

  private HandOver handOver(Together terms) {
    List<HandOver.Strand> strands = new ArrayList<>();
    for (Together.Strand strand : terms.strands()) {
      int commitment = ground.placeOf(strand.commitment());
      long beyond = strand.beyond().value();
      long upTo =
          Math.min(
              strand.upTo().map(Count::value).orElse(ground.due(commitment)),
              ground.due(commitment));
      long people = Math.max(0, upTo - beyond);
      List<Long> ends = new ArrayList<>();
      for (int part = 1; part <= terms.parts(); part++) {
        ends.add(beyond + Math.ceilDiv(people * part, (long) terms.parts()));
      }
      strands.add(new HandOver.Strand(commitment, beyond, ends));
      together.get(commitment).add(new LevelRange(beyond, upTo));
    }
    return new HandOver(terms.id(), strands);
  }

  private void holdByCondition(int c, int number) {
    Condition condition = ground.commitment(c).conditions().get(number);
    LevelRange covered = range(condition.coverage(), ground.due(c, ground.bracket().lastOf()));
    holdByTerm(c, covered, condition.term(), condition.clause(), OptionalInt.of(number));
  }

  /// A deal that lapses as a whole does so for each of its commitments.
  private void holdByLapse(int c) {
    agreement
        .provisos()
        .lapse()
        .ifPresent(lapse -> {
          TimeLimit limit = new TimeLimit(TimeLimit.Kind.VOID_BY, lapse.at());
          holdByTerm(
              c,
              LevelRange.ALL,
              new Term.Before(limit, lapse.where()),
              Optional.empty(),
              OptionalInt.empty());
        });
  }

  private void holdByTerm(
      int c, LevelRange covered, Term term, Optional<ClauseId> clause, OptionalInt condition) {
    List<Milestone> milestones = handsOver.get(c) ? ALL_MILESTONES : WITHOUT_HAND_OVER;
    Milestone heldAt = ground.commitment(c).heldAt();
    for (Piece piece : Piece.of(term, covered, heldAt, together.get(c), milestones)) {
      Requirement requirement = meaning.requirement(piece.term(), c, clause);
      ground.hold(c, piece.milestone(), piece.covers(), requirement, condition);
    }
  }

  /// The levels a coverage means when `due` people are to go.
  static LevelRange range(Condition.Coverage coverage, long due) {
    long beyond = coverage.beyond().map(Count::value).orElse(0L);
    long fromLast = coverage.last().map(last -> Math.max(0, due - last.value())).orElse(0L);
    long upTo = coverage.upTo().map(Count::value).orElse(Long.MAX_VALUE);
    return new LevelRange(Math.max(beyond, fromLast), upTo);
  }

  private Map<Integer, Requirement> conditionalFacts() {
    Map<Integer, Requirement> requirements = new HashMap<>();
    for (Fact fact : agreement.facts()) {
      if (!fact.conditions().isEmpty()) {
        Origin consent = new Origin(Origin.Kind.CONSENT, Optional.empty(), fact.where());
        List<Requirement> parts = new ArrayList<>();
        parts.add(ground.granted(new Premise.Consent(fact.owner()), consent));
        fact.conditions()
            .forEach(term -> parts.add(meaning.requirement(term, 0, Optional.empty())));
        requirements.put(ground.indexOf(new Premise.Fact(fact.id())), new Requirement.All(parts));
      }
    }
    return requirements;
  }

  /// Nobody is put on a vehicle that may not leave.
  private static List<Hold> withBoardingLikeDeparture(List<Hold> holds) {
    List<Hold> all = new ArrayList<>(2 * holds.size());
    all.addAll(holds);
    for (Hold hold : holds) {
      if (hold.milestone() == Milestone.DEPARTED && hold.evidence() == Evidence.REPORTED) {
        all.add(
            new Hold(
                Milestone.BOARDED,
                Evidence.REPORTED,
                hold.covers(),
                hold.requirement(),
                hold.condition()));
      }
    }
    return all;
  }
}
