package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.model.Ratio;

/// Rounds from left to right, doubled by each step of the same width, with a column of numbers
/// below every point.
final class PaceAxis {
  static final double LABELS = 150;
  private static final double LEAST_COLUMN = 76;
  private static final double SLOPE = 18;

  private final Words words;
  private final List<Tempo> tempos;
  private final double left;
  private final double right;
  private final double fewest;
  private final double doublings;

  /// @param tempos whose rounds were counted
  PaceAxis(Words words, List<Tempo> tempos, double right) {
    this.words = words;
    this.tempos = tempos;
    this.left = Page.MARGIN + LABELS;
    this.right = Math.max(right, left + tempos.size() * LEAST_COLUMN);
    this.fewest = tempos.stream().mapToDouble(PaceAxis::doubled).min().orElse(0);
    this.doublings =
        Math.max(1, tempos.stream().mapToDouble(PaceAxis::doubled).max().orElse(1) - fewest);
  }

  private static double doubled(Tempo tempo) {
    return Math.log(Math.max(1, tempo.rounds().orElse(1))) / Math.log(2);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  int points() {
    return tempos.size();
  }

  double at(int point) {
    double inner = right - left - LEAST_COLUMN;
    return left + LEAST_COLUMN / 2 + inner * (doubled(tempos.get(point)) - fewest) / doublings;
  }

  /// @return where it ends
  double draw(Drawing drawing, double top, List<PacePicture.Series> all) {
    List<Double> columns = columns();
    for (int i = 0; i < tempos.size(); i++) {
      drawing.path(
          List.of(
              new Point(at(i), top - 8),
              new Point(at(i), top - 4),
              new Point(columns.get(i), top + SLOPE - 4)),
          "fill",
          "none",
          "stroke",
          Ink.LINE);
    }
    double y = top + SLOPE;
    y = row(drawing, y, columns, words.say(Phrase.PACE_LEAD), Type.SMALL, leads());
    y = row(drawing, y, columns, words.say(Phrase.PACE_ROUNDS), Type.STRONG, rounds());
    for (PacePicture.Series series : all) {
      List<String> amounts =
          series.worst().stream().map(worst -> PacePicture.amount(worst, words)).toList();
      y = row(drawing, y, columns, series.name(), Type.STRONG, amounts);
    }
    y += Type.SMALL.leading() + 4;
    for (String line :
        Lettering.wrap(words.say(Phrase.PACE_AXIS), Type.SMALL, right - Page.MARGIN, 2)) {
      drawing.text(Page.MARGIN, y - 4, Drawing.Anchor.LEFT, Type.SMALL, Ink.QUIET, line);
      y += Type.SMALL.leading();
    }
    return y - Type.SMALL.leading();
  }

  /// Below their points where there is room, and beside each other where not.
  private List<Double> columns() {
    List<Double> columns = new ArrayList<>();
    for (int i = 0; i < tempos.size(); i++) {
      double least = i == 0 ? left + LEAST_COLUMN / 2 : columns.get(i - 1) + LEAST_COLUMN;
      columns.add(Math.max(least, at(i)));
    }
    double most = right - LEAST_COLUMN / 2;
    for (int i = tempos.size() - 1; i >= 0; i--) {
      columns.set(i, Math.min(most, columns.get(i)));
      most = columns.get(i) - LEAST_COLUMN;
    }
    return columns;
  }

  private static double row(
      Drawing drawing,
      double from,
      List<Double> columns,
      String heading,
      Type type,
      List<String> cells) {
    double y = from + Type.STRONG.leading();
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
    return y + (lines.size() - 1) * Type.SMALL.leading();
  }

  private List<String> leads() {
    return tempos.stream()
        .map(tempo ->
            tempo.share().equals(Ratio.ONE)
                ? words.say(Phrase.PACE_AS_WRITTEN)
                : PacePicture.share(tempo.share()))
        .toList();
  }

  private List<String> rounds() {
    return tempos.stream().map(tempo -> words.number(tempo.rounds().orElse(0))).toList();
  }
}
