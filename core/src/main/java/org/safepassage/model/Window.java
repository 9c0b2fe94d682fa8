package org.safepassage.model;

import java.time.Instant;

/// A half-open span of time: `from` is in it, `until` is not, so two windows that touch do not
/// overlap. Never empty.
public record Window(Instant from, Instant until) {
  /// @throws IllegalArgumentException when the window is empty
  public Window {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          """
          The window ends (%s) at or before its start (%s).
          Maybe the two are swapped, or the window crosses midnight and the date is missing.\
          """
              .formatted(until, from));
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  @Override
  public String toString() {
    return from + "/" + until;
  }
}
