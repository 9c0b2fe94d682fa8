package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Premise;

/// Who waits for whom where nothing moves any more.
final class StandstillPicture {
  private static final int MOST_IN_A_SENTENCE = 4;
  private static final double LEAST_WIDTH = 786;
  private static final double WIDEST_ON_PAGE = 970;
  private static final double TALLEST_ON_PAGE = 400;

  private final Called called;
  private final Words words;
  private final Outcome outcome;
  private final Panels panels;
  private final Sayings sayings;
  private final List<Arrow> arrows;

  StandstillPicture(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.outcome = report.outcome();
    this.panels = new Panels(called, report);
    this.sayings = new Sayings(called);
    this.arrows = arrows(outcome);
  }

  /// Those of the circle first. The circle is found in a state in which all that can go on has gone
  /// on, so its numbers may be ahead of those in the list of waits: these are what is shown.
  private static List<Arrow> arrows(Outcome outcome) {
    List<Arrow> arrows = new ArrayList<>();
    Set<Wait> shown = new LinkedHashSet<>();
    for (Wait circular : outcome.circle()) {
      Arrow arrow = new Arrow(0, circular, true);
      Wait own =
          outcome.waits().stream()
              .filter(wait -> !shown.contains(wait) && arrow.isAbout(wait))
              .findFirst()
              .orElse(circular);
      if (shown.add(own)) {
        arrows.add(new Arrow(arrows.size() + 1, own, true));
      }
    }
    for (Wait wait : outcome.waits()) {
      if (shown.add(wait)) {
        arrows.add(new Arrow(arrows.size() + 1, wait, false));
      }
    }
    return List.copyOf(arrows);
  }

  Sketch sketch() {
    Drawing body = new Drawing(words.language());
    List<String> ringNodes = ringNodes();
    Map<String, Ring.Pill> pills = pills(ringNodes, false);
    List<Arrow> rest = new ArrayList<>(arrows);
    pills.values().forEach(pill -> rest.remove(pill.arrow()));
    Optional<Ring> ring =
        ringNodes.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Ring(ringNodes.stream().map(node -> panel(node, rest, true)).toList(), pills));
    Map<String, Panel> others = boxes(Set.copyOf(ringNodes), rest);
    // Drawn once for its width, since the title above breaks its lines by it.
    Drawing trial = new Drawing(words.language());
    new WaitLayout(ring, others, rest).draw(trial, 0);
    double width = Math.max(LEAST_WIDTH, trial.right() - Page.MARGIN);
    String title = words.say(Phrase.WAITS_TITLE, called.title());
    String sentence = sentence();
    double y = Page.head(body, title, sentence, width);
    y = new WaitLayout(ring, others, rest).draw(body, y) + 28;
    List<Panel> idle = idle(ringNodes, others);
    if (!idle.isEmpty()) {
      y = PanelGrid.heading(body, y, words.say(Phrase.ALSO));
      y = PanelGrid.draw(body, y, width, idle) + 28;
    }
    Page.legend(body, y, width, legend(others));
    List<String> all = new ArrayList<>(List.of(sentence));
    arrows.forEach(arrow -> all.add(sayings.whole(arrow)));
    return new Sketch(body, title, String.join(" ", all));
  }

  /// The waits without a heading, fit for a page: the circle alone where there is one. Nothing
  /// where it would get too large to be read.
  static Optional<Sketch> onPage(Called called, CheckReport report) {
    return new StandstillPicture(called, report).onPage();
  }

  private Optional<Sketch> onPage() {
    Drawing drawing = new Drawing(words.language());
    List<String> nodes = ringNodes();
    if (nodes.isEmpty()) {
      WaitLayout layout = new WaitLayout(Optional.empty(), boxes(Set.of(), arrows), arrows);
      layout.draw(drawing, Page.MARGIN);
    } else {
      List<Panel> panels = nodes.stream().map(node -> panel(node, List.of(), true)).toList();
      new Ring(panels, pills(nodes, true)).draw(drawing, Page.MARGIN, Page.MARGIN);
    }
    if (drawing.right() > WIDEST_ON_PAGE || drawing.bottom() > TALLEST_ON_PAGE) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    arrows.forEach(arrow -> all.add(sayings.whole(arrow)));
    String title = words.say(Phrase.WAITS_TITLE, called.title());
    return Optional.of(new Sketch(drawing, title, String.join(" ", all)));
  }

  private Map<String, Panel> boxes(Set<String> without, List<Arrow> shown) {
    Map<String, Panel> boxes = new LinkedHashMap<>();
    for (Arrow arrow : shown) {
      for (String node : List.of(arrow.from(), arrow.to())) {
        if (!without.contains(node)) {
          boxes.putIfAbsent(node, panel(node, shown, false));
        }
      }
    }
    return boxes;
  }

  /// In the order of the circle, beginning with its first wait.
  private List<String> ringNodes() {
    Set<String> nodes = new LinkedHashSet<>();
    for (Arrow arrow : arrows) {
      if (arrow.isStrong()) {
        nodes.add(arrow.from());
      }
    }
    for (Arrow arrow : arrows) {
      if (arrow.isStrong()) {
        nodes.add(arrow.to());
      }
    }
    return List.copyOf(nodes);
  }

  /// The waits of each box for the next one around the ring.
  private Map<String, Ring.Pill> pills(List<String> ring, boolean inBrief) {
    Map<String, Ring.Pill> pills = new HashMap<>();
    for (Arrow arrow : arrows) {
      int from = ring.indexOf(arrow.from());
      boolean isNext = arrow.isStrong() && ring.get((from + 1) % ring.size()).equals(arrow.to());
      if (isNext) {
        double room = Ring.PILL - 22;
        List<String> lines =
            inBrief ? sayings.brief(arrow, room) : sayings.lines(arrow, room, false);
        pills.putIfAbsent(arrow.from(), new Ring.Pill(arrow, lines));
      }
    }
    return pills;
  }

  private Panel panel(String node, List<Arrow> rest, boolean isStrong) {
    List<Arrow> rows = rest.stream().filter(arrow -> arrow.from().equals(node)).toList();
    for (Arrow arrow : arrows) {
      if (arrow.from().equals(node)) {
        return switch (arrow.what().who()) {
          case Waiting.OfCommitment(var id) -> panels.commitment(id, rows, isStrong);
          case Waiting.OfFact(var id) -> panels.fact(id, rows, isStrong);
        };
      }
      if (arrow.to().equals(node)) {
        return switch (arrow.what().forWhat()) {
          case Target.Counted counted -> panels.commitment(counted.commitment(), rows, isStrong);
          case Target.Company company -> panels.commitment(company.commitment(), rows, isStrong);
          case Target.Given(Premise.Fact(var id)) -> panels.fact(id, rows, isStrong);
          case Target.Given(var premise) -> panels.withheld(premise);
          case Target.Time(var premise, var opens) -> panels.closed(premise, opens);
          case Target.Room(var shared, var _, var left) -> panels.usedUp(shared, left);
        };
      }
    }
    throw new IllegalArgumentException(node + " is not part of any wait.");
  }

  private List<Panel> idle(List<String> ring, Map<String, Panel> others) {
    List<Panel> idle = new ArrayList<>();
    for (Commitment commitment : called.agreement().commitments()) {
      String node = Arrow.node(new Waiting.OfCommitment(commitment.id()));
      if (!ring.contains(node) && !others.containsKey(node)) {
        idle.add(panels.commitment(commitment.id(), List.of(), false));
      }
    }
    return idle;
  }

  private String sentence() {
    if (outcome.verdict() == Verdict.DEADLOCK) {
      List<Arrow> circle = arrows.stream().filter(Arrow::isStrong).toList();
      if (circle.isEmpty()) {
        return words.say(outcome.lacksRoom() ? Phrase.DEADLOCK_ROOM : Phrase.DEADLOCK_NEVER);
      }
      return circle.size() <= MOST_IN_A_SENTENCE
          ? words.say(
              circle.size() == 1 ? Phrase.DEADLOCK_ONE : Phrase.DEADLOCK,
              words.joined(
                  Phrase.AND,
                  circle.stream().map(arrow -> sayings.sentence(arrow.what())).toList()))
          : words.say(
              Phrase.DEADLOCK_MANY,
              words.joined(
                  Phrase.COMMA,
                  circle.stream()
                      .map(arrow -> called.waiting(arrow.what().who()))
                      .distinct()
                      .toList()));
    }
    if (outcome.verdict() == Verdict.UNDECIDED) {
      return words.say(Phrase.UNDECIDED);
    }
    Set<String> missing = new LinkedHashSet<>();
    for (Wait wait : outcome.waits()) {
      if (wait.forWhat() instanceof Target.Given(var premise)) {
        missing.add(sayings.given(premise));
      } else if (wait.forWhat() instanceof Target.Time(var premise, var _)) {
        missing.add(sayings.given(premise));
      }
    }
    String unfinished =
        words.commitments(
            outcome.reached().stream().filter(reach -> !reach.isComplete()).count(),
            outcome.reached().size());
    return missing.isEmpty()
        ? words.say(Phrase.WAITS_PLAIN, unfinished)
        : words.say(
            Phrase.WAITS_UNTIL, unfinished, words.joined(Phrase.COMMA, List.copyOf(missing)));
  }

  private List<Page.Sign> legend(Map<String, Panel> others) {
    List<Page.Sign> signs = new ArrayList<>();
    signs.add(Page.box(Panel.Shape.COMMITMENT, words.say(Phrase.LEGEND_COMMITMENT)));
    if (others.values().stream().anyMatch(panel -> panel.shape() == Panel.Shape.FACT)
        || arrows.stream().anyMatch(arrow -> arrow.from().startsWith("fact:"))) {
      signs.add(Page.box(Panel.Shape.FACT, words.say(Phrase.LEGEND_FACT)));
    }
    if (others.values().stream().anyMatch(panel -> panel.shape() == Panel.Shape.PREMISE)) {
      signs.add(Page.box(Panel.Shape.PREMISE, words.say(Phrase.LEGEND_PREMISE)));
    }
    if (arrows.stream().anyMatch(Arrow::isStrong)) {
      signs.add(Page.arrow(Ink.ALARM, "4", "", words.say(Phrase.LEGEND_CIRCLE)));
    }
    if (arrows.stream().anyMatch(arrow -> !arrow.isStrong())) {
      signs.add(Page.arrow(Ink.LINE, "1.8", "", words.say(Phrase.LEGEND_WAIT)));
    }
    if (arrows.stream().anyMatch(Arrow::isDashed)) {
      signs.add(Page.arrow(Ink.LINE, "1.8", "6 4", words.say(Phrase.LEGEND_ALTERNATIVE)));
    }
    signs.add(Page.patch(Ink.BLUE, words.say(Phrase.LEGEND_ARRIVED)));
    if (outcome.reached().stream().anyMatch(StandstillPicture::isUnderWay)) {
      signs.add(Page.patch(Ink.SKY, words.say(Phrase.LEGEND_UNDER_WAY)));
    }
    signs.add(Page.patch(Ink.PAPER, words.say(Phrase.LEGEND_DUE)));
    return signs;
  }

  private static boolean isUnderWay(Reach reach) {
    return Panels.at(reach, org.safepassage.model.Milestone.DEPARTED)
        > Panels.at(reach, org.safepassage.model.Milestone.ARRIVED);
  }
}
