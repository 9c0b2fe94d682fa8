package org.safepassage.plan.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Spans;
import org.safepassage.plan.problem.PlanningProblem;

/// Where people are, and what of that others may rely on yet. A movement is judged by its own
/// counts as they are and by all other counts as far as they can be used; what is shared is taken
/// up by whoever has boarded, whether or not that is known yet.
final class Counts {
  private final Rulebook rulebook;
  private final Levels actual;
  private final Levels usable;
  private final List<Slot> attested;
  private Instant now;

  Counts(PlanningProblem problem) {
    this.now = problem.from().at(problem.operation().calendar());
    this.rulebook = problem.rulebook();
    this.actual = problem.startingLevels();
    this.usable = actual.copy();
    this.attested =
        rulebook.slots().stream().filter(s -> s.evidence() == Evidence.ATTESTED).toList();
    attest();
  }

  private Counts(Counts other) {
    this.rulebook = other.rulebook;
    this.actual = other.actual.copy();
    this.usable = other.usable.copy();
    this.attested = other.attested;
    this.now = other.now;
  }

  /// It is so late now: what the agreement ties to times opens and closes.
  void setClock(Instant instant) {
    now = instant;
    if (rulebook.circumstances().isTimeless()) {
      return;
    }
    rulebook.circumstances().setClock(now, actual);
    rulebook.circumstances().setClock(now, usable);
    attest();
  }

  /// From now on it is always in time. For what would have been possible.
  void ignoreTimes() {
    rulebook.circumstances().ignoreTimes(actual);
    rulebook.circumstances().ignoreTimes(usable);
    attest();
  }

  Counts copy() {
    return new Counts(this);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  long level(int commitment, Milestone milestone) {
    return actual.level(Slot.reported(commitment, milestone));
  }

  /// People passed a milestone; nobody else can rely on it yet.
  void passed(Slot slot, long people) {
    actual.put(slot, actual.level(slot) + people);
  }

  /// The count of people who passed a milestone can be used.
  void confirmed(Slot slot, long people) {
    usable.put(slot, usable.level(slot) + people);
    attest();
  }

  private void attest() {
    for (Slot slot : attested) {
      usable.put(slot, rulebook.furthest(slot, usable));
    }
  }

  void establish(int premise) {
    actual.grant(premise);
    usable.grant(premise);
    attest();
  }

  boolean permits(Move move) {
    return switch (move) {
      case Move.Advance(var slot, var to) ->
          to <= rulebook.roomUpTo(slot, actual)
              && asSeenBy(slot, levels -> rulebook.permits(move, levels));
      case Move.Cross(var together, var _) -> {
        Levels view = usable.copy();
        for (HandOver.Strand strand : rulebook.handOvers().get(together).strands()) {
          putActual(Slot.reported(strand.commitment(), Milestone.CROSSED), view);
          putActual(Slot.reported(strand.commitment(), Milestone.READY), view);
        }
        yield rulebook.permits(move, view);
      }
      case Move.Establish _ -> rulebook.permits(move, usable);
      // Batches of several commitments are not put together here: their people stay.
      case Move.Board _ -> false;
    };
  }

  /// How far a count may rise now.
  long furthest(Slot slot) {
    long room = rulebook.roomUpTo(slot, actual);
    return Math.min(room, asSeenBy(slot, levels -> rulebook.furthest(slot, levels)));
  }

  /// Whether the agreement sets no times.
  boolean isTimeless() {
    return rulebook.circumstances().isTimeless();
  }

  /// When the next people of a commitment may pass a milestone, as far as the time decides.
  ///
  /// @param hopeful whether to take as reached all counts that are asked for
  Spans openTimes(int commitment, Milestone milestone, long people, boolean hopeful) {
    Slot slot = Slot.reported(commitment, milestone);
    long from = level(commitment, Milestone.BOARDED);
    return hopeful
        ? rulebook.possibleTimes(slot, from, from + people, usable)
        : rulebook.openTimes(slot, from, from + people, usable);
  }

  /// How far the crossings of a commitment could rise if everybody stood at the hand-over point now
  /// and could wait there until it is time.
  long furthestIfReady(int commitment) {
    Slot ready = Slot.reported(commitment, Milestone.READY);
    Slot crossed = Slot.reported(commitment, Milestone.CROSSED);
    Levels view = usable.copy();
    putActual(crossed, view);
    view.put(ready, rulebook.obligation(commitment).due());
    rulebook.circumstances().lookAhead(now, view);
    return rulebook.furthest(crossed, view);
  }

  /// How far a count could rise once all have arrived who are on the way, except those held at a
  /// hand-over point.
  ///
  /// @param held whether convoys of a commitment stand at the hand-over point
  long furthestInHope(Slot slot, Function<Integer, Boolean> held) {
    Levels view = usable.copy();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      long boarded = level(c, Milestone.BOARDED);
      long beyond = held.apply(c) ? level(c, Milestone.CROSSED) : boarded;
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(c).has(milestone)) {
          boolean past = milestone.compareTo(Milestone.CROSSED) >= 0;
          long hoped = past ? beyond : boarded;
          for (Evidence evidence : Evidence.values()) {
            Slot other = new Slot(c, milestone, evidence);
            view.put(other, Math.max(view.level(other), hoped));
          }
        }
      }
    }
    return rulebook.furthest(slot, view);
  }

  /// The crossing that a commitment's next people are part of, if they cross together with others.
  Optional<Move.Cross> nextCrossing(int commitment) {
    return rulebook.nextCrossing(commitment, actual);
  }

  private <T> T asSeenBy(Slot slot, Function<Levels, T> question) {
    Optional<Slot> before = rulebook.before(slot);
    long own = usable.level(slot);
    long others = before.map(usable::level).orElse(0L);
    usable.put(slot, actual.level(slot));
    before.ifPresent(b -> usable.put(b, actual.level(b)));
    T answer = question.apply(usable);
    usable.put(slot, own);
    before.ifPresent(b -> usable.put(b, others));
    return answer;
  }

  private void putActual(Slot slot, Levels view) {
    view.put(slot, actual.level(slot));
  }
}
