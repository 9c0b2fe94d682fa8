package org.safepassage.plan.problem;

import java.util.Comparator;

/// What makes one schedule better than another. Moving more people always comes first.
public enum Aim {
  /// Then less waiting, then an earlier end, then fewer vehicle-hours.
  WAITING(
      Comparator.comparingLong(Figures::waitedMinutes)
          .thenComparingInt(Aim::end)
          .thenComparingLong(Figures::vehicleMinutes)),
  /// Then an earlier end, then less waiting, then fewer vehicle-hours.
  END(
      Comparator.comparingInt(Aim::end)
          .thenComparingLong(Figures::waitedMinutes)
          .thenComparingLong(Figures::vehicleMinutes));

  private final Comparator<Figures> order;

  Aim(Comparator<Figures> rest) {
    this.order =
        Comparator.<Figures>comparingLong(figures -> -figures.moved().value()).thenComparing(rest);
  }

  private static int end(Figures figures) {
    return figures.lastArrival().map(Minute::value).orElse(0);
  }

  /// The better first.
  public Comparator<Figures> order() {
    return order;
  }

  /// What is made small, once as many people are moved: person-minutes, or the minute of the end.
  public double of(Figures figures) {
    return switch (this) {
      case WAITING -> figures.waitedMinutes();
      case END -> end(figures);
    };
  }

  /// The word on the command line and in output.
  public String word() {
    return switch (this) {
      case WAITING -> "waiting";
      case END -> "end";
    };
  }
}
