package org.safepassage.model;

/// Names a [Corridor] within one operation.
public record CorridorId(String value) implements Comparable<CorridorId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public CorridorId {
    Slug.checked("corridor", value);
  }

  @Override
  public int compareTo(CorridorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
