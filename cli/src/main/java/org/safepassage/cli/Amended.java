package org.safepassage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amendment;
import org.safepassage.amend.Amendments;
import org.safepassage.amend.Verb;
import org.safepassage.formats.Patches;
import org.safepassage.model.AgreementId;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;

/// What the least changes are that mend a deal, in words and as JSON.
final class Amended {
  private final Opened opened;
  private final CheckReport before;
  private final Amendments amendments;
  private final Patches patches;
  private final Labels labels;
  private final String amend;
  private final StringBuilder text = new StringBuilder();

  /// @param before the answers for the deal as it is
  /// @param patches the file of the agreement
  /// @param amend the command that numbers the alternatives as this does
  Amended(Opened opened, CheckReport before, Amendments amendments, Patches patches, String amend) {
    this.amend = amend;
    this.opened = opened;
    this.before = before;
    this.patches = patches;
    this.amendments = amendments;
    this.labels = Labels.shown(opened);
  }

  /// As they were found.
  Amendments amendments() {
    return amendments;
  }

  /// Empty where none is needed.
  String words() {
    switch (amendments.result()) {
      case Amendments.Result.NotNeeded() -> amendments.cap().ifPresent(this::capIsKept);
      case Amendments.Result.Found() -> alternatives();
      case Amendments.Result.Impossible() ->
          paragraph(
              "No change to a condition, a quota or a lot mends it: what holds them is no term.");
      case Amendments.Result.OnlyByGivingUp(var commitments) ->
          paragraph(
              "It can be mended only by giving up all of %s, so that nobody of them leaves."
                  .formatted(
                      String.join(" and ", commitments.stream().map(labels::name).toList())));
      case Amendments.Result.OutOfEffort() ->
          paragraph("None was found within the effort; there may be some.");
      case Amendments.Result.AboveCap(var cap, var least) ->
          paragraph(
              "None was found with which no balance is exposed by more than %s; the least of those tried is %s."
                  .formatted(Amount.number(cap), Amount.number(least)));
    }
    if (!(amendments.result() instanceof Amendments.Result.NotNeeded)) {
      amendments
          .cap()
          .filter(cap -> cap.asWritten().isEmpty())
          .ifPresent(cap -> line("  " + unmeasured(cap)));
    }
    return text.toString();
  }

  private void capIsKept(Amendments.Cap cap) {
    line("");
    line("The cap on exposure");
    line(
        "  "
            + cap.asWritten()
                .map(worst ->
                    worst == 0
                        ? "No balance is exposed at any time, so the cap of %s is kept. No change is needed."
                            .formatted(Amount.number(cap.most()))
                        : "No balance is exposed by more than %s, so the cap of %s is kept. No change is needed."
                            .formatted(Amount.number(worst), Amount.number(cap.most())))
                .orElseGet(() -> unmeasured(cap)));
    if (cap.asWritten().filter(worst -> worst > 0).isPresent()) {
      inAll()
          .ifPresent(sides -> line("  The cap is for each balance alone. In all: " + sides + "."));
    }
  }

  /// How exposed each side is that is exposed, over all balances.
  private Optional<String> inAll() {
    List<String> sides =
        before.risk().inAll().sides().stream()
            .filter(side -> side.exposure().bound() > 0)
            .map(side -> Amount.behind(labels.name(side.side()), amount(side.exposure())))
            .toList();
    return sides.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", sides));
  }

  private static String amount(Exposure exposure) {
    return exposure.isProven()
        ? Amount.number(exposure.worst())
        : Amount.number(exposure.worst()) + " to " + Amount.number(exposure.bound());
  }

  private static String unmeasured(Amendments.Cap cap) {
    return "No balance says what is set against what, so nobody's exposure can be measured: the cap of %s asks for nothing."
        .formatted(Amount.number(cap.most()));
  }

  private void paragraph(String words) {
    line("");
    line("The least change " + purpose());
    line("  " + words);
  }

  /// A deal that completes is changed for the sake of a cap, or of the least turnout, with which it
  /// may not.
  private String purpose() {
    boolean completes = before.outcome().verdict() == Verdict.COMPLETES;
    boolean completesWithFewest =
        before
            .turnout()
            .filter(turnout -> turnout.least().verdict() != Verdict.COMPLETES)
            .isEmpty();
    String mends = completes ? "that would mend it for the least turnout" : "that would mend it";
    Optional<String> most =
        amendments
            .cap()
            .filter(cap -> cap.asWritten().isPresent())
            .map(cap -> Amount.number(cap.most()));
    return most.map(cap ->
            completes && completesWithFewest
                ? "with which no balance is exposed by more than " + cap
                : mends + " and expose no balance by more than " + cap)
        .orElse(mends);
  }

  private void alternatives() {
    line("");
    line(
        "The least changes %s (people concerned: those under a condition that changes)"
            .formatted(purpose()));
    EditWords edits = new EditWords(opened.agreement(), labels);
    int number = 1;
    for (Amendment amendment : amendments.alternatives()) {
      List<String> changes = amendment.edits().stream().map(edits::of).toList();
      line("  %d. %s".formatted(number++, changes.getFirst()));
      changes.stream().skip(1).forEach(change -> line("     " + change));
      line("     " + cost(amendment));
      line(
          "     Then: %s%s%s."
              .formatted(verdict(amendment), leftBehind(amendment), exposure(amendment)));
      newVetoes(amendment).ifPresent(vetoes -> line("     " + vetoes));
      List<ClauseId> outdated = edits.outdated(amendment.edits());
      if (!outdated.isEmpty()) {
        line(
            "     New words are needed for: %s."
                .formatted(
                    String.join(
                        ", ", outdated.stream().map(id -> labels.plain(id.value())).toList())));
      }
    }
    line("  To write one down as the next version:  %s --alternative N".formatted(amend));
  }

  private String cost(Amendment amendment) {
    Amendment.Cost cost = amendment.cost();
    return "%s; %s concerned%s. %s"
        .formatted(
            Amount.of(cost.clauses(), "clause is touched", "clauses are touched"),
            Amount.are(cost.movement(), Unit.PEOPLE),
            cost.fairness() > 0
                ? "; one side's exposure rises by %s more than another's"
                    .formatted(Amount.number(cost.fairness()))
                : "",
            proof(amendment));
  }

  private String proof(Amendment amendment) {
    if (amendment.proven()) {
      return "Proven: fewer clauses can't do.";
    }
    boolean fewerDo =
        amendments.alternatives().getFirst().cost().clauses() < amendment.cost().clauses();
    return fewerDo
        ? "Fewer clauses would do; it is shown for what it keeps."
        : "Whether fewer clauses could do is not proven.";
  }

  private static String verdict(Amendment amendment) {
    return amendment.report().outcome().verdict() == Verdict.COMPLETES
        ? "it completes"
        : "it " + amendment.report().outcome().verdict().word();
  }

  /// Those who were to go and no longer are, where a quota is lowered.
  private String leftBehind(Amendment amendment) {
    Map<CommitmentId, Long> due = new HashMap<>();
    amendment
        .report()
        .outcome()
        .reached()
        .forEach(reach -> due.put(reach.commitment(), reach.due().value()));
    List<String> fewer = new ArrayList<>();
    for (CheckReport.Reach was : before.outcome().reached()) {
      long less = was.due().value() - due.getOrDefault(was.commitment(), was.due().value());
      if (less > 0) {
        fewer.add(
            "%s of %s who were to go %s behind"
                .formatted(
                    Amount.of(less, labels.unit(was.commitment())),
                    labels.name(was.commitment()),
                    less == 1 ? "stays" : "stay"));
      }
    }
    return fewer.isEmpty() ? "" : ", and " + String.join(", ", fewer);
  }

  private String exposure(Amendment amendment) {
    if (amendment.report().risk().exposure().isEmpty()) {
      return "; how much somebody is exposed can't be measured, as there is no balance";
    }
    List<String> each = new ArrayList<>();
    for (Exposure exposure : amendment.report().risk().exposure()) {
      if (exposure.bound() > 0) {
        each.add(
            Amount.behind(RiskWords.stakes(exposure.stakes().given(), labels), amount(exposure)));
      }
    }
    return each.isEmpty()
        ? "; no balance is exposed"
        : "; given beyond what came back, at worst: " + String.join(", ", each);
  }

  /// Who can break the amended deal and couldn't before.
  private Optional<String> newVetoes(Amendment amendment) {
    List<Premise> more =
        amendment.report().vetoes().stream()
            .filter(veto -> veto.verdict() != Verdict.COMPLETES)
            .map(CheckReport.Veto::premise)
            .filter(premise -> !before.reliesOn().contains(premise))
            .toList();
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It relies on somebody more: %s."
                .formatted(String.join(", ", more.stream().map(labels::described).toList())));
  }

  /// @param premise how a premise is written
  /// @param exposure how an exposure is written
  void writeTo(
      Map<String, @Nullable Object> answer,
      Function<Premise, Map<String, @Nullable Object>> premise,
      Function<Exposure, Map<String, Object>> exposure) {
    Map<String, @Nullable Object> search = new LinkedHashMap<>();
    search.put("result", result());
    search.put("atLeast", amendments.alternatives().isEmpty() ? null : amendments.atLeast());
    search.put(
        "givingUp",
        amendments.result() instanceof Amendments.Result.OnlyByGivingUp(var commitments)
            ? commitments.stream().map(Object::toString).toList()
            : List.of());
    search.put("cap", amendments.cap().map(Amendments.Cap::most).orElse(null));
    search.put(
        "exposureAsWritten", amendments.cap().flatMap(Amendments.Cap::asWritten).orElse(null));
    search.put(
        "leastExposure",
        amendments.result() instanceof Amendments.Result.AboveCap(var _, var least) ? least : null);
    search.put("tried", amendments.looked());
    answer.put("amendmentSearch", search);
    EditWords edits = new EditWords(opened.agreement(), Labels.asWritten(opened));
    AgreementId next = VersionName.next(opened.agreement(), opened.all());
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Amendment amendment : amendments.alternatives()) {
      Map<String, @Nullable Object> one = new LinkedHashMap<>();
      one.put("clauses", amendment.cost().clauses());
      one.put("movement", amendment.cost().movement());
      one.put("fairness", amendment.cost().fairness());
      one.put("proven", amendment.proven());
      one.put(
          "verbs",
          amendment.edits().stream().map(edit -> Verb.of(edit).word()).distinct().toList());
      one.put("words", amendment.edits().stream().map(edits::of).toList());
      one.put(
          "outdatedClauses",
          edits.outdated(amendment.edits()).stream().map(ClauseId::value).toList());
      one.put("verdict", amendment.report().outcome().verdict().word());
      one.put("exposure", amendment.report().risk().exposure().stream().map(exposure).toList());
      one.put(
          "vetoes",
          amendment.report().vetoes().stream()
              .map(veto -> {
                Map<String, @Nullable Object> written = premise.apply(veto.premise());
                written.put("verdict", veto.verdict().word());
                return written;
              })
              .toList());
      one.put("patch", patches.of(amendment.edits(), next).json());
      all.add(one);
    }
    answer.put("amendments", all);
  }

  private String result() {
    return switch (amendments.result()) {
      case Amendments.Result.NotNeeded _ -> "not-needed";
      case Amendments.Result.Found _ -> "found";
      case Amendments.Result.Impossible _ -> "impossible";
      case Amendments.Result.OnlyByGivingUp _ -> "only-by-giving-up";
      case Amendments.Result.OutOfEffort _ -> "out-of-effort";
      case Amendments.Result.AboveCap _ -> "above-cap";
    };
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
