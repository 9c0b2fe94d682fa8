package org.safepassage.model;

/// Names a [Source] that a figure or a clause rests on.
public record SourceId(String value) implements Comparable<SourceId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public SourceId {
    Slug.checked("source", value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
