package org.safepassage.model;

/// What is known of a number that nobody knows exactly: at least `least`, at most `most`, both in
/// it.
public record CountRange(Count least, Count most) {
  /// @throws IllegalArgumentException when `least` is above `most`
  public CountRange {
    if (least.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          """
          The range %s to %s is empty.
          Maybe the two are swapped.\
          """
              .formatted(least, most));
    }
  }

  public static CountRange exactly(Count count) {
    return new CountRange(count, count);
  }

  public static CountRange of(long least, long most) {
    return new CountRange(Count.of(least), Count.of(most));
  }

  public boolean isExact() {
    return least.equals(most);
  }

  @Override
  public String toString() {
    return isExact() ? least.toString() : least + " to " + most;
  }
}
