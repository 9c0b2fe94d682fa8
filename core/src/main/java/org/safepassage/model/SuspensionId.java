package org.safepassage.model;

/// Names a suspension of an agreement: which incidents stop movements, and who lifts it.
public record SuspensionId(String value) implements Comparable<SuspensionId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public SuspensionId {
    Slug.checked("suspension", value);
  }

  @Override
  public int compareTo(SuspensionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
