package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Lap.Made;
import org.safepassage.agreement.Requirement.Counter;
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
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Slot, Integer> places = new java.util.HashMap<>();
  private final List<BitSet> readersBySlot = new ArrayList<>();
  private final List<BitSet> readersByPremise = new ArrayList<>();

  /// What can change.
  private sealed interface Variable {
    record Level(Slot slot) implements Variable {}

    record Hand(int together) implements Variable {}

    record FactHeld(int premise) implements Variable {}
  }

  /// The state that was reached, with the way there.
  ///
  /// @param levels the state
  /// @param run a way from the start to it
  /// @param steps how often something was evaluated
  /// @param laps how often all that could have changed was gone through, repeated laps included
  public record Reached(Levels levels, Run run, long steps, long laps) {}

  public Fixpoint(Rulebook rulebook) {
    this.rulebook = rulebook.withoutShared();
    for (int i = 0; i < rulebook.obligations().size() * Slot.PER_COMMITMENT; i++) {
      readersBySlot.add(new BitSet());
    }
    rulebook.premises().forEach(_ -> readersByPremise.add(new BitSet()));
    rulebook.slots().forEach(this::addLevel);
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      addHandOver(t);
    }
    for (Map.Entry<Integer, Requirement> fact :
        new java.util.TreeMap<>(rulebook.conditionalFacts()).entrySet()) {
      reads(variables.size(), fact.getValue());
      variables.add(new Variable.FactHeld(fact.getKey()));
    }
  }

  private void addLevel(Slot slot) {
    int variable = variables.size();
    rulebook.before(slot).ifPresent(before -> readersBySlot.get(before.index()).set(variable));
    rulebook.holds(slot.index()).forEach(hold -> reads(variable, hold.requirement()));
    places.put(slot, variable);
    variables.add(new Variable.Level(slot));
  }

  private void addHandOver(int together) {
    int variable = variables.size();
    for (HandOver.Strand strand : rulebook.handOvers().get(together).strands()) {
      Slot crossed = Slot.reported(strand.commitment(), Milestone.CROSSED);
      readersBySlot.get(crossed.index()).set(variable);
      readersBySlot.get(Slot.reported(strand.commitment(), Milestone.READY).index()).set(variable);
      readersBySlot.get(crossed.index()).set(placeOf(crossed));
      rulebook.holds(crossed.index()).forEach(hold -> reads(variable, hold.requirement()));
    }
    variables.add(new Variable.Hand(together));
  }

  private int placeOf(Slot slot) {
    return java.util.Objects.requireNonNull(places.get(slot));
  }

  private void reads(int variable, Requirement requirement) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> reads(variable, part));
      case Requirement.Any(var parts) -> parts.forEach(part -> reads(variable, part));
      case Requirement.AtLeast(var counter, var _, var _) -> {
        for (Counter.Part part : counter.parts()) {
          readersBySlot.get(part.slot().index()).set(variable);
        }
      }
      case Requirement.Granted(var _, var index, var _) ->
          readersByPremise.get(index).set(variable);
    }
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
    private final Pace pace = new Pace(rulebook, rulebook.slots(), readersBySlot);
    private boolean onlyAdvances = true;
    private long steps;
    private long laps;

    Climb(Levels levels) {
      this.levels = levels;
    }

    Reached climb() {
      dirty.set(0, variables.size());
      // A few bands soon repeat by themselves.
      long untilPacing = variables.size() < MANY ? PASSES_OF_A_FEW : 0;
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
        if (evaluate(variables.get(v)) && first < 0) {
          first = v;
        }
      }
      return first;
    }

    private boolean evaluate(Variable variable) {
      return switch (variable) {
        case Variable.Level(var slot) -> advance(slot);
        case Variable.Hand(var together) -> cross(together);
        case Variable.FactHeld(var premise) -> establish(premise);
      };
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
      dirty.or(readersBySlot.get(slot.index()));
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
          dirty.or(
              readersBySlot.get(Slot.reported(strand.commitment(), Milestone.CROSSED).index()));
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
      dirty.or(readersByPremise.get(premise));
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
        Lap.Again again = Lap.timesAgain(rulebook, levels, window);
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
      Optional<List<Made>> lap = pace.lap(levels);
      if (lap.isEmpty()) {
        return false;
      }
      for (Made move : lap.get()) {
        levels.put(move.slot(), move.to());
        run.add(new Run.Step.Once(new Move.Advance(move.slot(), move.to())));
        dirty.or(readersBySlot.get(move.slot().index()));
        dirty.set(placeOf(move.slot()));
      }
      laps++;
      long times = Lap.timesAgain(rulebook, levels, lap.get()).times();
      if (times > 0) {
        repeat(lap.get(), times, 1);
      }
      return times >= LAPS_WORTH_PACING;
    }

    private void repeat(List<Made> window, long times, int passesInIt) {
      Map<Slot, Long> rises = Lap.rises(window);
      List<Move.Advance> moves =
          window.stream()
              .map(m -> new Move.Advance(m.slot(), m.to() + rises.getOrDefault(m.slot(), 0L)))
              .toList();
      rises.forEach((slot, rise) -> {
        levels.put(slot, levels.level(slot) + times * rise);
        dirty.or(readersBySlot.get(slot.index()));
        dirty.set(placeOf(slot));
      });
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
