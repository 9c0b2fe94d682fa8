package org.safepassage.ledger;

/// Names a timetable that was published.
public record PlanId(String value) implements Comparable<PlanId> {
  /// @throws IllegalArgumentException when `value` is not of the form of an id
  public PlanId {
    EntryText.id("a plan", value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
