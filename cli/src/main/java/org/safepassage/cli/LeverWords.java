package org.safepassage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.plan.levers.LeverReport;
import org.safepassage.plan.levers.Pull;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;

/// What holds an operation back, in words.
final class LeverWords {
  private static final int SMALL = 200;

  private final LeverAnswer answer;
  private final LeverReport report;
  private final LeverNames names;
  private final WaitingWords waiting;
  private final WallClock times;
  private final StringBuilder text = new StringBuilder();

  LeverWords(LeverAnswer answer) {
    this.answer = answer;
    this.report = answer.report();
    this.names = new LeverNames(answer.opened());
    this.waiting = new WaitingWords(answer.opened(), Labels.shown(answer.opened()));
    this.times = new WallClock(answer.opened().operation().calendar());
  }

  String all() {
    line(Labels.shown(answer.opened()).heading());
    line("");
    asItIs();
    gains();
    vain();
    untried();
    if (!report.pulls().isEmpty()) {
      line("");
      line(
          "Each is a plan of its own, audited, and looked for as long as the plan without a lever%s. "
                  .formatted(answer.effort())
              + "What is gained lies between two plans that were found: there may be better ones of both.");
    }
    return text.toString();
  }

  private void asItIs() {
    if (!report.violations().isEmpty()) {
      line(
          "NOT A PLAN. The audit found %s in the plan without a lever."
              .formatted(Amount.of(report.violations().size(), "violation", "violations")));
    }
    answer
        .cap()
        .ifPresent(cap ->
            line(
                "Nobody is exposed by more than %s in any balance.".formatted(Amount.number(cap))));
    Figures figures = report.figures();
    line(
        figures.lastArrival().isEmpty()
            ? "As it is, nobody can be moved."
            : "As it is, %s are moved, the last arrive on %s, and people wait %s%s."
                .formatted(
                    Amount.people(figures.moved().value()),
                    times.moment(figures.lastArrival().get()),
                    hours(figures.waitedMinutes()),
                    waiting.also(figures.weightedMinutes())));
    if (waiting.weighs() && figures.lastArrival().isPresent()) {
      line(waiting.weights());
    }
  }

  private void gains() {
    if (report.pulls().isEmpty()) {
      return;
    }
    List<Pull> gains = report.gains().stream().filter(pull -> !isSmall(pull)).toList();
    line("");
    if (gains.isEmpty()) {
      line("None of the levers that were tried gains much.");
    } else {
      line("What would gain most");
    }
    int number = 0;
    for (Pull pull : gains) {
      if (gains.stream().noneMatch(less -> isNoMoreThan(pull, less))) {
        boolean isEnough = gains.stream().anyMatch(more -> isNoMoreThan(more, pull));
        line(
            "  %d. %s: %s%s."
                .formatted(
                    ++number,
                    capital(names.of(pull.lever())),
                    gain(pull),
                    isEnough ? "; more of them gain no more" : ""));
        proof(pull);
      }
    }
    small();
  }

  /// Whether more of the same comes to the same.
  private static boolean isNoMoreThan(Pull more, Pull less) {
    return more.lever().includes(less.lever()) && more.figures().equals(less.figures());
  }

  /// Less than half a percent of the waiting and of the time: that can be luck.
  private boolean isSmall(Pull pull) {
    long waited = report.figures().weightedMinutes();
    int end = report.figures().lastArrival().map(Minute::value).orElse(0);
    return pull.moreMoved() == 0
        && Math.abs(pull.lessWeighted()) < Math.ceilDiv(waited, SMALL)
        && (long) pull.minutesSooner().orElse(0) * SMALL < end;
  }

  private void small() {
    List<String> small =
        report.gains().stream()
            .filter(this::isSmall)
            .map(pull -> "%s (%s)".formatted(names.of(pull.lever()), gain(pull)))
            .toList();
    if (!small.isEmpty()) {
      line("");
      line(
          "These gain less than half a percent, which can be luck: %s."
              .formatted(String.join("; ", small)));
    }
  }

  private void proof(Pull pull) {
    Pull.Proof proof = report.proof(pull);
    List<String> respects = new ArrayList<>();
    if (proof.moved()) {
      respects.add("moves so many");
    }
    if (proof.end()) {
      respects.add("ends so soon");
    }
    if (proof.waiting() || proof.weighted()) {
      respects.add(
          proof.weighted() && waiting.weighs()
              ? "has people wait so little, weighted"
              : "has people wait so little");
    }
    if (!respects.isEmpty()) {
      line("     Proven: no plan without it %s.".formatted(String.join(" or ", respects)));
    }
  }

  /// What is gained; what the plans were made for comes first.
  private String gain(Pull pull) {
    List<String> gains = new ArrayList<>();
    if (pull.moreMoved() > 0) {
      gains.add(
          "%s more %s moved"
              .formatted(
                  Amount.number(pull.moreMoved()),
                  pull.moreMoved() == 1 ? "person is" : "people are"));
    }
    switch (answer.aim()) {
      case WAITING -> {
        waiting(pull, gains);
        end(pull, gains);
      }
      case END -> {
        end(pull, gains);
        waiting(pull, gains);
      }
    }
    return String.join("; ", gains);
  }

  private static void end(Pull pull, List<String> gains) {
    int sooner = pull.minutesSooner().orElse(0);
    if (sooner != 0) {
      gains.add(
          "it ends %s %s".formatted(Lasting.of(Math.abs(sooner)), sooner > 0 ? "sooner" : "later"));
    }
  }

  private void waiting(Pull pull, List<String> gains) {
    long less = pull.lessWaited();
    if (less != 0) {
      String hours =
          Math.abs(less) < 60
              ? Amount.of(Math.abs(less), "person-minute", "person-minutes")
              : hours(Math.abs(less));
      gains.add("people wait %s %s".formatted(hours, less > 0 ? "less" : "more"));
    }
    long lighter = pull.lessWeighted();
    if (waiting.weighs() && lighter != 0) {
      gains.add(
          "weighted, %s %s"
              .formatted(
                  Math.abs(lighter) < 60
                      ? Amount.of(Math.abs(lighter), "minute", "minutes")
                      : WaitingWords.hours(Math.abs(lighter)),
                  lighter > 0 ? "less" : "more"));
    }
  }

  private void vain() {
    // That one more changes nothing goes without saying where ten more don't.
    List<Pull> vain =
        report.vain().stream()
            .filter(pull ->
                report.vain().stream().noneMatch(more -> more.lever().includes(pull.lever())))
            .toList();
    if (vain.isEmpty()) {
      return;
    }
    line("");
    line(
        "These change nothing that was found: %s."
            .formatted(
                String.join("; ", vain.stream().map(pull -> names.of(pull.lever())).toList())));
  }

  private void untried() {
    if (report.untried().isEmpty()) {
      return;
    }
    line("");
    line(
        "Not tried, for there was no time: %s."
            .formatted(String.join("; ", report.untried().stream().map(names::of).toList())));
  }

  private static String hours(long minutes) {
    return Amount.of(LeverAnswer.hours(minutes), "person-hour", "person-hours");
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
