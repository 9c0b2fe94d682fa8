package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.History;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Progress;

/// Which deal a report is about, how far it has come, and what the answer starts from.
final class ReportHead {
  private static final int MOST_NAMES = 12;

  private final ReportSubject subject;
  private final Called called;
  private final Words words;
  private final Dates dates;
  private final ReportRoom room;

  ReportHead(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.called = called;
    this.words = called.words();
    this.dates = new Dates(words.language(), subject.operation().calendar().zone());
  }

  void write(Html html) {
    html.open("header", "class", "head")
        .element("p", words.isolated(called.operationName()), "class", "operation")
        .element("h1", words.isolated(called.title()))
        .element("p", String.join(" · ", version()), "class", "version");
    if (verdict() != Verdict.UNCHECKABLE) {
      html.element("p", String.join(" ", basis()), "class", "basis");
    }
    html.close("header");
  }

  private Verdict verdict() {
    return subject.answers().report().outcome().verdict();
  }

  private List<String> version() {
    List<String> parts = new ArrayList<>();
    parts.add(words.say(ReportPhrase.VERSION, words.number(subject.agreement().version())));
    subject
        .agreement()
        .replaces()
        .ifPresent(id -> parts.add(words.say(ReportPhrase.REPLACES, id.value())));
    parts.add(standing(subject.agreement().history()));
    return parts;
  }

  private String standing(History history) {
    Optional<History.Step> accepted =
        history.accepted().isEmpty() ? Optional.empty() : Optional.of(history.accepted().getLast());
    return on(ReportPhrase.IN_FORCE, history.inForce())
        .or(() -> on(ReportPhrase.ACCEPTED, accepted))
        .or(() -> on(ReportPhrase.ANNOUNCED, history.announced()))
        .or(() -> on(ReportPhrase.PROPOSED, history.proposed()))
        .orElse(words.say(ReportPhrase.NO_HISTORY));
  }

  private Optional<String> on(ReportPhrase phrase, Optional<History.Step> step) {
    return step.map(known -> words.say(phrase, dates.day(known.at())));
  }

  private List<String> basis() {
    List<String> said = new ArrayList<>();
    CheckReport report = subject.answers().report();
    if (subject.start().equals(Progress.NONE)) {
      said.add(words.say(ReportPhrase.FROM_START));
    } else {
      said.add(
          subject
              .start()
              .asOf()
              .map(at -> words.say(ReportPhrase.AS_OF, dates.moment(at)))
              .orElse(words.say(ReportPhrase.AS_OF_UNDATED)));
    }
    if (report.withheld().isEmpty()) {
      said.add(words.say(ReportPhrase.TAKEN_AS_GIVEN));
    } else {
      List<String> names = report.withheld().stream().map(called::premise).toList();
      said.add(
          words.say(
              ReportPhrase.TAKEN_AS_WITHHELD,
              new ReportLists(new Html(), words).names(names, room.of(MOST_NAMES))));
    }
    subject.answers().withMost().ifPresent(other -> said.add(ranges(other)));
    return said;
  }

  private String ranges(CheckReport other) {
    Verdict greater = other.outcome().verdict();
    return greater == verdict()
        ? words.say(ReportPhrase.RANGES_SAME)
        : words.say(ReportPhrase.RANGES_OTHER, words.verdict(greater));
  }
}
