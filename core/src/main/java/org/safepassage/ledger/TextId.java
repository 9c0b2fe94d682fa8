package org.safepassage.ledger;

/// Names a text that was taken in.
public record TextId(String value) implements Comparable<TextId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public TextId {
    EntryText.id("a text", value);
  }

  @Override
  public int compareTo(TextId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
