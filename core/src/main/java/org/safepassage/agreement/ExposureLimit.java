package org.safepassage.agreement;

import org.safepassage.agreement.Requirement.Counter;

/// That what several commitments have given together never exceeds what was received by more than
/// so much.
///
/// Not monotone: that one commitment goes on can keep another from going on.
///
/// @param given where it is taken up
record ExposureLimit(Counter given, Counter received, long most) {
  /// More than all people there are.
  private static final long BEYOND = 1L << 36;

  private boolean holds(Slot slot) {
    return given.parts().stream().anyMatch(part -> part.slot().equals(slot));
  }

  /// The highest level to which a count can rise; [Long#MAX_VALUE] where this doesn't hold it.
  long upTo(Slot slot, Levels levels) {
    if (!holds(slot)) {
      return Long.MAX_VALUE;
    }
    long allowed = Math.addExact(received.value(levels), most);
    long low = levels.level(slot);
    if (given.value(levels) > allowed) {
      return low;
    }
    // What is given never falls as the level rises.
    long high = BEYOND;
    if (given(slot, high, levels) <= allowed) {
      return Long.MAX_VALUE;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (given(slot, middle, levels) <= allowed) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long given(Slot slot, long level, Levels levels) {
    long sum = 0;
    for (Counter.Part part : given.parts()) {
      long at = part.slot().equals(slot) ? level : levels.level(part.slot());
      sum = Math.addExact(sum, part.value(at, levels));
    }
    return sum;
  }
}
