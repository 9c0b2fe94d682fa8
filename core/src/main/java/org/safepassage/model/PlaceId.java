package org.safepassage.model;

/// Names a [Place] within one operation.
public record PlaceId(String value) implements Comparable<PlaceId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public PlaceId {
    Slug.checked("place", value);
  }

  @Override
  public int compareTo(PlaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
