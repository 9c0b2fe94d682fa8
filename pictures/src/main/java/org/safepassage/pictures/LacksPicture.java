package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.NotComputable;

/// An agreement whose text doesn't say enough to be checked: what each commitment lacks.
final class LacksPicture {
  private static final int COLUMNS = 3;
  private static final String LACKS = "✗ ";
  private static final String HAS = "✓ ";

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final Panels panels;

  LacksPicture(Called called, CheckReport report) {
    this.called = called;
    this.words = called.words();
    this.report = report;
    this.panels = new Panels(called, report);
  }

  Sketch sketch() {
    Drawing drawing = new Drawing(words.language());
    double width = PanelGrid.widthOf(COLUMNS);
    String title = words.say(Phrase.UNCHECKABLE_TITLE, called.title());
    long unnumbered = report.notComputable().stream().filter(NotComputable::noNumber).count();
    String sentence =
        words.say(Phrase.UNCHECKABLE, words.commitments(unnumbered, report.notComputable().size()));
    double y = Page.head(drawing, title, sentence, width);
    List<Panel> panels = report.notComputable().stream().map(this::panel).toList();
    y = PanelGrid.draw(drawing, y, width, panels) + 28;
    Page.legend(
        drawing,
        y,
        width,
        List.of(
            sign(HAS, Ink.TEXT, Phrase.LEGEND_HAS), sign(LACKS, Ink.ALARM, Phrase.LEGEND_LACKS)));
    List<String> all = new ArrayList<>(List.of(sentence));
    for (NotComputable lacking : report.notComputable()) {
      List<String> lacks = new ArrayList<>();
      answers(lacking).stream().filter(Answer::lacks).forEach(a -> lacks.add(words.say(a.said())));
      all.add(
          called.commitment(lacking.commitment()) + ": " + words.joined(Phrase.AND, lacks) + ".");
    }
    return new Sketch(drawing, title, String.join(" ", all));
  }

  private Page.Sign sign(String mark, String colour, Phrase meaning) {
    return new Page.Sign(
        (drawing, at) ->
            drawing.text(
                at.middleX(),
                at.bottom() - 3,
                Drawing.Anchor.MIDDLE,
                Type.STRONG,
                colour,
                mark.strip()),
        words.say(meaning));
  }

  private record Answer(boolean lacks, Phrase said) {}

  private static List<Answer> answers(NotComputable lacking) {
    return List.of(
        answer(lacking.noNumber(), Phrase.NO_NUMBER, Phrase.HAS_NUMBER),
        answer(lacking.noOrder(), Phrase.NO_ORDER, Phrase.HAS_ORDER),
        answer(lacking.noMonitor(), Phrase.NO_MONITOR, Phrase.HAS_MONITOR));
  }

  private static Answer answer(boolean lacks, Phrase lacking, Phrase having) {
    return new Answer(lacks, lacks ? lacking : having);
  }

  private Panel panel(NotComputable lacking) {
    String name = called.commitment(lacking.commitment());
    List<Panel.Item> items = new ArrayList<>(List.of(panels.name(name)));
    for (Answer answer : answers(lacking)) {
      String said = words.say(answer.said());
      items.add(
          answer.lacks()
              ? Panels.text(LACKS + said, Type.STRONG, Ink.ALARM)
              : Panels.text(HAS + said, Type.BODY, Ink.QUIET));
    }
    return new Panel(
        "commitment:" + lacking.commitment(), Panel.Shape.COMMITMENT, false, name, items);
  }
}
