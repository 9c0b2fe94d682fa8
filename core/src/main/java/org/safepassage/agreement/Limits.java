package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;

/// The plain holds of a rulebook once more, written close together: in a large deal most of the
/// time goes into fetching what is asked from memory. Says the same as [Requirement], which remains
/// what decides wherever a hold is not plain.
///
/// A count is plain if it is held by premises and by counters of one part each, without choices,
/// and if its lots don't depend on simultaneous hand-overs.
final class Limits {
  private final int commitments;
  private final int[] addresses;
  private final int[] before;
  private final long[] due;

  /// Where each count ends in any case: at the number due, or where it is held.
  private final long[] most;

  private final long[] lot;
  private final boolean[] inLots;
  private final boolean[] plain;

  /// By place: which of the leaves hold it. Boarding is held like departure, and then both have the
  /// same.
  private final int[] begin;

  private final int[] end;

  /// By place: which premises hold all of its levels.
  private final int[] premisesBegin;

  private final int[] premisesEnd;
  private final Leaves leaves;
  private final int premisesOfAll;
  private int[] premises = new int[16];
  private int premisesSize;

  /// @param premises how many there are in all
  Limits(List<Obligation> obligations, Wiring wiring, int premises) {
    this.premisesOfAll = premises;
    this.leaves = new Leaves();
    this.commitments = obligations.size();
    int counts = wiring.slots().size();
    this.addresses = new int[counts];
    this.before = new int[counts];
    this.due = new long[counts];
    this.most = due;
    this.lot = new long[counts];
    this.inLots = new boolean[counts];
    this.plain = new boolean[counts];
    this.begin = new int[counts];
    this.end = new int[counts];
    this.premisesBegin = new int[counts];
    this.premisesEnd = new int[counts];
    for (int place = 0; place < counts; place++) {
      int at = place;
      Slot slot = wiring.slots().get(place);
      Obligation obligation = obligations.get(slot.commitment());
      addresses[place] = Levels.address(slot, commitments);
      before[place] =
          obligation.before(slot).map(other -> Levels.address(other, commitments)).orElse(-1);
      due[place] = obligation.due();
      inLots[place] = obligation.risesInLots(slot);
      lot[place] = inLots[place] ? obligation.lot() : 1;
      List<Hold> holds = wiring.holds(slot.index());
      plain[place] = wiring.strandsOf(slot.commitment()).isEmpty();
      for (Hold hold : holds) {
        plain[place] &= isPlain(hold.requirement());
      }
      if (plain[place]) {
        boolean asBefore = place > 0 && plain[place - 1] && isSame(slot, holds, wiring, place - 1);
        begin[place] = asBefore ? begin[place - 1] : leaves.end();
        premisesBegin[place] = asBefore ? premisesBegin[place - 1] : premisesSize;
        if (!asBefore) {
          List<Leaves.Leaf> counted = new ArrayList<>();
          holds.forEach(hold -> add(hold.requirement(), hold.covers(), at, counted));
          leaves.addAll(counted, due[place]);
        }
        end[place] = leaves.end();
        premisesEnd[place] = premisesSize;
      }
    }
  }

  private Limits(Limits other, long[] most) {
    this.commitments = other.commitments;
    this.addresses = other.addresses;
    this.before = other.before;
    this.due = other.due;
    this.most = most;
    this.lot = other.lot;
    this.inLots = other.inLots;
    this.plain = other.plain;
    this.begin = other.begin;
    this.end = other.end;
    this.premisesBegin = other.premisesBegin;
    this.premisesEnd = other.premisesEnd;
    this.leaves = other.leaves;
    this.premisesOfAll = other.premisesOfAll;
    this.premises = other.premises;
    this.premisesSize = other.premisesSize;
  }

  /// The same, but that counts stay where they are held: a search for the worst asks for thousands
  /// of such states of one deal.
  ///
  /// @param held by slot, where each stays in any case
  Limits heldAt(long[] held, Wiring wiring) {
    long[] least = due.clone();
    for (int place = 0; place < least.length; place++) {
      least[place] = Math.min(least[place], held[wiring.slots().get(place).index()]);
    }
    return new Limits(this, least);
  }

  private static boolean isSame(Slot slot, List<Hold> holds, Wiring wiring, int other) {
    List<Hold> others = wiring.holds(wiring.slots().get(other).index());
    boolean same =
        wiring.slots().get(other).commitment() == slot.commitment()
            && others.size() == holds.size();
    for (int i = 0; same && i < holds.size(); i++) {
      same =
          holds.get(i).covers().equals(others.get(i).covers())
              && holds.get(i).requirement().equals(others.get(i).requirement());
    }
    return same;
  }

  private static boolean isPlain(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> {
        boolean plain = true;
        for (Requirement part : parts) {
          plain &= isPlain(part);
        }
        yield plain;
      }
      case Requirement.Any _ -> false;
      case Requirement.AtLeast(var counter, var need, var _) ->
          counter.parts().size() == 1 && need.less().isEmpty();
      case Requirement.Granted _ -> true;
    };
  }

  /// @param counted filled with what asks for counts
  private void add(
      Requirement requirement, LevelRange covers, int place, List<Leaves.Leaf> counted) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> add(part, covers, place, counted));
      case Requirement.AtLeast(var counter, var need, var _) -> {
        Counter.Part part = counter.parts().getFirst();
        int address = Levels.address(part.slot(), commitments);
        counted.add(new Leaves.Leaf(part, address, need, covers));
      }
      case Requirement.Granted(var _, var index, var _) -> {
        if (Leaves.coversAll(covers, due[place])) {
          addPremise(index);
        } else {
          leaves.add(index, covers);
        }
      }
      case Requirement.Any _ -> throw new IllegalArgumentException("Not plain: " + requirement);
    }
  }

  private void addPremise(int premise) {
    if (premisesSize == premises.length) {
      premises = Arrays.copyOf(premises, 2 * premisesSize);
    }
    premises[premisesSize] = premise;
    premisesSize++;
  }

  /// Where a [Levels] keeps a count.
  int address(int place) {
    return addresses[place];
  }

  /// Where a [Levels] keeps the count that this one can't exceed; -1 if there is none.
  int before(int place) {
    return before[place];
  }

  /// How many are due of the commitment.
  long due(int place) {
    return due[place];
  }

  /// What the count rises in multiples of, the last excepted; 1 where it doesn't rise in lots.
  long lot(int place) {
    return lot[place];
  }

  /// Whether a count is plain; -1 is none.
  boolean isPlain(int place) {
    return place >= 0 && plain[place];
  }

  /// Whether these counts can be asked here about this one.
  boolean knows(int place, Levels levels) {
    return plain[place] && levels.isNobodyAccountedFor();
  }

  /// As [Rulebook#furthest].
  long furthest(int place, Levels levels) {
    long from = levels.at(addresses[place]);
    long limit = ceiling(place, levels);
    if (limit <= from || !areGiven(place, levels)) {
      return from;
    }
    for (int leaf = begin[place]; leaf < end[place] && limit > from; leaf = leaves.next(leaf)) {
      long highest = leaves.highestTouched(leaf, from, limit);
      if (highest >= 0 && leaves.slack(leaf, highest, levels) < 0) {
        limit = leaves.highestAllowed(leaf, levels);
      }
    }
    return Math.max(from, limit < due[place] ? landing(place, limit) : limit);
  }

  /// As [Rulebook#next].
  long next(int place, Levels levels) {
    long from = levels.at(addresses[place]);
    if (from >= due[place]) {
      return from;
    }
    return inLots[place]
        ? Math.min(due[place], landing(place, from) + lot[place])
        : Math.max(from, ceiling(place, levels));
  }

  /// As [Rulebook#permits] for a move of one count.
  boolean permits(int place, long to, Levels levels) {
    long from = levels.at(addresses[place]);
    boolean fits = to == due[place] || landing(place, to) == to;
    if (to <= from || to > ceiling(place, levels) || !fits || !areGiven(place, levels)) {
      return false;
    }
    for (int leaf = begin[place]; leaf < end[place]; leaf = leaves.next(leaf)) {
      long highest = leaves.highestTouched(leaf, from, to);
      if (highest >= 0 && leaves.slack(leaf, highest, levels) < 0) {
        return false;
      }
    }
    return true;
  }

  /// How often a move can be made again, as [Lap] asks.
  ///
  /// @param rises by address, how much it rises in the lap
  long timesAgain(int place, long from, long to, long[] rises, Levels at) {
    long rise = rises[addresses[place]];
    long times = Long.MAX_VALUE;
    if (before[place] >= 0) {
      times = Lap.whileNotNegative(at.at(before[place]) - to, rises[before[place]] - rise);
    }
    if (!areGiven(place, at)) {
      return 0;
    }
    for (int leaf = begin[place]; leaf < end[place]; leaf = leaves.next(leaf)) {
      if (leaves.highestTouched(leaf, from, to) >= 0) {
        long slack = leaves.slack(leaf, to, at);
        long gain = leaves.gain(leaf, to, rise, rises, at);
        times = Math.min(times, Lap.whileNotNegative(slack, gain));
      }
    }
    return times;
  }

  private boolean areGiven(int place, Levels levels) {
    if (levels.granted() == premisesOfAll) {
      return true;
    }
    for (int i = premisesBegin[place]; i < premisesEnd[place]; i++) {
      if (!levels.isGranted(premises[i])) {
        return false;
      }
    }
    return true;
  }

  private long ceiling(int place, Levels levels) {
    return before[place] < 0 ? most[place] : Math.min(most[place], levels.at(before[place]));
  }

  private long landing(int place, long limit) {
    return lot[place] == 1 ? limit : limit / lot[place] * lot[place];
  }
}
