package org.safepassage.pictures;

import java.util.List;
import java.util.stream.IntStream;

/// How long timetables last, from left to right, doubled by each step of the same width.
final class LastingAxis {
  private static final double WIDTH = 760;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int DAYS_FROM = 3 * DAY;

  private final Words words;
  private final List<Integer> minutes;
  private final int end;
  private final double left = Page.MARGIN + PointTable.LABELS;
  private final double right;
  private final double shortest;
  private final double doublings;

  /// @param minutes from the operation's start
  /// @param end when the operation ends
  LastingAxis(Words words, List<Integer> minutes, int end) {
    this.words = words;
    this.minutes = minutes;
    this.end = end;
    this.right = Math.max(Page.MARGIN + WIDTH, left + minutes.size() * PointTable.LEAST_COLUMN);
    this.shortest = minutes.stream().mapToDouble(LastingAxis::doubled).min().orElse(0);
    double longest = minutes.stream().mapToDouble(LastingAxis::doubled).max().orElse(0);
    this.doublings = Math.max(1, longest - shortest);
  }

  private static double doubled(int minutes) {
    return Math.log(Math.max(1, minutes)) / Math.log(2);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double at(int point) {
    return place(minutes.get(point));
  }

  private double place(int lasting) {
    double inner = right - left - PointTable.LEAST_COLUMN;
    return left + PointTable.LEAST_COLUMN / 2 + inner * (doubled(lasting) - shortest) / doublings;
  }

  List<Double> places() {
    return IntStream.range(0, minutes.size()).mapToObj(this::at).toList();
  }

  /// Upright lines at the points.
  void grid(Drawing drawing, double top, double bottom) {
    for (double x : places()) {
      drawing.line(x, top, x, bottom + 4, "stroke", Ink.FAINT);
    }
  }

  /// Whether the operation ends before some of the timetables do.
  boolean hasEnd() {
    return minutes.stream().anyMatch(lasting -> lasting > end) && place(end) >= left;
  }

  /// Where the operation ends, if some last longer.
  void end(Drawing drawing, double top, double bottom) {
    if (hasEnd()) {
      double x = place(end);
      drawing.line(
          x, top, x, bottom, "stroke", Ink.ALARM, "stroke-width", "1.5", "stroke-dasharray", "6 4");
    }
  }

  private boolean isInDays() {
    return minutes.stream().anyMatch(lasting -> lasting >= DAYS_FROM);
  }

  /// What the numbers below the points are.
  String heading() {
    return words.say(isInDays() ? ExposurePhrase.DAYS : ExposurePhrase.HOURS);
  }

  /// A number for each point.
  List<String> lasting() {
    double unit = isInDays() ? DAY : HOUR;
    return minutes.stream().map(lasting -> words.language().decimal(lasting / unit)).toList();
  }

  /// A span in a sentence.
  String said(int span) {
    return span >= DAYS_FROM
        ? words.count(Math.round((double) span / DAY), Counted.DAYS)
        : words.count(Math.max(1, Math.round((double) span / HOUR)), Counted.HOURS);
  }
}
