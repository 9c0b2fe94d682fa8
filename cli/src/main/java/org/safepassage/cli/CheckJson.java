package org.safepassage.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Withholding;
import org.safepassage.model.Actors;
import org.safepassage.model.ClauseId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Milestone;
import org.safepassage.model.Observers;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Premise;

/// The answer of `check` as JSON. Its keys are told in `docs/formats/check-json.md`.
final class CheckJson {
  private final Opened opened;
  private final Labels labels;

  private final Optional<Amended> amended;

  /// @param amended the amendments, if any were looked for
  CheckJson(Opened opened, Optional<Amended> amended) {
    this.opened = opened;
    this.amended = amended;
    this.labels = Labels.asWritten(opened);
  }

  Map<String, @Nullable Object> of(CheckReport report, Optional<CheckReport> withMost) {
    Outcome outcome = report.outcome();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("operation", opened.operation().id().value());
    answer.put("agreement", report.agreement().value());
    answer.put("verdict", outcome.verdict().word());
    answer.put("withheld", premises(report.withheld()));
    answer.put("onceGiven", outcome.onceGiven().map(Verdict::word).orElse(null));
    answer.put("due", byCommitment(outcome.reached(), reach -> reach.due().value()));
    answer.put("reached", byCommitment(outcome.reached(), CheckJson::milestones));
    answer.put(
        "accountedFor", byCommitment(outcome.reached(), reach -> reach.accountedFor().value()));
    answer.put("strandedBetween", stranded(outcome));
    answer.put("waitsFor", outcome.waits().stream().map(this::wait).toList());
    answer.put("cycle", outcome.circle().stream().map(this::wait).toList());
    answer.put("reliesOn", premises(report.reliesOn()));
    answer.put("vetoes", report.vetoes().stream().map(this::veto).toList());
    new RiskJson(this::premise).writeTo(answer, report);
    amended.ifPresent(found -> found.writeTo(answer, this::premise, RiskJson::exposure));
    answer.put(
        "exploration",
        report.explored().map(found -> ExplorationJson.of(found, this::wait)).orElse(null));
    answer.put("turnout", report.turnout().map(this::turnout).orElse(null));
    answer.put("readings", report.readings().stream().map(CheckJson::reading).toList());
    answer.put(
        "notComputable", report.notComputable().stream().map(CheckJson::notComputable).toList());
    answer.put("withGreaterCounts", withMost.map(other -> outcome(other.outcome())).orElse(null));
    Map<String, @Nullable Object> effort = new LinkedHashMap<>();
    effort.put("steps", outcome.effort().steps());
    effort.put("laps", outcome.effort().laps());
    answer.put("effort", effort);
    new Basis(opened).writeTo(answer);
    answer.put("findings", FindingsText.json(opened.warnings()));
    return answer;
  }

  private static <T> Map<String, T> byCommitment(List<Reach> reached, Function<Reach, T> what) {
    Map<String, T> all = new LinkedHashMap<>();
    reached.forEach(reach -> all.put(reach.commitment().value(), what.apply(reach)));
    return all;
  }

  static Map<String, Long> milestones(Reach reach) {
    Map<String, Long> all = new LinkedHashMap<>();
    reach.at().forEach((milestone, count) -> all.put(milestone.word(), count.value()));
    return all;
  }

  private static List<Map<String, Object>> stranded(Outcome outcome) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CheckReport.Stranded stranded : outcome.stranded()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("commitment", stranded.commitment().value());
      one.put("after", stranded.after().word());
      one.put("before", stranded.before().word());
      one.put("count", stranded.people().value());
      all.add(one);
    }
    return all;
  }

  Map<String, @Nullable Object> wait(Wait wait) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    switch (wait.who()) {
      case Wait.Waiting.OfCommitment(var id) -> {
        one.put("from", id.value());
        one.put("fromKind", "commitment");
        one.put("at", wait.at());
        one.put("heldAt", wait.held().map(Milestone::word).orElse(null));
      }
      case Wait.Waiting.OfFact(var id) -> {
        one.put("from", id.value());
        one.put("fromKind", "fact");
      }
    }
    switch (wait.forWhat()) {
      case Wait.Target.Counted counted -> {
        one.put("to", counted.commitment().value());
        one.put("toKind", "commitment");
        one.put("needs", counted.needs());
        one.put("has", counted.has());
        one.put("milestone", counted.milestone().word());
        one.put("evidence", counted.evidence().word());
        one.put("sum", counted.sum());
        one.put("never", counted.never());
      }
      case Wait.Target.Company company -> {
        one.put("to", company.commitment().value());
        one.put("toKind", "commitment");
        one.put("batches", company.batches().value());
        one.put("needs", company.needs());
        one.put("has", company.left());
      }
      case Wait.Target.Room room -> {
        one.put("to", room.shared().toString());
        one.put(
            "toKind",
            switch (room.shared()) {
              case Limit.What.Agreed _ -> "shared";
              case Limit.What.RoomAt _ -> "room";
            });
        one.put("needs", room.needs());
        one.put("has", room.left());
      }
      case Wait.Target.Given(var premise) -> {
        one.put("to", premise.id());
        one.put("toKind", labels.kind(premise));
      }
      case Wait.Target.Time(var premise, var opens) -> {
        one.put("to", premise.id());
        one.put("toKind", labels.kind(premise));
        one.put("opens", opens.map(this::moment).orElse(null));
        one.put("never", opens.isEmpty());
      }
    }
    one.put("term", wait.kind().word());
    one.put("clause", wait.clause().map(ClauseId::value).orElse(null));
    one.put("alternative", wait.alternative());
    one.put("granular", wait.granular());
    one.put("canLift", wait.lifts().stream().map(this::lift).toList());
    one.put("file", wait.where().file());
    one.put("line", wait.where().line());
    one.put("column", wait.where().column());
    one.put("words", labels.sentence(wait));
    return one;
  }

  private String moment(Instant moment) {
    return moment
        .atZone(opened.operation().calendar().zone())
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private Map<String, Object> lift(Wait.Lift lift) {
    Actors actors = opened.operation().actors();
    Map<String, Object> one = new LinkedHashMap<>();
    switch (lift) {
      case Wait.Lift.OfParty(var party, var how) -> {
        one.put("party", party.value());
        one.put("how", how.word());
        one.put("contact", actors.findParty(party).map(Party::contact).orElse(""));
      }
      case Wait.Lift.OfObservers(var id) -> {
        Observers observers = actors.findObservers(id).orElseThrow();
        one.put("observers", id.value());
        one.put("how", "attests");
        one.put("quorum", observers.quorum());
        one.put("members", observers.members());
        one.put("contact", observers.contact());
      }
    }
    return one;
  }

  private List<Map<String, @Nullable Object>> premises(List<Premise> premises) {
    return premises.stream().map(this::premise).toList();
  }

  private Map<String, @Nullable Object> premise(Premise premise) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("kind", labels.kind(premise));
    one.put("id", premise.id());
    one.put("name", labels.name(premise));
    one.put(
        "heldBy",
        Withholding.holder(premise, opened.operation(), opened.agreement())
            .map(PartyId::value)
            .orElse(null));
    return one;
  }

  private Map<String, @Nullable Object> veto(CheckReport.Veto veto) {
    Map<String, @Nullable Object> one = premise(veto.premise());
    one.put("verdict", veto.verdict().word());
    one.put(
        "leaves",
        byCommitment(
            veto.reached(),
            reach -> reach.at().getOrDefault(Milestone.DEPARTED, Count.ZERO).value()));
    one.put(
        "arrives",
        byCommitment(
            veto.reached(),
            reach -> reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value()));
    return one;
  }

  private Map<String, @Nullable Object> turnout(CheckReport.Turnout turnout) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    Map<String, @Nullable Object> range = new LinkedHashMap<>();
    for (Reach reach : turnout.greatest().reached()) {
      Optional.ofNullable(turnout.range().get(reach.commitment()))
          .ifPresent(r -> range.put(reach.commitment().value(), range(r)));
    }
    one.put("range", range);
    one.put("least", outcome(turnout.least()));
    one.put("greatest", outcome(turnout.greatest()));
    one.put(
        "leastOfEach",
        turnout
            .leastOfEach()
            .map(least -> leastOfEach(least, turnout.greatest().reached()))
            .orElse(null));
    return one;
  }

  private static Map<String, @Nullable Object> leastOfEach(
      Map<CommitmentId, CountRange> least, List<Reach> all) {
    Map<String, @Nullable Object> leastOfEach = new LinkedHashMap<>();
    for (Reach reach : all) {
      leastOfEach.put(
          reach.commitment().value(),
          Optional.ofNullable(least.get(reach.commitment()))
              .<Object>map(one -> one.isExact() ? one.least().value() : range(one))
              .orElse(null));
    }
    return leastOfEach;
  }

  private static Map<String, Long> range(CountRange range) {
    Map<String, Long> one = new LinkedHashMap<>();
    one.put("least", range.least().value());
    one.put("most", range.most().value());
    return one;
  }

  private Map<String, @Nullable Object> outcome(Outcome outcome) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("verdict", outcome.verdict().word());
    one.put("reached", byCommitment(outcome.reached(), CheckJson::milestones));
    return one;
  }

  private static Map<String, @Nullable Object> reading(CheckReport.ReadingOutcome reading) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("commitment", reading.commitment().value());
    one.put("clause", reading.clause().map(ClauseId::value).orElse(null));
    one.put("reading", reading.reading());
    one.put("readBy", reading.readBy().stream().map(PartyId::value).toList());
    one.put("verdict", reading.verdict().word());
    one.put("reached", byCommitment(reading.reached(), CheckJson::milestones));
    return one;
  }

  private static Map<String, Object> notComputable(CheckReport.NotComputable missing) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("commitment", missing.commitment().value());
    List<String> lacks = new ArrayList<>();
    if (missing.noNumber()) {
      lacks.add("number");
    }
    if (missing.noOrder()) {
      lacks.add("order");
    }
    if (missing.noMonitor()) {
      lacks.add("monitor");
    }
    one.put("lacks", lacks);
    return one;
  }
}
