package org.safepassage.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.safepassage.agreement.Requirement.Counter;

/// The most that anybody is exposed to on the way of a run.
final class Peak {
  private final Rulebook rulebook;
  private final List<Balance> directions;
  private final Levels levels;
  private long most;

  /// What one of them gives against what it gets.
  record Balance(Counter given, Counter received) {
    long exposure(Levels levels) {
      return given.value(levels) - received.value(levels);
    }
  }

  private Peak(Rulebook rulebook, List<Balance> directions, Levels start) {
    this.rulebook = rulebook;
    this.directions = directions;
    this.levels = start.copy();
    this.most = 0;
    note();
  }

  /// Never below 0: nobody is exposed before anything is given.
  static long of(Rulebook rulebook, List<Balance> directions, Levels start, Run run) {
    Peak peak = new Peak(rulebook, directions, start);
    for (Run.Step step : run.steps()) {
      switch (step) {
        case Run.Step.Once(var move) -> peak.make(move);
        case Run.Step.Laps(var times, var moves) -> peak.make(times, moves);
      }
    }
    return peak.most;
  }

  private void note() {
    for (Balance direction : directions) {
      most = Math.max(most, direction.exposure(levels));
    }
  }

  private void make(Move move) {
    rulebook.apply(move, levels);
    note();
  }

  /// From lap to lap each exposure changes by the same amount, but where a count begins or ceases
  /// to weigh. So the first and the last lap, and those around such a place, tell all.
  private void make(long times, List<Move.Advance> moves) {
    Map<Slot, Long> rises = new HashMap<>();
    Levels at = levels.copy();
    for (Move.Advance move : moves) {
      rises.merge(move.slot(), move.to() - at.level(move.slot()), Long::sum);
      at.put(move.slot(), move.to());
    }
    Levels before = levels.copy();
    for (long lap : telling(times, rises)) {
      rises.forEach((slot, rise) -> levels.put(slot, before.level(slot) + lap * rise));
      for (Move.Advance move : moves) {
        long further = lap * rises.getOrDefault(move.slot(), 0L);
        make(new Move.Advance(move.slot(), move.to() + further));
      }
    }
  }

  private NavigableSet<Long> telling(long times, Map<Slot, Long> rises) {
    NavigableSet<Long> laps = new TreeSet<>(List.of(0L, times - 1));
    for (Balance direction : directions) {
      for (Counter counter : List.of(direction.given(), direction.received())) {
        for (Counter.Part part : counter.parts()) {
          long rise = rises.getOrDefault(part.slot(), 0L);
          if (rise > 0) {
            long from = levels.count(part.slot());
            addAround((part.beyond() - from) / rise, times, laps);
            addAround((part.upTo() - from) / rise, times, laps);
          }
        }
      }
    }
    return laps;
  }

  private static void addAround(long lap, long times, NavigableSet<Long> laps) {
    long first = Math.max(1, Math.min(lap, times) - 2);
    for (long near = first; near - 2 <= lap && near < times - 1; near++) {
      laps.add(near);
    }
  }
}
