package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;

/// A column of numbers below every point of a line: under it where there is room, and beside each
/// other where not.
final class PointTable {
  static final double LABELS = 150;
  static final double LEAST_COLUMN = 76;
  private static final double SLOPE = 18;

  private final Drawing drawing;
  private final List<Double> columns;
  private double y;

  /// Draws the lines that lead from the points to their columns.
  ///
  /// @param points from left to right
  PointTable(Drawing drawing, double left, double right, double top, List<Double> points) {
    this.drawing = drawing;
    this.columns = columns(left, right, points);
    for (int i = 0; i < points.size(); i++) {
      drawing.path(
          List.of(
              new Point(points.get(i), top - 8),
              new Point(points.get(i), top - 4),
              new Point(columns.get(i), top + SLOPE - 4)),
          "fill",
          "none",
          "stroke",
          Ink.LINE);
    }
    this.y = top + SLOPE;
  }

  private static List<Double> columns(double left, double right, List<Double> points) {
    List<Double> columns = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double least = i == 0 ? left + LEAST_COLUMN / 2 : columns.get(i - 1) + LEAST_COLUMN;
      columns.add(Math.max(least, points.get(i)));
    }
    double most = right - LEAST_COLUMN / 2;
    for (int i = points.size() - 1; i >= 0; i--) {
      columns.set(i, Math.min(most, columns.get(i)));
      most = columns.get(i) - LEAST_COLUMN;
    }
    return columns;
  }

  void row(String heading, Type type, List<String> cells) {
    y += Type.STRONG.leading();
    List<String> lines = Lettering.wrap(heading, Type.SMALL, LABELS - 12, 2);
    for (int i = 0; i < lines.size(); i++) {
      drawing.text(
          Page.MARGIN,
          y - 4 + i * Type.SMALL.leading(),
          Drawing.Anchor.LEFT,
          Type.SMALL,
          Ink.QUIET,
          lines.get(i));
    }
    for (int i = 0; i < cells.size(); i++) {
      String shown = Lettering.cutTo(cells.get(i), type, LEAST_COLUMN - 4);
      drawing.text(columns.get(i), y - 4, Drawing.Anchor.MIDDLE, type, Ink.TEXT, shown);
    }
    y += (lines.size() - 1) * Type.SMALL.leading();
  }

  /// @return where the sentence below the rows ends
  double note(String sentence, double right) {
    double end = y + Type.SMALL.leading() + 4;
    for (String line : Lettering.wrap(sentence, Type.SMALL, right - Page.MARGIN, 2)) {
      drawing.text(Page.MARGIN, end - 4, Drawing.Anchor.LEFT, Type.SMALL, Ink.QUIET, line);
      end += Type.SMALL.leading();
    }
    return end - Type.SMALL.leading();
  }
}
