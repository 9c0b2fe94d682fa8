package org.safepassage.bench.accounts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// One thing that a claim says, and that can be right or wrong by itself.
enum Slot {
  KIND,
  /// The speaker whose words they are.
  HOLDER,
  /// All speakers, in their order.
  CHAIN,
  /// What is said of the number: "more than".
  NUMBER_BOUND,
  NUMBER_VALUE,
  NUMBER_UNIT,
  PLACE,
  DATE,
  BLAMED,
  MODALITY;

  /// What belongs to a number.
  static Set<Slot> number() {
    return EnumSet.of(NUMBER_BOUND, NUMBER_VALUE, NUMBER_UNIT);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// What came out for one claim.
  enum Verdict {
    RIGHT,
    WRONG,
    /// Neither the gold claim nor the one found says anything.
    SILENT
  }
}
