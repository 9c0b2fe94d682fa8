package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Route;
import org.safepassage.model.TimeLimit;

/// Turns the terms of one agreement into the normal form. Used once and thrown away.
final class RulebookCompiler {
  private final Operation operation;
  private final Agreement agreement;
  private final Dues dues;
  private final Bracket bracket;
  private final Map<CommitmentId, Integer> places = new HashMap<>();
  private final Map<CorridorId, Corridor> corridors = new HashMap<>();
  private final Map<PlaceId, Place> networkPlaces = new HashMap<>();
  private final Map<Premise, Integer> premises = new LinkedHashMap<>();
  private final List<List<Hold>> holds = new ArrayList<>();
  private final List<List<LevelRange>> together = new ArrayList<>();
  private final List<Boolean> handsOver = new ArrayList<>();

  RulebookCompiler(Operation operation, Agreement agreement, Dues dues) {
    this(operation, agreement, Bracket.exactly(dues));
  }

  /// A rulebook for a turnout that is known only between bounds.
  RulebookCompiler(Operation operation, Agreement agreement, Bracket bracket) {
    this.operation = operation;
    this.agreement = agreement;
    this.dues = bracket.people();
    this.bracket = bracket;
    operation.network().corridors().forEach(c -> corridors.putIfAbsent(c.id(), c));
    operation.network().places().forEach(p -> networkPlaces.putIfAbsent(p.id(), p));
    for (Commitment commitment : agreement.commitments()) {
      if (places.putIfAbsent(commitment.id(), places.size()) != null) {
        throw new IllegalArgumentException("Two commitments are called " + commitment.id() + ".");
      }
      holds.add(new ArrayList<>());
      together.add(new ArrayList<>());
    }
  }

  Rulebook compile() {
    List<HandOver> handOvers = agreement.together().stream().map(this::handOver).toList();
    for (int c = 0; c < holds.size(); c++) {
      handsOver.add(holdByRoute(c));
    }
    for (int c = 0; c < holds.size(); c++) {
      for (int number = 0; number < agreement.commitments().get(c).conditions().size(); number++) {
        holdByCondition(c, number);
      }
      holdByLapse(c);
    }
    Map<Integer, Requirement> conditionalFacts = conditionalFacts();
    List<Obligation> obligations = new ArrayList<>();
    for (int c = 0; c < holds.size(); c++) {
      Commitment commitment = agreement.commitments().get(c);
      obligations.add(
          new Obligation(
              commitment.id(),
              commitment.unit(),
              due(c),
              bracket.inOnes().equals(Optional.of(commitment.id())) ? 1 : commitment.lot().value(),
              commitment.heldAt(),
              handsOver.get(c),
              withBoardingLikeDeparture(holds.get(c))));
    }
    SharedLimits limits =
        new SharedLimits(
            agreement.shared().stream()
                .map(shared -> Limit.of(shared, this::placeOf))
                .filter(limit -> limit.canBind(obligations))
                .toList());
    List<Premise> all = List.copyOf(premises.keySet());
    return new Rulebook(
        obligations,
        handOvers,
        all,
        conditionalFacts,
        Circumstances.of(all, corridors, agreement.provisos()),
        limits);
  }

  private HandOver handOver(Together terms) {
    List<HandOver.Strand> strands = new ArrayList<>();
    for (Together.Strand strand : terms.strands()) {
      int commitment = placeOf(strand.commitment());
      long beyond = strand.beyond().value();
      long upTo =
          Math.min(strand.upTo().map(Count::value).orElse(due(commitment)), due(commitment));
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

  /// What the route itself asks for: consents, open corridors and checkpoints, room to wait.
  private boolean holdByRoute(int c) {
    Commitment commitment = agreement.commitments().get(c);
    Route route =
        Route.join(
                id -> Optional.ofNullable(corridors.get(id)),
                id -> Optional.ofNullable(networkPlaces.get(id)),
                commitment.route())
            .orElseThrow(() ->
                new IllegalArgumentException("The route of " + commitment.id() + " is broken."));
    int handOver = route.handOver().orElse(0);
    boolean hasHandOver = route.handOver().isPresent();
    List<Requirement> wholeWay = openBetween(commitment, route, 0, route.places().size() - 1);
    List<Requirement> leaving = new ArrayList<>();
    Origin consent = origin(Origin.Kind.CONSENT, commitment.clause(), commitment);
    leaving.add(granted(new Premise.Consent(commitment.giver()), consent));
    commitment.consents().forEach(p -> leaving.add(granted(new Premise.Consent(p), consent)));
    leaving.addAll(wholeWay);
    hold(c, Milestone.DEPARTED, LevelRange.ALL, new Requirement.All(leaving));
    holdByVehicles(c, commitment);
    if (hasHandOver) {
      Place point = route.places().get(handOver);
      Origin passage = origin(Origin.Kind.PASSAGE, commitment.clause(), commitment);
      Requirement open = granted(new Premise.Passage(point.id()), passage);
      List<Requirement> toIt = openBetween(commitment, route, 0, handOver);
      toIt.remove(open);
      hold(c, Milestone.READY, LevelRange.ALL, new Requirement.All(toIt));
      hold(c, Milestone.CROSSED, LevelRange.ALL, open);
      point.holding().ifPresent(holding -> holdByRoom(c, commitment, holding));
    }
    hold(
        c,
        Milestone.ARRIVED,
        LevelRange.ALL,
        new Requirement.All(
            hasHandOver
                ? openBetween(commitment, route, handOver + 1, route.places().size() - 1)
                : wholeWay));
    return hasHandOver;
  }

  /// Whoever needs a seat of a kind leaves only while vehicles come that have one. The others can
  /// go before them, so that only as many are held as are said to wait of those categories. Where
  /// no vehicle has such a seat, [StaticFaults] says so, and nothing is asked for here.
  private void holdByVehicles(int c, Commitment commitment) {
    Origin transport = origin(Origin.Kind.TRANSPORT, commitment.clause(), commitment);
    Seating.riders(operation, commitment)
        .forEach((kinds, riders) -> {
          long beyond = Math.max(0, due(c, bracket.lastOf()) - riders);
          List<Requirement> come =
              kinds.stream().map(kind -> granted(new Premise.Vehicles(kind), transport)).toList();
          Requirement one = come.size() == 1 ? come.getFirst() : new Requirement.Any(come);
          hold(c, Milestone.DEPARTED, new LevelRange(beyond, Long.MAX_VALUE), one);
        });
  }

  /// Open from place number `first` to place number `last` of the route, both included.
  private List<Requirement> openBetween(Commitment commitment, Route route, int first, int last) {
    Origin passage = origin(Origin.Kind.PASSAGE, commitment.clause(), commitment);
    List<Requirement> open = new ArrayList<>();
    for (int i = Math.max(first - 1, 0); i < last; i++) {
      Requirement corridor =
          granted(new Premise.OpenCorridor(route.legs().get(i).corridor().id()), passage);
      if (!open.contains(corridor)) {
        open.add(corridor);
      }
    }
    for (Place place : route.places().subList(first, last + 1)) {
      if (place.kind().canBeClosed()) {
        open.add(granted(new Premise.Passage(place.id()), passage));
      }
    }
    return open;
  }

  /// Nobody departs for whom there is no room to wait at the hand-over point.
  private void holdByRoom(int c, Commitment commitment, Place.Holding holding) {
    Counter crossed =
        new Counter(
            List.of(
                new Counter.Part(Slot.reported(c, Milestone.CROSSED), 1, 0, Long.MAX_VALUE, true)));
    Need need = new Need(1, 0, Long.MAX_VALUE, -holding.people().value(), Optional.empty());
    Origin origin = origin(Origin.Kind.HOLDING, Optional.empty(), commitment);
    hold(c, Milestone.DEPARTED, LevelRange.ALL, new Requirement.AtLeast(crossed, need, origin));
  }

  private void holdByCondition(int c, int number) {
    Condition condition = agreement.commitments().get(c).conditions().get(number);
    LevelRange covered = range(condition.coverage(), due(c, bracket.lastOf()));
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
    List<Milestone> milestones =
        java.util.Arrays.stream(Milestone.values())
            .filter(milestone -> handsOver.get(c) || !milestone.needsHandOver())
            .toList();
    Milestone heldAt = agreement.commitments().get(c).heldAt();
    for (Piece piece : Piece.of(term, covered, heldAt, together.get(c), milestones)) {
      Requirement requirement = requirement(piece.term(), c, clause);
      hold(c, piece.milestone(), piece.covers(), requirement, condition);
    }
  }

  /// The levels a coverage means when `due` people are to go.
  static LevelRange range(Condition.Coverage coverage, long due) {
    long beyond = coverage.beyond().map(Count::value).orElse(0L);
    long fromLast = coverage.last().map(last -> Math.max(0, due - last.value())).orElse(0L);
    long upTo = coverage.upTo().map(Count::value).orElse(Long.MAX_VALUE);
    return new LevelRange(Math.max(beyond, fromLast), upTo);
  }

  private Requirement requirement(Term term, int own, Optional<ClauseId> clause) {
    return switch (term) {
      case Term.After after -> after(after, new Origin(Origin.Kind.AFTER, clause, after.where()));
      case Term.Balance balance ->
          balance(balance, own, new Origin(Origin.Kind.BALANCE, clause, balance.where()));
      case Term.Holds(var fact, var where) ->
          granted(new Premise.Fact(fact), new Origin(Origin.Kind.FACT, clause, where));
      case Term.During(var window, var where) ->
          granted(new Premise.During(window), new Origin(Origin.Kind.WINDOW, clause, where));
      case Term.Before(var limit, var where) ->
          granted(
              new Premise.InTime(limit), new Origin(Origin.Kind.of(limit.kind()), clause, where));
      case Term.Unless(var suspension, var where) ->
          granted(
              new Premise.Undisturbed(suspension), new Origin(Origin.Kind.UNLESS, clause, where));
      case Term.All(var parts, var _) ->
          new Requirement.All(parts.stream().map(part -> requirement(part, own, clause)).toList());
      case Term.Any(var parts, var _) ->
          new Requirement.Any(parts.stream().map(part -> requirement(part, own, clause)).toList());
    };
  }

  /// A term of its own, to be asked of counts that a rulebook with the same commitments leads to.
  Requirement requirement(Term.After after) {
    return after(after, new Origin(Origin.Kind.AFTER, Optional.empty(), after.where()));
  }

  private Requirement after(Term.After after, Origin origin) {
    return switch (after.reaches()) {
      case Term.Amount.AtLeast(var count) ->
          new Requirement.AtLeast(
              counter(after.of(), after.at(), false), Need.constant(count.value()), origin);
      case Term.Amount.Share(var share) ->
          new Requirement.AtLeast(
              counter(after.of(), after.at(), false),
              Need.constant(share.ofRoundedUp(totalDue(after.of(), bracket.needs().apply(after)))),
              origin);
      case Term.Amount.Complete() ->
          new Requirement.All(
              after.of().stream().map(part -> complete(part, after, origin)).toList());
    };
  }

  private Requirement complete(Term.Part part, Term.After after, Origin origin) {
    int commitment = placeOf(part.commitment());
    Term.CountedAt at = after.at();
    long all =
        Math.min(
            part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
            due(commitment, bracket.needs().apply(after)));
    Counter counter =
        new Counter(List.of(new Counter.Part(counted(commitment, at), 1, 0, Long.MAX_VALUE, true)));
    return new Requirement.AtLeast(counter, Need.constant(all), origin);
  }

  private Requirement balance(Term.Balance balance, int own, Origin origin) {
    long ahead =
        switch (balance.ahead()) {
          case Term.Ahead.Weighted(var amount) -> amount.value();
          case Term.Ahead.Own(var amount) ->
              Math.multiplyExact(amount.value(), balance.mine().weight());
        };
    Need need =
        new Need(
            balance.mine().weight(),
            balance.mine().beyond().value(),
            balance.mine().upTo().map(Count::value).orElse(Long.MAX_VALUE),
            -ahead,
            balance.accountedFor().given()
                ? Optional.empty()
                : Optional.of(Slot.reported(own, Milestone.ARRIVED)));
    return new Requirement.AtLeast(
        counter(balance.theirs(), balance.at(), balance.accountedFor().received()), need, origin);
  }

  private Counter counter(List<Term.Part> of, Term.CountedAt at, boolean withAccountedFor) {
    return new Counter(
        of.stream()
            .map(part ->
                new Counter.Part(
                    counted(placeOf(part.commitment()), at),
                    part.weight(),
                    part.beyond().value(),
                    part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
                    withAccountedFor))
            .toList());
  }

  /// The count in question. Attested counts rise only while there are observers enough.
  private Slot counted(int commitment, Term.CountedAt at) {
    Slot slot = new Slot(commitment, at.milestone(), at.evidence());
    if (at.evidence() == Evidence.ATTESTED
        && holds.get(commitment).stream()
            .noneMatch(hold ->
                hold.evidence() == Evidence.ATTESTED && hold.milestone() == at.milestone())) {
      Commitment attested = agreement.commitments().get(commitment);
      Premise quorum =
          new Premise.Quorum(
              attested
                  .observers()
                  .orElseThrow(() ->
                      new IllegalArgumentException(
                          "Nobody attests the counts of " + attested.id() + ".")));
      holds
          .get(commitment)
          .add(
              new Hold(
                  at.milestone(),
                  Evidence.ATTESTED,
                  LevelRange.ALL,
                  granted(quorum, origin(Origin.Kind.QUORUM, attested.clause(), attested)),
                  OptionalInt.empty()));
    }
    return slot;
  }

  private long totalDue(List<Term.Part> parts, Dues needs) {
    long sum = 0;
    for (Term.Part part : parts) {
      long upTo =
          Math.min(
              part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
              due(placeOf(part.commitment()), needs));
      sum += part.weight() * Math.max(0, upTo - part.beyond().value());
    }
    return sum;
  }

  private Map<Integer, Requirement> conditionalFacts() {
    Map<Integer, Requirement> requirements = new HashMap<>();
    for (Fact fact : agreement.facts()) {
      if (!fact.conditions().isEmpty()) {
        Origin consent = new Origin(Origin.Kind.CONSENT, Optional.empty(), fact.where());
        List<Requirement> parts = new ArrayList<>();
        parts.add(granted(new Premise.Consent(fact.owner()), consent));
        fact.conditions().forEach(term -> parts.add(requirement(term, 0, Optional.empty())));
        requirements.put(indexOf(new Premise.Fact(fact.id())), new Requirement.All(parts));
      }
    }
    return requirements;
  }

  /// Nobody is put on a vehicle that may not leave.
  private static List<Hold> withBoardingLikeDeparture(List<Hold> holds) {
    List<Hold> all = new ArrayList<>(holds);
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

  private void hold(int c, Milestone milestone, LevelRange covers, Requirement requirement) {
    hold(c, milestone, covers, requirement, OptionalInt.empty());
  }

  private void hold(
      int c,
      Milestone milestone,
      LevelRange covers,
      Requirement requirement,
      OptionalInt condition) {
    if (!covers.isEmpty() && !requirement.asksNothing()) {
      holds.get(c).add(new Hold(milestone, Evidence.REPORTED, covers, requirement, condition));
    }
  }

  private Requirement granted(Premise premise, Origin origin) {
    return new Requirement.Granted(premise, indexOf(premise), origin);
  }

  private int indexOf(Premise premise) {
    return premises.computeIfAbsent(premise, _ -> premises.size());
  }

  private int placeOf(CommitmentId commitment) {
    Integer place = places.get(commitment);
    if (place == null) {
      throw new IllegalArgumentException("The agreement has no commitment " + commitment + ".");
    }
    return place;
  }

  private long due(int c) {
    return due(c, dues);
  }

  private long due(int c, Dues dues) {
    CommitmentId id = agreement.commitments().get(c).id();
    return dues.findDue(id)
        .orElseThrow(() -> new IllegalArgumentException("Nobody knows how many are due of " + id))
        .value();
  }

  private static Origin origin(Origin.Kind kind, Optional<ClauseId> clause, Commitment commitment) {
    return new Origin(kind, clause, commitment.where());
  }
}
