package org.safepassage.pictures;

import java.util.List;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// How far each commitment gets, with a bar.
final class ReportReach {
  private static final int MOST = 8;
  private static final double WIDE = 100;
  private static final double TALL = 10;

  private final Called called;
  private final Words words;
  private final ReportSubject subject;
  private final ReportRoom room;

  ReportReach(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.called = called;
    this.words = called.words();
  }

  void write(Html html) {
    List<Reach> reached = subject.answers().report().outcome().reached();
    Verdict verdict = subject.answers().report().outcome().verdict();
    if (verdict == Verdict.UNCHECKABLE || reached.isEmpty()) {
      return;
    }
    ReportPhrase heading =
        verdict == Verdict.UNDECIDED ? ReportPhrase.REACH_AT_MOST : ReportPhrase.REACH;
    boolean anyLost = reached.stream().anyMatch(reach -> !reach.accountedFor().isZero());
    html.open("section", "aria-labelledby", "reach")
        .element("h2", words.say(heading), "id", "reach");
    ReportTable table =
        new ReportTable(html, words, "reach")
            .head(ReportPhrase.GROUP)
            .head(ReportPhrase.DUE)
            .head(ReportPhrase.LEFT)
            .head(ReportPhrase.THERE);
    if (anyLost) {
      table.head(ReportPhrase.ACCOUNTED);
    }
    table.head(ReportPhrase.NOT_THERE).body();
    for (Reach reach : reached.subList(0, Math.min(room.of(MOST), reached.size()))) {
      row(table, reach, anyLost);
    }
    table.end();
    new ReportLists(html, words).rest(reached.size() - room.of(MOST));
    html.close("section");
  }

  private void row(ReportTable table, Reach reach, boolean anyLost) {
    Unit unit = called.unit(reach.commitment());
    Arrivals arrivals = Arrivals.of(reach);
    table.row(words.isolated(called.commitment(reach.commitment())));
    table.number(shown(reach.due().value(), unit));
    table.number(shown(Panels.at(reach, Milestone.DEPARTED), unit));
    table.markup("number drawn", shown(arrivals.arrived(), unit), bar(reach));
    if (anyLost) {
      table.number(shown(reach.accountedFor().value(), unit));
    }
    // Of those who share a quota that is used up, some stay without anybody failing.
    if (arrivals.behind() > 0 && !reach.isComplete()) {
      table.alarm(shown(arrivals.behind(), unit));
    } else {
      table.number(shown(arrivals.behind(), unit));
    }
    table.endRow();
  }

  private String shown(long value, Unit unit) {
    return unit == Unit.PEOPLE ? words.number(value) : words.amount(value, unit);
  }

  /// How many have arrived, in the direction of reading; below it how many have left.
  private String bar(Reach reach) {
    double due = Math.max(1, reach.due().value());
    double there = Math.clamp(WIDE * Panels.at(reach, Milestone.ARRIVED) / due, 0, WIDE);
    double left = Math.clamp(WIDE * Panels.at(reach, Milestone.DEPARTED) / due, 0, WIDE);
    Html bar = new Html();
    bar.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + Drawing.number(WIDE) + " " + Drawing.number(TALL),
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    part(bar, "due", WIDE);
    part(bar, "left", left);
    part(bar, "there", there);
    return bar.close("svg").toString();
  }

  private void part(Html bar, String kind, double width) {
    bar.empty(
        "rect",
        "class",
        kind,
        "x",
        Drawing.number(words.language().isRightToLeft() ? WIDE - width : 0),
        "y",
        "0",
        "width",
        Drawing.number(width),
        "height",
        Drawing.number(TALL));
  }
}
