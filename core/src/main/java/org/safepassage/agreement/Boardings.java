package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Milestone;

/// Batches in which people of several commitments board as one event. Judged on the counts before
/// it, like every movement of one commitment: nobody in a batch goes because of the others in it.
record Boardings(Rulebook rulebook, Lots lots, Advances advances) {

  /// How many ways to make up a batch are told apart at most.
  static final int MOST_WAYS = 1_000;

  boolean permits(Move.Board board, Levels levels) {
    Batch batch = rulebook.batches().get(board.batch());
    long people = 0;
    boolean takesAll = true;
    boolean keepsShares = true;
    Levels after = levels.copy();
    for (int i = 0; i < batch.shares().size(); i++) {
      Batch.Share share = batch.shares().get(i);
      Slot boarded = boarded(share);
      long from = levels.level(boarded);
      long to = board.to().get(i);
      if (to < from || (to > from && !couldBoard(boarded, from, to, levels))) {
        return false;
      }
      people += to - from;
      takesAll &= to == rulebook.obligation(share.commitment()).due();
      keepsShares &= to - from >= share.least() && to - from <= share.most();
      after.put(boarded, to);
    }
    boolean isWhole = people == batch.size() && keepsShares;
    boolean isLast =
        takesAll && people > 0 && people <= batch.size() && isWithinMost(board, levels);
    return (isWhole || isLast) && leavesEnough(after);
  }

  private boolean isWithinMost(Move.Board board, Levels levels) {
    Batch batch = rulebook.batches().get(board.batch());
    for (int i = 0; i < batch.shares().size(); i++) {
      Batch.Share share = batch.shares().get(i);
      if (board.to().get(i) - levels.level(boarded(share)) > share.most()) {
        return false;
      }
    }
    return true;
  }

  private boolean leavesEnough(Levels after) {
    return rulebook.limits().stream()
        .allMatch(limit -> limit.since() != Milestone.BOARDED || limit.left(after) >= 0);
  }

  /// Whether people could board if they didn't have to do so with others.
  private boolean couldBoard(Slot boarded, long from, long to, Levels levels) {
    return to <= rulebook.ceiling(boarded, levels)
        && lots.fits(boarded, from, to)
        && to <= rulebook.roomUpTo(boarded, levels)
        && advances.holdsFor(boarded, from, to, levels);
  }

  /// The batches that could board now, at most [#MOST_WAYS].
  List<Move.Board> ways(int batch, Levels levels) {
    List<List<Long>> rises = rises(batch, levels);
    List<Move.Board> ways = new ArrayList<>();
    last(batch, levels).filter(move -> permits(move, levels)).ifPresent(ways::add);
    Filling filling = new Filling(batch, rises, levels, ways);
    filling.fill(0, rulebook.batches().get(batch).size(), new ArrayList<>());
    return ways;
  }

  /// The batch that takes everybody who is left.
  private Optional<Move.Board> last(int batch, Levels levels) {
    List<Long> to =
        rulebook.batches().get(batch).shares().stream()
            .map(share -> rulebook.obligation(share.commitment()).due())
            .toList();
    Move.Board all = new Move.Board(batch, to);
    return people(all, levels) <= rulebook.batches().get(batch).size()
        ? Optional.of(all)
        : Optional.empty();
  }

  long people(Move.Board board, Levels levels) {
    long people = 0;
    List<Batch.Share> shares = rulebook.batches().get(board.batch()).shares();
    for (int i = 0; i < shares.size(); i++) {
      people += board.to().get(i) - levels.level(boarded(shares.get(i)));
    }
    return people;
  }

  /// By share: how many of it a batch could take now, rising.
  private List<List<Long>> rises(int batch, Levels levels) {
    List<List<Long>> all = new ArrayList<>();
    for (Batch.Share share : rulebook.batches().get(batch).shares()) {
      Slot boarded = boarded(share);
      long from = levels.level(boarded);
      long furthest = advances.furthestByItself(boarded, levels) - from;
      long most = Math.min(furthest, Math.min(share.most(), rulebook.batches().get(batch).size()));
      List<Long> rises = new ArrayList<>();
      for (long rise = share.least(); rise <= most; rise++) {
        if (rise == 0 || lots.fits(boarded, from, from + rise)) {
          rises.add(rise);
        }
      }
      all.add(rises);
    }
    return all;
  }

  /// The most of a commitment that a batch could take now.
  long most(int batch, Batch.Share share, Levels levels) {
    int place = rulebook.batches().get(batch).shares().indexOf(share);
    List<Long> rises = rises(batch, levels).get(place);
    return rises.isEmpty() ? 0 : rises.getLast();
  }

  static Slot boarded(Batch.Share share) {
    return Slot.reported(share.commitment(), Milestone.BOARDED);
  }

  /// Fills a batch share by share, without going where it can't be filled.
  private final class Filling {
    private final int batch;
    private final List<List<Long>> rises;
    private final Levels levels;
    private final List<Move.Board> ways;
    private final List<BitSet> fillable = new ArrayList<>();

    Filling(int batch, List<List<Long>> rises, Levels levels, List<Move.Board> ways) {
      this.batch = batch;
      this.rises = rises;
      this.levels = levels;
      this.ways = ways;
      int size = (int) rulebook.batches().get(batch).size();
      BitSet nothing = new BitSet();
      nothing.set(0);
      fillable.add(nothing);
      for (List<Long> share : rises.reversed()) {
        BitSet sums = new BitSet();
        for (long rise : share) {
          BitSet before = fillable.getLast();
          for (int sum = before.nextSetBit(0);
              sum >= 0 && sum + rise <= size;
              sum = before.nextSetBit(sum + 1)) {
            sums.set((int) (sum + rise));
          }
        }
        fillable.add(sums);
      }
    }

    /// @param left how many places the shares from `share` on have to fill
    void fill(int share, long left, List<Long> chosen) {
      if (ways.size() >= MOST_WAYS || !fillable.get(rises.size() - share).get((int) left)) {
        return;
      }
      if (share == rises.size()) {
        Move.Board move = new Move.Board(batch, to(chosen));
        if (permits(move, levels)) {
          ways.add(move);
        }
        return;
      }
      for (long rise : rises.get(share)) {
        if (rise <= left) {
          chosen.add(rise);
          fill(share + 1, left - rise, chosen);
          chosen.removeLast();
        }
      }
    }

    private List<Long> to(List<Long> chosen) {
      List<Long> to = new ArrayList<>();
      List<Batch.Share> shares = rulebook.batches().get(batch).shares();
      for (int i = 0; i < chosen.size(); i++) {
        to.add(levels.level(boarded(shares.get(i))) + chosen.get(i));
      }
      return to;
    }
  }
}
