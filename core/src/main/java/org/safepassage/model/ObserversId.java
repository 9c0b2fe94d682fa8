package org.safepassage.model;

/// Names [Observers]: those whose statements attest a count.
public record ObserversId(String value) implements Comparable<ObserversId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public ObserversId {
    Slug.checked("group of observers", value);
  }

  @Override
  public int compareTo(ObserversId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
