package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.BestOrder.Turn;
import org.safepassage.model.Evidence;

/// Writes a run short enough to be read: what one commitment does in one go is one turn, and turns
/// that repeat are written once.
final class Turns {
  private static final int LONGEST_LAP = 12;

  private final Rulebook rulebook;
  private final Levels levels;
  private final List<Turn> turns = new ArrayList<>();

  private Turns(Rulebook rulebook, Levels start) {
    this.rulebook = rulebook;
    this.levels = start.copy();
  }

  static List<Turn> of(Rulebook rulebook, Levels start, Run run) {
    Turns turns = new Turns(rulebook, start);
    for (Run.Step step : run.steps()) {
      switch (step) {
        case Run.Step.Once(var move) -> turns.add(move);
        case Run.Step.Laps(var times, var moves) -> turns.add(times, moves);
      }
    }
    return List.copyOf(turns.turns);
  }

  private void add(Move move) {
    switch (move) {
      case Move.Advance(var slot, var to) -> addGoing(going(slot, levels.level(slot), to));
      case Move.Board(var batch, var to) -> {
        List<Batch.Share> shares = rulebook.batches().get(batch).shares();
        for (int i = 0; i < shares.size(); i++) {
          Slot boarded = Boardings.boarded(shares.get(i));
          if (to.get(i) > levels.level(boarded)) {
            addGoing(going(boarded, levels.level(boarded), to.get(i)));
          }
        }
      }
      case Move.Cross(var together, var part) ->
          turns.add(new Turn.HandOver(rulebook.handOvers().get(together).id(), part + 1));
      case Move.Establish(var premise) ->
          turns.add(new Turn.Given(rulebook.premises().get(premise)));
    }
    rulebook.apply(move, levels);
  }

  private Turn.Going going(Slot slot, long from, long to) {
    return new Turn.Going(
        rulebook.obligation(slot.commitment()).id(), slot.milestone(), slot.evidence(), from, to);
  }

  private void addGoing(Turn.Going going) {
    if (!turns.isEmpty() && turns.getLast() instanceof Turn.Going last && goesOn(last, going)) {
      turns.set(turns.size() - 1, going);
    } else {
      turns.add(going);
    }
    fold();
  }

  /// Whether the same people only come further.
  private static boolean goesOn(Turn.Going last, Turn.Going next) {
    return last.commitment().equals(next.commitment())
        && last.from() == next.from()
        && last.to() == next.to()
        && last.evidence() == Evidence.REPORTED
        && next.evidence() == Evidence.REPORTED
        && last.milestone().compareTo(next.milestone()) < 0;
  }

  private void add(long times, List<Move.Advance> moves) {
    List<Turn.Going> lap = new ArrayList<>();
    Map<Slot, Long> rises = new HashMap<>();
    for (Move.Advance move : moves) {
      long from = levels.level(move.slot());
      Turn.Going going = going(move.slot(), from, move.to());
      rises.merge(move.slot(), move.to() - from, Long::sum);
      levels.put(move.slot(), move.to());
      if (!lap.isEmpty() && goesOn(lap.getLast(), going)) {
        lap.set(lap.size() - 1, going);
      } else {
        lap.add(going);
      }
    }
    rises.forEach((slot, rise) -> levels.put(slot, levels.level(slot) + (times - 1) * rise));
    turns.add(new Turn.Laps(times, lap));
    fold();
  }

  /// Joins what the last turn repeats.
  private void fold() {
    boolean folded = true;
    while (folded) {
      folded = false;
      for (int length = 1; length <= LONGEST_LAP && !folded; length++) {
        folded = foldGoings(length) || foldIntoLaps(length) || foldTurned();
      }
    }
  }

  /// Two laps of single turns become one that is made twice.
  private boolean foldGoings(int length) {
    List<Turn.Going> second = goingsBefore(turns.size(), length);
    List<Turn.Going> first = goingsBefore(turns.size() - length, length);
    if (second.size() < length || first.size() < length || !continues(first, 1, second)) {
      return false;
    }
    replace(2 * length, new Turn.Laps(2, first));
    return true;
  }

  /// Single turns, or laps, that go on where laps ended, or laps that begin one lap later.
  private boolean foldIntoLaps(int length) {
    if (turns.getLast() instanceof Turn.Laps(var times, var lap)) {
      List<Turn.Going> before = goingsBefore(turns.size() - 1, lap.size());
      if (before.size() == lap.size() && continues(before, 1, lap)) {
        replace(lap.size() + 1, new Turn.Laps(times + 1, before));
        return true;
      }
      if (turns.size() > 1
          && turns.get(turns.size() - 2) instanceof Turn.Laps(var earlier, var same)
          && continues(same, earlier, lap)) {
        replace(2, new Turn.Laps(earlier + times, same));
        return true;
      }
      return false;
    }
    List<Turn.Going> after = goingsBefore(turns.size(), length);
    int place = turns.size() - length - 1;
    if (after.size() == length
        && place >= 0
        && turns.get(place) instanceof Turn.Laps(var times, var lap)
        && continues(lap, times, after)) {
      replace(length + 1, new Turn.Laps(times + 1, lap));
      return true;
    }
    return false;
  }

  /// Laps that go on with the same moves, after one of them was made alone: that one begins them,
  /// and their last stands alone.
  private boolean foldTurned() {
    int size = turns.size();
    if (size < 3
        || !(turns.get(size - 3) instanceof Turn.Laps(var earlier, var same))
        || !(turns.get(size - 2) instanceof Turn.Going alone)
        || !(turns.get(size - 1) instanceof Turn.Laps(var times, var lap))) {
      return false;
    }
    List<Turn.Going> begun = new ArrayList<>(lap);
    Turn.Going last = begun.removeLast();
    begun.addFirst(alone);
    long rise = last.to() - last.from();
    boolean fits =
        who(alone).equals(who(last))
            && alone.to() == last.from()
            && alone.to() - alone.from() == rise
            && begun.stream().filter(going -> who(going).equals(who(last))).count() == 1
            && continues(same, earlier, begun);
    if (fits) {
      replace(3, new Turn.Laps(earlier + times, same));
      long on = (times - 1) * rise;
      turns.add(
          new Turn.Going(
              last.commitment(),
              last.milestone(),
              last.evidence(),
              last.from() + on,
              last.to() + on));
    }
    return fits;
  }

  private void replace(int last, Turn by) {
    turns.subList(turns.size() - last, turns.size()).clear();
    turns.add(by);
  }

  /// The single turns right before a place; fewer than asked for if there are others among them.
  private List<Turn.Going> goingsBefore(int end, int length) {
    List<Turn.Going> goings = new ArrayList<>();
    for (int i = Math.max(0, end - length); i < end; i++) {
      if (turns.get(i) instanceof Turn.Going going) {
        goings.add(going);
      }
    }
    return goings;
  }

  /// Whether a lap is the same as another one that was made so many times before it.
  private static boolean continues(List<Turn.Going> lap, long times, List<Turn.Going> next) {
    if (lap.size() != next.size()) {
      return false;
    }
    Map<List<Object>, Long> rises = new HashMap<>();
    lap.forEach(going -> rises.merge(who(going), going.to() - going.from(), Long::sum));
    for (int i = 0; i < lap.size(); i++) {
      Turn.Going first = lap.get(i);
      Turn.Going other = next.get(i);
      long on = times * rises.getOrDefault(who(first), 0L);
      if (!who(first).equals(who(other))
          || other.from() != first.from() + on
          || other.to() != first.to() + on) {
        return false;
      }
    }
    return true;
  }

  private static List<Object> who(Turn.Going going) {
    return List.of(going.commitment(), going.milestone(), going.evidence());
  }
}
