package org.safepassage.pictures;

import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.model.Ratio;

/// Rounds from left to right, doubled by each step of the same width, with a column of numbers
/// below every point.
final class PaceAxis {

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
    this.left = Page.MARGIN + PointTable.LABELS;
    this.right = Math.max(right, left + tempos.size() * PointTable.LEAST_COLUMN);
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
    double inner = right - left - PointTable.LEAST_COLUMN;
    return left
        + PointTable.LEAST_COLUMN / 2
        + inner * (doubled(tempos.get(point)) - fewest) / doublings;
  }

  /// @return where it ends
  double draw(Drawing drawing, double top, List<PacePicture.Series> all) {
    List<Double> points = IntStream.range(0, tempos.size()).mapToObj(this::at).toList();
    PointTable table = new PointTable(drawing, left, right, top, points);
    table.row(words.say(Phrase.PACE_LEAD), Type.SMALL, leads());
    table.row(words.say(Phrase.PACE_ROUNDS), Type.STRONG, rounds());
    for (PacePicture.Series series : all) {
      List<String> amounts =
          series.worst().stream().map(worst -> PacePicture.amount(worst, words)).toList();
      table.row(series.name(), Type.STRONG, amounts);
    }
    return table.note(words.say(Phrase.PACE_AXIS), right);
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
