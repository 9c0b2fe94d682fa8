package org.safepassage.model;

/// Names a [Party] within one operation.
public record PartyId(String value) implements Comparable<PartyId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public PartyId {
    Slug.checked("party", value);
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
