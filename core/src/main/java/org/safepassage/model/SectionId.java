package org.safepassage.model;

/// Names a one-way section of the roads of one operation.
public record SectionId(String value) implements Comparable<SectionId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public SectionId {
    Slug.checked("section of road", value);
  }

  @Override
  public int compareTo(SectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
