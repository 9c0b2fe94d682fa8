package org.safepassage.model;

/// Names an [Escort]: teams that go along with convoys.
public record EscortId(String value) implements Comparable<EscortId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public EscortId {
    Slug.checked("escort", value);
  }

  @Override
  public int compareTo(EscortId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
