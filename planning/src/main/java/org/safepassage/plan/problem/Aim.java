package org.safepassage.plan.problem;

import java.util.Comparator;

/// What makes one schedule better than another. Moving more people always comes first, leaving less
/// of the goods behind second.
public enum Aim {
  /// Then less waiting in the weights of the operation, then an earlier end, then fewer
  /// vehicle-hours.
  WAITING,
  /// Then an earlier end, then less waiting in the weights of the operation, then fewer
  /// vehicle-hours.
  END;

  private static int end(Figures figures) {
    return figures.lastArrival().map(Minute::value).orElse(0);
  }

  /// The better first.
  public Comparator<Figures> order() {
    Comparator<Figures> moved = Comparator.comparingLong(figures -> -figures.moved().value());
    Comparator<Figures> waited = Comparator.comparingLong(Figures::weightedMinutes);
    Comparator<Figures> end = Comparator.comparingInt(Aim::end);
    Comparator<Figures> rest =
        switch (this) {
          case WAITING -> waited.thenComparing(end);
          case END -> end.thenComparing(waited);
        };
    return moved
        .thenComparingLong(Figures::goodsLeft)
        .thenComparing(rest)
        .thenComparingLong(Figures::vehicleMinutes);
  }

  /// What is made small, once as many people are moved: person-minutes in the weights of the
  /// operation, or the minute of the end.
  public double of(Figures figures) {
    return switch (this) {
      case WAITING -> figures.weightedMinutes();
      case END -> end(figures);
    };
  }

  /// By which part of the bound a schedule may be worse than the best at most; 0 when none is
  /// better.
  public double gap(Figures figures, Bounds bounds) {
    return switch (this) {
      case WAITING -> bounds.weightedGap(figures);
      case END -> bounds.endGap(figures);
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
