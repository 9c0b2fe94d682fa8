package org.safepassage.pictures;

import java.util.List;
import org.safepassage.agreement.CheckReport.NotComputable;

/// What the text of a deal leaves out, where nothing can be worked out of it.
final class ReportLacks {
  private static final int MOST = 14;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final ReportRoom room;

  ReportLacks(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.called = called;
    this.words = called.words();
  }

  void write(Html html) {
    List<NotComputable> all = subject.answers().report().notComputable();
    html.open("section", "aria-labelledby", "lacks")
        .element("h2", words.say(ReportPhrase.LACKS), "id", "lacks");
    ReportTable table =
        new ReportTable(html, words, "lacks")
            .head(ReportPhrase.GROUP)
            .head(ReportPhrase.HOW_MANY)
            .head(ReportPhrase.WHEN_OR_AFTER)
            .head(ReportPhrase.WHO_COUNTS)
            .body();
    for (NotComputable lacking : all.subList(0, Math.min(room.of(MOST), all.size()))) {
      table.row(words.isolated(called.commitment(lacking.commitment())));
      answer(table, lacking.noNumber());
      answer(table, lacking.noOrder());
      answer(table, lacking.noMonitor());
      table.endRow();
    }
    table.end();
    new ReportLists(html, words).rest(all.size() - room.of(MOST));
    html.element("p", words.say(ReportPhrase.AGREED_ELSEWHERE)).close("section");
  }

  private void answer(ReportTable table, boolean isMissing) {
    if (isMissing) {
      table.alarm(words.say(ReportPhrase.NOT_STATED));
    } else {
      table.number(words.say(ReportPhrase.STATED));
    }
  }
}
