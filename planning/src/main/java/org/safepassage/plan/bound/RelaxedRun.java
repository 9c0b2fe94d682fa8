package org.safepassage.plan.bound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// Goes through the minutes and lets everybody be as far as the agreement and the [Front] of each
/// commitment let them. By induction over the minutes, nobody is farther in any schedule: a front
/// bounds what vehicles and lanes can do, and what the agreement permits is never less when others
/// are farther. (Where that isn't so, as for what is shared, the agreement is taken without it.)
///
/// What it leaves out: that commitments share vehicles, lanes and escorts.
final class RelaxedRun {
  private final PlanningProblem problem;
  private final Rulebook rulebook;
  private final List<Front> fronts = new ArrayList<>();
  private final Levels actual;
  private final Levels usable;
  private final List<Slot> attested;
  private final TreeSet<Integer> turns = new TreeSet<>();
  private final boolean delayed;

  RelaxedRun(PlanningProblem problem) {
    this.problem = problem;
    this.rulebook = problem.rulebook().monotone();
    this.actual = problem.startingLevels();
    this.usable = actual.copy();
    this.attested =
        rulebook.slots().stream().filter(slot -> slot.evidence() == Evidence.ATTESTED).toList();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      fronts.add(new Front(problem, c, actual));
    }
    for (Instant turn : rulebook.circumstances().changes()) {
      turns.add(Minute.notBefore(turn, problem.operation().calendar()));
    }
    this.delayed =
        problem.operation().network().places().stream()
            .anyMatch(place -> problem.confirmAfter(place.id()) > 0);
  }

  List<Front> fronts() {
    return fronts;
  }

  /// @param stop ends it before the horizon; then it bounds nothing
  /// @return whether it came to the horizon, or to where everybody has arrived
  boolean go(BooleanSupplier stop) {
    setClock(problem.from().value());
    for (int minute = problem.from().value(); minute <= problem.horizon().value(); minute++) {
      if (turns.contains(minute)) {
        setClock(minute);
      }
      confirm(minute);
      boolean moved = true;
      while (moved) {
        moved = establish();
        for (int c = 0; c < fronts.size(); c++) {
          moved |= advance(c, minute);
        }
      }
      clip(minute);
      if ((minute & 0xff) == 0 && stop.getAsBoolean()) {
        return false;
      }
      if (isOver()) {
        return true;
      }
    }
    return true;
  }

  private void clip(int minute) {
    for (int c = 0; c < fronts.size(); c++) {
      Front front = fronts.get(c);
      for (Milestone milestone : front.clip(minute)) {
        Slot slot = Slot.reported(c, milestone);
        long level = front.at(milestone).level();
        actual.put(slot, level);
        if (usable.level(slot) > level) {
          use(slot, level);
        }
      }
    }
  }

  private boolean isOver() {
    return fronts.stream().allMatch(front -> front.arrivals().level() >= front.most());
  }

  private void setClock(int minute) {
    Instant now = Minute.of(minute).at(problem.operation().calendar());
    rulebook.circumstances().setClock(now, actual);
    rulebook.circumstances().setClock(now, usable);
    attest();
  }

  private boolean establish() {
    boolean moved = false;
    for (int premise : rulebook.conditionalFacts().keySet()) {
      if (rulebook.permits(new Move.Establish(premise), usable)) {
        actual.grant(premise);
        usable.grant(premise);
        moved = true;
      }
    }
    if (moved) {
      attest();
    }
    return moved;
  }

  private boolean advance(int c, int minute) {
    boolean moved = false;
    for (Milestone milestone : Milestone.values()) {
      if (rulebook.obligation(c).has(milestone)) {
        moved |= advance(c, milestone, minute);
      }
    }
    return moved;
  }

  private boolean advance(int c, Milestone milestone, int minute) {
    Front front = fronts.get(c);
    History history = front.at(milestone);
    if (history.level() >= front.most()) {
      return false;
    }
    Slot slot = Slot.reported(c, milestone);
    long allowed = furthest(slot);
    if (milestone == Milestone.CROSSED) {
      allowed = Math.max(allowed, crossing(c));
    }
    front.look(milestone, minute);
    if (allowed <= history.level()) {
      return false;
    }
    long permitted = Math.min(allowed, front.limit(milestone, minute));
    if (permitted <= history.level()) {
      return false;
    }
    history.rise(minute, permitted);
    actual.put(slot, permitted);
    if (problem.confirmAfter(site(front, milestone)) == 0) {
      use(slot, permitted);
    }
    return true;
  }

  private void use(Slot slot, long level) {
    usable.put(slot, level);
    attest();
  }

  private void attest() {
    for (Slot slot : attested) {
      usable.put(slot, rulebook.furthest(slot, usable));
    }
  }

  private void confirm(int minute) {
    if (!delayed) {
      return;
    }
    for (int c = 0; c < fronts.size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        if (rulebook.obligation(c).has(milestone)) {
          int later = problem.confirmAfter(site(fronts.get(c), milestone));
          Slot slot = Slot.reported(c, milestone);
          long known = fronts.get(c).at(milestone).at(minute - later);
          if (later > 0 && known > usable.level(slot)) {
            use(slot, known);
          }
        }
      }
    }
  }

  private static PlaceId site(Front front, Milestone milestone) {
    return switch (milestone) {
      case BOARDED, DEPARTED -> front.way().commitment().origin();
      case READY, CROSSED -> front.way().firstStop();
      case ARRIVED -> front.way().destination().id();
    };
  }

  /// Judged by its own counts as they are and by all others as far as they can be used.
  private long furthest(Slot slot) {
    Optional<Slot> before = rulebook.before(slot);
    long own = usable.level(slot);
    long others = before.map(usable::level).orElse(0L);
    usable.put(slot, actual.level(slot));
    before.ifPresent(b -> usable.put(b, actual.level(b)));
    long furthest = rulebook.furthest(slot, usable);
    usable.put(slot, own);
    before.ifPresent(b -> usable.put(b, others));
    return furthest;
  }

  /// How far a commitment comes with the next part of a simultaneous hand-over.
  private long crossing(int c) {
    Levels view = usable.copy();
    for (int other = 0; other < fronts.size(); other++) {
      for (Milestone milestone : List.of(Milestone.READY, Milestone.CROSSED)) {
        if (rulebook.obligation(other).has(milestone)) {
          Slot slot = Slot.reported(other, milestone);
          view.put(slot, actual.level(slot));
        }
      }
    }
    return rulebook
        .nextCrossing(c, view)
        .filter(cross -> rulebook.permits(cross, view))
        .map(cross -> end(c, cross))
        .orElse(-1L);
  }

  private long end(int c, Move.Cross cross) {
    return rulebook.handOvers().get(cross.together()).strands().stream()
        .filter(strand -> strand.commitment() == c)
        .mapToLong(strand -> strand.ends().get(cross.part()))
        .findFirst()
        .orElse(-1L);
  }
}
