package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.agreement.Stakes;
import org.safepassage.model.Operation;
import org.safepassage.model.Ratio;

/// Draws what it costs in rounds to be less exposed: rounds from left to right, exposure upwards, a
/// point for each lead that was tried.
///
/// In all where the agreement's weights are known, every side in one panel; where not, a panel for
/// each balance in which somebody is exposed, for their weights can't be compared.
public final class PacePicture {
  private static final double WIDTH = 760;

  private final Called called;
  private final Words words;
  private final StakesNames names;
  private final CheckReport report;
  private final List<Tempo> tempos;

  private PacePicture(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.names = new StakesNames(called);
    this.report = report;
    this.tempos =
        report.risk().rounds().stream().filter(tempo -> tempo.rounds().isPresent()).toList();
  }

  /// An SVG document. Where there is nothing to draw it says why.
  ///
  /// @param report of `agreement` under `operation`
  public static String draw(
      Operation operation, Agreement agreement, CheckReport report, Language language) {
    return sketch(new Called(operation, agreement, new Words(language)), report).document();
  }

  static Sketch sketch(Called called, CheckReport report) {
    return new PacePicture(called, report).sketch();
  }

  /// What one line of points shows.
  ///
  /// @param worst by tempo
  record Series(String name, String heading, List<Exposure> worst) {
    Series {
      worst = List.copyOf(worst);
    }
  }

  private Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    String title = words.say(Phrase.PACE_TITLE, called.title());
    List<List<Series>> panels = panels();
    String sentence = sentence(panels);
    double y = Page.head(drawing, title, sentence, WIDTH);
    if (panels.isEmpty() || tempos.isEmpty()) {
      return new Sketch(drawing, title, sentence);
    }
    PaceAxis axis = new PaceAxis(words, tempos, Page.MARGIN + WIDTH);
    int number = 0;
    for (List<Series> panel : panels) {
      y = new PacePanel(words, axis, panel, number).draw(drawing, y) + 12;
      number += panel.size();
    }
    List<Series> all = panels.stream().flatMap(List::stream).toList();
    y = axis.draw(drawing, y, all);
    drawing.reach(Page.MARGIN + WIDTH, y);
    Page.legend(drawing, y + 14, WIDTH, legend(all));
    return new Sketch(drawing, title, sentence + " " + told(all));
  }

  private List<List<Series>> panels() {
    if (tempos.isEmpty()) {
      return List.of();
    }
    List<Series> sides = new ArrayList<>();
    List<InAll.OfSide> inAll = tempos.getFirst().inAll();
    for (int i = 0; i < inAll.size(); i++) {
      int place = i;
      String name = called.side(inAll.get(i).side());
      sides.add(
          new Series(
              name,
              names.heading(inAll.get(i).side()),
              tempos.stream().map(tempo -> tempo.inAll().get(place).exposure()).toList()));
    }
    sides.removeIf(side -> side.worst().getFirst().bound() == 0);
    if (!inAll.isEmpty()) {
      return sides.isEmpty() ? List.of() : List.of(sides);
    }
    List<List<Series>> pairs = new ArrayList<>();
    for (int i = 0; i < tempos.getFirst().exposure().size(); i++) {
      int place = i;
      Stakes stakes = tempos.getFirst().exposure().get(i).stakes();
      List<Exposure> worst = tempos.stream().map(tempo -> tempo.exposure().get(place)).toList();
      if (worst.getFirst().bound() > 0) {
        pairs.add(List.of(new Series(names.names(stakes.given()), names.heading(stakes), worst)));
      }
    }
    return pairs;
  }

  private String sentence(List<List<Series>> panels) {
    if (report.risk().rounds().isEmpty()) {
      return words.say(Phrase.PACE_STUCK);
    }
    if (tempos.isEmpty()) {
      return words.say(Phrase.PACE_UNCOUNTED);
    }
    if (panels.isEmpty()) {
      return words.say(Phrase.PACE_NO_BALANCE);
    }
    Series first = panels.getFirst().getFirst();
    Tempo last = tempos.getLast();
    String said =
        tempos.size() == 1
            ? words.say(
                Phrase.PACE_ONE, rounds(tempos.getFirst()), amount(first.worst().getFirst(), words))
            : words.say(
                Phrase.PACE,
                rounds(tempos.getFirst()),
                amount(first.worst().getFirst(), words),
                words.say(Phrase.PACE_SHARE, share(last.share())),
                rounds(last),
                amount(first.worst().getLast(), words));
    Optional<Ratio> tooSmall = report.risk().tooSmall();
    return tooSmall.isEmpty()
        ? said
        : said
            + " "
            + words.say(Phrase.PACE_TOO_SMALL, words.say(Phrase.PACE_SHARE, share(tooSmall.get())));
  }

  private String rounds(Tempo tempo) {
    return words.count(tempo.rounds().orElse(0), Counted.ROUNDS);
  }

  static String share(Ratio share) {
    return share.numerator() == 1
        ? share.toString()
        : Math.round(100.0 * share.numerator() / share.denominator()) + "%";
  }

  static String amount(Exposure exposure, Words words) {
    return exposure.isProven()
        ? words.number(exposure.worst())
        : words.say(
            Phrase.PACE_RANGE, words.number(exposure.worst()), words.number(exposure.bound()));
  }

  /// Every point, for those who can't see it.
  private String told(List<Series> all) {
    List<String> said = new ArrayList<>();
    for (Series series : all) {
      List<String> points = new ArrayList<>();
      for (int i = 0; i < tempos.size(); i++) {
        Ratio share = tempos.get(i).share();
        points.add(
            words.say(
                Phrase.PACE_POINT,
                share.equals(Ratio.ONE)
                    ? words.say(Phrase.PACE_AS_WRITTEN)
                    : words.say(Phrase.PACE_SHARE, share(share)),
                rounds(tempos.get(i)),
                amount(series.worst().get(i), words)));
      }
      said.add(series.heading() + ": " + words.joined(Phrase.AND, points) + ".");
    }
    return String.join(" ", said);
  }

  private List<Page.Sign> legend(List<Series> all) {
    List<Page.Sign> signs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String name = Lettering.cutTo(all.get(i).name(), Type.SMALL, 300);
      int number = i;
      signs.add(
          new Page.Sign(
              (drawing, at) -> {
                PacePanel.line(
                    drawing,
                    List.of(new Point(at.x(), at.middleY()), new Point(at.right(), at.middleY())),
                    number);
                PacePanel.mark(drawing, "", at.middleX(), at.middleY(), number);
              },
              words.say(Phrase.LEGEND_PACE, name)));
    }
    boolean ranges =
        all.stream().flatMap(s -> s.worst().stream()).anyMatch(worst -> !worst.isProven());
    if (ranges) {
      signs.add(Page.line(Ink.LINE, "5", "", words.say(Phrase.LEGEND_PACE_RANGE)));
    }
    return signs;
  }
}
