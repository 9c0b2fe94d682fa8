package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CarriedTerm;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Documentation.Assumption;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Source;

/// What the answer rests on: assumptions, terms left aside, findings, sources, and how it came
/// about.
final class ReportBasis {
  private static final int MOST_TEXTS = 5;
  private static final int MOST_FINDINGS = 4;
  private static final int MOST_SOURCES = 6;
  private static final int LONGEST_TEXT = 140;

  private final ReportSubject subject;
  private final Words words;
  private final ReportRoom room;

  ReportBasis(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.subject = subject;
    this.words = called.words();
  }

  void write(Html html) {
    html.open("section", "class", "small", "aria-labelledby", "basis")
        .element("h2", words.say(ReportPhrase.BASIS), "id", "basis")
        .open("div", "class", "columns");
    texts(html, ReportPhrase.FINDINGS, findings(), room.of(MOST_FINDINGS));
    texts(html, ReportPhrase.CARRIED, carried(), room.ofBasis(MOST_TEXTS));
    texts(html, ReportPhrase.ASSUMED, assumed(), room.ofBasis(MOST_TEXTS));
    texts(html, ReportPhrase.SOURCES, sources(), room.ofBasis(MOST_SOURCES));
    html.close("div");
    boolean isComputed = subject.answers().report().outcome().verdict() != Verdict.UNCHECKABLE;
    html.open("div", "class", "part")
        .element("h3", words.say(ReportPhrase.COMPUTED))
        .element(
            "p",
            words.say(
                isComputed ? ReportPhrase.COMPUTED_TEXT : ReportPhrase.COMPUTED_NOTHING,
                subject.origin().program()))
        .open("p")
        .element("code", Xml.cleaned(subject.origin().command()), "dir", "ltr")
        .close("p")
        .close("div")
        .close("section");
  }

  private void texts(Html html, ReportPhrase heading, List<String> texts, int most) {
    if (!texts.isEmpty()) {
      html.open("div", "class", "part").element("h3", words.say(heading));
      new ReportLists(html, words).list(texts, most);
      html.close("div");
    }
  }

  private String written(String text) {
    return words.isolated(Lettering.shortened(Xml.cleaned(text), LONGEST_TEXT));
  }

  private List<String> carried() {
    return subject.agreement().carried().stream()
        .map(CarriedTerm::text)
        .map(this::written)
        .distinct()
        .toList();
  }

  /// Those of the agreement before those of the operation.
  private List<String> assumed() {
    String own = subject.agreement().where().file();
    String common = subject.operation().where().file();
    List<Assumption> all = subject.operation().documentation().assumptions();
    List<String> texts = new ArrayList<>();
    for (String file : List.of(own, common)) {
      all.stream()
          .filter(assumption -> assumption.where().file().equals(file))
          .map(Assumption::text)
          .map(this::written)
          .filter(text -> !texts.contains(text))
          .forEach(texts::add);
    }
    return texts;
  }

  private List<String> sources() {
    return subject.operation().documentation().sources().stream()
        .map(Source::title)
        .map(this::written)
        .toList();
  }

  /// By kind, since the places in the files mean nothing to most readers.
  private List<String> findings() {
    Map<FindingCode, Long> times = new EnumMap<>(FindingCode.class);
    for (Finding finding : subject.findings()) {
      times.merge(finding.code(), 1L, Long::sum);
    }
    List<String> said = new ArrayList<>();
    times.forEach((code, count) -> {
      String what = words.say(meaning(code));
      said.add(count == 1 ? what : words.say(ReportPhrase.FOUND_TIMES, what, words.number(count)));
    });
    return said;
  }

  private static ReportPhrase meaning(FindingCode code) {
    return switch (code) {
      case CYCLIC_FACTS -> ReportPhrase.FOUND_CYCLIC_FACTS;
      case NEVER_BINDS -> ReportPhrase.FOUND_NEVER_BINDS;
      case CAN_NEVER_HOLD -> ReportPhrase.FOUND_CAN_NEVER_HOLD;
      case QUOTA_ZERO -> ReportPhrase.FOUND_QUOTA_ZERO;
      case NO_SEAT -> ReportPhrase.FOUND_NO_SEAT;
      case DUTY_TOO_SHORT -> ReportPhrase.FOUND_DUTY_TOO_SHORT;
      case OUTSIDE_THE_PROOF -> ReportPhrase.FOUND_OUTSIDE_THE_PROOF;
      case GIFT -> ReportPhrase.FOUND_GIFT;
      case NOTHING_TO_WITHHOLD -> ReportPhrase.FOUND_NOTHING_TO_WITHHOLD;
      case STATE_OUT_OF_TIME -> ReportPhrase.FOUND_STATE_OUT_OF_TIME;
      case UNKNOWN_INCIDENT -> ReportPhrase.FOUND_UNKNOWN_INCIDENT;
      case WEIGHTS_CONTRADICT -> ReportPhrase.FOUND_WEIGHTS_CONTRADICT;
      case FILE_MISSING,
          FILE_EMPTY,
          FILE_TOO_LARGE,
          FILE_UNREADABLE,
          NOT_UTF8,
          NOT_YAML,
          NOT_CSV,
          NOT_JSON,
          YAML_ALIAS,
          YAML_TAG,
          TOO_DEEP,
          WRONG_FORMAT,
          UNKNOWN_KEY,
          MISSING_KEY,
          DUPLICATE_KEY,
          WRONG_TYPE,
          WRONG_VALUE,
          BAD_ID,
          DUPLICATE_ID,
          TIME_WITHOUT_ZONE,
          SPREADSHEET_DATE,
          TIMES_BACKWARDS,
          UNKNOWN_PLACE,
          UNKNOWN_PARTY,
          UNKNOWN_SIDE,
          UNKNOWN_CORRIDOR,
          UNKNOWN_CATEGORY,
          UNKNOWN_COMMITMENT,
          UNKNOWN_FACT,
          UNKNOWN_OBSERVERS,
          UNKNOWN_VEHICLE_TYPE,
          UNKNOWN_FLEET,
          UNKNOWN_ESCORT,
          UNKNOWN_SOURCE,
          UNKNOWN_CLAUSE,
          UNKNOWN_AGREEMENT,
          UNKNOWN_WINDOW,
          UNKNOWN_SUSPENSION,
          UNKNOWN_PREMISE,
          AMBIGUOUS_NAME,
          CYCLIC_CORRIDOR,
          ROUTE_BROKEN,
          NO_HAND_OVER,
          QUOTA_ABOVE_CASELOAD,
          NO_NUMBER,
          NO_CASELOAD,
          TURNOUT_ABOVE_QUOTA,
          BAD_RANGE,
          UNITS_MIXED,
          TOGETHER_BROKEN,
          COUNTS_IMPOSSIBLE,
          PATCH_DOES_NOT_FIT,
          UNKNOWN_KIND,
          NOT_CANONICAL,
          LEDGER_BROKEN ->
          ReportPhrase.FOUND_ERROR;
    };
  }
}
