package org.safepassage.model;

/// Names a clause of the text of an agreement.
public record ClauseId(String value) implements Comparable<ClauseId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public ClauseId {
    Slug.checked("clause", value);
  }

  @Override
  public int compareTo(ClauseId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
