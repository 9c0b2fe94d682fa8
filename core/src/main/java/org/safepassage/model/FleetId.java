package org.safepassage.model;

/// Names a [Fleet]: vehicles of one type with one depot.
public record FleetId(String value) implements Comparable<FleetId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public FleetId {
    Slug.checked("fleet", value);
  }

  @Override
  public int compareTo(FleetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
