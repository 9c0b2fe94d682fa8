package org.safepassage.model;

/// Names a window of an agreement: the times within which people may go.
public record WindowId(String value) implements Comparable<WindowId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public WindowId {
    Slug.checked("window", value);
  }

  @Override
  public int compareTo(WindowId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
