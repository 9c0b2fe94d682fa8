package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.safepassage.agreement.Requirement.Counter;

/// How often a lap of moves can be made again. Between two neighbouring kinks every need and every
/// counter is linear in the number of laps, so a move that is permitted in the first lap stays
/// permitted until its slack, which changes by the same amount each lap, is used up.
///
/// One instance serves one rulebook and one thread at a time.
final class Lap {
  private final Rulebook rulebook;
  private final Advances advances;
  private final Limits limits;

  /// By address, how much a count rises in the lap that is looked at; 0 in no lap.
  private final long[] rises;

  /// The places of the counts that rise in it.
  private int[] risen = new int[16];

  private int size;

  /// Where these stood before the lap is gone through.
  private long[] stood = new long[16];

  /// The move that the lap begins with.
  private int first;

  private boolean crossesKink;
  private long looked;

  Lap(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.advances = rulebook.advances();
    this.limits = advances.limits();
    this.rises = new long[rulebook.obligations().size() * Slot.PER_COMMITMENT];
  }

  /// How many times more a lap can be made.
  ///
  /// @param times 0 if that isn't certain
  /// @param steady whether only a kink ends it: as far as slacks go, it could be made for ever
  record Again(long times, boolean steady) {
    private static final Again NOT = new Again(0, false);
  }

  /// How many moves were gone through so far.
  long looked() {
    return looked;
  }

  /// Makes the lap reach back to an earlier move; it goes on to the last of all. What it had of the
  /// same moves already is not gone through again.
  void reachBack(Moves moves, int to) {
    if (size == 0) {
      first = moves.size();
    }
    while (first > to) {
      first--;
      int address = limits.address(moves.place(first));
      if (rises[address] == 0) {
        if (size == risen.length) {
          risen = Arrays.copyOf(risen, 2 * size);
          stood = Arrays.copyOf(stood, 2 * size);
        }
        risen[size] = moves.place(first);
        size++;
      }
      rises[address] += moves.to(first) - moves.from(first);
      looked++;
    }
  }

  /// Whether a kink was found too near for the lap to be made again. It is too near for every
  /// longer one, too.
  boolean crossesKink() {
    return crossesKink;
  }

  /// How many times more the lap that led to `now` can be made. `now` is as before afterwards.
  Again timesAgain(Levels now, Moves moves) {
    long times = timesToKink(now);
    return times == 0 ? Again.NOT : timesAgain(now, moves, times);
  }

  /// The first of the laps that repeat the one that led to now.
  List<Move.Advance> next(Moves moves) {
    List<Move.Advance> next = new ArrayList<>(moves.size() - first);
    for (int i = first; i < moves.size(); i++) {
      long to = moves.to(i) + rises[limits.address(moves.place(i))];
      next.add(new Move.Advance(rulebook.slots().get(moves.place(i)), to));
    }
    return next;
  }

  /// Makes the lap that led to `now` so many times more.
  void repeat(Levels now, long times) {
    for (int i = 0; i < size; i++) {
      int address = limits.address(risen[i]);
      now.putAt(address, now.at(address) + times * rises[address]);
    }
  }

  /// Leaves nothing of the lap.
  void forget() {
    for (int i = 0; i < size; i++) {
      rises[limits.address(risen[i])] = 0;
    }
    size = 0;
    crossesKink = false;
  }

  /// How often the lap fits before some count comes to a kink; 0 where it doesn't keep to the lots.
  private long timesToKink(Levels now) {
    long times = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      Slot slot = rulebook.slots().get(risen[i]);
      long rise = rises[limits.address(risen[i])];
      if (rise % limits.lot(risen[i]) != 0) {
        return 0;
      }
      long level = now.level(slot);
      times = Math.min(times, (rulebook.kinkAbove(slot, level - rise) - level) / rise);
      if (times <= 0) {
        crossesKink = true;
        return 0;
      }
    }
    return times;
  }

  /// Goes through the lap once more, on the counts themselves, which end where they were. Goes no
  /// further than to the first move that can't be made again: nearly all laps that are looked at
  /// have one.
  private Again timesAgain(Levels now, Moves moves, long times) {
    for (int i = 0; i < size; i++) {
      int address = limits.address(risen[i]);
      stood[i] = now.at(address);
      now.putAt(address, stood[i] - rises[address]);
    }
    long bySlack = Long.MAX_VALUE;
    int reached = first;
    while (reached < moves.size() && bySlack > 0) {
      int place = moves.place(reached);
      long from = moves.from(reached);
      long to = moves.to(reached);
      long bySlackOfOne =
          advances.isPlain(place, now)
              ? limits.timesAgain(place, from, to, rises, now)
              : timesByHolds(place, from, to, now);
      bySlack = Math.min(bySlack, bySlackOfOne);
      now.putAt(limits.address(place), to);
      reached++;
    }
    looked += reached - first;
    for (int i = 0; i < size; i++) {
      now.putAt(limits.address(risen[i]), stood[i]);
    }
    return bySlack <= 0
        ? Again.NOT
        : new Again(Math.min(times, bySlack), bySlack == Long.MAX_VALUE);
  }

  /// How often a move can be made again, counted from the lap that was made.
  private long timesByHolds(int place, long from, long to, Levels at) {
    int address = limits.address(place);
    long rise = rises[address];
    long times = Long.MAX_VALUE;
    int before = limits.before(place);
    if (before >= 0) {
      times = whileNotNegative(at.at(before) - to, rises[before] - rise);
    }
    for (Obligation.Hold hold : rulebook.holds(rulebook.slots().get(place).index())) {
      if (hold.covers().touches(from, to)) {
        times = Math.min(times, times(hold.requirement(), to, rise, at));
      }
    }
    return times;
  }

  private long times(Requirement requirement, long level, long rise, Levels at) {
    return switch (requirement) {
      case Requirement.All(var parts) -> {
        long least = Long.MAX_VALUE;
        for (Requirement part : parts) {
          least = Math.min(least, times(part, level, rise, at));
        }
        yield least;
      }
      case Requirement.Any(var parts) -> {
        long most = 0;
        for (Requirement part : parts) {
          most = Math.max(most, times(part, level, rise, at));
        }
        yield most;
      }
      case Requirement.Granted(var _, var index, var _) -> at.isGranted(index) ? Long.MAX_VALUE : 0;
      case Requirement.AtLeast(var counter, var need, var _) -> {
        OptionalLong gain = gain(counter, need, level, rise, at);
        yield gain.isEmpty()
            ? 0
            : whileNotNegative(counter.value(at) - need.at(level, at), gain.getAsLong());
      }
    };
  }

  /// By how much the slack of a leaf changes each lap; nothing where it isn't the same in each.
  private OptionalLong gain(
      Counter counter, Requirement.Need need, long level, long rise, Levels at) {
    long gain = 0;
    for (Counter.Part part : counter.parts()) {
      long theirs = rises[at.address(part.slot())];
      if (theirs != 0) {
        if (!part.withAccountedFor() && at.accountedForBefore(part.slot()) != 0) {
          return OptionalLong.empty();
        }
        // It passes no kink in this lap, so that any moment of it tells.
        long here = at.level(part.slot());
        boolean counts = here >= part.beyond() && here < part.upTo();
        gain += counts ? Math.multiplyExact(part.weight(), theirs) : 0;
      }
    }
    if (need.weight() != 0) {
      if (need.less().isPresent()) {
        return OptionalLong.empty();
      }
      boolean weighs = level > need.beyond() && level <= need.upTo();
      gain -= weighs ? Math.multiplyExact(need.weight(), rise) : 0;
    }
    return OptionalLong.of(gain);
  }

  /// For how many laps a slack that changes by so much each lap stays at 0 or above.
  static long whileNotNegative(long slack, long gain) {
    if (slack < 0) {
      return 0;
    }
    return gain >= 0 ? Long.MAX_VALUE : slack / -gain;
  }
}
