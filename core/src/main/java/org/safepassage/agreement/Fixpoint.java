package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The greatest state that can be reached: everybody goes as far as the counts allow, again and
/// again, until nothing moves. Which order is taken doesn't matter, because what is permitted once
/// stays permitted while others go on (`docs/decisions/0004-the-rulebook.md`).
///
/// What hangs together in circles ([Knots]) is brought to its end before what waits for it is
/// begun. So the work grows with what depends on each other, and not with the deal as a whole times
/// the slowest part of it.
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
  private final Advances advances;
  private final Limits limits;
  private final Knots knots;
  private final Lap lap;
  private final Pace pace;

  /// The state that was reached, with the way there.
  ///
  /// @param levels the state
  /// @param run a way from the start to it
  /// @param steps how often something was evaluated
  /// @param laps how often all that could have changed was gone through, repeated laps included; of
  ///   the knot that took most
  public record Reached(Levels levels, Run run, long steps, long laps) {}

  public Fixpoint(Rulebook rulebook) {
    this(rulebook.monotone(), rulebook.wiring().knots());
  }

  /// @param knots of the rulebook, cut more or less finely
  Fixpoint(Rulebook rulebook, Knots knots) {
    this.rulebook = rulebook.monotone();
    this.wiring = this.rulebook.wiring();
    this.advances = this.rulebook.advances();
    this.limits = advances.limits();
    this.knots = knots;
    this.lap = new Lap(this.rulebook);
    this.pace = new Pace(advances, knots);
  }

  /// How many moves were gone through so far to see whether they come round again.
  long lookedAtForLaps() {
    return lap.looked();
  }

  /// Goes on from `start` until nothing moves. `start` is not changed.
  public Reached from(Levels start) {
    return new Climb(start.copy()).climb();
  }

  /// One way up.
  private final class Climb {
    private final Levels levels;
    private final BitSet dirty = new BitSet(knots.ranks());
    private final List<Run.Step> run = new ArrayList<>();

    /// What was made in the knot that is climbed, since something was repeated last.
    private final Moves made = new Moves();

    /// Where in it each pass began, and which passes began with the same move.
    private final List<Integer> passStarts = new ArrayList<>();

    private final Map<Integer, List<Integer>> passesOf = new HashMap<>();
    private boolean onlyAdvances = true;
    private long steps = -pace.steps();
    private long laps;

    Climb(Levels levels) {
      this.levels = levels;
    }

    Reached climb() {
      dirty.set(0, knots.ranks());
      long most = 0;
      for (int knot = 0; knot < knots.size(); knot++) {
        laps = 0;
        if (knots.end(knot) - knots.begin(knot) == 1) {
          climbAlone(knots.begin(knot));
        } else {
          climb(knot);
        }
        forget();
        most = Math.max(most, laps);
      }
      return new Reached(levels, new Run(run), steps + pace.steps(), most);
    }

    private void climbAlone(int rank) {
      while (dirty.get(rank)) {
        pass(rank, rank + 1);
        laps++;
      }
    }

    private void climb(int knot) {
      int begin = knots.begin(knot);
      int end = knots.end(knot);
      // A few bands soon repeat by themselves.
      long untilPacing = end - begin < MANY ? PASSES_OF_A_FEW : 0;
      long patience = PASSES_BEFORE_PACING;
      while (isDirty(begin, end)) {
        if (untilPacing-- <= 0) {
          boolean worthIt = keepPace(knot);
          while (worthIt && keepPace(knot)) {}
          patience = worthIt ? PASSES_BEFORE_PACING : 2 * patience;
          untilPacing = patience;
        }
        int first = pass(begin, end);
        laps++;
        if (first >= 0) {
          repeatIfItRepeats(first);
        }
      }
    }

    private boolean isDirty(int begin, int end) {
      int next = dirty.nextSetBit(begin);
      return next >= 0 && next < end;
    }

    /// Goes through everything that may have changed, in order; returns the first that did, or -1.
    private int pass(int begin, int end) {
      passStarts.add(made.size());
      int first = -1;
      for (int r = dirty.nextSetBit(begin); r >= 0 && r < end; r = dirty.nextSetBit(r + 1)) {
        dirty.clear(r);
        steps++;
        if (evaluate(r) && first < 0) {
          first = r;
        }
      }
      return first;
    }

    private boolean evaluate(int rank) {
      int number = knots.number(rank);
      if (number < wiring.slots().size()) {
        return advance(rank, number);
      }
      int together = wiring.handOver(number);
      return together >= 0 ? cross(rank, together) : establish(rank, wiring.fact(number));
    }

    /// What depends on it may change now.
    private void rouse(int rank) {
      for (int i = knots.firstReader(rank); i < knots.endOfReaders(rank); i++) {
        dirty.set(knots.reader(i));
      }
    }

    private boolean advance(int rank, int place) {
      int address = limits.address(place);
      long from = levels.at(address);
      long to = advances.furthest(place, levels);
      if (to == from) {
        return false;
      }
      levels.putAt(address, to);
      made.add(place, from, to);
      run.add(new Run.Step.Once(new Move.Advance(wiring.slots().get(place), to)));
      rouse(rank);
      return true;
    }

    private boolean cross(int rank, int together) {
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
        for (int i = knots.firstReader(rank); i < knots.endOfReaders(rank); i++) {
          rouse(knots.reader(i));
        }
      }
      return crossed;
    }

    private boolean establish(int rank, int premise) {
      Move move = new Move.Establish(premise);
      if (!rulebook.permits(move, levels)) {
        return false;
      }
      rulebook.apply(move, levels);
      run.add(new Run.Step.Once(move));
      onlyAdvances = false;
      rouse(rank);
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
      for (int back = 1; back <= tries && !lap.crossesKink(); back++) {
        int earlier = passes.get(seen - back);
        lap.reachBack(made, passStarts.get(earlier + 1));
        Lap.Again again = lap.timesAgain(levels, made);
        boolean worthIt = seen >= PATIENCE && again.times() >= seen / back;
        if (again.times() > 0 && (again.steady() || worthIt)) {
          run.add(new Run.Step.Laps(again.times(), lap.next(made)));
          lap.repeat(levels, again.times());
          rouseAll(made, passStarts.get(earlier + 1));
          laps += again.times() * (now - earlier);
          forget();
          return;
        }
      }
      lap.forget();
      passes.add(now);
    }

    /// Where the laps differ from one another, makes one in which all keep pace, and repeats that.
    ///
    /// @return whether it could be repeated often enough to have been worth it
    private boolean keepPace(int knot) {
      Moves paced = new Moves();
      if (!pace.find(knot, levels, paced)) {
        return false;
      }
      List<Move.Advance> moves = new ArrayList<>(paced.size());
      for (int i = 0; i < paced.size(); i++) {
        levels.putAt(limits.address(paced.place(i)), paced.to(i));
        moves.add(new Move.Advance(wiring.slots().get(paced.place(i)), paced.to(i)));
      }
      lap.reachBack(paced, 0);
      long times = lap.timesAgain(levels, paced).times();
      lap.repeat(levels, times);
      run.add(new Run.Step.Laps(1 + times, moves));
      rouseAll(paced, 0);
      laps += 1 + times;
      forget();
      return times >= LAPS_WORTH_PACING;
    }

    /// Who rose in a lap may go on at once, as may those who depend on them.
    private void rouseAll(Moves moves, int first) {
      for (int i = first; i < moves.size(); i++) {
        int rank = knots.rank(moves.place(i));
        dirty.set(rank);
        rouse(rank);
      }
    }

    private void forget() {
      lap.forget();
      made.clear();
      passStarts.clear();
      passesOf.clear();
      onlyAdvances = true;
    }
  }
}
