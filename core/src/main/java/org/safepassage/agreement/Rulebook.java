package org.safepassage.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.Spans;

/// What an agreement means: the only code that decides whether people may go on. The checker, the
/// planner, the auditor, the simulator and the live gate all ask [#permits]; none of them reads a
/// term.
///
/// Immutable, and safe to share between threads. The meaning is written down in
/// `docs/decisions/0004-the-rulebook.md`.
public final class Rulebook {
  private final Edition edition;
  private final Frame frame;
  private final List<Obligation> obligations;
  private final SharedLimits shared;
  private final List<Batch> batches;
  private final Limits limits;
  private final Crossings crossings;
  private final Advances advances;
  private final Boardings boardings;

  /// Nothing is shared, and nobody chooses.
  private final boolean isPlain;

  Rulebook(Edition edition) {
    this.edition = edition;
    this.frame = edition.frame();
    this.obligations = edition.obligations();
    this.shared = edition.shared();
    this.batches = edition.batches();
    this.limits = edition.limits();
    this.crossings = new Crossings(this);
    this.advances =
        new Advances(
            this, frame.wiring(), limits, new Lots(this.obligations, frame.wiring()), crossings);
    this.boardings = new Boardings(this, advances.lots(), advances);
    this.isPlain = edition.isUnshared();
  }

  /// Compiles an agreement for a given number due of each commitment.
  ///
  /// @param due how many are to go; see [Dues]
  /// @throws IllegalArgumentException when the agreement names something that isn't there, which
  ///   [StaticFaults] finds beforehand
  public static Rulebook compile(Operation operation, Agreement agreement, Dues due) {
    return new RulebookCompiler(operation, agreement, due).compile();
  }

  /// Compiles an agreement as if nobody needed some commitments to be complete, or to reach a
  /// share. Whatever is reached with a lower quota of these can be reached here, and more.
  ///
  /// @param notAwaited the commitments whose quota might be lowered
  /// @throws IllegalArgumentException as [#compile(Operation, Agreement, Dues)]
  public static Rulebook compileGenerously(
      Operation operation, Agreement agreement, Dues due, Set<CommitmentId> notAwaited) {
    return RulebookCompiler.generously(operation, agreement, due, notAwaited).compile();
  }

  /// The same, but that some counts stay at or below what is given for them. For the worst among
  /// the states in which no more than that has come.
  Rulebook heldAt(Map<Slot, Long> most) {
    return new Rulebook(edition.heldAt(most));
  }

  /// The same with further holds, commitment by commitment.
  Rulebook with(Map<Integer, List<Hold>> further) {
    return new Rulebook(edition.with(further));
  }

  Rulebook withExposureLimits(List<ExposureLimit> limits) {
    return limits.isEmpty() ? this : new Rulebook(edition.withExposureLimits(limits));
  }

  /// The same, but that nothing is shared, nobody has to board in batches with others, and nobody
  /// has to keep to one of several sizes of lots: everybody may go who could go alone. What is
  /// permitted then stays permitted while others go on.
  public Rulebook monotone() {
    return isPlain ? this : new Rulebook(edition.monotone());
  }

  /// The same with only those limits of which it can matter who takes them up first. Whoever looks
  /// at orders and not at times need not look at the others.
  Rulebook forOrders() {
    Edition contested = edition.forOrders();
    return contested == edition ? this : new Rulebook(contested);
  }

  /// What several commitments share, as far as it can bind.
  public List<Limit> limits() {
    return shared.all();
  }

  /// Whether it can matter who moves first.
  public boolean isContested() {
    return !edition.forOrders().isUnshared();
  }

  /// The rules for batches in which people of several commitments board.
  public List<Batch> batches() {
    return batches;
  }

  /// Whether a count rises only as others do, batch by batch.
  boolean boardsInBatches(Slot slot) {
    return !batches.isEmpty()
        && slot.milestone() == Milestone.BOARDED
        && slot.evidence() == Evidence.REPORTED
        && batches.stream().anyMatch(batch -> batch.has(slot.commitment()));
  }

  /// Whether those who pass the milestone can keep others from doing so, or choose by which lots
  /// they do.
  boolean isContested(Slot slot) {
    return !limitsOf(slot).isEmpty() || boardsInBatches(slot) || advances.lots().isChoice(slot);
  }

  Boardings boardings() {
    return boardings;
  }

  /// Where one lot can end that begins at a level.
  List<Long> ends(Slot slot, long from) {
    return advances.lots().ends(slot, from);
  }

  boolean isPlain() {
    return isPlain;
  }

  /// Where a count is held in any case.
  long most(Slot slot) {
    return edition.most(slot);
  }

  /// The commitments in normal form, in the order of the agreement.
  public List<Obligation> obligations() {
    return obligations;
  }

  public Obligation obligation(int commitment) {
    return obligations.get(commitment);
  }

  public List<HandOver> handOvers() {
    return frame.handOvers();
  }

  /// Everything that somebody can withhold, facts with conditions included.
  public List<Premise> premises() {
    return frame.premises();
  }

  /// What of it depends on the time and on incidents.
  public Circumstances circumstances() {
    return frame.circumstances();
  }

  /// What must hold before a fact can be established, for each fact that has conditions.
  public Map<Integer, Requirement> conditionalFacts() {
    return frame.conditionalFacts();
  }

  /// The place of a commitment in this rulebook.
  ///
  /// @throws IllegalArgumentException when the agreement has no such commitment
  public int placeOf(CommitmentId commitment) {
    return frame.placeOf(commitment);
  }

  /// The place of a commitment in this rulebook, if it is in it.
  public Optional<Integer> findPlaceOf(CommitmentId commitment) {
    return frame.findPlaceOf(commitment);
  }

  /// The counts as this rulebook reads them. Facts that are given are granted; every other premise
  /// is granted too unless it is a fact with conditions or a refused one, or the time of the state
  /// or an open incident is against it: what is assumed has to be taken away by the caller.
  public Levels levelsOf(Progress progress) {
    return LevelsReader.read(this, progress);
  }

  /// As [#levelsOf], with everything given that somebody could withhold. Facts with conditions
  /// stand where they stood; those refused are open again.
  public Levels levelsWithAllGiven(Progress progress) {
    return LevelsReader.readAllGiven(this, progress);
  }

  /// How many of those that a term waits for are there, with their weights. Where it waits for
  /// completeness, those accounted for are there too.
  public long count(Term.After term, Levels levels) {
    return Awaited.counter(term, this).value(levels);
  }

  /// How many a term waits for, in its own weights.
  public long needs(Term.After term) {
    return Awaited.needs(term, this);
  }

  /// Whether people who have passed every milestone before may go on, or a fact be established, as
  /// the counts are now. The one function that decides.
  ///
  /// A move that raises a count over several lots at once is judged as those lots one after the
  /// other.
  public boolean permits(Move move, Levels levels) {
    return switch (move) {
      case Move.Advance(var slot, var to) -> advances.permits(slot, to, levels);
      case Move.Cross cross -> crossings.permits(cross, levels);
      case Move.Board board -> boardings.permits(board, levels);
      case Move.Establish(var premise) -> {
        Requirement requirement = conditionalFacts().get(premise);
        yield requirement != null
            && !levels.isGranted(premise)
            && !levels.isRefused(premise)
            && requirement.holdsAt(0, levels);
      }
    };
  }

  /// What it says of people who are counted on the spot, rather than planned.
  public AsCounted asCounted() {
    return new AsCounted(this);
  }

  /// As [#permits(Move, Levels)], on counts as the record gives them.
  public boolean permits(Move move, Progress progress) {
    return permits(move, levelsOf(progress));
  }

  /// Writes down that a move was made, permitted or not.
  public void apply(Move move, Levels levels) {
    switch (move) {
      case Move.Advance(var slot, var to) -> levels.put(slot, to);
      case Move.Cross(var together, var part) -> {
        for (HandOver.Strand strand : handOvers().get(together).strands()) {
          Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
          levels.put(crossed, Math.max(levels.level(crossed), strand.end(part)));
        }
      }
      case Move.Board(var batch, var to) -> {
        List<Batch.Share> shares = batches.get(batch).shares();
        for (int i = 0; i < shares.size(); i++) {
          levels.put(Boardings.boarded(shares.get(i)), to.get(i));
        }
      }
      case Move.Establish(var premise) -> levels.grant(premise);
    }
  }

  /// The level behind the last lot that may pass now, or the present level if none may.
  public long furthest(Slot slot, Levels levels) {
    return advances.furthest(slot, levels);
  }

  /// The highest level to which what is shared lets a count rise.
  public long roomUpTo(Slot slot, Levels levels) {
    return shared.upTo(slot, levels);
  }

  /// What is shared and holds those who would pass this milestone.
  List<Limit> limitsOf(Slot slot) {
    return shared.of(slot);
  }

  /// Whether all of a commitment have arrived who are due, or, of those who share a quota, all who
  /// boarded while it still left room for another lot.
  public boolean isFulfilled(int commitment, Levels levels) {
    long arrived = levels.level(Slot.reported(commitment, Milestone.ARRIVED));
    if (arrived >= obligations.get(commitment).due()) {
      return true;
    }
    Slot boarding = Slot.reported(commitment, Milestone.BOARDED);
    long next = next(boarding, levels);
    return arrived == levels.level(boarding)
        && next > arrived
        && shared.isQuotaUsedUp(boarding, next, levels);
  }

  /// The highest level from `from` to `limit` at which a movement from there may end.
  long landing(Slot slot, long from, long limit) {
    return advances.lots().atOrBelow(slot, from, limit);
  }

  /// Where the next lot would bring the count, whether or not it may go; the present level if
  /// nobody is left to go.
  public long next(Slot slot, Levels levels) {
    return advances.next(slot, levels);
  }

  /// How far the count could rise if nothing held it: as far as the milestone before it.
  public long ceiling(Slot slot, Levels levels) {
    return advances.ceiling(slot, levels);
  }

  /// The count that this one can't exceed: the milestone before it, or what was reported for what
  /// is attested.
  public Optional<Slot> before(Slot slot) {
    return obligations.get(slot.commitment()).before(slot);
  }

  /// What keeps a count from rising to `to`, cut down to what is not met: in an [Requirement.All]
  /// the parts that fail, in an [Requirement.Any] all of them. Empty if nothing does. Doesn't say
  /// that nobody is at the milestone before.
  public List<Requirement> unmet(Slot slot, long to, Levels levels) {
    return unmetHolds(slot, levels.level(slot), to, levels);
  }

  /// As [#unmet(Slot, long, Levels)] for a part of a hand-over whose people are all ready.
  public List<Requirement> unmet(Move.Cross cross, Levels levels) {
    return crossings.unmet(cross, levels);
  }

  List<Requirement> unmetHolds(Slot slot, long from, long to, Levels levels) {
    return failing(slot, from, to, levels).stream().map(Failing::unmet).toList();
  }

  List<Failing> failing(Slot slot, long from, long to, Levels levels) {
    return Failing.among(frame.wiring().holds(slot.index()), from, to, levels);
  }

  /// The holds that keep a part of a hand-over from crossing although everybody is ready, with the
  /// commitment that each holds.
  Map<Integer, List<Failing>> failing(Move.Cross cross, Levels levels) {
    return crossings.failing(cross, levels);
  }

  /// When a count could rise from `from` to `to`, as far as the time decides: all else stays as it
  /// is now.
  public Spans openTimes(Slot slot, long from, long to, Levels levels) {
    return circumstances().openTimes(frame.wiring().holds(slot.index()), from, to, levels, false);
  }

  /// When a count could rise from `from` to `to` if nothing but the time were in the way.
  public Spans possibleTimes(Slot slot, long from, long to, Levels levels) {
    return circumstances().openTimes(frame.wiring().holds(slot.index()), from, to, levels, true);
  }

  /// The hand-over part that a commitment's next crossing belongs to, if it is one.
  public Optional<Move.Cross> nextCrossing(int commitment, Levels levels) {
    return crossings.next(commitment, levels);
  }

  /// The next level above `level` at which what holds a count, or what others make of it, changes
  /// its form. Between two neighbouring ones everything is linear. [Long#MAX_VALUE] if there is
  /// none.
  public long kinkAbove(Slot slot, long level) {
    long kink = frame.wiring().kinks().higher(slot.index(), level);
    long held = most(slot);
    return held > level ? Math.min(kink, held) : kink;
  }

  /// Whether what holds this count leaves a choice.
  public boolean hasAlternatives(Slot slot) {
    return !limits.isPlain(frame.wiring().placeOf(slot))
        && frame.wiring().holds(slot.index()).stream()
            .anyMatch(h -> h.requirement().hasAlternatives());
  }

  /// What in it depends on what.
  Wiring wiring() {
    return frame.wiring();
  }

  /// What it says of movements that a commitment makes by itself.
  Advances advances() {
    return advances;
  }

  List<Hold> holds(int slot) {
    return frame.wiring().holds(slot);
  }

  List<HandOver.Strand> strandsOf(int commitment) {
    return frame.wiring().strandsOf(commitment);
  }

  /// The premise that a fact is.
  public Optional<Integer> premiseOf(FactId fact) {
    return frame.findPremiseOf(new Premise.Fact(fact));
  }

  /// All counts that can rise: every milestone each commitment has, and attested counts where some
  /// term asks for them.
  public List<Slot> slots() {
    return frame.wiring().slots();
  }
}
