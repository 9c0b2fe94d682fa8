package org.safepassage.agreement;

import java.util.Optional;

/// The levels `v` with `beyond < v <= upTo`. A level is how many have gone, the one who goes next
/// included: the first person to leave is level 1. Possibly empty.
public record LevelRange(long beyond, long upTo) {
  public static final LevelRange ALL = new LevelRange(0, Long.MAX_VALUE);

  public boolean isEmpty() {
    return beyond >= upTo;
  }

  /// The highest of these levels that a move from `from` (exclusive) to `to` (inclusive) passes or
  /// reaches, if it touches any.
  public Optional<Long> highestTouched(long from, long to) {
    long highest = Math.min(to, upTo);
    return highest > Math.max(from, beyond) ? Optional.of(highest) : Optional.empty();
  }

  public boolean touches(long from, long to) {
    return Math.min(to, upTo) > Math.max(from, beyond);
  }

  public LevelRange intersect(LevelRange other) {
    return new LevelRange(Math.max(beyond, other.beyond), Math.min(upTo, other.upTo));
  }
}
