package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;

/// Leaves of requirements one behind the other in one array, each no longer than it must be: most
/// are bands without bounds, of which four numbers say all.
///
/// A leaf is named by where it begins. Says the same as [Requirement] where nobody is accounted
/// for.
final class Leaves {
  private static final int KIND_AND_ADDRESS = 0;
  private static final int WEIGHT = 1;
  private static final int OWN_WEIGHT = 2;
  private static final int CONSTANT = 3;
  private static final int STRAIGHT_SIZE = 4;
  private static final int COVERS_BEYOND = 4;
  private static final int COVERS_UP_TO = 5;
  private static final int BEYOND = 6;
  private static final int UP_TO = 7;
  private static final int OWN_BEYOND = 8;
  private static final int OWN_UP_TO = 9;
  private static final int BENT_SIZE = 10;

  /// A counter and a need without bounds, which hold all levels.
  private static final int STRAIGHT = 0;

  private static final int BENT = 1;

  /// A premise that holds some levels. It stands in place of the address, and has no counter.
  private static final int PREMISE = 2;

  /// A counter that has to come to more and more, step by step, as levels rise: all constants that
  /// it is held against from some level on. The steps stand behind what a bent leaf has first.
  private static final int STAIRS = 3;

  private static final int STEPS = CONSTANT;
  private static final int FIRST_STEP = 8;
  private static final int STEP_SIZE = 2;

  private static final int BITS_OF_KIND = 2;
  private static final int KIND = 3;

  private long[] words = new long[16 * STRAIGHT_SIZE];
  private int end;

  /// Where the next leaf will begin.
  int end() {
    return end;
  }

  /// A counter of one part, what it is held against, and which levels it holds.
  ///
  /// @param address where the count is kept that is counted
  record Leaf(Counter.Part part, int address, Need need, LevelRange covers) {

    /// Whether it asks for a constant of all levels from some level on.
    boolean isStep(long due) {
      return need.weight() == 0 && covers.upTo() >= due;
    }
  }

  /// Adds what holds one count. Where the same is asked of another count in many steps, a search
  /// for the step replaces asking for each: a text may have thousands.
  ///
  /// @param due how many may go at most
  void addAll(List<Leaf> all, long due) {
    Map<Counter.Part, List<Leaf>> steps = new LinkedHashMap<>();
    for (Leaf leaf : all) {
      if (leaf.isStep(due)) {
        steps.computeIfAbsent(leaf.part(), _ -> new ArrayList<>()).add(leaf);
      } else {
        add(leaf, due);
      }
    }
    for (List<Leaf> ofOne : steps.values()) {
      List<Leaf> rising = rising(ofOne);
      if (rising.size() == 1) {
        add(rising.getFirst(), due);
      } else {
        addStairs(rising);
      }
    }
  }

  /// Without those that ask for no more than one that holds from an earlier level on.
  private static List<Leaf> rising(List<Leaf> steps) {
    steps.sort(
        Comparator.<Leaf>comparingLong(leaf -> leaf.covers().beyond())
            .thenComparing(leaf -> leaf.need().constant(), Comparator.reverseOrder()));
    List<Leaf> rising = new ArrayList<>();
    for (Leaf leaf : steps) {
      if (rising.isEmpty() || leaf.need().constant() > rising.getLast().need().constant()) {
        rising.add(leaf);
      }
    }
    return rising;
  }

  private void addStairs(List<Leaf> rising) {
    Leaf first = rising.getFirst();
    int leaf = begin(STAIRS, first.address(), FIRST_STEP + STEP_SIZE * rising.size());
    words[leaf + WEIGHT] = first.part().weight();
    words[leaf + STEPS] = rising.size();
    words[leaf + COVERS_BEYOND] = first.covers().beyond();
    words[leaf + COVERS_UP_TO] = Long.MAX_VALUE;
    words[leaf + BEYOND] = first.part().beyond();
    words[leaf + UP_TO] = first.part().upTo();
    for (int i = 0; i < rising.size(); i++) {
      words[leaf + FIRST_STEP + STEP_SIZE * i] = rising.get(i).covers().beyond();
      words[leaf + FIRST_STEP + STEP_SIZE * i + 1] = rising.get(i).need().constant();
    }
  }

  private void add(Leaf added, long due) {
    Counter.Part part = added.part();
    Need need = added.need();
    LevelRange covers = added.covers();
    boolean straight =
        coversAll(covers, due)
            && part.beyond() == 0
            && part.upTo() == Long.MAX_VALUE
            && need.beyond() == 0
            && need.upTo() >= due;
    int leaf =
        begin(straight ? STRAIGHT : BENT, added.address(), straight ? STRAIGHT_SIZE : BENT_SIZE);
    words[leaf + WEIGHT] = part.weight();
    words[leaf + OWN_WEIGHT] = need.weight();
    words[leaf + CONSTANT] = need.constant();
    if (!straight) {
      words[leaf + COVERS_BEYOND] = covers.beyond();
      words[leaf + COVERS_UP_TO] = covers.upTo();
      words[leaf + BEYOND] = part.beyond();
      words[leaf + UP_TO] = part.upTo();
      words[leaf + OWN_BEYOND] = need.beyond();
      words[leaf + OWN_UP_TO] = need.upTo();
    }
  }

  void add(int premise, LevelRange covers) {
    int leaf = begin(PREMISE, premise, BENT_SIZE);
    words[leaf + COVERS_BEYOND] = covers.beyond();
    words[leaf + COVERS_UP_TO] = covers.upTo();
  }

  static boolean coversAll(LevelRange covers, long due) {
    return covers.beyond() <= 0 && covers.upTo() >= due;
  }

  private int begin(int kind, int address, int size) {
    int leaf = end;
    end += size;
    if (end > words.length) {
      words = Arrays.copyOf(words, Math.max(end, 2 * words.length));
    }
    words[leaf] = ((long) address << BITS_OF_KIND) | kind;
    return leaf;
  }

  /// The leaf behind this one.
  int next(int leaf) {
    if (isStairs(leaf)) {
      return leaf + FIRST_STEP + STEP_SIZE * (int) words[leaf + STEPS];
    }
    return leaf + (isStraight(leaf) ? STRAIGHT_SIZE : BENT_SIZE);
  }

  /// The highest level up to `limit` that it holds, if it holds any above `from`; else -1.
  long highestTouched(int leaf, long from, long limit) {
    if (isStraight(leaf)) {
      return limit;
    }
    long highest = Math.min(limit, words[leaf + COVERS_UP_TO]);
    return highest > Math.max(from, words[leaf + COVERS_BEYOND]) ? highest : -1;
  }

  /// By how much what is counted exceeds what a level needs; below 0 where the level isn't allowed.
  long slack(int leaf, long level, Levels levels) {
    if (isPremise(leaf)) {
      return levels.isGranted(address(leaf)) ? 0 : -1;
    }
    if (isStairs(leaf)) {
      return value(leaf, levels) - words[firstStepFrom(leaf, 0, level) - 1];
    }
    long own =
        isStraight(leaf)
            ? level
            : Math.max(0, Math.min(level, words[leaf + OWN_UP_TO]) - words[leaf + OWN_BEYOND]);
    long needs = Math.multiplyExact(words[leaf + OWN_WEIGHT], own) + words[leaf + CONSTANT];
    return value(leaf, levels) - needs;
  }

  private long value(int leaf, Levels levels) {
    long level = levels.at(address(leaf));
    long counted =
        isStraight(leaf)
            ? level
            : Math.max(0, Math.min(level, words[leaf + UP_TO]) - words[leaf + BEYOND]);
    return Math.multiplyExact(words[leaf + WEIGHT], counted);
  }

  /// The highest level that it allows, where it doesn't allow all that it holds. Levels that it
  /// doesn't hold are always allowed.
  long highestAllowed(int leaf, Levels levels) {
    boolean straight = isStraight(leaf);
    long free = straight ? 0 : words[leaf + COVERS_BEYOND];
    if (isPremise(leaf)) {
      return free;
    }
    if (isStairs(leaf)) {
      return words[firstStepFrom(leaf, 1, value(leaf, levels) + 1)];
    }
    long left = value(leaf, levels) - words[leaf + CONSTANT];
    return left < 0
        ? free
        : Math.max(
            free, left / words[leaf + OWN_WEIGHT] + (straight ? 0 : words[leaf + OWN_BEYOND]));
  }

  /// Where the first of its steps stands that lies at or above a level, or asks for so much or
  /// more; the end of the leaf where none does.
  ///
  /// @param what 0 for the level behind which a step holds, 1 for what it asks for
  private int firstStepFrom(int leaf, int what, long least) {
    int low = 0;
    int high = (int) words[leaf + STEPS];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words[leaf + FIRST_STEP + STEP_SIZE * middle + what] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return leaf + FIRST_STEP + STEP_SIZE * low;
  }

  /// By how much its slack changes each lap. The lap passes no kink, so that any moment of it
  /// tells.
  ///
  /// @param rise how much the count rises that it holds
  /// @param rises by address, how much each does
  long gain(int leaf, long level, long rise, long[] rises, Levels at) {
    if (isPremise(leaf)) {
      return 0;
    }
    boolean straight = isStraight(leaf);
    long theirs = rises[address(leaf)];
    long gain = 0;
    if (theirs != 0) {
      long here = at.at(address(leaf));
      boolean counts = straight || (here >= words[leaf + BEYOND] && here < words[leaf + UP_TO]);
      gain = counts ? Math.multiplyExact(words[leaf + WEIGHT], theirs) : 0;
    }
    if (isStairs(leaf)) {
      return gain;
    }
    boolean weighs =
        straight || (level > words[leaf + OWN_BEYOND] && level <= words[leaf + OWN_UP_TO]);
    return weighs ? gain - Math.multiplyExact(words[leaf + OWN_WEIGHT], rise) : gain;
  }

  private boolean isStraight(int leaf) {
    return (words[leaf + KIND_AND_ADDRESS] & KIND) == STRAIGHT;
  }

  private boolean isStairs(int leaf) {
    return (words[leaf + KIND_AND_ADDRESS] & KIND) == STAIRS;
  }

  private boolean isPremise(int leaf) {
    return (words[leaf + KIND_AND_ADDRESS] & KIND) == PREMISE;
  }

  /// Where the count is kept that it counts, or which premise it asks for.
  private int address(int leaf) {
    return (int) (words[leaf + KIND_AND_ADDRESS] >>> BITS_OF_KIND);
  }
}
