package org.safepassage.plan.problem;

import org.safepassage.model.Population;

/// Adds up what is waited: person-minutes as they are, and in the weights of an operation.
///
/// Plans that come from elsewhere can hold anything, so what is too much for a number ends at the
/// greatest there is.
final class WaitingSum {
  private final Population population;
  private final boolean weighs;
  private long minutes;
  private long weighted;

  WaitingSum(Population population) {
    this.population = population;
    this.weighs = population.weighsWaiting();
  }

  /// Everybody in a convoy.
  ///
  /// @param home minutes until it begins to board
  /// @param held minutes at the hand-over point
  /// @param aboard minutes in front of checkpoints
  void add(Trip trip, int home, int held, int aboard) {
    minutes += trip.people().value() * ((long) home + held + aboard);
    if (weighs) {
      long each =
          (long) home * population.waiting().home()
              + (long) held * population.waiting().held()
              + (long) aboard * population.waiting().aboard();
      weighted = plus(weighted, times(weight(trip), each));
    }
  }

  /// Those who still wait in the end.
  void add(Remainder remainder, int home) {
    minutes += remainder.people().value() * home;
    if (weighs) {
      long each = (long) home * population.waiting().home();
      weighted = plus(weighted, times(weight(remainder), each));
    }
  }

  /// Person-minutes.
  long minutes() {
    return minutes;
  }

  /// Person-minutes in the weights of the operation; as they are where it has none.
  long weighted() {
    return weighs ? weighted : minutes;
  }

  /// The people of a convoy, each for what their category weighs.
  private long weight(Trip trip) {
    long sum = 0;
    for (Ride ride : trip.rides()) {
      for (Seated seated : ride.load()) {
        sum += seated.people().value() * population.weight(seated.category());
      }
    }
    return sum;
  }

  private long weight(Remainder remainder) {
    return remainder.people().value() * population.weight(remainder.category());
  }

  private static long times(long one, long other) {
    long high = Math.multiplyHigh(one, other);
    long low = one * other;
    boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
    return fits ? low : high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static long plus(long one, long other) {
    long sum = one + other;
    boolean fits = ((one ^ sum) & (other ^ sum)) >= 0;
    return fits ? sum : one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
