package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks through the states that different orders lead to, breadth first.
///
/// Only choices make states. Whatever takes nothing from anybody (all moves but boarding where
/// something is shared, where it is done in batches with others or by lots of several sizes,
/// boarding and departing where room to wait is shared, and moves that rely on what may be lost) is
/// made at once as far as it goes: it stays possible, and keeps nobody from anything, so that every
/// order ends where one ends that makes it first. What is left are the choices: who boards next of
/// those who share something, and what is done while it can be relied on.
///
/// With a stride of 1 a choice is one lot, and the states are all there are. With a longer stride
/// commitments board several lots at a time: what is found can still happen, but what isn't found
/// may happen all the same.
final class StateSearch {
  /// What the states that are kept may take, in counts: in large deals they are fewer, so that they
  /// take no longer.
  private static final int COUNTS_KEPT = 1_000_000;

  /// What a state may take on average, in counts looked at. Deals with large groups take more.
  private static final long COUNTS_A_STATE = 2_000;

  private final Rulebook rulebook;
  private final Set<Integer> lost;
  private final Fixpoint free;
  private final long stride;
  private final int most;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Levels, Integer> seen = new HashMap<>();
  private final long countsAStep;
  private long left;
  private boolean full = true;

  /// A state, with the choice that led to it.
  ///
  /// @param parent the state before it; -1 for the first
  /// @param levels the state once all has gone on that could without a choice
  private record Node(int parent, Optional<Move> choice, Levels levels) {}

  /// @param lost premises that may be lost at any time
  /// @param stride how many lots board at a time
  /// @param most how many states to walk through at most
  StateSearch(Rulebook rulebook, Set<Integer> lost, long stride, int most) {
    this.rulebook = rulebook;
    this.lost = Set.copyOf(lost);
    this.free = new Fixpoint(withoutChoices(rulebook));
    this.stride = stride;
    int counts = Math.max(1, rulebook.obligations().size() * Slot.PER_COMMITMENT);
    this.most = Math.clamp(COUNTS_KEPT / counts, 1, Math.max(1, most));
    this.left = COUNTS_A_STATE * Math.max(1, most);
    this.countsAStep = rulebook.wiring().countsAStep();
  }

  /// Whether it has taken more than it may.
  boolean isExhausted() {
    return left < 0;
  }

  /// The same, but that nobody boards who would take up what is shared.
  private static Rulebook withoutChoices(Rulebook rulebook) {
    Map<Slot, Long> none = new HashMap<>();
    rulebook.slots().stream().filter(rulebook::isContested).forEach(slot -> none.put(slot, 0L));
    return none.isEmpty() ? rulebook : rulebook.monotone().heldAt(none);
  }

  /// What looks at each state.
  interface Visitor {
    /// @param levels the state, once all has gone on that could without a choice
    /// @param isEnd whether no choice is left in it
    void visit(int node, Levels levels, boolean isEnd);
  }

  /// Goes on until there are no more states, or too many.
  void explore(Levels start, Visitor visitor) {
    add(-1, Optional.empty(), settled(start.copy()));
    for (int at = 0; at < nodes.size(); at++) {
      if (isExhausted()) {
        full = false;
        return;
      }
      Levels levels = nodes.get(at).levels();
      List<Move> choices = choices(levels);
      for (Move choice : choices) {
        Levels next = levels.copy();
        rulebook.apply(choice, next);
        add(at, Optional.of(choice), settled(next));
      }
      visitor.visit(at, levels, choices.isEmpty());
    }
  }

  private void add(int parent, Optional<Move> choice, Levels levels) {
    if (seen.containsKey(levels)) {
      return;
    }
    if (nodes.size() >= most) {
      full = false;
      return;
    }
    seen.put(levels, nodes.size());
    nodes.add(new Node(parent, choice, levels));
  }

  /// Lets all go on that could without a choice, and without what may be lost.
  Levels settled(Levels levels) {
    if (lost.isEmpty()) {
      return climbed(levels);
    }
    Levels without = without(levels);
    Levels end = climbed(without);
    for (int premise : lost) {
      if (levels.isGranted(premise)) {
        end.grant(premise);
      } else if (!levels.isRefused(premise)) {
        end.giveUpRefusal(premise);
      }
    }
    return end;
  }

  private Levels climbed(Levels levels) {
    Fixpoint.Reached reached = free.from(levels);
    left -= (reached.steps() + rulebook.slots().size()) * countsAStep;
    return reached.levels();
  }

  /// The state right after it was lost.
  Levels without(Levels levels) {
    Levels without = levels.copy();
    lost.forEach(without::withhold);
    return without;
  }

  List<Move> choices(Levels levels) {
    List<Move> choices = new ArrayList<>();
    for (Slot slot : rulebook.slots()) {
      for (long to : landings(slot, levels)) {
        Move move = new Move.Advance(slot, to);
        if (rulebook.permits(move, levels)) {
          choices.add(move);
        }
      }
    }
    for (int batch = 0; batch < rulebook.batches().size(); batch++) {
      List<Move.Board> ways = rulebook.boardings().ways(batch, levels);
      full &= ways.size() < Boardings.MOST_WAYS;
      choices.addAll(ways);
    }
    for (int t = 0; t < rulebook.handOvers().size(); t++) {
      for (int part = 0; part < rulebook.handOvers().get(t).parts(); part++) {
        Move move = new Move.Cross(t, part);
        if (rulebook.permits(move, levels)) {
          choices.add(move);
        }
      }
    }
    for (int premise : rulebook.conditionalFacts().keySet()) {
      Move move = new Move.Establish(premise);
      if (rulebook.permits(move, levels)) {
        choices.add(move);
      }
    }
    return choices;
  }

  /// Where choices lead: one lot on, of each size; or as many as the stride says, no further than
  /// may go now nor beyond the next kink.
  private List<Long> landings(Slot slot, Levels levels) {
    long next = rulebook.next(slot, levels);
    Obligation obligation = rulebook.obligation(slot.commitment());
    long from = levels.level(slot);
    if (next <= from || !obligation.risesInLots(slot)) {
      return List.of(next);
    }
    if (stride == 1) {
      return rulebook.ends(slot, from);
    }
    long furthest = Math.min(rulebook.furthest(slot, levels), rulebook.kinkAbove(slot, from));
    return obligation.lots().sizes().stream()
        .map(size -> Math.min(furthest, (from / size.value() + stride) * size.value()))
        .map(to -> Math.max(next, rulebook.landing(slot, from, to)))
        .distinct()
        .toList();
  }

  Levels levels(int node) {
    return nodes.get(node).levels();
  }

  int states() {
    return nodes.size();
  }

  /// Whether these are all states there are.
  boolean isFull() {
    return full && stride == 1;
  }

  /// The choices that lead to a state, in order.
  List<Move> wayTo(int node) {
    List<Move> way = new ArrayList<>();
    for (int at = node; at > 0; at = nodes.get(at).parent()) {
      nodes.get(at).choice().ifPresent(way::add);
    }
    return way.reversed();
  }

  /// A run that makes these choices, with all that goes on in between: to be checked by [RunCheck].
  Run run(Levels start, List<Move> choices) {
    List<Run.Step> steps = new ArrayList<>();
    Fixpoint.Reached reached = free.from(start);
    steps.addAll(reached.run().steps());
    Levels levels = reached.levels();
    for (Move choice : choices) {
      steps.add(new Run.Step.Once(choice));
      rulebook.apply(choice, levels);
      reached = free.from(levels);
      steps.addAll(reached.run().steps());
      levels = reached.levels();
    }
    return new Run(steps);
  }
}
