package org.safepassage.cli;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Explored;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Revocation;
import org.safepassage.agreement.CheckReport.Stuck;
import org.safepassage.agreement.CheckReport.Turn;
import org.safepassage.agreement.Wait;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// What becomes of a deal in other orders, where the order matters, and of people when a fact is
/// taken back.
final class ExplorationWords {
  private final Labels labels;
  private final StringBuilder text = new StringBuilder();

  ExplorationWords(Labels labels) {
    this.labels = labels;
  }

  /// Empty where nothing was explored.
  String of(CheckReport report) {
    report.explored().ifPresent(this::explored);
    return text.toString();
  }

  private void explored(Explored explored) {
    if (!explored.step().isEmpty()) {
      line("");
      line("What the order comes to, since some share something");
      line("  " + answer(explored));
      line("  " + effort(explored));
      explored.stuck().ifPresent(this::stuck);
      line("  What is said below of exposure holds for every order; rounds are not counted.");
    }
    if (!explored.revocations().isEmpty()) {
      line("");
      line("If a fact is taken back for good at the worst moment");
      explored.revocations().forEach(this::revocation);
    }
  }

  private static String answer(Explored explored) {
    if (explored.everyOrder().filter(every -> every).isPresent()) {
      return "Every order gets everybody through.";
    }
    if (explored.someOrder().isEmpty()) {
      return "No order was found that gets everybody through; there may be one.";
    }
    if (!explored.someOrder().get()) {
      return "No order gets everybody through.";
    }
    return explored.everyOrder().isPresent()
        ? "Some orders get everybody through, and some don't."
        : "Some orders get everybody through; whether all do isn't known.";
  }

  private String effort(Explored explored) {
    if (explored.full()) {
      return "Explored fully: %s.".formatted(Amount.of(explored.states(), "state", "states"));
    }
    List<String> steps = new ArrayList<>();
    explored
        .step()
        .forEach((id, step) ->
            steps.add(
                "%s of %s".formatted(Amount.of(step.value(), labels.unit(id)), labels.name(id))));
    return "Explored to %s, not fully; the last of them in steps of %s."
        .formatted(Amount.of(explored.states(), "state", "states"), String.join(" and ", steps));
  }

  private void stuck(Stuck stuck) {
    line(
        "  %s order that gets stuck: %s. Then nothing moves."
            .formatted(
                stuck.shortest() ? "A shortest" : "An",
                stuck.run().isEmpty()
                    ? "nobody of those who share leaves"
                    : String.join(", then ", stuck.run().stream().map(this::turn).toList())));
    line("    Left behind: " + String.join("; ", left(stuck)) + ".");
    for (Wait wait : stuck.waits()) {
      line("    " + labels.sentence(wait));
    }
  }

  private String turn(Turn turn) {
    long people = turn.to().value() - turn.from().value();
    String more = turn.from().isZero() ? "" : " more";
    return "%s%s of %s"
        .formatted(
            Amount.of(people, labels.unit(turn.commitment())),
            more,
            labels.name(turn.commitment()));
  }

  private List<String> left(Stuck stuck) {
    return stuck.reached().stream()
        .filter(reach -> !reach.isComplete())
        .map(reach ->
            "%s of %s"
                .formatted(
                    Amount.of(missing(reach), labels.unit(reach.commitment())),
                    labels.name(reach.commitment())))
        .toList();
  }

  private static long missing(Reach reach) {
    return reach.due().value()
        - reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()
        - reach.accountedFor().value();
  }

  private void revocation(Revocation revocation) {
    String fact = "\"" + labels.name(new Premise.Fact(revocation.fact())) + "\"";
    if (revocation.stranded() == 0) {
      line(
          "  %s: %s on the way."
              .formatted(
                  fact, revocation.full() ? "it leaves nobody" : "it was seen to leave nobody"));
      return;
    }
    line(
        "  %s: %s%s left on the way, past their origin and not arrived."
            .formatted(
                fact,
                revocation.full() ? "" : "at least ",
                Amount.are(revocation.stranded(), revocation.unit())));
    line(
        "    Explored %s %s."
            .formatted(
                revocation.full() ? "fully:" : "to",
                Amount.of(revocation.states(), "state", "states")));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
