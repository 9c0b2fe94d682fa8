package org.safepassage.pictures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Operation;
import org.safepassage.model.Ratio;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.problem.Minute;

/// Draws what less exposure costs in time: from left to right when the last arrive, upwards by how
/// much anybody may be exposed until then, a point for each timetable.
///
/// In all where the agreement's weights are known, every side in one panel; where not, a panel for
/// each balance, for their weights can't be compared. Shares within which not everybody is moved
/// have no point.
public final class ExposurePicture {
  private static final double TALL = 190;
  private static final double WIDTH = 760;

  private final Called called;
  private final Words words;
  private final ExposureCurve curve;
  private final List<ExposureCurve.Point> whole;
  private final LastingAxis axis;

  /// One line of points.
  ///
  /// @param respect its place in the curve
  private record Series(int number, int respect, String name, String heading) {}

  private ExposurePicture(Called called, ExposureCurve curve) {
    this.called = called;
    this.words = called.words();
    this.curve = curve;
    this.whole =
        curve.points().stream()
            .filter(curve::isWhole)
            .filter(point -> point.figures().lastArrival().isPresent())
            .toList();
    this.axis =
        new LastingAxis(
            words, whole.stream().map(point -> end(point).value()).toList(), curve.end().value());
  }

  /// An SVG document. Where there is nothing to draw it says why.
  ///
  /// @param curve of `agreement` under `operation`
  public static String draw(
      Operation operation, Agreement agreement, ExposureCurve curve, Language language) {
    return sketch(new Called(operation, agreement, new Words(language)), curve).document();
  }

  static Sketch sketch(Called called, ExposureCurve curve) {
    return new ExposurePicture(called, curve).sketch();
  }

  private Instant moment(ExposureCurve.Point point) {
    return end(point).at(called.operation().calendar());
  }

  private static Minute end(ExposureCurve.Point point) {
    return point.figures().lastArrival().orElseThrow();
  }

  private Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    String title = words.say(ExposurePhrase.TITLE, called.title());
    String sentence = sentence();
    boolean isEmpty = whole.isEmpty() || curve.respects().isEmpty();
    double y = Page.head(drawing, title, sentence, WIDTH);
    if (isEmpty) {
      return new Sketch(drawing, title, sentence);
    }
    List<Series> all = series();
    boolean together =
        curve.respects().get(all.getFirst().respect()).reckoning().side().isPresent();
    if (together) {
      y = panel(drawing, y, all) + 12;
    } else {
      for (Series one : all) {
        y = panel(drawing, y, List.of(one)) + 12;
      }
    }
    y = table(drawing, y, all);
    drawing.reach(axis.right(), y);
    Page.legend(drawing, y + 14, axis.right() - Page.MARGIN, signs(all));
    return new Sketch(drawing, title, sentence + " " + told(all));
  }

  private List<Series> series() {
    StakesNames names = new StakesNames(called);
    List<Series> all = new ArrayList<>();
    for (int respect : curve.shown()) {
      var reckoning = curve.respects().get(respect).reckoning();
      all.add(
          new Series(
              all.size(),
              respect,
              reckoning
                  .side()
                  .map(called::side)
                  .orElseGet(() -> names.names(reckoning.stakes().given())),
              reckoning
                  .side()
                  .map(names::heading)
                  .orElseGet(() -> names.heading(reckoning.stakes()))));
    }
    return all;
  }

  /// @return where it ends
  private double panel(Drawing drawing, double from, List<Series> all) {
    double y = from;
    for (Series one : all) {
      for (String line :
          Lettering.wrap(one.heading(), Type.STRONG, axis.right() - Page.MARGIN, 2)) {
        y += Type.STRONG.leading();
        drawing.text(Page.MARGIN, y - 4, Drawing.Anchor.LEFT, Type.STRONG, Ink.TEXT, line);
      }
    }
    double top = y + 14;
    double bottom = top + TALL;
    long most =
        Math.max(
            1,
            all.stream()
                .mapToLong(one -> curve.respects().get(one.respect()).allowed())
                .max()
                .orElse(1));
    axis.grid(drawing, top, bottom);
    scale(drawing, bottom, most);
    axis.end(drawing, top, bottom);
    for (Series one : all) {
      List<Point> way = new ArrayList<>();
      for (int i = 0; i < whole.size(); i++) {
        long cap = whole.get(i).caps().get(one.respect());
        way.add(new Point(axis.at(i), bottom - TALL * cap / most));
      }
      PacePanel.line(drawing, way, one.number());
      for (int i = 0; i < whole.size(); i++) {
        String tip = one.name() + ": " + words.number(whole.get(i).caps().get(one.respect()));
        PacePanel.mark(drawing, tip, way.get(i).x(), way.get(i).y(), one.number());
      }
    }
    return bottom;
  }

  private void scale(Drawing drawing, double bottom, long most) {
    for (int quarter = 0; quarter <= 4; quarter += most < 4 ? 4 : 1) {
      long value = most * quarter / 4;
      double y = bottom - TALL * value / most;
      drawing.line(axis.left(), y, axis.right(), y, "stroke", quarter == 0 ? Ink.LINE : Ink.FAINT);
      drawing.text(
          axis.left() - 8, y + 4, Drawing.Anchor.RIGHT, Type.SMALL, Ink.QUIET, words.number(value));
    }
  }

  /// @return where it ends
  private double table(Drawing drawing, double top, List<Series> all) {
    PointTable table = new PointTable(drawing, axis.left(), axis.right(), top, axis.places());
    table.row(
        words.say(ExposurePhrase.AT_MOST), Type.SMALL, whole.stream().map(this::share).toList());
    table.row(axis.heading(), Type.STRONG, axis.lasting());
    for (Series one : all) {
      table.row(
          words.say(ExposurePhrase.CAP, one.name()),
          Type.STRONG,
          whole.stream().map(point -> words.number(point.caps().get(one.respect()))).toList());
    }
    table.row(
        words.say(ExposurePhrase.WAITED),
        Type.SMALL,
        whole.stream().map(point -> words.number(point.figures().personHoursWaited())).toList());
    return table.note(words.say(ExposurePhrase.AXIS), axis.right());
  }

  private String share(ExposureCurve.Point point) {
    return point.isAsWritten() ? words.say(ExposurePhrase.AGREED) : percent(point.share());
  }

  private static String percent(Ratio share) {
    return 100 * share.numerator() / share.denominator() + "%";
  }

  private String sentence() {
    if (curve.respects().isEmpty()) {
      return words.say(ExposurePhrase.NOBODY_EXPOSED);
    }
    if (whole.isEmpty()) {
      return words.say(ExposurePhrase.NOBODY_MOVED);
    }
    StringBuilder said =
        new StringBuilder(
            words.say(ExposurePhrase.AS_AGREED, called.moment(moment(whole.getFirst()))));
    telling()
        .ifPresent(point -> {
          int longer = end(point).value() - end(whole.getFirst()).value();
          said.append(' ')
              .append(
                  longer == 0
                      ? words.say(ExposurePhrase.WITHIN_AS_EARLY, percent(point.share()))
                      : words.say(
                          ExposurePhrase.WITHIN, percent(point.share()), axis.said(longer)));
        });
    ExposureCurve.Point last = curve.points().getLast();
    if (!curve.isWhole(last)) {
      said.append(' ').append(words.say(ExposurePhrase.NOT_ALL, percent(last.share())));
    }
    return said.toString();
  }

  /// Half of it, or the least of those that were planned.
  private Optional<ExposureCurve.Point> telling() {
    return whole.stream()
        .filter(point -> point.share().equals(Ratio.of(1, 2)))
        .findFirst()
        .or(() -> whole.size() > 1 ? Optional.of(whole.getLast()) : Optional.empty());
  }

  /// Every point, for those who can't see it.
  private String told(List<Series> all) {
    List<String> said = new ArrayList<>();
    for (Series one : all) {
      List<String> points =
          whole.stream()
              .map(point ->
                  words.say(
                      ExposurePhrase.POINT,
                      share(point),
                      called.moment(moment(point)),
                      words.number(point.caps().get(one.respect()))))
              .toList();
      said.add(one.heading() + ": " + words.joined(Phrase.AND, points) + ".");
    }
    return String.join(" ", said);
  }

  private List<Page.Sign> signs(List<Series> all) {
    List<Page.Sign> signs = new ArrayList<>(all.stream().map(this::sign).toList());
    if (axis.hasEnd()) {
      signs.add(Page.line(Ink.ALARM, "1.5", "6 4", words.say(ExposurePhrase.LEGEND_END)));
    }
    return signs;
  }

  private Page.Sign sign(Series one) {
    String name = Lettering.cutTo(one.name(), Type.SMALL, 300);
    return new Page.Sign(
        (drawing, at) -> {
          PacePanel.line(
              drawing,
              List.of(new Point(at.x(), at.middleY()), new Point(at.right(), at.middleY())),
              one.number());
          PacePanel.mark(drawing, "", at.middleX(), at.middleY(), one.number());
        },
        words.say(Phrase.LEGEND_PACE, name));
  }
}
