package org.safepassage.agreement;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// By how much those go on who keep pace: all by the same fraction of what lies before them, in
/// whole lots.
///
/// In proportion to the distances where these have a common measure, and to the numbers due where
/// not: bands mostly follow the totals. Either is taken in lowest terms, a round number of times,
/// as quotas and thresholds mostly are round, so that laps end at these.
final class Strides {
  private final Measure distances;
  private final Measure totals;

  /// One of many strides.
  ///
  /// @param numbers in proportion to these
  /// @param times so many times
  record Stride(Measure numbers, long times) {

    /// Of what lies before whoever has the greatest share of the number due to go.
    double fraction() {
      return times / numbers.most;
    }

    /// How far whoever has this number goes on, in whole lots.
    long by(int i, long lot) {
      long by = times * numbers.lowest[i];
      return lot == 1 ? by : by / lot * lot;
    }
  }

  /// Numbers with what they have in common.
  static final class Measure {
    private final long[] lowest;

    /// How many times they are the whole distance.
    private final double most;

    /// The least round number of times that gives everybody a lot.
    private final long least;

    private Measure(long[] lowest, double most, long least) {
      this.lowest = lowest;
      this.most = most;
      this.least = least;
    }

    /// @param numbers are brought to lowest terms, and kept
    /// @param lots of the same
    /// @param whole which fraction of the numbers is the whole distance
    static Measure of(int[] members, int size, long[] numbers, long[] lots, double whole) {
      // Those of one commitment are mostly the same, and dividing takes long.
      long common = 0;
      long last = 0;
      for (int k = 0; k < size; k++) {
        long number = numbers[members[k]];
        common = number == last ? common : greatestCommonDivisor(number, common);
        last = number;
      }
      long least = 1;
      long quotient = 0;
      last = 0;
      for (int k = 0; k < size; k++) {
        int i = members[k];
        quotient = numbers[i] == last ? quotient : numbers[i] / common;
        last = numbers[i];
        numbers[i] = quotient;
        least = lots[i] == 1 ? least : Math.max(least, Math.ceilDiv(lots[i], quotient));
      }
      return new Measure(numbers, common * whole, roundedUp(least));
    }

    private Optional<Stride> near(double fraction) {
      long times = roundedDown((long) (most * fraction));
      return times < least ? Optional.empty() : Optional.of(new Stride(this, times));
    }

    private Optional<Stride> smallest() {
      return least <= most ? Optional.of(new Stride(this, least)) : Optional.empty();
    }
  }

  Strides(Measure distances, Measure totals) {
    this.distances = distances;
    this.totals = totals;
  }

  /// The smallest there is; none where nobody can go on in proportion at all.
  Optional<Stride> smallest() {
    return Stream.of(distances, totals)
        .flatMap(measure -> measure.smallest().stream())
        .min(Comparator.comparingDouble(Stride::fraction));
  }

  /// The largest that is not above a fraction of the distance, if there is one.
  Optional<Stride> near(double fraction) {
    return distances.near(fraction).or(() -> totals.near(fraction));
  }

  /// The greatest of 1, 2, 5, 10, 20, 50 ... that is not above `value`; 0 below 1.
  private static long roundedDown(long value) {
    long power = 1;
    while (power <= value / 10) {
      power *= 10;
    }
    if (value < 1) {
      return 0;
    }
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
  }

  private static long roundedUp(long value) {
    long down = roundedDown(value);
    return down == value ? down : roundedDown(5 * down / 2);
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
