package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Milestone;

/// Tries the orders in which those can go who can keep others from going, within a bound on states.
///
/// First lot by lot. If there are more states than the bound allows, once more with several lots at
/// a time, so that the whole width of the deal is seen, if only roughly. If even so no order gets
/// everybody through, some are followed to their ends without looking back.
final class Exploration {
  /// Of longer orders, the turns are not put together.
  private static final int MOST_TO_TELL = 2_000;

  /// How many commitments are let go before all others, one after the other.
  private static final int MOST_DIVES = 20;

  private final Rulebook rulebook;
  private final Levels start;
  private final int most;

  /// @param most how many states to walk through at most, each time
  Exploration(Rulebook rulebook, Levels start, int most) {
    this.rulebook = rulebook;
    this.start = start;
    this.most = Math.max(1, most);
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
  /// @param choices who boarded, in order, of those who can keep others from going
  record End(List<Move> choices, Levels levels) {}

  Found explore() {
    Found fine = explore(1);
    if (fine.full()) {
      return fine;
    }
    Found rough = explore(stride());
    Found both =
        new Found(
            fine.states() + rough.states(),
            false,
            rough.stride(),
            fine.completing().or(rough::completing),
            fine.stuck().or(rough::stuck),
            rough.furthest());
    return both.completing().isPresent() ? both : dived(both);
  }

  /// With what some orders lead to: all in step, and each commitment before all others.
  private Found dived(Found before) {
    StateSearch search = new StateSearch(rulebook, Set.of(), before.stride(), most);
    Optional<End> completing = before.completing();
    Optional<End> stuck = before.stuck();
    int all = rulebook.obligations().size();
    for (int first = -1; first < Math.min(all, MOST_DIVES); first++) {
      End end = dive(search, first);
      if (search.isExhausted()) {
        break;
      }
      if (Standing.isComplete(rulebook, end.levels())) {
        completing = completing.or(() -> Optional.of(checked(search, end)));
      } else {
        stuck = stuck.or(() -> Optional.of(checked(search, end)));
      }
    }
    return new Found(before.states(), false, before.stride(), completing, stuck, before.furthest());
  }

  /// @param first whose people go before all others; -1 to let those go next who have come least
  ///   far
  private End dive(StateSearch search, int first) {
    List<Move> way = new ArrayList<>();
    Levels levels = search.settled(start.copy());
    List<Move> choices = search.choices(levels);
    while (!choices.isEmpty() && !search.isExhausted()) {
      Levels now = levels;
      Comparator<Move> order =
          first < 0
              ? Comparator.comparingDouble(move -> share(move, now))
              : Comparator.comparingLong(move -> -rise(move, first, now));
      Move next = choices.stream().min(order).orElseThrow();
      way.add(next);
      rulebook.apply(next, levels);
      levels = search.settled(levels);
      choices = search.choices(levels);
    }
    return new End(way, levels);
  }

  /// How far those have come who would move; of a batch, by how much some of it would be ahead of
  /// others.
  private double share(Move move, Levels levels) {
    return switch (move) {
      case Move.Advance(var slot, var _) -> share(slot, levels.level(slot));
      case Move.Board(var batch, var to) -> {
        List<Batch.Share> shares = rulebook.batches().get(batch).shares();
        double least = 1;
        double most = 0;
        for (int i = 0; i < shares.size(); i++) {
          double share = share(Boardings.boarded(shares.get(i)), to.get(i));
          least = Math.min(least, share);
          most = Math.max(most, share);
        }
        yield most - least;
      }
      case Move.Cross _, Move.Establish _ -> 0;
    };
  }

  private double share(Slot slot, long level) {
    return (double) level / Math.max(1, rulebook.obligation(slot.commitment()).due());
  }

  /// How many of a commitment would move.
  private long rise(Move move, int commitment, Levels levels) {
    return switch (move) {
      case Move.Advance(var slot, var to) ->
          slot.commitment() == commitment ? to - levels.level(slot) : 0;
      case Move.Board(var batch, var to) -> {
        List<Batch.Share> shares = rulebook.batches().get(batch).shares();
        long rise = 0;
        for (int i = 0; i < shares.size(); i++) {
          if (shares.get(i).commitment() == commitment) {
            rise += to.get(i) - levels.level(Boardings.boarded(shares.get(i)));
          }
        }
        yield rise;
      }
      case Move.Cross _, Move.Establish _ -> 0;
    };
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
      if (rulebook.isContested(Slot.reported(c, Milestone.BOARDED))
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
    return checked(search, new End(search.wayTo(node), search.levels(node)));
  }

  private End checked(StateSearch search, End end) {
    List<Move> plain =
        end.choices().size() > MOST_TO_TELL
            ? end.choices()
            : inFewTurns(end.choices(), end.levels(), search);
    try {
      new RunCheck(rulebook).check(start, search.run(start, plain), end.levels());
    } catch (RunCheck.RunRefuted refuted) {
      throw new IllegalStateException("The exploration contradicts itself.", refuted);
    }
    return new End(plain, end.levels());
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
