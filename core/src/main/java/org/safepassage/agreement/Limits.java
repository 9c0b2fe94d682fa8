package org.safepassage.agreement;

import java.util.Arrays;
import java.util.List;
import org.safepassage.agreement.Obligation.Hold;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;

/// The plain holds of a rulebook once more, written close together: in a large deal most of the
/// time goes into fetching what is asked from memory. Says the same as [Requirement], which remains
/// what decides wherever a hold is not plain.
///
/// A count is plain if it is held by premises and by counters of one part each, without choices,
/// and if its lots don't depend on simultaneous hand-overs.
final class Limits {
  private static final int COVERS_BEYOND = 0;
  private static final int COVERS_UP_TO = 1;
  private static final int THEIRS = 2;
  private static final int WEIGHT = 3;
  private static final int BEYOND = 4;
  private static final int UP_TO = 5;
  private static final int OWN_WEIGHT = 6;
  private static final int OWN_BEYOND = 7;
  private static final int OWN_UP_TO = 8;
  private static final int CONSTANT = 9;
  private static final int SIZE = 10;

  private final int[] slots;
  private final int[] before;
  private final long[] due;

  /// 0 for a count that isn't plain.
  private final long[] lot;

  private final int[] begin;
  private long[] leaves = new long[64 * SIZE];
  private int size;

  Limits(List<Obligation> obligations, Wiring wiring) {
    int counts = wiring.slots().size();
    this.slots = new int[counts];
    this.before = new int[counts];
    this.due = new long[counts];
    this.lot = new long[counts];
    this.begin = new int[counts + 1];
    for (int place = 0; place < counts; place++) {
      Slot slot = wiring.slots().get(place);
      Obligation obligation = obligations.get(slot.commitment());
      slots[place] = slot.index();
      before[place] = obligation.indexBefore(slot);
      due[place] = obligation.due();
      boolean plain = wiring.strandsOf(slot.commitment()).isEmpty();
      for (Hold hold : wiring.holds(slot.index())) {
        plain = plain && isPlain(hold.requirement());
      }
      if (plain) {
        lot[place] = obligation.risesInLots(slot) ? obligation.lot() : 1;
        wiring.holds(slot.index()).forEach(hold -> add(hold.requirement(), hold.covers()));
      }
      begin[place + 1] = size;
    }
    leaves = Arrays.copyOf(leaves, size * SIZE);
  }

  private static boolean isPlain(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().allMatch(Limits::isPlain);
      case Requirement.Any _ -> false;
      case Requirement.AtLeast(var counter, var need, var _) ->
          counter.parts().size() == 1 && need.less().isEmpty();
      case Requirement.Granted _ -> true;
    };
  }

  private void add(Requirement requirement, LevelRange covers) {
    switch (requirement) {
      case Requirement.All(var parts) -> parts.forEach(part -> add(part, covers));
      case Requirement.AtLeast(var counter, var need, var _) -> {
        Counter.Part part = counter.parts().getFirst();
        add(covers, part.slot().index(), part.weight(), part.beyond(), part.upTo(), need);
      }
      case Requirement.Granted(var _, var index, var _) ->
          add(covers, -1L - index, 0, 0, 0, Need.constant(0));
      case Requirement.Any _ -> throw new IllegalArgumentException("Not plain: " + requirement);
    }
  }

  private void add(LevelRange covers, long theirs, long weight, long beyond, long upTo, Need need) {
    if ((size + 1) * SIZE > leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leaves.length);
    }
    int leaf = size * SIZE;
    leaves[leaf + COVERS_BEYOND] = covers.beyond();
    leaves[leaf + COVERS_UP_TO] = covers.upTo();
    leaves[leaf + THEIRS] = theirs;
    leaves[leaf + WEIGHT] = weight;
    leaves[leaf + BEYOND] = beyond;
    leaves[leaf + UP_TO] = upTo;
    leaves[leaf + OWN_WEIGHT] = need.weight();
    leaves[leaf + OWN_BEYOND] = need.beyond();
    leaves[leaf + OWN_UP_TO] = need.upTo();
    leaves[leaf + CONSTANT] = need.constant();
    size++;
  }

  /// Whether these counts can be asked here about this one.
  boolean knows(int place, Levels levels) {
    return place >= 0 && lot[place] > 0 && levels.isNobodyAccountedFor();
  }

  /// As [Rulebook#furthest].
  long furthest(int place, Levels levels) {
    long from = levels.level(slots[place]);
    long limit = ceiling(place, levels);
    for (int i = begin[place]; i < begin[place + 1] && limit > from; i++) {
      int leaf = i * SIZE;
      long coversBeyond = leaves[leaf + COVERS_BEYOND];
      long coversUpTo = leaves[leaf + COVERS_UP_TO];
      if (from < coversUpTo && limit > coversBeyond) {
        long allowed = allowed(leaf, levels);
        if (allowed < coversUpTo) {
          limit = Math.min(limit, Math.max(allowed, coversBeyond));
        }
      }
    }
    return Math.max(from, limit < due[place] ? limit / lot[place] * lot[place] : limit);
  }

  /// As [Rulebook#permits] for a move of one count.
  boolean permits(int place, long to, Levels levels) {
    long from = levels.level(slots[place]);
    boolean fits = to == due[place] || to % lot[place] == 0;
    if (to <= from || to > ceiling(place, levels) || !fits) {
      return false;
    }
    for (int i = begin[place]; i < begin[place + 1]; i++) {
      int leaf = i * SIZE;
      long highest = Math.min(to, leaves[leaf + COVERS_UP_TO]);
      boolean touched = highest > Math.max(from, leaves[leaf + COVERS_BEYOND]);
      if (touched && highest > allowed(leaf, levels)) {
        return false;
      }
    }
    return true;
  }

  private long ceiling(int place, Levels levels) {
    return before[place] < 0 ? due[place] : Math.min(due[place], levels.level(before[place]));
  }

  private long allowed(int leaf, Levels levels) {
    long theirs = leaves[leaf + THEIRS];
    if (theirs < 0) {
      return levels.isGranted((int) (-1 - theirs)) ? Long.MAX_VALUE : -1;
    }
    long counted =
        Math.max(
            0, Math.min(levels.level((int) theirs), leaves[leaf + UP_TO]) - leaves[leaf + BEYOND]);
    long value = Math.multiplyExact(leaves[leaf + WEIGHT], counted);
    long constant = leaves[leaf + CONSTANT];
    if (value < constant) {
      return -1;
    }
    long weight = leaves[leaf + OWN_WEIGHT];
    if (weight == 0) {
      return Long.MAX_VALUE;
    }
    long units = (value - constant) / weight;
    long beyond = leaves[leaf + OWN_BEYOND];
    return units >= leaves[leaf + OWN_UP_TO] - beyond ? Long.MAX_VALUE : beyond + units;
  }
}
