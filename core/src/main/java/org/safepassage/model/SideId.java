package org.safepassage.model;

/// Names a [Side]: parties that are counted together.
public record SideId(String value) implements Comparable<SideId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public SideId {
    Slug.checked("side", value);
  }

  @Override
  public int compareTo(SideId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
