package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Milestone;

/// Tries the orders in which commitments that share something can go, within a bound on states.
///
/// First lot by lot. If there are more states than the bound allows, once more with several lots at
/// a time, so that the whole width of the deal is seen, if only roughly.
final class Exploration {
  private final Rulebook rulebook;
  private final Levels start;
  private final int most;

  /// @param most how many states to walk through at most, each time
  Exploration(Rulebook rulebook, Levels start, int most) {
    this.rulebook = rulebook;
    this.start = start;
    this.most = most;
  }

  /// What was found.
  ///
  /// @param full whether these are all states there are
  /// @param stride how many lots boarded at a time
  /// @param completing an order in which everybody gets through
  /// @param stuck an order after which nothing moves and somebody is left; a shortest one, where
  ///   the exploration was lot by lot
  /// @param furthest where as many commitments as possible get through, and of these as many people
  ///   as possible; the start where no end was found
  record Found(
      int states,
      boolean full,
      long stride,
      Optional<End> completing,
      Optional<End> stuck,
      Levels furthest) {}

  /// A state in which nothing moves.
  ///
  /// @param choices who boarded, in order, of those who share something
  record End(List<Move> choices, Levels levels) {}

  Found explore() {
    Found fine = explore(1);
    if (fine.full()) {
      return fine;
    }
    Found rough = explore(stride());
    return new Found(
        fine.states() + rough.states(),
        false,
        rough.stride(),
        fine.completing().or(rough::completing),
        fine.stuck().or(rough::stuck),
        rough.furthest());
  }

  /// How many lots at a time keep the product of all steps within the bound.
  private long stride() {
    long stride = 2;
    while (product(stride) > most) {
      stride *= 2;
    }
    return stride;
  }

  private double product(long stride) {
    double states = 1;
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Obligation obligation = rulebook.obligation(c);
      if (!rulebook.limitsOf(Slot.reported(c, Milestone.BOARDED)).isEmpty()
          && stride * obligation.lot() < obligation.due()) {
        states *= 1 + (double) obligation.due() / (obligation.lot() * stride);
      }
    }
    return states;
  }

  private Found explore(long stride) {
    StateSearch search = new StateSearch(rulebook, Set.of(), stride, most);
    Ends ends = new Ends();
    search.explore(start, ends);
    return new Found(
        search.states(),
        search.isFull(),
        stride,
        ends.completing.map(node -> end(search, node)),
        ends.stuck.map(node -> end(search, node)),
        ends.furthest.orElse(start));
  }

  private End end(StateSearch search, int node) {
    List<Move> choices = search.wayTo(node);
    Levels levels = search.levels(node);
    List<Move> plain = inFewTurns(choices, levels, search);
    try {
      new RunCheck(rulebook).check(start, search.run(start, plain), levels);
    } catch (RunCheck.RunRefuted refuted) {
      throw new IllegalStateException("The exploration contradicts itself.", refuted);
    }
    return new End(plain, levels);
  }

  /// The same choices with fewer turns between commitments, where that leads to the same state: it
  /// is easier to tell.
  private List<Move> inFewTurns(List<Move> choices, Levels end, StateSearch search) {
    List<Move> left = new ArrayList<>(choices);
    List<Move> plain = new ArrayList<>();
    Levels levels = search.settled(start.copy());
    while (!left.isEmpty()) {
      Optional<Move> next = next(left, plain, levels);
      if (next.isEmpty()) {
        return choices;
      }
      left.remove(next.get());
      plain.add(next.get());
      rulebook.apply(next.get(), levels);
      levels = search.settled(levels);
    }
    return levels.equals(end) ? plain : choices;
  }

  private Optional<Move> next(List<Move> left, List<Move> made, Levels levels) {
    Map<Integer, Move> firsts = new HashMap<>();
    left.forEach(move -> firsts.putIfAbsent(commitment(move), move));
    Optional<Move> same =
        made.isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(firsts.get(commitment(made.getLast())));
    return same.filter(move -> rulebook.permits(move, levels))
        .or(() ->
            left.stream()
                .filter(firsts::containsValue)
                .filter(move -> rulebook.permits(move, levels))
                .findFirst());
  }

  private static int commitment(Move move) {
    return move instanceof Move.Advance(var slot, var _) ? slot.commitment() : -1;
  }

  /// Looks out for states in which nothing moves.
  private final class Ends implements StateSearch.Visitor {
    private Optional<Integer> completing = Optional.empty();
    private Optional<Integer> stuck = Optional.empty();
    private Optional<Levels> furthest = Optional.empty();
    private long fulfilledThere;
    private long arrivedThere;

    @Override
    public void visit(int node, Levels levels, boolean isEnd) {
      if (!isEnd) {
        return;
      }
      long fulfilled = 0;
      long arrived = 0;
      int all = rulebook.obligations().size();
      for (int c = 0; c < all; c++) {
        fulfilled += rulebook.isFulfilled(c, levels) ? 1 : 0;
        arrived += levels.level(Slot.reported(c, Milestone.ARRIVED));
      }
      if (fulfilled == all) {
        completing = completing.or(() -> Optional.of(node));
      } else {
        stuck = stuck.or(() -> Optional.of(node));
      }
      boolean further =
          fulfilled > fulfilledThere || (fulfilled == fulfilledThere && arrived > arrivedThere);
      if (furthest.isEmpty() || further) {
        furthest = Optional.of(levels);
        fulfilledThere = fulfilled;
        arrivedThere = arrived;
      }
    }
  }
}
