package org.safepassage.model;

/// Names a simultaneous hand-over: parts of commitments that cross as one event.
public record TogetherId(String value) implements Comparable<TogetherId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public TogetherId {
    Slug.checked("simultaneous hand-over", value);
  }

  @Override
  public int compareTo(TogetherId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
