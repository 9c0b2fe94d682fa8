package org.safepassage.ledger;

/// Names something that happened and is to be settled.
public record IncidentId(String value) implements Comparable<IncidentId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public IncidentId {
    EntryText.id("an incident", value);
  }

  @Override
  public int compareTo(IncidentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
