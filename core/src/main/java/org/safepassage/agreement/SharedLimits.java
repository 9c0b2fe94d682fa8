package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// All that commitments share. Only boarding takes it up.
record SharedLimits(List<Limit> all) {
  static final SharedLimits NONE = new SharedLimits(List.of());

  SharedLimits {
    all = List.copyOf(all);
  }

  /// What the people who pass a milestone take up.
  List<Limit> of(Slot slot) {
    boolean takesUp =
        !all.isEmpty()
            && slot.milestone() == Milestone.BOARDED
            && slot.evidence() == Evidence.REPORTED;
    return takesUp
        ? all.stream().filter(limit -> limit.weightOf(slot.commitment()) > 0).toList()
        : List.of();
  }

  /// The highest level to which they let a count rise.
  long upTo(Slot slot, Levels levels) {
    long room = Long.MAX_VALUE;
    for (Limit limit : of(slot)) {
      room = Math.min(room, limit.upTo(slot.commitment(), levels));
    }
    return room;
  }

  /// Whether a quota has no room for boarding up to `next`.
  boolean isQuotaUsedUp(Slot boarding, long next, Levels levels) {
    return of(boarding).stream()
        .anyMatch(limit ->
            limit.kind() == Shared.Kind.QUOTA && limit.upTo(boarding.commitment(), levels) < next);
  }
}
