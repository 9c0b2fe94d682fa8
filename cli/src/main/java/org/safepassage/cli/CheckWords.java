package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// The answer of `check` in words, then in figures.
final class CheckWords {
  private final Opened opened;
  private final Labels labels;
  private final StringBuilder text = new StringBuilder();
  private boolean brief;

  CheckWords(Opened opened) {
    this.opened = opened;
    this.labels = Labels.shown(opened);
  }

  /// @param amended the amendments, if any were looked for
  String of(CheckReport report, Optional<CheckReport> withMost, Optional<Amended> amended) {
    line(labels.heading());
    line("");
    verdict(report);
    waits(report.outcome());
    figures(report.outcome());
    text.append(new ExplorationWords(labels).of(report));
    amended.ifPresent(found -> text.append(found.words()));
    text.append(new VetoWords(labels).of(report));
    text.append(new RiskWords(labels).of(report));
    text.append(new TurnoutWords(opened, labels).of(report));
    readings(report);
    withMost.ifPresent(other -> greaterCounts(report, other));
    text.append(new Basis(opened).inWords());
    warnings();
    return text.toString();
  }

  /// Only the verdict, the waits, the figures, and what it relies on if it completes.
  String inBrief(CheckReport report) {
    brief = true;
    verdict(report);
    waits(report.outcome());
    figures(report.outcome());
    if (report.outcome().verdict() == Verdict.COMPLETES) {
      text.append(new VetoWords(labels).of(report));
    }
    return text.toString();
  }

  private void verdict(CheckReport report) {
    Optional<String> circumstance = circumstance(report);
    line(circumstance.orElse(sentence(report.outcome())));
    report
        .outcome()
        .onceGiven()
        .map(verdict -> onceGiven(verdict, circumstance.isPresent()))
        .ifPresent(this::line);
    new TurnoutWords(opened, labels).beside(report).ifPresent(this::line);
    if (!report.withheld().isEmpty()) {
      line(
          "Taken as withheld: "
              + String.join(", ", report.withheld().stream().map(labels::described).toList())
              + ".");
    }
    for (CheckReport.NotComputable missing : report.notComputable()) {
      List<String> lacks = new ArrayList<>();
      if (missing.noNumber()) {
        lacks.add("how many");
      }
      if (missing.noOrder()) {
        lacks.add("in which order");
      }
      if (missing.noMonitor()) {
        lacks.add("who counts");
      }
      String what = lacks.isEmpty() ? "nothing" : String.join(", ", lacks);
      line("  %s doesn't say: %s.".formatted(labels.name(missing.commitment()), what));
    }
    if (!report.notComputable().isEmpty()) {
      line(
          "  Maybe the parties said it elsewhere; a number, written as quota, makes it checkable.");
    }
  }

  private static String sentence(Outcome outcome) {
    return outcome.lacksRoom()
        ? "DEADLOCK. Not everybody can leave: there is too little room to wait."
        : sentence(outcome.verdict());
  }

  static String sentence(Verdict verdict) {
    return switch (verdict) {
      case COMPLETES ->
          "COMPLETES. Everybody who is to leave can leave, if all that it relies on holds.";
      case DEADLOCK ->
          "DEADLOCK. Not everybody can leave: some wait for each other, or for people who will never"
              + " come.";
      case WAITS -> "WAITS. Not everybody can leave, as long as what is withheld stays withheld.";
      case UNDECIDED ->
          "UNDECIDED. Some share something, and of the orders that were tried none got everybody"
              + " through; not all were tried. What follows leaves aside what is shared: nobody gets"
              + " further than that.";
      case UNCHECKABLE ->
          "UNCHECKABLE. Whether it can work can't be computed: the text leaves out what is needed.";
    };
  }

  /// What it waits for, where that is no one's to give alone: a time, or that an incident is
  /// settled. Nothing where somebody withholds something as well.
  private static Optional<String> circumstance(CheckReport report) {
    if (report.outcome().verdict() != Verdict.WAITS || !report.withheld().isEmpty()) {
      return Optional.empty();
    }
    List<Wait.Target> targets = report.outcome().waits().stream().map(Wait::forWhat).toList();
    boolean over =
        targets.stream()
            .anyMatch(target -> target instanceof Wait.Target.Time(var _, var at) && at.isEmpty());
    boolean toCome = targets.stream().anyMatch(Wait.Target.Time.class::isInstance);
    boolean suspended =
        targets.stream()
            .anyMatch(target -> target instanceof Wait.Target.Given(Premise.Undisturbed _));
    Set<Wait.Waiting> waiting = new HashSet<>();
    report.outcome().waits().forEach(wait -> waiting.add(wait.who()));
    boolean withheld =
        report.outcome().waits().stream()
            .anyMatch(wait ->
                wait.forWhat() instanceof Wait.Target.Given(var premise)
                    && !(premise instanceof Premise.Undisturbed)
                    && wait.next().filter(waiting::contains).isEmpty());
    if (withheld) {
      return Optional.empty();
    }
    if (over) {
      return Optional.of(
          "WAITS. Not everybody can leave: a time that was agreed is over and won't come again"
              + " unless the parties agree on another.");
    }
    if (suspended) {
      return Optional.of("WAITS. Not everybody can leave as long as an incident is not settled.");
    }
    return toCome
        ? Optional.of("WAITS. Not everybody can leave yet: it is not the time that was agreed.")
        : Optional.empty();
  }

  private static String onceGiven(Verdict verdict, boolean ofCircumstances) {
    String when = ofCircumstances ? "After that" : "If it is given";
    return verdict == Verdict.COMPLETES
        ? when + ", everybody can leave."
        : when + ", more can leave, and then they deadlock: not everybody can leave even so.";
  }

  private void waits(Outcome outcome) {
    if (!outcome.circle().isEmpty()) {
      line("");
      line("Who waits for whom in a circle");
      outcome.circle().forEach(this::wait);
    }
    List<Wait> others =
        outcome.waits().stream()
            .filter(wait -> !isInCircle(wait, outcome))
            .filter(wait -> outcome.waits().stream().noneMatch(other -> isHarder(other, wait)))
            .toList();
    if (!others.isEmpty()) {
      line("");
      line(outcome.circle().isEmpty() ? "Who waits for what" : "Who else waits");
      others.forEach(this::wait);
    }
    if (!outcome.stranded().isEmpty()) {
      line("");
      line("On the way and unable to go on");
      for (CheckReport.Stranded stranded : outcome.stranded()) {
        line(
            "  %s of %s: %s, not %s."
                .formatted(
                    Amount.of(stranded.people().value(), labels.unit(stranded.commitment())),
                    labels.name(stranded.commitment()),
                    stranded.after().word(),
                    stranded.before().word()));
      }
    }
  }

  private static boolean isInCircle(Wait wait, Outcome outcome) {
    return outcome.circle().stream()
        .anyMatch(c -> c.who().equals(wait.who()) && c.forWhat().equals(wait.forWhat()));
  }

  /// Whether a wait says more of the same: the same one waits for more of the same people.
  private static boolean isHarder(Wait other, Wait wait) {
    return other.who().equals(wait.who())
        && other.alternative() == wait.alternative()
        && other.forWhat() instanceof Wait.Target.Counted more
        && wait.forWhat() instanceof Wait.Target.Counted less
        && more.commitment().equals(less.commitment())
        && more.milestone() == less.milestone()
        && more.evidence() == less.evidence()
        && more.sum() == less.sum()
        && more.needs() > less.needs();
  }

  private void wait(Wait wait) {
    line("  " + labels.sentence(wait));
    String lifts = new LiftWords(opened.operation().actors(), labels).of(wait.lifts());
    if (!lifts.isEmpty()) {
      line("    Can be ended by " + lifts + ".");
    }
    if (wait.where().line() > 0 && !brief) {
      line("    The term is at " + FindingsText.place(wait.where()) + clause(wait.clause()));
    }
  }

  private void figures(Outcome outcome) {
    if (outcome.reached().isEmpty()) {
      return;
    }
    line("");
    line(
        outcome.verdict() == Verdict.UNDECIDED
            ? "How far everybody gets at most"
            : "How far everybody gets");
    Labels cells = Labels.inCells(opened);
    Table table = new Table();
    table.row("", "due", "departed", "arrived", "accounted for", "");
    for (Reach reach : outcome.reached()) {
      table.row(
          cells.name(reach.commitment()),
          number(reach.due().value()),
          number(reach.at().getOrDefault(Milestone.DEPARTED, Count.ZERO).value()),
          number(reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()),
          number(reach.accountedFor().value()),
          !reach.isComplete() ? "not all" : isShort(reach) ? "the quota" : "all");
    }
    text.append(table.indented());
  }

  /// Of those who share a quota, fewer may go than are due.
  private static boolean isShort(Reach reach) {
    return reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()
            + reach.accountedFor().value()
        < reach.due().value();
  }

  private String clause(Optional<ClauseId> clause) {
    return clause.map(id -> ", clause " + labels.plain(id.value())).orElse("");
  }

  private void readings(CheckReport report) {
    if (report.readings().isEmpty()) {
      return;
    }
    line("");
    line("If a clause is read in another way");
    for (CheckReport.ReadingOutcome reading : report.readings()) {
      String readers =
          reading.readBy().isEmpty()
              ? ""
              : ", as read by "
                  + String.join(", ", reading.readBy().stream().map(labels::name).toList());
      line(
          "  %s%s, \"%s\"%s: %s."
              .formatted(
                  labels.name(reading.commitment()),
                  clause(reading.clause()),
                  labels.plain(reading.reading()),
                  readers,
                  reading.verdict().word()));
    }
  }

  private void greaterCounts(CheckReport report, CheckReport other) {
    line("");
    line("The counts to start from are known only as ranges; all this is for the smaller ones.");
    boolean same = report.outcome().verdict() == other.outcome().verdict();
    line(
        "  With the greater ones the answer is %s: %s."
            .formatted(same ? "the same" : "another", other.outcome().verdict().word()));
    for (Reach reach : other.outcome().reached()) {
      line(
          "    %s: %s of %s departed."
              .formatted(
                  labels.name(reach.commitment()),
                  number(reach.at().getOrDefault(Milestone.DEPARTED, Count.ZERO).value()),
                  number(reach.due().value())));
    }
  }

  private void warnings() {
    if (!opened.warnings().isEmpty()) {
      line("");
      line("What deserves a look");
      text.append(FindingsText.of(opened.warnings()).indent(2));
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
