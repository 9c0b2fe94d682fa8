package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.ReadingOutcome;
import org.safepassage.agreement.CheckReport.Turnout;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CountRange;

/// What smaller leads cost, and how the answer hangs on turnout and on the reading of clauses.
final class ReportPace {
  private static final int MOST_PACES = 4;
  private static final int MOST_READINGS = 5;
  private static final int MOST_TURNOUTS = 5;

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final ReportRoom room;

  ReportPace(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.called = called;
    this.words = called.words();
    this.report = subject.answers().report();
  }

  void write(Html html) {
    Html both = new Html();
    rounds(both);
    turnout(both);
    readings(both);
    if (!both.toString().isEmpty()) {
      html.open("div", "class", "columns").markup(both.toString()).close("div");
    }
  }

  private void rounds(Html html) {
    List<Tempo> tempos = report.risk().rounds();
    if (tempos.isEmpty() || tempos.getFirst().exposure().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "pace")
        .element("h2", words.say(ReportPhrase.PACE), "id", "pace")
        .element("p", words.say(ReportPhrase.PACE_TEXT));
    ReportTable table =
        new ReportTable(html, words, "pace")
            .head(ReportPhrase.LEAD)
            .head(ReportPhrase.ROUNDS)
            .head(ReportPhrase.AT_WORST)
            .body();
    Leads leads = new Leads(called);
    // One more takes no more room than to say so.
    int shown =
        tempos.size() == room.of(MOST_PACES) + 1
            ? tempos.size()
            : Math.min(room.of(MOST_PACES), tempos.size());
    for (Tempo tempo : tempos.subList(0, shown)) {
      List<String> worst =
          tempo.exposure().stream()
              .filter(each -> each.bound() > 0)
              .map(leads::worst)
              .distinct()
              .toList();
      table
          .row(lead(tempo))
          .number(tempo.rounds().map(words::number).orElse(words.say(ReportPhrase.TOO_MANY)))
          .number(
              worst.isEmpty() ? words.say(ReportPhrase.NOTHING) : words.joined(Phrase.COMMA, worst))
          .endRow();
    }
    table.end();
    new ReportLists(html, words).rest(tempos.size() - shown);
    html.close("section");
  }

  private String lead(Tempo tempo) {
    return tempo.share().denominator() == 1
        ? words.say(ReportPhrase.AS_WRITTEN)
        : words.say(ReportPhrase.PART_OF_IT, words.fraction(tempo.share()));
  }

  private void turnout(Html html) {
    List<String> said = report.turnout().map(this::turnout).orElse(List.of());
    if (!said.isEmpty()) {
      html.open("section", "aria-labelledby", "turnout")
          .element("h2", words.say(ReportPhrase.TURNOUT), "id", "turnout");
      new ReportLists(html, words).list(said, room.of(MOST_TURNOUTS));
      html.close("section");
    }
  }

  /// Where the deal stops anyway, fewer people would mend nothing, so only the least turnout is
  /// told.
  private List<String> turnout(Turnout turnout) {
    List<String> said = new ArrayList<>();
    if (turnout.range().values().stream().anyMatch(range -> !range.isExact())) {
      said.add(words.say(ReportPhrase.LEAST_TURNOUT, words.verdict(turnout.least().verdict())));
    }
    boolean works = report.outcome().verdict() == Verdict.COMPLETES;
    if (works && turnout.leastOfEach().isPresent() && turnout.greatest().reached().size() > 1) {
      Map<CommitmentId, CountRange> least = turnout.leastOfEach().get();
      for (Reach reach : turnout.greatest().reached()) {
        said.add(
            least(
                called.commitment(reach.commitment()),
                Optional.ofNullable(least.get(reach.commitment()))));
      }
    }
    return said;
  }

  private String least(String name, Optional<CountRange> least) {
    if (least.isEmpty()) {
      return words.say(ReportPhrase.LEAST_NEVER, name);
    }
    CountRange range = least.get();
    if (!range.isExact()) {
      return words.say(
          ReportPhrase.LEAST_BOUNDS,
          name,
          words.number(range.least().value()),
          words.number(range.most().value()));
    }
    return range.most().isZero()
        ? words.say(ReportPhrase.LEAST_NONE, name)
        : words.say(ReportPhrase.LEAST_OF, name, words.number(range.most().value()));
  }

  private void readings(Html html) {
    if (report.readings().isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "readings")
        .element("h2", words.say(ReportPhrase.READINGS), "id", "readings");
    new ReportLists(html, words)
        .list(report.readings().stream().map(this::reading).toList(), room.of(MOST_READINGS));
    html.close("section");
  }

  private String reading(ReadingOutcome reading) {
    String name = called.commitment(reading.commitment());
    String read = called.cut(reading.reading());
    String verdict = words.verdict(reading.verdict());
    return reading.readBy().isEmpty()
        ? words.say(ReportPhrase.READING, name, read, verdict)
        : words.say(
            ReportPhrase.READING_BY,
            name,
            read,
            verdict,
            words.list(reading.readBy().stream().map(called::party).toList()));
  }
}
