package org.safepassage.plan.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.safepassage.model.Calendar;

/// A moment of a schedule, in whole minutes from the operation's start, which is minute 0. Never
/// negative. Spans between two minutes are half-open: the first is in them, the last is not.
///
/// Every duration of the operation is rounded *up* to whole minutes before it is used, each leg for
/// itself: a timetable may be slower than the road, never faster.
public record Minute(int value) implements Comparable<Minute> {
  public static final Minute START = new Minute(0);

  /// @throws IllegalArgumentException when `value` is negative
  public Minute {
    if (value < 0) {
      throw new IllegalArgumentException(
          """
          Minute %d is before the operation starts.
          Maybe the operation starts too late.\
          """
              .formatted(value));
    }
  }

  public static Minute of(int value) {
    return new Minute(value);
  }

  /// The first whole minute that is not before `instant`; negative before the operation's start.
  ///
  /// @throws ArithmeticException more than four thousand years from the start
  public static int notBefore(Instant instant, Calendar calendar) {
    return Math.toIntExact(
        Math.ceilDiv(ChronoUnit.SECONDS.between(calendar.start(), roundedUp(instant)), 60L));
  }

  /// The last whole minute that is not after `instant`; negative before the operation's start.
  ///
  /// @throws ArithmeticException more than four thousand years from the start
  public static int notAfter(Instant instant, Calendar calendar) {
    return Math.toIntExact(
        Math.floorDiv(
            ChronoUnit.SECONDS.between(calendar.start(), instant.truncatedTo(ChronoUnit.SECONDS)),
            60L));
  }

  /// How many whole minutes a duration takes, rounded up.
  ///
  /// @throws ArithmeticException for more than four thousand years
  public static int lasting(Duration duration) {
    long seconds = Math.addExact(duration.getSeconds(), duration.getNano() > 0 ? 1 : 0);
    return Math.toIntExact(Math.ceilDiv(seconds, 60L));
  }

  public Minute plus(int minutes) {
    return new Minute(Math.addExact(value, minutes));
  }

  /// The moment itself.
  public Instant at(Calendar calendar) {
    return calendar.start().plus(value, ChronoUnit.MINUTES);
  }

  public boolean isBefore(Minute other) {
    return value < other.value;
  }

  @Override
  public int compareTo(Minute other) {
    return Integer.compare(value, other.value);
  }

  /// Day (from 1), hour and minute since the operation's start, such as `day 2 03:15`.
  @Override
  public String toString() {
    return "day %d %02d:%02d".formatted(value / 1440 + 1, value / 60 % 24, value % 60);
  }

  private static Instant roundedUp(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? instant : second.plusSeconds(1);
  }
}
