package org.safepassage.model;

/// How many, in whole units of whatever is counted (people, vehicles, tonnes). Never negative, at
/// most a million millions, so that sums and weighted sums stay exact in a `long`. Files give at
/// most a thousandth of that.
public record Count(long value) implements Comparable<Count> {
  /// The greatest count that is accepted.
  public static final long GREATEST = 1_000_000_000_000L;

  public static final Count ZERO = new Count(0);

  /// @throws IllegalArgumentException when `value` is negative or above [#GREATEST]
  public Count {
    if (value < 0 || value > GREATEST) {
      throw new IllegalArgumentException(
          """
          %d can't be a count: it must be between 0 and %d.
          Maybe a sign or a digit too many was written.\
          """
              .formatted(value, GREATEST));
    }
  }

  public static Count of(long value) {
    return new Count(value);
  }

  public boolean isZero() {
    return value == 0;
  }

  @Override
  public int compareTo(Count other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
