package org.safepassage.agreement;

import java.util.List;

/// All that commitments share.
///
/// @param exposure what those who give together may be exposed by
record SharedLimits(List<Limit> all, List<ExposureLimit> exposure) {
  static final SharedLimits NONE = new SharedLimits(List.of());

  SharedLimits {
    all = List.copyOf(all);
    exposure = List.copyOf(exposure);
  }

  SharedLimits(List<Limit> all) {
    this(all, List.of());
  }

  boolean isEmpty() {
    return all.isEmpty() && exposure.isEmpty();
  }

  SharedLimits withExposure(List<ExposureLimit> limits) {
    return new SharedLimits(all, limits);
  }

  /// Those of which it can matter who takes them up first.
  SharedLimits contested() {
    return new SharedLimits(all.stream().filter(Limit::contested).toList(), exposure);
  }

  /// What holds the people who would pass a milestone.
  List<Limit> of(Slot slot) {
    return all.isEmpty() ? List.of() : all.stream().filter(limit -> limit.holds(slot)).toList();
  }

  /// The highest level to which they let a count rise.
  long upTo(Slot slot, Levels levels) {
    long room = Long.MAX_VALUE;
    for (Limit limit : of(slot)) {
      room = Math.min(room, limit.upTo(slot.commitment(), levels));
    }
    for (ExposureLimit limit : exposure) {
      room = Math.min(room, limit.upTo(slot, levels));
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
