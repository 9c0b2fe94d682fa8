package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Milestone;

/// How much of what the monotone part of a deal allows can really happen, where the order matters.
///
/// Whatever can happen is allowed there too, so the worst that is found there is never exceeded.
/// Whether it is reached is another question: where that can't be said, the worst that is seen on
/// the way of one order stands beside it.
final class Feasibility {
  /// States of one order that are looked at.
  private static final int MOST_SEEN = 2_000;

  private final Rulebook rulebook;
  private final Levels start;
  private final Optional<Run> completing;
  private final List<Levels> seen;

  private Feasibility(
      Rulebook rulebook, Levels start, Optional<Run> completing, List<Levels> seen) {
    this.rulebook = rulebook;
    this.start = start;
    this.completing = completing;
    this.seen = List.copyOf(seen);
  }

  /// @param rulebook with what is contested
  /// @param standing what trying the orders came to
  static Feasibility of(Rulebook rulebook, Levels start, Standing standing) {
    Optional<Exploration.End> through = standing.explored().flatMap(Exploration.Found::completing);
    Optional<Exploration.End> some =
        through.or(() -> standing.explored().flatMap(Exploration.Found::stuck));
    StateSearch search = new StateSearch(rulebook, java.util.Set.of(), 1, 1);
    Optional<Run> run = some.map(end -> search.run(start, end.choices()));
    return new Feasibility(
        rulebook,
        start,
        through.flatMap(_ -> run),
        run.map(way -> statesOn(way, start, rulebook)).orElse(List.of()));
  }

  /// Without any order that was found.
  static Feasibility of(Rulebook rulebook, Levels start) {
    return new Feasibility(rulebook, start, Optional.empty(), List.of());
  }

  /// Whether all that the monotone part allows can happen.
  boolean isCertain() {
    return !rulebook.isContested();
  }

  /// What the monotone part allows at worst, with the worst of it that really happens.
  WorstCase.Found attained(WorstCase.Found allowed, Counter given, Counter received) {
    if (isCertain() || allowed.difference() == 0 || isReached(allowed.state())) {
      return allowed;
    }
    long worst = 0;
    Levels where = start;
    for (Levels state : seen) {
      long here = given.value(state) - received.value(state);
      if (here > worst) {
        worst = here;
        where = state;
      }
    }
    return new WorstCase.Found(worst, allowed.bound(), where);
  }

  /// What was taken up and never becomes free is all that counts on the way to a state: where there
  /// is enough of it in the state, there was enough before.
  private boolean isReached(Levels state) {
    boolean onlyLimits =
        rulebook.batches().isEmpty()
            && rulebook.obligations().stream().noneMatch(one -> one.lots().isChoice());
    return onlyLimits
        && rulebook.limits().stream()
            .allMatch(limit ->
                limit.since() == Milestone.BOARDED
                    && limit.until().isEmpty()
                    && limit.left(state) >= 0);
  }

  /// The order that exposes least, if the one that was found can be kept, or else one that can.
  Optional<SafeOrder.Found> order(SafeOrder.Found allowed, List<Peak.Balance> directions) {
    if (isCertain()) {
      return Optional.of(allowed);
    }
    // Of those who share a quota not everybody has to go, so that less exposure may do.
    boolean mayBeLess =
        rulebook.limits().stream().anyMatch(limit -> limit.kind() == Shared.Kind.QUOTA);
    long bound = mayBeLess ? 0 : allowed.bound();
    if (!mayBeLess && isPermitted(allowed.run())) {
      return Optional.of(allowed);
    }
    return completing.map(
        run -> new SafeOrder.Found(Peak.of(rulebook, directions, start, run), bound, run));
  }

  /// What is done on a run, written short.
  List<BestOrder.Turn> turns(Run run) {
    return Turns.of(rulebook, start, run);
  }

  private boolean isPermitted(Run run) {
    try {
      new RunCheck(rulebook).check(start, run, end(run));
      return true;
    } catch (RunCheck.RunRefuted refuted) {
      return false;
    }
  }

  private Levels end(Run run) {
    Levels levels = start.copy();
    run.steps().forEach(step -> apply(step, levels, rulebook));
    return levels;
  }

  private static List<Levels> statesOn(Run run, Levels start, Rulebook rulebook) {
    List<Levels> states = new ArrayList<>();
    Levels levels = start.copy();
    for (Run.Step step : run.steps()) {
      apply(step, levels, rulebook);
      if (states.size() < MOST_SEEN) {
        states.add(levels.copy());
      }
    }
    return states;
  }

  private static void apply(Run.Step step, Levels levels, Rulebook rulebook) {
    switch (step) {
      case Run.Step.Once(var move) -> rulebook.apply(move, levels);
      case Run.Step.Laps(var times, var moves) -> {
        Map<Slot, Long> rises = new LinkedHashMap<>();
        moves.forEach(move -> rises.put(move.slot(), move.to() - levels.level(move.slot())));
        rises.forEach((slot, rise) -> levels.put(slot, levels.level(slot) + times * rise));
      }
    }
  }
}
