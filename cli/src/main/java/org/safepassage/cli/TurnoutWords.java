package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Turnout;
import org.safepassage.agreement.Dues;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Milestone;

/// How the answer depends on how many want to leave.
final class TurnoutWords {
  private final Opened opened;
  private final Labels labels;
  private final StringBuilder text = new StringBuilder();

  TurnoutWords(Opened opened, Labels labels) {
    this.opened = opened;
    this.labels = labels;
  }

  /// Empty where there is nothing to say: nothing was computed, or there is one commitment and its
  /// number is known.
  String of(CheckReport report) {
    report.turnout().ifPresent(this::say);
    return text.isEmpty() ? "" : "\nIf fewer want to leave\n" + text;
  }

  /// For beside the verdict, where it is another with the least turnout, so that nobody takes the
  /// one for the whole answer.
  Optional<String> beside(CheckReport report) {
    return report
        .turnout()
        .map(Turnout::least)
        .filter(least -> least.verdict() != report.outcome().verdict())
        .map(least ->
            "But with the least turnout that is expected: %s.%s"
                .formatted(least.verdict().word(), missing(least)));
  }

  /// Who does not all arrive.
  private String missing(Outcome outcome) {
    List<String> stopped =
        outcome.reached().stream()
            .filter(reach -> !reach.isComplete())
            .map(reach ->
                Amount.behind(
                    labels.name(reach.commitment()),
                    "%s of %s"
                        .formatted(
                            number(
                                reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()
                                    + reach.accountedFor().value()),
                            number(reach.due().value()))))
            .toList();
    return stopped.isEmpty() ? "" : " Not all arrive then: " + String.join(", ", stopped) + ".";
  }

  private void say(Turnout turnout) {
    boolean isOpen = turnout.range().values().stream().anyMatch(range -> !range.isExact());
    boolean isAlone = turnout.greatest().reached().size() == 1;
    if (isOpen) {
      line(
          "With the least turnout%s the answer is: %s."
              .formatted(
                  isAlone ? ", " + leastDue(turnout) + "," : "", turnout.least().verdict().word()));
    }
    if (!isAlone) {
      turnout
          .leastOfEach()
          .ifPresentOrElse(
              least ->
                  turnout
                      .greatest()
                      .reached()
                      .forEach(reach -> line(others(turnout, least, reach))),
              () ->
                  line(
                      "How few of each may go isn't worked out, since the order matters as well."));
    }
  }

  private String leastDue(Turnout turnout) {
    Reach only = turnout.least().reached().getFirst();
    return Amount.of(only.due().value(), labels.unit(only.commitment()));
  }

  /// What the others need of one commitment.
  private String others(Turnout turnout, Map<CommitmentId, CountRange> least, Reach reach) {
    CommitmentId id = reach.commitment();
    CountRange range =
        Optional.ofNullable(turnout.range().get(id)).orElse(CountRange.exactly(reach.due()));
    Optional<Count> most = most(id).filter(quota -> quota.compareTo(range.most()) > 0);
    String name =
        labels.name(id)
            + (range.isExact() && most.isEmpty() ? "" : " (expected: " + shown(range) + ")");
    return name
        + ": "
        + Optional.ofNullable(least.get(id))
            .map(TurnoutWords::ifSoMany)
            .orElse(
                most.map(quota ->
                        "the others don't all arrive, even if all go who are expected; the"
                            + " agreement lets up to %s go.".formatted(number(quota.value())))
                    .orElse("the others don't all arrive, however many go."));
  }

  /// @param least exact, or the bounds that it lies in
  private static String ifSoMany(CountRange least) {
    if (!least.isExact()) {
      return "how many must go for the others all to arrive lies somewhere from "
          + shown(least)
          + " (--thorough finds the number).";
    }
    return least.most().isZero()
        ? "the others arrive, however few go."
        : "the others all arrive only if at least %s %s."
            .formatted(shown(least), least.most().value() == 1 ? "goes" : "go");
  }

  private static String shown(CountRange range) {
    return range.isExact()
        ? number(range.most().value())
        : number(range.least().value()) + " to " + number(range.most().value());
  }

  /// How many the agreement lets go.
  private Optional<Count> most(CommitmentId id) {
    return opened
        .agreement()
        .findCommitment(id)
        .flatMap(commitment -> Dues.quota(opened.operation(), commitment))
        .map(CountRange::most);
  }

  private void line(String words) {
    text.append("  ").append(words).append('\n');
  }
}
