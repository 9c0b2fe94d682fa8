package org.safepassage.model;

/// Names what several commitments share: a quota, vehicles, captives promised twice.
public record SharedId(String value) implements Comparable<SharedId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public SharedId {
    Slug.checked("shared limit", value);
  }

  @Override
  public int compareTo(SharedId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
