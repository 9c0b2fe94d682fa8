package org.safepassage.ledger;

/// Names a claim within its text.
public record ClaimId(String value) implements Comparable<ClaimId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public ClaimId {
    EntryText.id("a claim", value);
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
