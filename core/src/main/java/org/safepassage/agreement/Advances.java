package org.safepassage.agreement;

import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// Movements that a commitment makes by itself: how far it may go, and how far it could.
record Advances(Rulebook rulebook, Wiring wiring, Limits limits, Lots lots, Crossings crossings) {

  boolean permits(Slot slot, long to, Levels levels) {
    int place = wiring.placeOf(slot);
    return place >= 0 ? permits(place, to, levels) : permitsByHolds(slot, to, levels);
  }

  /// The same for a count by its place in [Wiring#slots].
  boolean permits(int place, long to, Levels levels) {
    return isPlain(place, levels)
        ? limits.permits(place, to, levels)
        : permitsByHolds(wiring.slots().get(place), to, levels);
  }

  /// Whether [Limits] can say all of a count.
  boolean isPlain(int place, Levels levels) {
    return rulebook.isPlain() && limits.knows(place, levels);
  }

  private boolean permitsByHolds(Slot slot, long to, Levels levels) {
    return lots.fits(slot, levels.level(slot), to)
        && !rulebook.boardsInBatches(slot)
        && permitsAsCounted(slot, to, levels);
  }

  /// Whether people may go on if they need be neither whole lots nor batches.
  boolean permitsAsCounted(Slot slot, long to, Levels levels) {
    long from = levels.level(slot);
    return to > from
        && to <= ceiling(slot, levels)
        && rulebook.obligation(slot.commitment()).has(slot.milestone())
        && !touchesHandOver(slot, from, to)
        && to <= rulebook.roomUpTo(slot, levels)
        && holdsFor(slot, from, to, levels);
  }

  boolean holdsFor(Slot slot, long from, long to, Levels levels) {
    for (Hold hold : wiring.holds(slot.index())) {
      LevelRange covers = hold.covers();
      if (covers.touches(from, to)
          && !hold.requirement().holdsAt(Math.min(to, covers.upTo()), levels)) {
        return false;
      }
    }
    return true;
  }

  /// The level behind the last lot that may pass now, or the present level if none may.
  long furthest(Slot slot, Levels levels) {
    int place = wiring.placeOf(slot);
    return place >= 0 ? furthest(place, levels) : furthestByHolds(slot, levels);
  }

  /// The same for a count by its place in [Wiring#slots].
  long furthest(int place, Levels levels) {
    return isPlain(place, levels)
        ? limits.furthest(place, levels)
        : furthestByHolds(wiring.slots().get(place), levels);
  }

  private long furthestByHolds(Slot slot, Levels levels) {
    return rulebook.boardsInBatches(slot) ? levels.level(slot) : furthestByItself(slot, levels);
  }

  /// The same, were it not for the batches in which people board with others.
  long furthestByItself(Slot slot, Levels levels) {
    long from = levels.level(slot);
    if (!rulebook.obligation(slot.commitment()).has(slot.milestone())) {
      return from;
    }
    long limit = ceiling(slot, levels);
    if (limit <= from) {
      return from;
    }
    limit = Math.min(limit, alone(slot, levels));
    limit = Math.min(limit, rulebook.roomUpTo(slot, levels));
    for (Hold hold : wiring.holds(slot.index())) {
      if (from < hold.covers().upTo() && limit > hold.covers().beyond()) {
        long allowed = hold.requirement().limit(levels);
        if (allowed < hold.covers().upTo()) {
          limit = Math.min(limit, Math.max(allowed, hold.covers().beyond()));
        }
      }
    }
    return Math.max(from, lots.atOrBelow(slot, from, limit));
  }

  /// How far the commitment could go without partners: to where a simultaneous hand-over begins, or
  /// to the number due.
  long alone(Slot slot, Levels levels) {
    long due = rulebook.obligation(slot.commitment()).due();
    return slot.milestone() == Milestone.CROSSED && slot.evidence() == Evidence.REPORTED
        ? Math.min(due, crossings.freeUpTo(slot.commitment(), levels.level(slot)))
        : due;
  }

  /// Where the next lot would bring the count, whether or not it may go; the present level if
  /// nobody is left to go.
  long next(Slot slot, Levels levels) {
    int place = wiring.placeOf(slot);
    return place >= 0 ? next(place, levels) : nextByHolds(slot, levels);
  }

  /// The same for a count by its place in [Wiring#slots].
  long next(int place, Levels levels) {
    return isPlain(place, levels)
        ? limits.next(place, levels)
        : nextByHolds(wiring.slots().get(place), levels);
  }

  private long nextByHolds(Slot slot, Levels levels) {
    long from = levels.level(slot);
    Obligation obligation = rulebook.obligation(slot.commitment());
    if (from >= obligation.due() || !obligation.has(slot.milestone())) {
      return from;
    }
    if (!obligation.risesInLots(slot)) {
      return Math.max(from, Math.min(ceiling(slot, levels), alone(slot, levels)));
    }
    return lots.nextAfter(slot, from);
  }

  /// How far the count could rise if nothing held it: as far as the milestone before it.
  long ceiling(Slot slot, Levels levels) {
    Obligation obligation = rulebook.obligation(slot.commitment());
    long due = Math.min(obligation.due(), rulebook.most(slot));
    int place = wiring.placeOf(slot);
    if (place >= 0) {
      int before = limits.before(place);
      return before < 0 ? due : Math.min(levels.at(before), due);
    }
    return obligation.before(slot).map(before -> Math.min(levels.level(before), due)).orElse(due);
  }

  private boolean touchesHandOver(Slot slot, long from, long to) {
    if (slot.milestone() != Milestone.CROSSED || slot.evidence() != Evidence.REPORTED) {
      return false;
    }
    for (HandOver.Strand strand : wiring.strandsOf(slot.commitment())) {
      if (strand.range().touches(from, to)) {
        return true;
      }
    }
    return false;
  }
}
