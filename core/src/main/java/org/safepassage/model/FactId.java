package org.safepassage.model;

/// Names a fact of an agreement: an assurance that somebody establishes.
public record FactId(String value) implements Comparable<FactId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public FactId {
    Slug.checked("fact", value);
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
