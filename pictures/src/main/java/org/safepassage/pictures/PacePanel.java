package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Risk.Exposure;

/// Exposures on one scale, upwards, one line of points for each of the exposed.
final class PacePanel {
  private static final double TALL = 190;
  private static final double MARK = 5;

  private final Words words;
  private final PaceAxis axis;
  private final List<PacePicture.Series> all;
  private final int first;
  private final long most;

  /// @param first the number of the first series, for colours, dashes and marks
  PacePanel(Words words, PaceAxis axis, List<PacePicture.Series> all, int first) {
    this.words = words;
    this.axis = axis;
    this.all = all;
    this.first = first;
    this.most =
        all.stream()
            .flatMap(series -> series.worst().stream())
            .mapToLong(Exposure::bound)
            .max()
            .orElse(1);
  }

  /// @return where it ends
  double draw(Drawing drawing, double from) {
    double y = from;
    for (PacePicture.Series series : all) {
      for (String line :
          Lettering.wrap(series.heading(), Type.STRONG, axis.right() - Page.MARGIN, 2)) {
        y += Type.STRONG.leading();
        drawing.text(Page.MARGIN, y - 4, Drawing.Anchor.LEFT, Type.STRONG, Ink.TEXT, line);
      }
    }
    double top = y + 14;
    double bottom = top + TALL;
    scale(drawing, bottom);
    for (int i = 0; i < axis.points(); i++) {
      drawing.line(axis.at(i), top, axis.at(i), bottom + 4, "stroke", Ink.FAINT);
    }
    for (int i = 0; i < all.size(); i++) {
      series(drawing, all.get(i), first + i, bottom);
    }
    return bottom;
  }

  private void scale(Drawing drawing, double bottom) {
    for (int quarter = 0; quarter <= 4; quarter += most < 4 ? 4 : 1) {
      long value = most * quarter / 4;
      double y = at(value, bottom);
      drawing.line(axis.left(), y, axis.right(), y, "stroke", quarter == 0 ? Ink.LINE : Ink.FAINT);
      drawing.text(
          axis.left() - 8, y + 4, Drawing.Anchor.RIGHT, Type.SMALL, Ink.QUIET, words.number(value));
    }
  }

  private double at(long value, double bottom) {
    return bottom - TALL * value / most;
  }

  private void series(Drawing drawing, PacePicture.Series series, int number, double bottom) {
    List<Point> way = new ArrayList<>();
    for (int i = 0; i < axis.points(); i++) {
      way.add(new Point(axis.at(i), at(series.worst().get(i).bound(), bottom)));
    }
    line(drawing, way, number);
    for (int i = 0; i < axis.points(); i++) {
      Exposure worst = series.worst().get(i);
      if (!worst.isProven()) {
        double low = at(worst.worst(), bottom);
        drawing.line(
            way.get(i).x(),
            way.get(i).y(),
            way.get(i).x(),
            low,
            "stroke",
            Ink.LINE,
            "stroke-width",
            "5");
      }
      String tip = series.name() + ": " + PacePicture.amount(worst, words);
      mark(drawing, tip, way.get(i).x(), way.get(i).y(), number);
    }
  }

  static void line(Drawing drawing, List<Point> way, int number) {
    drawing.path(
        way,
        "fill",
        "none",
        "stroke",
        Ink.series(number),
        "stroke-width",
        "2",
        "stroke-dasharray",
        Ink.dash(number));
  }

  /// A filled square, an empty one, a filled lozenge, an empty one: they stay apart without colour.
  static void mark(Drawing drawing, String tip, double x, double y, int number) {
    boolean isLozenge = number / 2 % 2 == 1;
    double reach = isLozenge ? MARK * 1.35 : MARK;
    List<Point> corners =
        isLozenge
            ? List.of(
                new Point(x, y - reach),
                new Point(x + reach, y),
                new Point(x, y + reach),
                new Point(x - reach, y),
                new Point(x, y - reach))
            : List.of(
                new Point(x - reach, y - reach),
                new Point(x + reach, y - reach),
                new Point(x + reach, y + reach),
                new Point(x - reach, y + reach),
                new Point(x - reach, y - reach));
    drawing.path(
        tip,
        corners,
        "fill",
        number % 2 == 0 ? Ink.series(number) : Ink.PAPER,
        "stroke",
        Ink.series(number),
        "stroke-width",
        "1.8");
  }
}
