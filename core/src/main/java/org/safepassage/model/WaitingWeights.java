package org.safepassage.model;

/// What an hour of waiting counts for by where somebody waits, beside what their category weighs.
///
/// @param home from the beginning of a plan until their convoy begins to board; for those who still
///   wait in the end, until the operation is over
/// @param held at a hand-over point, from when their convoy is in place until it crosses
/// @param aboard in front of a checkpoint, until the inspection of their convoy begins
public record WaitingWeights(int home, int held, int aboard) {
  public static final int GREATEST = 1_000_000;

  /// An hour is an hour.
  public static final WaitingWeights EQUAL = new WaitingWeights(1, 1, 1);

  /// @throws IllegalArgumentException for a weight that is not between 0 and a million, or when
  ///   waiting counts for nothing anywhere
  public WaitingWeights {
    if (Math.min(home, Math.min(held, aboard)) < 0
        || Math.max(home, Math.max(held, aboard)) > GREATEST) {
      throw new IllegalArgumentException(
          """
          Waiting weighs from 0 to %d, not %d at home, %d when held and %d aboard.
          Maybe a digit too many was written.\
          """
              .formatted(GREATEST, home, held, aboard));
    }
    if (home + held + aboard == 0) {
      throw new IllegalArgumentException(
          """
          Waiting weighs nothing anywhere.
          Maybe it should weigh the same everywhere: that is 1, 1 and 1.\
          """);
    }
  }

  public int greatest() {
    return Math.max(home, Math.max(held, aboard));
  }
}
