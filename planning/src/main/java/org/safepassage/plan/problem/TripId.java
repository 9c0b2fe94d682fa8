package org.safepassage.plan.problem;

/// Names a convoy within one schedule.
public record TripId(String value) implements Comparable<TripId> {
  @Override
  public int compareTo(TripId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
