package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Lap.Made;
import org.safepassage.model.Milestone;

/// The greatest state that can be reached: everybody goes as far as the counts allow, again and
/// again, until nothing moves. Which order is taken doesn't matter, because what is permitted once
/// stays permitted while others go on (`docs/decisions/0004-the-rulebook.md`).
///
/// Bands that ratchet one another up are not walked step by step: a lap that is seen to repeat is
/// repeated at once as often as all its moves stay permitted, so that the work depends on the terms
/// and not on the numbers of people. Ratios whose product around a circle falls short of 1 are the
/// exception: there the laps shrink, and their number grows with the logarithm of the numbers.
///
/// What several commitments share is left aside: the state is then an upper bound, and
/// [Exploration] says how much of it an order reaches.
///
/// One instance serves one rulebook and one thread at a time.
public final class Fixpoint {
  private static final int MOST_PERIODS_TRIED = 512;

  /// How many laps to watch before a lap is repeated that will not stay possible for ever.
  /// Repeating it at once could hide a longer lap that will.
  private static final int PATIENCE = 64;

  private static final int PASSES_BEFORE_PACING = 4;
  private static final int LAPS_WORTH_PACING = 8;
  private static final int MANY = 60;
  private static final int PASSES_OF_A_FEW = 20;

  private final Rulebook rulebook;
  private final Wiring wiring;

  /// The state that was reached, with the way there.
  ///
  /// @param levels the state
  /// @param run a way from the start to it
  /// @param steps how often something was evaluated
  /// @param laps how often all that could have changed was gone through, repeated laps included
  public record Reached(Levels levels, Run run, long steps, long laps) {}

  public Fixpoint(Rulebook rulebook) {
    this.rulebook = rulebook.monotone();
    this.wiring = this.rulebook.wiring();
  }

  /// Goes on from `start` until nothing moves. `start` is not changed.
  public Reached from(Levels start) {
    return new Climb(start.copy()).climb();
  }

  /// One way up.
  private final class Climb {
    private final Levels levels;
    private final BitSet dirty = new BitSet();
    private final List<Run.Step> run = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Integer> passStarts = new ArrayList<>();
    private final Map<Integer, List<Integer>> passesOf = new java.util.HashMap<>();
    private final Pace pace = new Pace(rulebook);
    private final Lap lap = new Lap(rulebook);
    private boolean onlyAdvances = true;
    private long steps;
    private long laps;

    Climb(Levels levels) {
      this.levels = levels;
    }

    Reached climb() {
      dirty.set(0, wiring.variables());
      // A few bands soon repeat by themselves.
      long untilPacing = wiring.variables() < MANY ? PASSES_OF_A_FEW : 0;
      long patience = PASSES_BEFORE_PACING;
      while (!dirty.isEmpty()) {
        if (untilPacing-- <= 0) {
          boolean worthIt = keepPace();
          while (worthIt && keepPace()) {}
          patience = worthIt ? PASSES_BEFORE_PACING : 2 * patience;
          untilPacing = patience;
        }
        int first = pass();
        laps++;
        if (first >= 0) {
          repeatIfItRepeats(first);
        }
      }
      return new Reached(levels, new Run(run), steps + pace.steps(), laps);
    }

    /// Goes through everything that may have changed, in order; returns the first that did, or -1.
    private int pass() {
      passStarts.add(made.size());
      int first = -1;
      for (int v = dirty.nextSetBit(0); v >= 0; v = dirty.nextSetBit(v + 1)) {
        dirty.clear(v);
        steps++;
        if (evaluate(v) && first < 0) {
          first = v;
        }
      }
      return first;
    }

    private boolean evaluate(int variable) {
      if (variable < wiring.slots().size()) {
        return advance(wiring.slots().get(variable));
      }
      int together = wiring.handOver(variable);
      return together >= 0 ? cross(together) : establish(wiring.fact(variable));
    }

    /// What depends on a count may change now.
    private void rouse(Slot slot) {
      rouse(wiring.readersOfSlots(), slot.index());
    }

    private void rouse(Rows readers, int row) {
      for (int i = readers.begin(row); i < readers.end(row); i++) {
        dirty.set((int) readers.at(i));
      }
    }

    private boolean advance(Slot slot) {
      long from = levels.level(slot);
      long to = rulebook.furthest(slot, levels);
      if (to == from) {
        return false;
      }
      levels.put(slot, to);
      made.add(new Made(slot, from, to));
      run.add(new Run.Step.Once(new Move.Advance(slot, to)));
      rouse(slot);
      return true;
    }

    private boolean cross(int together) {
      boolean crossed = false;
      for (int part = 0; part < rulebook.handOvers().get(together).parts(); part++) {
        Move move = new Move.Cross(together, part);
        steps++;
        if (rulebook.permits(move, levels)) {
          rulebook.apply(move, levels);
          run.add(new Run.Step.Once(move));
          crossed = true;
        }
      }
      if (crossed) {
        onlyAdvances = false;
        for (HandOver.Strand strand : rulebook.handOvers().get(together).strands()) {
          rouse(Slot.reported(strand.commitment(), Milestone.CROSSED));
        }
      }
      return crossed;
    }

    private boolean establish(int premise) {
      Move move = new Move.Establish(premise);
      if (!rulebook.permits(move, levels)) {
        return false;
      }
      rulebook.apply(move, levels);
      run.add(new Run.Step.Once(move));
      onlyAdvances = false;
      rouse(wiring.readersOfPremises(), premise);
      return true;
    }

    /// If what was done since `first` moved before can be done again, does it as often as it can
    /// be.
    private void repeatIfItRepeats(int first) {
      if (!onlyAdvances) {
        forget();
        return;
      }
      List<Integer> passes = passesOf.computeIfAbsent(first, _ -> new ArrayList<>());
      int now = passStarts.size() - 1;
      int seen = passes.size();
      int tries =
          Integer.bitCount(seen) == 1 ? Math.min(seen, MOST_PERIODS_TRIED) : Math.min(seen, 1);
      for (int back = 1; back <= tries; back++) {
        int earlier = passes.get(seen - back);
        List<Made> window = made.subList(passStarts.get(earlier + 1), made.size());
        Lap.Again again = lap.timesAgain(levels, window);
        boolean worthIt = seen >= PATIENCE && again.times() >= seen / back;
        if (again.times() > 0 && (again.steady() || worthIt)) {
          repeat(List.copyOf(window), again.times(), now - earlier);
          return;
        }
      }
      passes.add(now);
    }

    /// Where the laps differ from one another, makes one in which all keep pace, and repeats that.
    ///
    /// @return whether it could be repeated often enough to have been worth it
    private boolean keepPace() {
      Optional<List<Made>> paced = pace.lap(levels);
      if (paced.isEmpty()) {
        return false;
      }
      for (Made move : paced.get()) {
        levels.put(move.slot(), move.to());
        run.add(new Run.Step.Once(new Move.Advance(move.slot(), move.to())));
        rouse(move.slot());
        dirty.set(wiring.placeOf(move.slot()));
      }
      laps++;
      long times = lap.timesAgain(levels, paced.get()).times();
      if (times > 0) {
        repeat(paced.get(), times, 1);
      }
      return times >= LAPS_WORTH_PACING;
    }

    private void repeat(List<Made> window, long times, int passesInIt) {
      List<Lap.Rise> rises = lap.rises(window);
      long[] by = new long[wiring.slots().size()];
      rises.forEach(rise -> by[wiring.placeOf(rise.slot())] = rise.by());
      List<Move.Advance> moves =
          window.stream()
              .map(m -> new Move.Advance(m.slot(), m.to() + by[wiring.placeOf(m.slot())]))
              .toList();
      for (Lap.Rise rise : rises) {
        levels.put(rise.slot(), levels.level(rise.slot()) + times * rise.by());
        rouse(rise.slot());
        dirty.set(wiring.placeOf(rise.slot()));
      }
      run.add(new Run.Step.Laps(times, moves));
      laps += times * passesInIt;
      forget();
    }

    private void forget() {
      made.clear();
      passStarts.clear();
      passesOf.clear();
      onlyAdvances = true;
    }
  }
}
