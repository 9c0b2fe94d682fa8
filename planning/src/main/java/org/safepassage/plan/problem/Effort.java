package org.safepassage.plan.problem;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How much a search may do. With a time limit the outcome depends on the machine; with a number of
/// steps the same problem and seed give the same outcome everywhere.
///
/// @param left how many nanoseconds are left; zero or less when the time is over
/// @param steps how many steps of local search may be taken; [Long#MAX_VALUE] for as many as the
///   time allows
public record Effort(LongSupplier left, long steps) {
  /// Parts of an exact search that stand for its limit when steps are counted.
  private static final long NODES_WHEN_COUNTED = 2_000;

  private static final long FOREVER = Long.MAX_VALUE / 4;

  /// As long as this from now on.
  ///
  /// @param clock in nanoseconds, from any origin
  public static Effort lasting(Duration time, LongSupplier clock) {
    long end = clock.getAsLong() + time.toNanos();
    return new Effort(() -> end - clock.getAsLong(), Long.MAX_VALUE);
  }

  /// So many steps, however long they take.
  public static Effort counting(long steps) {
    return new Effort(() -> FOREVER, steps);
  }

  public boolean isCounted() {
    return steps != Long.MAX_VALUE;
  }

  public boolean isOver() {
    return left.getAsLong() <= 0;
  }

  public Duration timeLeft() {
    return Duration.ofNanos(Math.max(0, left.getAsLong()));
  }

  /// A part of it that ends earlier: after a share of the time left, or of the steps.
  public Effort share(double share) {
    long end = (long) (left.getAsLong() * (1 - share));
    return new Effort(
        () -> left.getAsLong() - end, isCounted() ? Math.max(1, (long) (steps * share)) : steps);
  }

  /// The limit for exact searches, in their own parts.
  public long nodes() {
    return isCounted() ? NODES_WHEN_COUNTED : Long.MAX_VALUE;
  }
}
