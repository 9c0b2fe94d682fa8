package org.safepassage.ledger;

/// What tells one entry of a device from all its others, so that one sent twice is recorded once.
/// Chosen by the device, at random or from the content.
public record EntryKey(String value) {
  /// @throws IllegalArgumentException when it is not 1 to 100 printable characters of ASCII
  public EntryKey {
    if (value.isEmpty()
        || value.length() > 100
        || !value.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new IllegalArgumentException(
          """
          "%s" can't be the key of an entry: a key is 1 to 100 printable ASCII characters, no spaces.
          Maybe a UUID was meant.\
          """
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
