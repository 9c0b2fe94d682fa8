package org.safepassage.model;

/// An exact non-negative ratio of two whole numbers in lowest terms: a share of a total, a weight.
/// Both parts are at most a million, so that products with a [Count] stay exact.
public record Ratio(long numerator, long denominator) {
  private static final long GREATEST_PART = 1_000_000;

  public static final Ratio ONE = new Ratio(1, 1);

  /// @throws IllegalArgumentException when a part is negative, the denominator zero, or a part in
  ///   lowest terms is above a million
  public Ratio {
    if (numerator < 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          """
          %d/%d can't be a ratio: the first part must be 0 or more, the second more than 0.
          Maybe the two are swapped.\
          """
              .formatted(numerator, denominator));
    }
    long divisor = greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
    if (numerator > GREATEST_PART || denominator > GREATEST_PART) {
      throw new IllegalArgumentException(
          """
          %d/%d is finer than a millionth.
          Maybe fewer digits say the same.\
          """
              .formatted(numerator, denominator));
    }
  }

  public static Ratio of(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  /// The least whole number that is at least this share of `total`.
  public long ofRoundedUp(long total) {
    long whole = Math.multiplyExact(numerator, total / denominator);
    return Math.addExact(whole, Math.ceilDiv(numerator * (total % denominator), denominator));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? Math.max(a, 1) : greatestCommonDivisor(b, a % b);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
