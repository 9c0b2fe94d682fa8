package org.safepassage.ledger;

/// Names an act that somebody says was against a term.
public record ViolationId(String value) implements Comparable<ViolationId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public ViolationId {
    EntryText.id("a violation", value);
  }

  @Override
  public int compareTo(ViolationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
