package org.safepassage.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Requirement.Counter;

/// How often a lap of moves can be made again. Between two neighbouring kinks every need and every
/// counter is linear in the number of laps, so a move that is permitted in the first lap stays
/// permitted until its slack, which changes by the same amount each lap, is used up.
final class Lap {
  private Lap() {}

  /// A count that rose.
  record Made(Slot slot, long from, long to) {}

  /// By how much each count rises in one lap.
  static Map<Slot, Long> rises(List<Made> lap) {
    Map<Slot, Long> rises = new LinkedHashMap<>();
    for (Made made : lap) {
      rises.merge(made.slot(), made.to() - made.from(), Long::sum);
    }
    return rises;
  }

  /// How many times more a lap can be made.
  ///
  /// @param times 0 if that isn't certain
  /// @param steady whether only a kink ends it: as far as slacks go, it could be made for ever
  record Again(long times, boolean steady) {
    private static final Again NOT = new Again(0, false);
  }

  /// How many times more the lap that led to `now` can be made.
  static Again timesAgain(Rulebook rulebook, Levels now, List<Made> lap) {
    Map<Slot, Long> rises = rises(lap);
    long times = Long.MAX_VALUE;
    for (Map.Entry<Slot, Long> entry : rises.entrySet()) {
      Slot slot = entry.getKey();
      long rise = entry.getValue();
      if (rulebook.obligation(slot.commitment()).risesInLots(slot)
          && rise % rulebook.obligation(slot.commitment()).lot() != 0) {
        return Again.NOT;
      }
      Long kink = rulebook.kinks(slot).higher(now.level(slot) - rise);
      if (kink == null || kink - now.level(slot) < rise) {
        return Again.NOT;
      }
      times = Math.min(times, (kink - now.level(slot)) / rise);
    }
    Levels at = now.copy();
    rises.forEach((slot, rise) -> at.put(slot, now.level(slot) - rise));
    Repeat repeat = new Repeat(rulebook, rises, at.copy());
    long bySlack = Long.MAX_VALUE;
    for (Made made : lap) {
      bySlack = Math.min(bySlack, repeat.times(made, at));
      if (bySlack <= 0) {
        return Again.NOT;
      }
      at.put(made.slot(), made.to());
    }
    return new Again(Math.min(times, bySlack), bySlack == Long.MAX_VALUE);
  }

  /// The laps to come, counted from the one that was made.
  ///
  /// @param start the state before the lap that was made
  private record Repeat(Rulebook rulebook, Map<Slot, Long> rises, Levels start) {

    long times(Made made, Levels at) {
      long rise = rise(made.slot());
      long times = Long.MAX_VALUE;
      Optional<Slot> before = rulebook.before(made.slot());
      if (before.isPresent()) {
        times = whileNotNegative(at.level(before.get()) - made.to(), rise(before.get()) - rise);
      }
      for (Obligation.Hold hold : rulebook.holds(made.slot().index())) {
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
          Optional<Long> gain = gain(counter, need, level, rise);
          yield gain.isEmpty()
              ? 0
              : whileNotNegative(counter.value(at) - need.at(level, at), gain.get());
        }
      };
    }

    /// By how much the slack of a leaf changes each lap; nothing where it isn't the same in each.
    private Optional<Long> gain(Counter counter, Requirement.Need need, long level, long rise) {
      long gain = 0;
      for (Counter.Part part : counter.parts()) {
        long theirs = rise(part.slot());
        if (theirs != 0) {
          if (!part.withAccountedFor() && start.accountedForBefore(part.slot()) != 0) {
            return Optional.empty();
          }
          boolean counts =
              start.level(part.slot()) >= part.beyond() && start.level(part.slot()) < part.upTo();
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

    private long rise(Slot slot) {
      return rises.getOrDefault(slot, 0L);
    }

    private static long whileNotNegative(long slack, long gain) {
      if (slack < 0) {
        return 0;
      }
      return gain >= 0 ? Long.MAX_VALUE : slack / -gain;
    }
  }
}
