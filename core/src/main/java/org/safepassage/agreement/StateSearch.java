package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Milestone;

/// Walks through the states that different orders lead to, breadth first.
///
/// Only choices make states. Whatever takes nothing from anybody (all moves but boarding where
/// something is shared, and moves that rely on what may be lost) is made at once as far as it goes:
/// it stays possible, and keeps nobody from anything, so that every order ends where one ends that
/// makes it first. What is left are the choices: who boards next of those who share something, and
/// what is done while it can be relied on.
///
/// With a stride of 1 a choice is one lot, and the states are all there are. With a longer stride
/// commitments board several lots at a time: what is found can still happen, but what isn't found
/// may happen all the same.
final class StateSearch {
  /// What the states that are kept may take, in counts: in large deals they are fewer, so that they
  /// take no longer.
  private static final int COUNTS_KEPT = 1_000_000;

  private final Rulebook rulebook;
  private final Set<Integer> lost;
  private final Fixpoint free;
  private final long stride;
  private final int most;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Levels, Integer> seen = new HashMap<>();
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
  }

  /// The same, but that nobody boards who would take up what is shared.
  private static Rulebook withoutChoices(Rulebook rulebook) {
    Map<Slot, Long> none = new HashMap<>();
    for (Limit limit : rulebook.limits()) {
      for (Limit.Share share : limit.shares()) {
        none.put(Slot.reported(share.commitment(), Milestone.BOARDED), 0L);
      }
    }
    return none.isEmpty() ? rulebook : rulebook.withoutShared().heldAt(none);
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
      return free.from(levels).levels();
    }
    Levels without = without(levels);
    Levels end = free.from(without).levels();
    for (int premise : lost) {
      if (levels.isGranted(premise)) {
        end.grant(premise);
      } else if (!levels.isRefused(premise)) {
        end.giveUpRefusal(premise);
      }
    }
    return end;
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
      Move move = new Move.Advance(slot, landing(slot, levels));
      if (rulebook.permits(move, levels)) {
        choices.add(move);
      }
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

  /// Where a choice leads: one lot on; or as many as the stride says, no further than may go now
  /// nor beyond the next kink.
  private long landing(Slot slot, Levels levels) {
    long next = rulebook.next(slot, levels);
    Obligation obligation = rulebook.obligation(slot.commitment());
    long from = levels.level(slot);
    if (stride == 1 || next <= from || !obligation.risesInLots(slot)) {
      return next;
    }
    long lots = (from / obligation.lot() + stride) * obligation.lot();
    long kink = rulebook.kinkAbove(slot, from);
    long to = Math.min(lots, rulebook.furthest(slot, levels));
    return Math.max(next, rulebook.advances().lots().atOrBelow(slot, Math.min(to, kink)));
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
