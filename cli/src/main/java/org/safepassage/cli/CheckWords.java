package org.safepassage.cli;

import static org.safepassage.cli.Labels.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
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
    this.labels = new Labels(opened.operation(), opened.agreement());
  }

  String of(CheckReport report, Optional<CheckReport> withMost) {
    line(labels.heading());
    line("");
    verdict(report);
    waits(report.outcome());
    figures(report.outcome());
    reliesOn(report);
    turnout(report);
    readings(report);
    withMost.ifPresent(other -> greaterCounts(report, other));
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
      reliesOn(report);
    }
    return text.toString();
  }

  private void verdict(CheckReport report) {
    line(sentence(report.outcome().verdict()));
    report.outcome().onceGiven().map(CheckWords::onceGiven).ifPresent(this::line);
    if (!report.withheld().isEmpty()) {
      line(
          "Taken as withheld: "
              + String.join(", ", report.withheld().stream().map(labels::name).toList())
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

  static String sentence(Verdict verdict) {
    return switch (verdict) {
      case COMPLETES ->
          "COMPLETES. Everybody who is to leave can leave, if all that it relies on holds.";
      case DEADLOCK ->
          "DEADLOCK. Not everybody can leave: some wait for each other, or for people who will never"
              + " come.";
      case WAITS -> "WAITS. Not everybody can leave, as long as what is withheld stays withheld.";
      case UNCHECKABLE ->
          "UNCHECKABLE. Whether it can work can't be computed: the text leaves out what is needed.";
    };
  }

  private static String onceGiven(Verdict verdict) {
    return verdict == Verdict.COMPLETES
        ? "If it is given, everybody can leave."
        : "If it is given, more can leave, and then they deadlock: not everybody can leave even so.";
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
            "  %s %s of %s: %s, not %s."
                .formatted(
                    number(stranded.people().value()),
                    labels.unit(stranded.commitment()).word(),
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
    String lifts = labels.lifts(wait.lifts());
    if (!lifts.isEmpty()) {
      line("    Can be ended by " + lifts + ".");
    }
    if (wait.where().line() > 0 && !brief) {
      line(
          "    The term is at "
              + wait.where()
              + wait.clause().map(c -> ", clause " + c).orElse(""));
    }
  }

  private void figures(Outcome outcome) {
    if (outcome.reached().isEmpty()) {
      return;
    }
    line("");
    line("How far everybody gets");
    Table table = new Table();
    table.row("", "due", "departed", "arrived", "accounted for", "");
    for (Reach reach : outcome.reached()) {
      table.row(
          labels.name(reach.commitment()),
          number(reach.due().value()),
          number(reach.at().getOrDefault(Milestone.DEPARTED, Count.ZERO).value()),
          number(reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()),
          number(reach.accountedFor().value()),
          reach.isComplete() ? "all" : "not all");
    }
    text.append(table.indented());
  }

  private void reliesOn(CheckReport report) {
    if (report.vetoes().isEmpty()) {
      return;
    }
    line("");
    line("What it relies on, and who arrives if that one thing is withheld from the start");
    Map<String, List<String>> byEffect = new LinkedHashMap<>();
    List<Veto> worstFirst = new ArrayList<>(report.vetoes());
    worstFirst.sort(Comparator.comparingLong(CheckWords::arrivals));
    for (Veto veto : worstFirst) {
      byEffect.computeIfAbsent(effect(veto), _ -> new ArrayList<>()).add(described(veto.premise()));
    }
    byEffect.forEach((effect, premises) -> {
      line("  Without any one of these, " + effect);
      premises.forEach(premise -> line("    - " + premise));
    });
  }

  private static long arrivals(Veto veto) {
    return veto.reached().stream()
        .mapToLong(r -> r.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value())
        .sum();
  }

  private String described(Premise premise) {
    String kind =
        switch (premise) {
          case Premise.Consent _ -> labels.kind(premise).equals("party") ? "" : "did not sign";
          case Premise.Fact _ -> "fact";
          case Premise.Passage(var place) -> labels.placeKind(place);
          case Premise.OpenCorridor _ -> "corridor";
          case Premise.Quorum _ -> "observers";
        };
    return labels.name(premise) + (kind.isEmpty() ? "" : " (" + kind + ")");
  }

  private String effect(Veto veto) {
    if (veto.verdict() == Verdict.COMPLETES) {
      return "everybody still arrives";
    }
    boolean nobody =
        veto.reached().stream()
            .allMatch(r -> r.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).isZero());
    return nobody
        ? "nobody arrives"
        : "only this many arrive: "
            + String.join(
                ", ",
                veto.reached().stream()
                    .map(r ->
                        labels.name(r.commitment())
                            + " "
                            + number(r.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()))
                    .toList());
  }

  private void turnout(CheckReport report) {
    if (report.turnout().isEmpty()) {
      return;
    }
    CheckReport.Turnout turnout = report.turnout().get();
    boolean open = turnout.range().values().stream().anyMatch(range -> !range.isExact());
    line("");
    line("If fewer want to leave");
    if (open) {
      line(
          "  With the least turnout the answer is: %s."
              .formatted(turnout.least().verdict().word()));
    }
    for (Reach reach : turnout.greatest().reached()) {
      Optional<CountRange> least =
          Optional.ofNullable(turnout.leastOfEach().get(reach.commitment()));
      String range =
          Optional.ofNullable(turnout.range().get(reach.commitment()))
              .filter(r -> !r.isExact())
              .map(CountRange::toString)
              .map(r -> " (expected: " + r + ")")
              .orElse("");
      String name = labels.name(reach.commitment());
      if (least.isEmpty()) {
        line("  %s%s: the others don't all arrive, however many go.".formatted(name, range));
      } else if (!least.get().isExact()) {
        line(
            "  %s%s: how many must go for the others all to arrive lies somewhere from %s to %s."
                .formatted(
                    name,
                    range,
                    number(least.get().least().value()),
                    number(least.get().most().value())));
      } else if (least.get().most().isZero()) {
        line("  %s%s: the others arrive, however few go.".formatted(name, range));
      } else {
        line(
            "  %s%s: the others all arrive only if at least %s go."
                .formatted(name, range, number(least.get().most().value())));
      }
    }
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
                  reading.clause().map(c -> ", clause " + c).orElse(""),
                  reading.reading(),
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
