package org.safepassage.model;

/// Names a [VehicleType] within one operation.
public record VehicleTypeId(String value) implements Comparable<VehicleTypeId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public VehicleTypeId {
    Slug.checked("vehicle type", value);
  }

  @Override
  public int compareTo(VehicleTypeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
