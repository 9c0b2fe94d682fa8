package org.safepassage.ledger;

/// Names whoever is signed in. A duty post rather than a person's name, where that can be.
public record UserId(String value) implements Comparable<UserId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public UserId {
    EntryText.id("a user", value);
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
