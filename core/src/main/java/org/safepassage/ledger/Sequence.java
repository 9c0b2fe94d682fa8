package org.safepassage.ledger;

/// The place of an event in the ledger of its operation: 1 for the first, without holes. 0 stands
/// before the first.
public record Sequence(long value) implements Comparable<Sequence> {
  public static final Sequence NONE = new Sequence(0);

  /// @throws IllegalArgumentException for a negative number
  public Sequence {
    if (value < 0) {
      throw new IllegalArgumentException(
          """
          %d can't be the place of an event: the first is 1.
          Maybe a sign slipped in.\
          """
              .formatted(value));
    }
  }

  public static Sequence of(long value) {
    return new Sequence(value);
  }

  public Sequence next() {
    return new Sequence(value + 1);
  }

  @Override
  public int compareTo(Sequence other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
