package org.safepassage.bench.accounts;

/// How many were found, how many of those are right, how many there are, and how many of those were
/// found.
///
/// @param right of those found
/// @param recalled of those wanted; as many as `right` where each pairs with one
record Tally(int right, int found, int recalled, int wanted) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  static Tally of(int right, int found, int wanted) {
    return new Tally(right, found, right, wanted);
  }

  Tally plus(Tally other) {
    return new Tally(
        right + other.right, found + other.found, recalled + other.recalled, wanted + other.wanted);
  }

  /// The share of the found that is right; 0 where nothing was found.
  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /// The share of the wanted that was found; 0 where nothing was wanted.
  double recall() {
    return wanted == 0 ? 0 : (double) recalled / wanted;
  }

  /// The harmonic mean of both.
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
