package org.safepassage.ledger;

/// Names something that a party asks for beyond the agreement.
public record DemandId(String value) implements Comparable<DemandId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public DemandId {
    EntryText.id("a demand", value);
  }

  @Override
  public int compareTo(DemandId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
