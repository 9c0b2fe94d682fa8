package org.safepassage.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Takes times of what is done again and again.
final class Timing {
  private static final int WARM_UP = 20;
  private static final int TIMED = 21;

  private Timing() {}

  /// The middle of 21 times after 20 that don't count, in milliseconds. What takes long is done
  /// less often: warming up ends after two seconds, timing after five.
  static double median(Callable<?> work) {
    repeat(work, WARM_UP, 2_000);
    double[] times = repeat(work, TIMED, 5_000);
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double[] repeat(Callable<?> work, int most, double mostMilliseconds) {
    double[] times = new double[most];
    double sum = 0;
    int done = 0;
    while (done < most && sum < mostMilliseconds) {
      times[done] = once(work);
      sum += times[done];
      done++;
    }
    return Arrays.copyOf(times, done);
  }

  /// One time, in milliseconds.
  static double once(Callable<?> work) {
    long begin = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException("What was to be timed failed.", e);
    }
    return (System.nanoTime() - begin) / 1e6;
  }
}
