package org.safepassage.model;

/// Names an [Operation].
public record OperationId(String value) {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public OperationId {
    Slug.checked("operation", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
