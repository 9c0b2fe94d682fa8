package org.safepassage.ledger;

/// Names the device that an entry was made on.
public record DeviceId(String value) implements Comparable<DeviceId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public DeviceId {
    EntryText.id("a device", value);
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
