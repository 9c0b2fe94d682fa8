package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusRoute;
import org.safepassage.plan.buses.Round;

/// Draws the plan of a bus evacuation: time across, a line for every bus, the longest route on top.
/// Beside each line its length and how many loads it has. Of very many buses those with the longest
/// routes are drawn.
public final class BusPicture {
  private static final int MOST_BUSES = 60;
  private static final int MOST_TICKS = 10;
  private static final double WIDTH = 960;
  private static final double LABELS = 160;
  private static final double NUMBERS = 160;
  private static final double ROW = 24;
  private static final double BAR = 16;
  private static final double LEFT = Page.MARGIN + LABELS;
  private static final double RIGHT = Page.MARGIN + WIDTH - NUMBERS;

  private final BusEvacuation evacuation;
  private final BusAnswer answer;
  private final Words words;

  /// A bus by its place in the plan.
  private record Bus(int number, BusRoute route, long length) {}

  private BusPicture(BusEvacuation evacuation, BusAnswer answer, Words words) {
    this.evacuation = evacuation;
    this.answer = answer;
    this.words = words;
  }

  /// An SVG document.
  ///
  /// @param name of the instance
  /// @param answer for `evacuation`
  public static String draw(
      String name, BusEvacuation evacuation, BusAnswer answer, Language language) {
    return sketch(name, evacuation, answer, language).document();
  }

  static Sketch sketch(String name, BusEvacuation evacuation, BusAnswer answer, Language language) {
    return new BusPicture(evacuation, answer, new Words(language)).sketch(Xml.cleaned(name));
  }

  private Sketch sketch(String name) {
    Drawing drawing = new Drawing(words.language());
    String title = words.say(BusPhrase.TITLE, name);
    String sentence = sentence();
    double y = Page.head(drawing, title, sentence, WIDTH);
    List<Bus> buses = buses();
    if (buses.isEmpty()) {
      return new Sketch(drawing, title, sentence);
    }
    int shown = Math.min(MOST_BUSES, buses.size());
    heading(drawing, y, words.say(BusPhrase.LENGTH), words.say(BusPhrase.LOADS));
    double top = y + 8;
    double bottom = top + shown * ROW;
    ticks(drawing, top, bottom);
    for (int i = 0; i < shown; i++) {
      bus(drawing, buses.get(i), top + i * ROW);
    }
    mark(drawing, answer.lowerBound(), top, bottom, Ink.LINE, "6 4");
    mark(drawing, answer.makespan(), top, bottom, Ink.ALARM, "");
    double end = bottom + 30;
    if (buses.size() > shown) {
      end += Type.SMALL.leading();
      drawing.text(
          Page.MARGIN,
          end - 4,
          Drawing.Anchor.LEFT,
          Type.SMALL,
          Ink.QUIET,
          words.say(BusPhrase.REST, words.number(buses.size() - shown)));
    }
    drawing.reach(Page.MARGIN + WIDTH, end);
    Page.legend(drawing, end + 6, WIDTH, signs());
    return new Sketch(drawing, title, sentence + " " + told(buses.subList(0, shown)));
  }

  private String sentence() {
    if (evacuation.loads() == 0) {
      return words.say(BusPhrase.NOTHING);
    }
    String makespan = words.number(answer.makespan());
    return answer.isOptimal()
        ? words.say(BusPhrase.LEAST, makespan)
        : words.say(BusPhrase.BETWEEN, makespan, words.number(answer.lowerBound()));
  }

  /// Those that drive.
  private List<Bus> buses() {
    List<BusRoute> routes = answer.plan().routes();
    return IntStream.range(0, routes.size())
        .filter(i -> !routes.get(i).rounds().isEmpty())
        .mapToObj(i -> new Bus(i + 1, routes.get(i), routes.get(i).length(evacuation)))
        .sorted(Comparator.comparingLong(Bus::length).reversed().thenComparingInt(Bus::number))
        .toList();
  }

  private double at(long time) {
    long longest = Math.max(1, Math.max(answer.makespan(), answer.lowerBound()));
    return LEFT + (RIGHT - LEFT) * time / longest;
  }

  private void ticks(Drawing drawing, double top, double bottom) {
    long step = step(answer.makespan());
    for (long time = 0; time <= answer.makespan(); time += step) {
      drawing.line(at(time), top, at(time), bottom + 4, "stroke", Ink.FAINT);
      drawing.text(
          at(time), bottom + 18, Drawing.Anchor.MIDDLE, Type.SMALL, Ink.QUIET, words.number(time));
    }
  }

  /// 1, 2 or 5 with zeros behind.
  private static long step(long longest) {
    long step = 1;
    int next = 0;
    long[] factors = {2, 5, 10};
    long power = 1;
    while (longest / step > MOST_TICKS) {
      step = power * factors[next++];
      if (next == factors.length) {
        next = 0;
        power *= 10;
      }
    }
    return step;
  }

  private void heading(Drawing drawing, double y, String length, String loads) {
    number(drawing, y, RIGHT + NUMBERS / 2, length, Type.SMALL);
    number(drawing, y, RIGHT + NUMBERS, loads, Type.SMALL);
  }

  private static void number(Drawing drawing, double y, double x, String text, Type type) {
    drawing.text(
        x, y, Drawing.Anchor.RIGHT, type, Ink.TEXT, Lettering.cutTo(text, type, NUMBERS / 2 - 6));
  }

  private void bus(Drawing drawing, Bus bus, double top) {
    double middle = top + ROW / 2;
    drawing.text(
        Page.MARGIN,
        middle + 4,
        Drawing.Anchor.LEFT,
        Type.SMALL,
        Ink.TEXT,
        Lettering.cutTo(name(bus), Type.SMALL, LABELS - 8));
    long now = 0;
    int from = -1;
    for (Round round : bus.route().rounds()) {
      long there =
          now
              + (from < 0
                  ? evacuation.toPickup(bus.route().yard(), round.pickup())
                  : evacuation.between(round.pickup(), from));
      drawing.line(
          at(now),
          middle,
          at(there),
          middle,
          "stroke",
          Ink.LINE,
          "stroke-width",
          "2",
          "stroke-dasharray",
          "4 3");
      long delivered = there + evacuation.between(round.pickup(), round.shelter());
      load(
          drawing,
          new Rect(at(there), middle - BAR / 2, at(delivered) - at(there), BAR),
          round,
          load(round, there, delivered));
      now = delivered;
      from = round.shelter();
    }
    number(drawing, middle + 4, RIGHT + NUMBERS / 2, words.number(bus.length()), Type.STRONG);
    number(
        drawing,
        middle + 4,
        RIGHT + NUMBERS,
        words.number(bus.route().rounds().size()),
        Type.SMALL);
  }

  private void load(Drawing drawing, Rect at, Round round, String tip) {
    drawing.open(tip);
    drawing.rect(at, 2, "fill", Ink.SKY, "stroke", Ink.LINE);
    String name = name(round);
    if (Lettering.width(name, Type.SMALL) + 2 <= at.width()) {
      drawing.text(
          at.middleX(), at.middleY() + 4, Drawing.Anchor.MIDDLE, Type.SMALL, Ink.TEXT, name);
    }
    drawing.close();
  }

  private String name(Bus bus) {
    return words.say(
        BusPhrase.BUS, words.number(bus.number()), words.number(bus.route().yard() + 1));
  }

  /// Where reading begins, the pickup point. The mark has its direction from the language.
  private String name(Round round) {
    String mark = words.language().isRightToLeft() ? "\u200f" : "";
    return mark + (round.pickup() + 1) + ">" + (round.shelter() + 1);
  }

  private String load(Round round, long from, long until) {
    return words.say(
        BusPhrase.LOAD,
        words.number(round.pickup() + 1),
        words.number(round.shelter() + 1),
        words.number(from),
        words.number(until));
  }

  private void mark(
      Drawing drawing, long time, double top, double bottom, String colour, String dash) {
    drawing.line(
        at(time),
        top - 4,
        at(time),
        bottom + 4,
        "stroke",
        colour,
        "stroke-width",
        "2",
        "stroke-dasharray",
        dash);
  }

  private List<Page.Sign> signs() {
    return List.of(
        Page.patch(Ink.SKY, words.say(BusPhrase.LEGEND_LOADED)),
        Page.line(Ink.LINE, "2", "4 3", words.say(BusPhrase.LEGEND_EMPTY)),
        Page.line(
            Ink.ALARM, "2", "", words.say(BusPhrase.LEGEND_END, words.number(answer.makespan()))),
        Page.line(
            Ink.LINE,
            "2",
            "6 4",
            words.say(BusPhrase.LEGEND_BOUND, words.number(answer.lowerBound()))));
  }

  /// Every load, for those who can't see it.
  private String told(List<Bus> buses) {
    List<String> said = new ArrayList<>();
    for (Bus bus : buses) {
      List<String> loads = bus.route().rounds().stream().map(this::name).toList();
      said.add(
          words.isolated(name(bus))
              + ": "
              + words.list(loads)
              + " ("
              + words.number(bus.length())
              + ").");
    }
    return String.join(" ", said);
  }
}
