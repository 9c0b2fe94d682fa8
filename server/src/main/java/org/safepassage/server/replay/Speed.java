package org.safepassage.server.replay;

/// How many times as fast as it happened a ledger is played.
public record Speed(int times) {
  /// An hour in a second: faster than that nobody can follow.
  public static final int GREATEST = 3_600;

  /// As fast as it happened.
  public static final Speed REAL = new Speed(1);

  /// @throws IllegalArgumentException when it is not between 1 and [#GREATEST]
  public Speed {
    if (times < 1 || times > GREATEST) {
      throw new IllegalArgumentException(
          """
          %d can't be a speed: it is between 1 and %d times.
          Maybe a jump to a later moment was meant.\
          """
              .formatted(times, GREATEST));
    }
  }

  public static Speed of(int times) {
    return new Speed(times);
  }
}
