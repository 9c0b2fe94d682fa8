package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Requirement.Counter;

/// How often a lap of moves can be made again. Between two neighbouring kinks every need and every
/// counter is linear in the number of laps, so a move that is permitted in the first lap stays
/// permitted until its slack, which changes by the same amount each lap, is used up.
///
/// One instance serves one rulebook and one thread at a time.
final class Lap {
  private final Rulebook rulebook;

  /// By slot, how much it rises in the lap that is looked at; 0 outside of a question.
  private final long[] rises;

  Lap(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.rises = new long[rulebook.obligations().size() * Slot.PER_COMMITMENT];
  }

  /// A count that rose.
  record Made(Slot slot, long from, long to) {}

  /// By how much a count rises.
  record Rise(Slot slot, long by) {}

  /// By how much each count rises in one lap, in the order in which they first do.
  List<Rise> rises(List<Made> lap) {
    List<Slot> risen = add(lap);
    List<Rise> all = new ArrayList<>(risen.size());
    for (Slot slot : risen) {
      all.add(new Rise(slot, rises[slot.index()]));
      rises[slot.index()] = 0;
    }
    return all;
  }

  private List<Slot> add(List<Made> lap) {
    List<Slot> risen = new ArrayList<>();
    for (Made made : lap) {
      int slot = made.slot().index();
      if (rises[slot] == 0) {
        risen.add(made.slot());
      }
      rises[slot] += made.to() - made.from();
    }
    return risen;
  }

  /// How many times more a lap can be made.
  ///
  /// @param times 0 if that isn't certain
  /// @param steady whether only a kink ends it: as far as slacks go, it could be made for ever
  record Again(long times, boolean steady) {
    private static final Again NOT = new Again(0, false);
  }

  /// How many times more the lap that led to `now` can be made. `now` is as before afterwards.
  Again timesAgain(Levels now, List<Made> lap) {
    List<Slot> risen = add(lap);
    try {
      long times = timesToKink(now, risen);
      return times == 0 ? Again.NOT : timesAgain(now, lap, risen, times);
    } finally {
      risen.forEach(slot -> rises[slot.index()] = 0);
    }
  }

  /// How often the lap fits before some count comes to a kink; 0 where it doesn't keep to the lots.
  private long timesToKink(Levels now, List<Slot> risen) {
    long times = Long.MAX_VALUE;
    for (Slot slot : risen) {
      long rise = rises[slot.index()];
      Obligation obligation = rulebook.obligation(slot.commitment());
      if (obligation.risesInLots(slot) && rise % obligation.lot() != 0) {
        return 0;
      }
      long level = now.level(slot);
      times = Math.min(times, (rulebook.kinkAbove(slot, level - rise) - level) / rise);
      if (times <= 0) {
        return 0;
      }
    }
    return times;
  }

  /// Goes through the lap once more, on the counts themselves, which end where they were.
  private Again timesAgain(Levels now, List<Made> lap, List<Slot> risen, long times) {
    for (Slot slot : risen) {
      now.put(slot, now.level(slot) - rises[slot.index()]);
    }
    Repeat repeat = new Repeat();
    long bySlack = Long.MAX_VALUE;
    int i = 0;
    while (i < lap.size() && bySlack > 0) {
      bySlack = Math.min(bySlack, repeat.times(lap.get(i), now));
      now.put(lap.get(i).slot(), lap.get(i).to());
      i++;
    }
    for (; i < lap.size(); i++) {
      now.put(lap.get(i).slot(), lap.get(i).to());
    }
    return bySlack <= 0
        ? Again.NOT
        : new Again(Math.min(times, bySlack), bySlack == Long.MAX_VALUE);
  }

  /// The laps to come, counted from the one that was made.
  private final class Repeat {
    long times(Made made, Levels at) {
      int slot = made.slot().index();
      long rise = rises[slot];
      long times = Long.MAX_VALUE;
      int before = rulebook.obligation(made.slot().commitment()).indexBefore(made.slot());
      if (before >= 0) {
        times = whileNotNegative(at.level(before) - made.to(), rises[before] - rise);
      }
      for (Obligation.Hold hold : rulebook.holds(slot)) {
        if (hold.covers().touches(made.from(), made.to())) {
          times = Math.min(times, times(hold.requirement(), made.to(), rise, at));
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
        case Requirement.Granted(var _, var index, var _) ->
            at.isGranted(index) ? Long.MAX_VALUE : 0;
        case Requirement.AtLeast(var counter, var need, var _) -> {
          Optional<Long> gain = gain(counter, need, level, rise, at);
          yield gain.isEmpty()
              ? 0
              : whileNotNegative(counter.value(at) - need.at(level, at), gain.get());
        }
      };
    }

    /// By how much the slack of a leaf changes each lap; nothing where it isn't the same in each.
    private Optional<Long> gain(
        Counter counter, Requirement.Need need, long level, long rise, Levels at) {
      long gain = 0;
      for (Counter.Part part : counter.parts()) {
        long theirs = rises[part.slot().index()];
        if (theirs != 0) {
          if (!part.withAccountedFor() && at.accountedForBefore(part.slot()) != 0) {
            return Optional.empty();
          }
          // It passes no kink in this lap, so that any moment of it tells.
          long here = at.level(part.slot());
          boolean counts = here >= part.beyond() && here < part.upTo();
          gain += counts ? Math.multiplyExact(part.weight(), theirs) : 0;
        }
      }
      if (need.weight() != 0) {
        if (need.less().isPresent()) {
          return Optional.empty();
        }
        boolean weighs = level > need.beyond() && level <= need.upTo();
        gain -= weighs ? Math.multiplyExact(need.weight(), rise) : 0;
      }
      return Optional.of(gain);
    }

    private static long whileNotNegative(long slack, long gain) {
      if (slack < 0) {
        return 0;
      }
      return gain >= 0 ? Long.MAX_VALUE : slack / -gain;
    }
  }
}
