package org.safepassage.agreement;

/// Checks an answer of [Fixpoint] without trusting how it was found: that the run is permitted move
/// by move, that it ends where it says, and that nothing can move there. Asks nothing but the
/// rulebook.
///
/// A run repeated many times is checked in its first and its last lap only, where the rulebook has
/// no choices, nobody is accounted for and no [Rulebook#kinks] lie between: what is linear and
/// holds at both ends holds in between. Otherwise each lap is made.
///
/// One instance serves one thread at a time.
public final class RunCheck {
  private final Rulebook rulebook;

  /// By address, how much a count rises in each of the laps that are checked. Others keep what they
  /// had: only those that are in the lap are asked for.
  private final long[] rises;

  /// What was found wrong with a certificate.
  public static final class RunRefuted extends Exception {
    private static final long serialVersionUID = 1L;

    RunRefuted(String message) {
      super(message);
    }
  }

  public RunCheck(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rises = new long[rulebook.obligations().size() * Slot.PER_COMMITMENT];
  }

  /// @throws RunRefuted when a move is not permitted, the end is another, or something can still
  ///   move
  public void check(Levels start, Run run, Levels end) throws RunRefuted {
    Levels levels = start.copy();
    for (Run.Step step : run.steps()) {
      switch (step) {
        case Run.Step.Once(var move) -> make(move, levels);
        case Run.Step.Laps laps -> makeLaps(laps, levels);
      }
    }
    if (!levels.equals(end)) {
      throw new RunRefuted("The run ends in another state than it says.");
    }
    checkNothingMoves(end);
  }

  private void make(Move move, Levels levels) throws RunRefuted {
    if (!rulebook.permits(move, levels)) {
      throw new RunRefuted("Not permitted: " + move);
    }
    rulebook.apply(move, levels);
  }

  private void makeLaps(Run.Step.Laps laps, Levels levels) throws RunRefuted {
    for (Move.Advance move : laps.moves()) {
      rises[levels.address(move.slot())] = move.to() - levels.level(move.slot());
    }
    if (laps.times() > 2 && isLinear(laps, levels)) {
      makeLap(laps, 0, levels);
      long last = laps.times() - 1;
      for (Move.Advance move : laps.moves()) {
        levels.put(move.slot(), move.to() + (last - 1) * rises[levels.address(move.slot())]);
      }
      makeLap(laps, last, levels);
    } else {
      for (long lap = 0; lap < laps.times(); lap++) {
        makeLap(laps, lap, levels);
      }
    }
  }

  private void makeLap(Run.Step.Laps laps, long lap, Levels levels) throws RunRefuted {
    for (Move.Advance move : laps.moves()) {
      long to = move.to() + lap * rises[levels.address(move.slot())];
      make(lap == 0 ? move : new Move.Advance(move.slot(), to), levels);
    }
  }

  private boolean isLinear(Run.Step.Laps laps, Levels levels) {
    for (Move.Advance move : laps.moves()) {
      Slot slot = move.slot();
      long rise = rises[levels.address(slot)];
      long from = levels.level(slot);
      if (rulebook.kinkAbove(slot, from) < from + laps.times() * rise) {
        return false;
      }
      Obligation obligation = rulebook.obligation(slot.commitment());
      boolean staysOnLots = !obligation.risesInLots(slot) || rise % obligation.lot() == 0;
      if (!staysOnLots || rulebook.hasAlternatives(slot)) {
        return false;
      }
    }
    return levels.isNobodyAccountedFor();
  }

  private void checkNothingMoves(Levels levels) throws RunRefuted {
    for (Slot slot : rulebook.slots()) {
      refuteIfPermitted(new Move.Advance(slot, rulebook.next(slot, levels)), levels);
    }
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      for (int part = 0; part < rulebook.handOvers().get(t).parts(); part++) {
        refuteIfPermitted(new Move.Cross(t, part), levels);
      }
    }
    for (int batch = 0; batch < rulebook.batches().size(); batch++) {
      for (Move.Board move : rulebook.boardings().ways(batch, levels)) {
        refuteIfPermitted(move, levels);
      }
    }
    for (int premise : rulebook.conditionalFacts().keySet()) {
      refuteIfPermitted(new Move.Establish(premise), levels);
    }
  }

  private void refuteIfPermitted(Move move, Levels levels) throws RunRefuted {
    if (rulebook.permits(move, levels)) {
      throw new RunRefuted("Still permitted at the end: " + move);
    }
  }
}
