package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.CommitmentId;

/// What is set against what: two boxes a row, with arrows both ways that say how far each can be
/// ahead of the other.
final class ExchangePicture {
  private static final int MOST = 4;
  private static final double GAP = 250;
  private static final double AIR = 16;
  private static final double LEAST_HEIGHT = 74;

  private final Called called;
  private final Words words;
  private final Panels panels;
  private final Leads leads;
  private final List<Pair> pairs;

  private ExchangePicture(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.panels = new Panels(called, report);
    this.leads = new Leads(called);
    this.pairs = pairs(report.risk().exposure());
  }

  /// One thing against another, and the same the other way round where it was worked out.
  private record Pair(Exposure there, Optional<Exposure> back) {
    boolean isReverseOf(Exposure other) {
      return ids(there.stakes().given()).equals(ids(other.stakes().received()))
          && ids(there.stakes().received()).equals(ids(other.stakes().given()));
    }

    private static List<CommitmentId> ids(List<Stake> stakes) {
      return stakes.stream().map(Stake::commitment).toList();
    }
  }

  /// Nothing where no count of one side is set against one of another.
  static Optional<Sketch> of(Called called, CheckReport report) {
    ExchangePicture picture = new ExchangePicture(called, report);
    return picture.pairs.isEmpty() ? Optional.empty() : Optional.of(picture.sketch());
  }

  private static List<Pair> pairs(List<Exposure> exposure) {
    List<Pair> pairs = new ArrayList<>();
    for (Exposure each : exposure) {
      int open = -1;
      for (int i = 0; i < pairs.size(); i++) {
        if (pairs.get(i).back().isEmpty() && pairs.get(i).isReverseOf(each)) {
          open = i;
        }
      }
      if (open >= 0) {
        pairs.set(open, new Pair(pairs.get(open).there(), Optional.of(each)));
      } else {
        pairs.add(new Pair(each, Optional.empty()));
      }
    }
    return pairs;
  }

  private Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    List<String> said = new ArrayList<>();
    double y = Page.MARGIN;
    for (Pair pair : pairs.subList(0, Math.min(MOST, pairs.size()))) {
      y = draw(drawing, y, pair) + AIR;
      said.add(sentence(pair.there()));
      pair.back().ifPresent(back -> said.add(sentence(back)));
    }
    return new Sketch(drawing, words.say(ReportPhrase.EXCHANGE_TITLE), String.join(" ", said));
  }

  private String sentence(Exposure each) {
    return leads.stakes(each.stakes().given()) + ": " + ahead(each) + ".";
  }

  private String ahead(Exposure each) {
    return words.say(ReportPhrase.EXCHANGE_AHEAD, leads.worst(each));
  }

  private double draw(Drawing drawing, double top, Pair pair) {
    Panel first = panel(pair.there().stakes().given());
    Panel other = panel(pair.there().stakes().received());
    double tall = Math.max(LEAST_HEIGHT, Math.max(first.height(), other.height()));
    Rect left = new Rect(Page.MARGIN, top, Panel.WIDTH, tall);
    Rect right = new Rect(left.right() + GAP, top, Panel.WIDTH, tall);
    first.draw(drawing, left);
    other.draw(drawing, right);
    double middle = (left.right() + right.x()) / 2;
    arrow(drawing, left.right(), right.x(), top + tall / 2 - 14, pair.there());
    text(drawing, middle, top + tall / 2 - 22, ahead(pair.there()));
    pair.back()
        .ifPresent(back -> {
          arrow(drawing, right.x(), left.right(), top + tall / 2 + 14, back);
          text(drawing, middle, top + tall / 2 + 30, ahead(back));
        });
    return top + tall;
  }

  private static void arrow(Drawing drawing, double from, double to, double y, Exposure each) {
    boolean isExposed = each.bound() > 0;
    String colour = isExposed ? Ink.ALARM : Ink.LINE;
    double back = to > from ? -9 : 9;
    drawing.line(from, y, to + back, y, "stroke", colour, "stroke-width", isExposed ? "3" : "1.5");
    drawing.arrowHead(new Point(from, y), new Point(to, y), 12, colour);
  }

  private static void text(Drawing drawing, double x, double y, String text) {
    drawing.text(
        x,
        y,
        Drawing.Anchor.MIDDLE,
        Type.BODY,
        Ink.TEXT,
        Lettering.cutTo(text, Type.BODY, GAP - 12));
  }

  private Panel panel(List<Stake> stakes) {
    List<Panel.Item> items = new ArrayList<>();
    String all = leads.stakes(stakes);
    for (Stake stake : stakes) {
      items.add(panels.name(called.commitment(stake.commitment())));
      List<String> small = new ArrayList<>();
      small.add(
          Leads.isWhole(stake.levels())
              ? words.say(ReportPhrase.ALL_OF_THEM)
              : leads.levels(stake.levels()));
      if (stake.weight() > 1) {
        small.add(words.say(ReportPhrase.EXCHANGE_COUNTS, words.number(stake.weight())));
      }
      items.add(Panels.text(words.joined(Phrase.COMMA, small), Type.BODY, Ink.QUIET));
    }
    return new Panel("stakes:" + all, Panel.Shape.COMMITMENT, false, all, items);
  }
}
