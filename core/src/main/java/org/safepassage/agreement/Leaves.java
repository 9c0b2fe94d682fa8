package org.safepassage.agreement;

import java.util.Arrays;
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

  private static final int BITS_OF_KIND = 2;
  private static final int KIND = 3;

  private long[] words = new long[16 * STRAIGHT_SIZE];
  private int end;

  /// Where the next leaf will begin.
  int end() {
    return end;
  }

  /// @param address where the count is kept that is counted
  /// @param due how many may go at most
  void add(Counter.Part part, int address, Need need, LevelRange covers, long due) {
    boolean straight =
        coversAll(covers, due)
            && part.beyond() == 0
            && part.upTo() == Long.MAX_VALUE
            && need.beyond() == 0
            && need.upTo() >= due;
    int leaf = begin(straight ? STRAIGHT : BENT, address);
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
    int leaf = begin(PREMISE, premise);
    words[leaf + COVERS_BEYOND] = covers.beyond();
    words[leaf + COVERS_UP_TO] = covers.upTo();
  }

  static boolean coversAll(LevelRange covers, long due) {
    return covers.beyond() <= 0 && covers.upTo() >= due;
  }

  private int begin(int kind, int address) {
    int leaf = end;
    end += kind == STRAIGHT ? STRAIGHT_SIZE : BENT_SIZE;
    if (end > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    words[leaf] = ((long) address << BITS_OF_KIND) | kind;
    return leaf;
  }

  /// The leaf behind this one.
  int next(int leaf) {
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
    long left = value(leaf, levels) - words[leaf + CONSTANT];
    return left < 0
        ? free
        : Math.max(
            free, left / words[leaf + OWN_WEIGHT] + (straight ? 0 : words[leaf + OWN_BEYOND]));
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
    boolean weighs =
        straight || (level > words[leaf + OWN_BEYOND] && level <= words[leaf + OWN_UP_TO]);
    return weighs ? gain - Math.multiplyExact(words[leaf + OWN_WEIGHT], rise) : gain;
  }

  private boolean isStraight(int leaf) {
    return (words[leaf + KIND_AND_ADDRESS] & KIND) == STRAIGHT;
  }

  private boolean isPremise(int leaf) {
    return (words[leaf + KIND_AND_ADDRESS] & KIND) == PREMISE;
  }

  /// Where the count is kept that it counts, or which premise it asks for.
  private int address(int leaf) {
    return (int) (words[leaf + KIND_AND_ADDRESS] >>> BITS_OF_KIND);
  }
}
