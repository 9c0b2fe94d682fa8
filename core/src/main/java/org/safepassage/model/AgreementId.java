package org.safepassage.model;

/// Names one version of an agreement within one operation.
public record AgreementId(String value) implements Comparable<AgreementId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public AgreementId {
    Slug.checked("agreement", value);
  }

  @Override
  public int compareTo(AgreementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
