package org.safepassage.pictures;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.pictures.ClaimedCounts.Asked;
import org.safepassage.pictures.ClaimedCounts.Claimed;
import org.safepassage.pictures.ClaimedCounts.Step;

/// Draws what each source says of a count, day by day, over what a record has of it: a point for a
/// number, a bar with two ends for bounds, an arrow where one side is open. Numbers lead to the
/// list of sources below, so that nothing hangs on colour.
public final class ClaimsPicture {
  private static final double ARROW = 24;
  private static final double HALF = 5;
  private static final double LEAST_WIDTH = 430;
  private static final int MOST_CLAIMS = 100;
  private static final String ATTESTED_DASH = "7 4";

  private final ClaimedCounts counts;
  private final Words words;
  private final List<Claimed> claims;
  private final int leftOut;

  private ClaimsPicture(ClaimedCounts counts, Words words) {
    this.counts = counts;
    this.words = words;
    List<Claimed> all =
        counts.claims().stream()
            .distinct()
            .sorted(Comparator.comparing(Claimed::last).thenComparing(Claimed::first))
            .toList();
    this.leftOut = Math.max(0, all.size() - MOST_CLAIMS);
    this.claims = all.subList(leftOut, all.size());
  }

  /// An SVG document.
  public static String draw(ClaimedCounts counts, Language language) {
    return sketch(counts, language).document();
  }

  /// The same to stand within a page that has its own title for it; every picture of a page needs
  /// another `mark`.
  public static String drawWithin(ClaimedCounts counts, Language language, String mark) {
    return sketch(counts, language).document(mark);
  }

  /// What the picture asks.
  public static String title(ClaimedCounts counts, Language language) {
    return new ClaimsPicture(counts, new Words(language)).title();
  }

  static Sketch sketch(ClaimedCounts counts, Language language) {
    return new ClaimsPicture(counts, new Words(language)).sketch();
  }

  private String title() {
    return counts.place().isEmpty()
        ? words.say(somewhere(counts.asked()))
        : words.say(there(counts.asked()), name(counts.place()));
  }

  private static ClaimsPhrase there(Asked asked) {
    return switch (asked) {
      case LEFT -> ClaimsPhrase.LEFT;
      case ARRIVED -> ClaimsPhrase.ARRIVED;
      case REMAINING -> ClaimsPhrase.REMAINING;
      case POPULATION -> ClaimsPhrase.POPULATION;
      case RELEASED -> ClaimsPhrase.RELEASED;
    };
  }

  private static ClaimsPhrase somewhere(Asked asked) {
    return switch (asked) {
      case LEFT -> ClaimsPhrase.LEFT_SOMEWHERE;
      case ARRIVED -> ClaimsPhrase.ARRIVED_SOMEWHERE;
      case REMAINING -> ClaimsPhrase.REMAINING_SOMEWHERE;
      case POPULATION -> ClaimsPhrase.POPULATION_SOMEWHERE;
      case RELEASED -> ClaimsPhrase.RELEASED_SOMEWHERE;
    };
  }

  private static String name(String name) {
    return Xml.cleaned(Lettering.shortened(name, 200));
  }

  private Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    ClaimsAxes flat = new ClaimsAxes(counts, words, 0);
    Optional<List<Step>> reported = within(counts.reported(), flat);
    Optional<List<Step>> attested = within(counts.attested(), flat);
    String title = title();
    String sentence = sentence(reported.isPresent());
    ClaimsAxes axes =
        new ClaimsAxes(
            counts, words, Page.head(drawing, title, sentence, LEAST_WIDTH) + ARROW + 14);
    double y = axes.draw(drawing);
    reported.ifPresent(steps -> line(drawing, axes, steps, Ink.BLUE, "2.6", ""));
    attested.ifPresent(steps -> line(drawing, axes, steps, Ink.TEXT, "1.8", ATTESTED_DASH));
    for (int i = 0; i < claims.size(); i++) {
      claim(drawing, axes, i);
    }
    double width = Math.max(LEAST_WIDTH, axes.right() - Page.MARGIN);
    y = sources(drawing, y + 14, width);
    drawing.reach(Page.MARGIN + width, y);
    Page.legend(drawing, y + 10, width, signs(reported, attested));
    return new Sketch(drawing, title, sentence + " " + told(reported, attested));
  }

  private String sentence(boolean hasRecord) {
    List<String> said = new ArrayList<>();
    if (!counts.unit().isEmpty()) {
      said.add(words.say(ClaimsPhrase.OF_UNIT, name(counts.unit())));
    }
    said.add(words.say(ClaimsPhrase.CLAIMS));
    said.add(words.say(hasRecord ? ClaimsPhrase.OVER_RECORD : ClaimsPhrase.NO_RECORD));
    if (leftOut > 0) {
      said.add(words.say(ClaimsPhrase.NOT_DRAWN, words.number(leftOut)));
    }
    return String.join(" ", said);
  }

  private void line(
      Drawing drawing,
      ClaimsAxes axes,
      List<Step> steps,
      String colour,
      String thick,
      String dash) {
    List<Point> way = new ArrayList<>();
    double y = axes.y(0);
    if (!isOpenBefore()) {
      way.add(new Point(axes.left(), y));
    }
    for (Step step : steps) {
      double x = axes.x(step.at());
      if (!way.isEmpty()) {
        way.add(new Point(x, y));
      }
      y = axes.y(step.people());
      if (step.at().isBefore(axes.start())) {
        way.clear();
      }
      way.add(new Point(x, y));
    }
    way.add(new Point(axes.right(), y));
    drawing.path(
        way, "fill", "none", "stroke", colour, "stroke-width", thick, "stroke-dasharray", dash);
  }

  /// Of those who remain nothing is known before somebody said how many there were.
  private boolean isOpenBefore() {
    return counts.asked() == Asked.REMAINING;
  }

  /// What there is to draw of a line; nothing where it begins after all that is shown.
  private Optional<List<Step>> within(Optional<List<Step>> line, ClaimsAxes axes) {
    return line.map(steps -> steps.stream().filter(step -> step.at().isBefore(axes.end())).toList())
        .filter(steps -> !steps.isEmpty() || !isOpenBefore());
  }

  private void claim(Drawing drawing, ClaimsAxes axes, int number) {
    Claimed claim = claims.get(number);
    double x = axes.x(claim);
    drawing.open(said(claim));
    mark(drawing, axes, claim, x);
    drawing.badge(x, badge(axes, claim), number + 1, Ink.TEXT);
    drawing.close();
  }

  /// Above the mark, or below where it points down and there is room.
  private static double badge(ClaimsAxes axes, Claimed claim) {
    double high = axes.y(claim.most().orElse(0));
    return switch (Form.of(claim)) {
      case UPWARDS -> axes.y(claim.least().orElse(0)) - ARROW - 10;
      case DOWNWARDS -> high + ARROW + 18 < axes.bottom() ? high + ARROW + 10 : high - HALF - 11;
      case DOT, BAR -> high - HALF - 11;
    };
  }

  private static void mark(Drawing drawing, ClaimsAxes axes, Claimed claim, double x) {
    double low = axes.y(claim.least().orElse(0));
    double high = axes.y(claim.most().orElse(0));
    switch (Form.of(claim)) {
      case DOT -> dot(drawing, x, low);
      case UPWARDS -> arrow(drawing, x, low, low - ARROW);
      case DOWNWARDS -> arrow(drawing, x, high, Math.min(axes.bottom(), high + ARROW));
      case BAR -> {
        bar(drawing, x, low, high);
        claim.value().ifPresent(value -> dot(drawing, x, axes.y(value)));
      }
    }
  }

  private static void dot(Drawing drawing, double x, double y) {
    drawing.rect(
        new Rect(x - HALF, y - HALF, 2 * HALF, 2 * HALF),
        HALF,
        "fill",
        Ink.TEXT,
        "stroke",
        Ink.PAPER);
  }

  private static void bar(Drawing drawing, double x, double low, double high) {
    stroke(drawing, x, low, x, high);
    stroke(drawing, x - HALF, low, x + HALF, low);
    stroke(drawing, x - HALF, high, x + HALF, high);
  }

  private static void arrow(Drawing drawing, double x, double from, double to) {
    stroke(drawing, x - HALF, from, x + HALF, from);
    stroke(drawing, x, from, x, to);
    drawing.arrowHead(new Point(x, from), new Point(x, to), 9, Ink.TEXT);
  }

  private static void stroke(Drawing drawing, double x1, double y1, double x2, double y2) {
    drawing.line(x1, y1, x2, y2, "stroke", Ink.TEXT, "stroke-width", "2");
  }

  private double sources(Drawing drawing, double from, double width) {
    double y = from;
    for (int i = 0; i < claims.size(); i++) {
      drawing.badge(Page.MARGIN + 9, y + 10, i + 1, Ink.TEXT);
      for (String line : Lettering.wrap(said(claims.get(i)), Type.BODY, width - 28, 3)) {
        y += Type.BODY.leading();
        drawing.text(Page.MARGIN + 26, y - 3, Drawing.Anchor.LEFT, Type.BODY, Ink.TEXT, line);
      }
      y += 6;
    }
    return y;
  }

  private String said(Claimed claim) {
    return words.say(
        ClaimsPhrase.CLAIM,
        words.chain(claim.source().stream().map(ClaimsPicture::name).toList()),
        name(claim.words()),
        days(claim));
  }

  private String days(Claimed claim) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM uuuu", words.language().locale());
    String last = claim.last().format(form);
    return claim.first().equals(claim.last()) ? last : claim.first().format(form) + " – " + last;
  }

  /// Of what is drawn here.
  private List<Page.Sign> signs(Optional<List<Step>> reported, Optional<List<Step>> attested) {
    List<Page.Sign> signs = new ArrayList<>();
    reported.ifPresent(
        _ -> signs.add(Page.line(Ink.BLUE, "2.6", "", words.say(ClaimsPhrase.REPORTED))));
    attested.ifPresent(_ ->
        signs.add(Page.line(Ink.TEXT, "1.8", ATTESTED_DASH, words.say(ClaimsPhrase.ATTESTED))));
    for (Form form : Form.values()) {
      if (claims.stream().map(Form::of).anyMatch(form::equals)) {
        signs.add(sign(form));
      }
    }
    return signs;
  }

  private Page.Sign sign(Form form) {
    return switch (form) {
      case DOT ->
          new Page.Sign(
              (drawing, at) -> dot(drawing, at.middleX(), at.middleY()),
              words.say(ClaimsPhrase.EXACTLY));
      case BAR ->
          new Page.Sign(
              (drawing, at) -> bar(drawing, at.middleX(), at.bottom(), at.y()),
              words.say(ClaimsPhrase.BETWEEN));
      case UPWARDS ->
          new Page.Sign(
              (drawing, at) -> arrow(drawing, at.middleX(), at.bottom(), at.y()),
              words.say(ClaimsPhrase.AT_LEAST));
      case DOWNWARDS ->
          new Page.Sign(
              (drawing, at) -> arrow(drawing, at.middleX(), at.y(), at.bottom()),
              words.say(ClaimsPhrase.AT_MOST));
    };
  }

  /// How a claim is drawn.
  private enum Form {
    DOT,
    BAR,
    UPWARDS,
    DOWNWARDS;

    static Form of(Claimed claim) {
      if (claim.isExact()) {
        return DOT;
      }
      if (claim.most().isEmpty()) {
        return UPWARDS;
      }
      return claim.least().isEmpty() ? DOWNWARDS : BAR;
    }
  }

  /// Everything that is drawn, for those who can't see it.
  private String told(Optional<List<Step>> reported, Optional<List<Step>> attested) {
    List<String> said = new ArrayList<>();
    claims.forEach(claim -> said.add(said(claim) + "."));
    reported.ifPresent(
        steps -> said.add(words.say(ClaimsPhrase.FINALLY, words.number(last(steps)))));
    attested.ifPresent(
        steps -> said.add(words.say(ClaimsPhrase.FINALLY_ATTESTED, words.number(last(steps)))));
    return String.join(" ", said);
  }

  private static long last(List<Step> steps) {
    return steps.isEmpty() ? 0 : steps.getLast().people();
  }
}
