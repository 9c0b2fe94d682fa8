package org.safepassage.model;

/// Names a [Category] of people within one operation.
public record CategoryId(String value) implements Comparable<CategoryId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public CategoryId {
    Slug.checked("category", value);
  }

  @Override
  public int compareTo(CategoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
