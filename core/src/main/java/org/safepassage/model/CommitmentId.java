package org.safepassage.model;

/// Names a commitment within one agreement: who lets whom leave, from where, for where.
public record CommitmentId(String value) implements Comparable<CommitmentId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public CommitmentId {
    Slug.checked("commitment", value);
  }

  @Override
  public int compareTo(CommitmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
