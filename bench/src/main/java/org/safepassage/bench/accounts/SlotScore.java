package org.safepassage.bench.accounts;

import org.safepassage.bench.accounts.Slot.Verdict;

/// How often a slot is right among claims that were found.
///
/// @param right of those where it is said
/// @param said where the gold claim or the one found says anything
/// @param all with those where neither does
record SlotScore(int right, int said, int all) {
  static final SlotScore NONE = new SlotScore(0, 0, 0);

  SlotScore and(Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> new SlotScore(right + 1, said + 1, all + 1);
      case WRONG -> new SlotScore(right, said + 1, all + 1);
      case SILENT -> new SlotScore(right, said, all + 1);
    };
  }

  SlotScore plus(SlotScore other) {
    return new SlotScore(right + other.right, said + other.said, all + other.all);
  }

  /// The share that is right where anything is said; 0 where nothing is.
  double accuracy() {
    return said == 0 ? 0 : (double) right / said;
  }
}
