package org.safepassage.ledger;

/// Names a number of people who may pass a crossing that has no network.
public record AllotmentId(String value) implements Comparable<AllotmentId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public AllotmentId {
    EntryText.id("an allotment", value);
  }

  @Override
  public int compareTo(AllotmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
