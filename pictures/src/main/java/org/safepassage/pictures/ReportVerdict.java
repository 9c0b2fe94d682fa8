package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amendments;
import org.safepassage.model.Unit;

/// The answer in one sentence and a few figures.
final class ReportVerdict {
  private static final String YES = "M3 13 L10 20 L23 5";
  private static final String NO = "M5 5 L21 21 M21 5 L5 21";
  private static final String OPEN = "M4 13 L22 13";

  private static final int MOST_NAMES = 8;

  private final Called called;
  private final Words words;
  private final CheckReport report;
  private final Amendments amendments;
  private final ReportRoom room;

  ReportVerdict(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.called = called;
    this.words = called.words();
    this.report = subject.answers().report();
    this.amendments = subject.answers().amendments();
  }

  /// One figure with what it says.
  private record Figure(String value, String meaning) {}

  void write(Html html) {
    Outcome outcome = report.outcome();
    String kind =
        switch (outcome.verdict()) {
          case COMPLETES -> "yes";
          case DEADLOCK -> "no";
          case WAITS, UNDECIDED, UNCHECKABLE -> "open";
        };
    String sign =
        switch (outcome.verdict()) {
          case COMPLETES -> YES;
          case DEADLOCK -> NO;
          case WAITS, UNDECIDED, UNCHECKABLE -> OPEN;
        };
    html.open("section", "class", "verdict " + kind, "aria-labelledby", "verdict")
        .open("svg", "class", "sign", "viewBox", "0 0 26 26", "aria-hidden", "true")
        .empty("path", "d", sign, "fill", "none", "stroke", "currentColor", "stroke-width", "4")
        .close("svg")
        .open("div")
        .element("h2", words.say(ReportPhrase.QUESTION), "id", "verdict")
        .element("p", sentence(outcome), "class", "answer");
    outcome
        .onceGiven()
        .ifPresent(then ->
            html.element("p", words.say(onceGiven(then, WaitReason.of(report, called).kind()))));
    others(outcome.verdict()).forEach(but -> html.element("p", but));
    html.close("div").close("section");
    List<Figure> figures = figures(outcome);
    if (!figures.isEmpty()) {
      html.open("ul", "class", "figures", "aria-label", words.say(ReportPhrase.KEY_FIGURES));
      for (Figure figure : figures) {
        html.open("li")
            .element("strong", figure.value())
            .element("span", figure.meaning())
            .close("li");
      }
      html.close("ul");
    }
  }

  /// Where the answer changes with how many want to leave, or with how a clause is read.
  private List<String> others(Verdict verdict) {
    List<String> others = new ArrayList<>();
    report
        .turnout()
        .map(turnout -> turnout.least().verdict())
        .filter(least -> least != verdict)
        .ifPresent(least -> others.add(words.say(ReportPhrase.IF_FEWEST, words.verdict(least))));
    report.readings().stream()
        .map(CheckReport.ReadingOutcome::verdict)
        .filter(read -> read != verdict)
        .distinct()
        .forEach(read -> others.add(words.say(ReportPhrase.IF_READ, words.verdict(read))));
    return others;
  }

  private String sentence(Outcome outcome) {
    String behind = behind(outcome);
    return switch (outcome.verdict()) {
      case COMPLETES -> words.say(ReportPhrase.YES);
      case DEADLOCK ->
          words.say(
              outcome.lacksRoom()
                  ? ReportPhrase.NO_ROOM_TO_WAIT
                  : outcome.circle().isEmpty() ? ReportPhrase.NO_NEVER : ReportPhrase.NO_CIRCLE,
              behind);
      case WAITS -> waits(behind);
      case UNDECIDED -> words.say(ReportPhrase.NOT_FOUND_OUT);
      case UNCHECKABLE -> words.say(ReportPhrase.UNKNOWN);
    };
  }

  private String waits(String behind) {
    WaitReason reason = WaitReason.of(report, called);
    if (reason.names().isEmpty()) {
      return words.say(ReportPhrase.NO_WAITS, behind);
    }
    ReportPhrase phrase =
        switch (reason.kind()) {
          case WITHHELD -> ReportPhrase.NO_WITHHELD;
          case SUSPENDED -> ReportPhrase.NO_SUSPENDED;
          case OVER -> ReportPhrase.NO_TIME_LEFT;
          case NOT_YET -> ReportPhrase.NOT_YET;
        };
    return words.say(
        phrase,
        new ReportLists(new Html(), words)
            .joined(Phrase.COMMA, reason.names(), room.of(MOST_NAMES)),
        behind);
  }

  private static ReportPhrase onceGiven(Verdict then, WaitReason.Kind reason) {
    boolean isGiven = reason == WaitReason.Kind.WITHHELD;
    return switch (then) {
      case COMPLETES -> isGiven ? ReportPhrase.ONCE_GIVEN_YES : ReportPhrase.AFTER_THAT_YES;
      case DEADLOCK, WAITS -> isGiven ? ReportPhrase.ONCE_GIVEN_NO : ReportPhrase.AFTER_THAT_NO;
      case UNDECIDED, UNCHECKABLE -> ReportPhrase.ONCE_GIVEN_UNDECIDED;
    };
  }

  private String behind(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    Arrivals.byUnit(called, outcome.reached())
        .forEach((unit, sum) -> {
          if (sum.behind() > 0) {
            parts.add(words.amount(sum.behind(), unit));
          }
        });
    return words.joined(Phrase.COMMA, parts);
  }

  private List<Figure> figures(Outcome outcome) {
    List<Figure> figures = new ArrayList<>();
    if (outcome.verdict() == Verdict.UNCHECKABLE) {
      return figures;
    }
    Map<Unit, Arrivals> sums = Arrivals.byUnit(called, outcome.reached());
    sums.entrySet().stream()
        .findFirst()
        .ifPresent(first ->
            figures.add(
                new Figure(
                    words.number(first.getValue().arrived()),
                    words.say(
                        arriving(outcome.verdict(), first.getValue().due()),
                        words.amount(first.getValue().due(), first.getKey())))));
    ahead().ifPresent(figures::add);
    report.risk().worstMoments().stream()
        .max(
            Comparator.comparing(WorstMoment::unit, Comparator.reverseOrder())
                .thenComparingLong(WorstMoment::underWay))
        .filter(moment -> moment.bound() > 0)
        .ifPresent(moment ->
            figures.add(
                new Figure(
                    words.between(moment.underWay(), moment.bound()),
                    words.say(ReportPhrase.ON_THE_ROAD))));
    stoppers().ifPresent(figures::add);
    smallestChange().ifPresent(figures::add);
    return figures;
  }

  private static ReportPhrase arriving(Verdict verdict, long due) {
    if (verdict == Verdict.UNDECIDED) {
      return due == 1 ? ReportPhrase.ARRIVES_AT_MOST : ReportPhrase.ARRIVE_AT_MOST;
    }
    return due == 1 ? ReportPhrase.ARRIVES_OF : ReportPhrase.ARRIVE_OF;
  }

  /// The greatest lead in people. Leads in the weights of different balances can't be compared, but
  /// how many people of one's own that is can.
  private Optional<Figure> ahead() {
    return report.risk().exposure().stream()
        .filter(exposure -> exposure.stakes().given().size() == 1)
        .max(Comparator.comparingLong(ReportVerdict::own))
        .map(exposure -> {
          Stake stake = exposure.stakes().given().getFirst();
          long bound = Math.ceilDiv(exposure.bound(), stake.weight());
          return new Figure(
              words.between(own(exposure), bound),
              words.say(ReportPhrase.AHEAD, called.commitment(stake.commitment())));
        });
  }

  private static long own(Exposure exposure) {
    return Math.ceilDiv(exposure.worst(), exposure.stakes().given().getFirst().weight());
  }

  private Optional<Figure> stoppers() {
    Stoppers stoppers = Stoppers.of(report);
    if (stoppers.parties() + stoppers.others() == 0) {
      return Optional.empty();
    }
    String also =
        stoppers.others() == 0
            ? ""
            : " " + words.say(ReportPhrase.STOPPERS_TOO, words.number(stoppers.others()));
    return Optional.of(
        new Figure(
            words.number(stoppers.parties()),
            words.say(stoppers.parties() == 1 ? ReportPhrase.STOPPER : ReportPhrase.STOPPERS)
                + also));
  }

  private Optional<Figure> smallestChange() {
    return amendments.alternatives().stream()
        .findFirst()
        .filter(_ -> amendments.result() instanceof Amendments.Result.Found)
        .map(least ->
            new Figure(
                words.count(least.cost().clauses(), Counted.CLAUSES),
                words.say(ReportPhrase.SMALLEST_CHANGE)));
  }
}
