package org.safepassage.agreement;

import java.util.Optional;

/// Where a deal ends, and what that comes to.
///
/// Where it can't matter who moves first it is the fixpoint, which no order exceeds. Where it can
/// it is where the best of the explored orders ends; and where not all were explored and none of
/// them gets everybody through, it is the fixpoint of the monotone part: an upper bound.
///
/// @param before what stood before anything was withheld
/// @param settled the end once all has gone on that doesn't hold itself up
/// @param explored what trying the orders came to; empty where that can't matter
record Standing(
    Levels before,
    Fixpoint.Reached reached,
    Levels levels,
    Levels settled,
    Verdict verdict,
    Optional<Exploration.Found> explored) {

  /// @param standstill of the same rulebook without what is shared
  /// @param before what stands when nothing is withheld
  /// @param states how many states to explore at most
  /// @throws IllegalStateException when an answer does not stand up to [RunCheck]
  static Standing of(
      Rulebook whole, Standstill standstill, Levels start, Levels before, int states) {
    Rulebook rulebook = whole.forOrders();
    Fixpoint.Reached reached = new Fixpoint(rulebook).from(start);
    try {
      new RunCheck(rulebook.monotone()).check(start, reached.run(), reached.levels());
    } catch (RunCheck.RunRefuted refuted) {
      throw new IllegalStateException("The checker contradicts itself.", refuted);
    }
    boolean complete = isComplete(rulebook.monotone(), reached.levels());
    Levels settled = complete ? reached.levels() : standstill.settle(reached.levels(), before);
    Verdict stuck = standstill.isDeadlock(settled) ? Verdict.DEADLOCK : Verdict.WAITS;
    Standing greatest =
        new Standing(
            before,
            reached,
            reached.levels(),
            settled,
            complete ? Verdict.COMPLETES : stuck,
            Optional.empty());
    return rulebook.isContested()
        ? greatest.explored(rulebook, standstill, start, states)
        : greatest;
  }

  private Standing explored(Rulebook rulebook, Standstill standstill, Levels start, int states) {
    Exploration.Found found = new Exploration(rulebook, start, states).explore();
    if (found.completing().isPresent()) {
      return with(found, found.completing().get().levels(), Verdict.COMPLETES);
    }
    if (found.full()) {
      Levels given = standstill.withAllGiven(found.furthest(), before);
      boolean waits =
          !given.equals(found.furthest())
              && new Exploration(rulebook, given, states).explore().completing().isPresent();
      return with(found, found.furthest(), waits ? Verdict.WAITS : Verdict.DEADLOCK);
    }
    return with(found, levels, couldComplete(rulebook) ? Verdict.UNDECIDED : verdict);
  }

  /// Whether nothing but what is shared keeps anybody back, or the quota of whoever is kept back
  /// could be used up by others.
  private boolean couldComplete(Rulebook rulebook) {
    Rulebook alone = rulebook.monotone();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      int commitment = c;
      boolean sharesQuota =
          rulebook.limits().stream()
              .anyMatch(
                  limit -> limit.kind() == Shared.Kind.QUOTA && limit.weightOf(commitment) > 0);
      if (!sharesQuota && !alone.isFulfilled(c, reached.levels())) {
        return false;
      }
    }
    return true;
  }

  private Standing with(Exploration.Found found, Levels end, Verdict of) {
    return new Standing(before, reached, end, end, of, Optional.of(found));
  }

  static boolean isComplete(Rulebook rulebook, Levels levels) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (!rulebook.isFulfilled(c, levels)) {
        return false;
      }
    }
    return true;
  }
}
