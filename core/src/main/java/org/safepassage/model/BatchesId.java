package org.safepassage.model;

/// Names a rule for the batches in which people of several commitments leave.
public record BatchesId(String value) implements Comparable<BatchesId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public BatchesId {
    Slug.checked("rule for batches", value);
  }

  @Override
  public int compareTo(BatchesId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
