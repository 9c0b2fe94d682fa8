package org.safepassage.plan.bound;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// At most how many people get from one event to a later one within so many minutes, whoever they
/// are and whenever the minutes begin: a maximum service curve (J.-Y. Le Boudec, P. Thiran,
/// "Network calculus", 2001, section 1.6).
///
/// Kept as its steps: nothing is lost by looking only at the longest time in which so many come.
final class ServiceCurve {
  /// In more minutes, anybody may come: nearly always, fewer minutes say more.
  private static final int LONGEST = 5_000;

  /// More than any number of people, and small enough to be added up.
  static final long EVERYBODY = Long.MAX_VALUE / 8;

  /// Anybody at any time.
  static final ServiceCurve UNLIMITED = new ServiceCurve(new int[0], new long[0]);

  private final int[] until;
  private final long[] people;

  private ServiceCurve(int[] until, long[] people) {
    this.until = until;
    this.people = people;
  }

  /// @param curve by minutes, 0 or more; more minutes never mean fewer people
  /// @param everybody more people are never asked for
  static ServiceCurve of(IntToLongFunction curve, long everybody) {
    int[] until = new int[LONGEST + 1];
    long[] people = new long[LONGEST + 1];
    int steps = 0;
    for (int minutes = 0; minutes <= LONGEST; minutes++) {
      long most = curve.applyAsLong(minutes);
      if (most >= everybody) {
        break;
      }
      if (steps == 0 || people[steps - 1] < most) {
        people[steps++] = most;
      }
      until[steps - 1] = minutes;
    }
    return new ServiceCurve(Arrays.copyOf(until, steps), Arrays.copyOf(people, steps));
  }

  /// How many steps it has before everybody may come.
  int steps() {
    return until.length;
  }

  /// The most minutes in which no more than [#people] come.
  int until(int step) {
    return until[step];
  }

  long people(int step) {
    return people[step];
  }
}
