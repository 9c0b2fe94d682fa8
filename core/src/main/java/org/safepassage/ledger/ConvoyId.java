package org.safepassage.ledger;

/// Names a convoy within one operation.
public record ConvoyId(String value) implements Comparable<ConvoyId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public ConvoyId {
    EntryText.id("a convoy", value);
  }

  @Override
  public int compareTo(ConvoyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
