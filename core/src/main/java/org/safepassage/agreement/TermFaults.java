package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.FactId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Route;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// What is wrong or remarkable in single conditions.
final class TermFaults {
  private final Operation operation;
  private final Agreement agreement;
  private final List<Finding> findings = new ArrayList<>();

  private TermFaults(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
  }

  static List<Finding> find(Operation operation, Agreement agreement) {
    TermFaults faults = new TermFaults(operation, agreement);
    for (Commitment commitment : agreement.commitments()) {
      for (Condition condition : commitment.conditions()) {
        faults.checkCoverage(commitment, condition);
        faults.check(condition.term());
        condition.readings().forEach(reading -> faults.check(reading.term()));
      }
    }
    for (Fact fact : agreement.facts()) {
      fact.conditions().forEach(faults::check);
    }
    return faults.findings;
  }

  /// All facts that a term names.
  static List<FactId> facts(Term term) {
    return Terms.leaves(term, Term.Holds.class).map(Term.Holds::fact).toList();
  }

  private void checkCoverage(Commitment commitment, Condition condition) {
    Optional<Long> due = due(commitment);
    if (due.isEmpty()) {
      return;
    }
    LevelRange range = RulebookCompiler.range(condition.coverage(), due.get());
    if (range.isEmpty()) {
      add(
          FindingCode.BAD_RANGE,
          condition.where(),
          "The condition holds nobody: it begins beyond %d and ends at %d."
              .formatted(range.beyond(), range.upTo()),
          "Maybe beyond and up-to are swapped.");
    } else if (range.beyond() >= due.get()) {
      add(
          FindingCode.NEVER_BINDS,
          condition.where(),
          "The condition holds only those beyond %d, and the number to go is %d."
              .formatted(range.beyond(), due.get()),
          "Maybe the number belongs to another commitment.");
    }
  }

  private Optional<Long> due(Commitment commitment) {
    return Dues.turnout(operation, commitment).map(range -> range.most().value());
  }

  private void check(Term term) {
    switch (term) {
      case Term.All(var parts, var _) -> parts.forEach(this::check);
      case Term.Any(var parts, var where) -> {
        if (parts.isEmpty()) {
          add(
              FindingCode.CAN_NEVER_HOLD,
              where,
              "One of no conditions is to hold, which can't be.",
              "Maybe the list under any was left empty.");
        }
        parts.forEach(this::check);
      }
      case Term.Holds _, Term.During _, Term.Before _, Term.Unless _ -> {}
      case Term.After after -> {
        checkCounted(after.of(), after.at(), after.where());
        checkAmount(after);
      }
      case Term.Balance balance -> checkCounted(balance.theirs(), balance.at(), balance.where());
    }
  }

  private void checkCounted(List<Term.Part> parts, Term.CountedAt at, SourceRef where) {
    for (Term.Part part : parts) {
      Optional<Commitment> commitment = agreement.findCommitment(part.commitment());
      if (commitment.isEmpty()) {
        continue;
      }
      if (at.evidence() == Evidence.ATTESTED && commitment.get().observers().isEmpty()) {
        add(
            FindingCode.UNKNOWN_OBSERVERS,
            where,
            "Attested counts of %s are asked for, and it names no observers."
                .formatted(StaticFaults.quoted(part.commitment())),
            "Maybe the commitment lacks its observers.");
      }
      Optional<Route> route = Route.join(operation.network(), commitment.get().route());
      boolean missing =
          at.milestone().needsHandOver() && route.isPresent() && route.get().handOver().isEmpty();
      if (missing) {
        add(
            FindingCode.NO_HAND_OVER,
            where,
            "%s is counted when %s, and its route has no hand-over point."
                .formatted(StaticFaults.quoted(part.commitment()), at.milestone().word()),
            "Maybe \"%s\" was meant.".formatted(Milestone.DEPARTED.word()));
      }
      if (part.upTo().filter(upTo -> upTo.compareTo(part.beyond()) <= 0).isPresent()) {
        add(
            FindingCode.BAD_RANGE,
            where,
            "Nobody of %s lies beyond %s and up to %s."
                .formatted(
                    StaticFaults.quoted(part.commitment()),
                    part.beyond(),
                    part.upTo().orElseThrow()),
            "Maybe beyond and up-to are swapped.");
      }
    }
  }

  private void checkAmount(Term.After after) {
    Set<Unit> units =
        after.of().stream()
            .flatMap(part -> agreement.findCommitment(part.commitment()).stream())
            .map(Commitment::unit)
            .collect(Collectors.toSet());
    if (units.size() > 1) {
      add(
          FindingCode.UNITS_MIXED,
          after.where(),
          "The group is counted in %s at once."
              .formatted(units.stream().map(Unit::word).sorted().toList()),
          "Maybe two conditions, one for each unit, say what is meant.");
    }
    if (after.reaches() instanceof Term.Amount.AtLeast(var count)) {
      long most = after.of().stream().mapToLong(this::most).sum();
      boolean known =
          after.of().stream()
              .allMatch(part ->
                  agreement
                      .findCommitment(part.commitment())
                      .flatMap(c -> Dues.quota(operation, c))
                      .isPresent());
      if (known && count.value() > most) {
        add(
            FindingCode.CAN_NEVER_HOLD,
            after.where(),
            "The condition waits for %s, and at most %d can come.".formatted(count, most),
            "Maybe the number belongs to another commitment.");
      }
    }
  }

  private long most(Term.Part part) {
    long due =
        agreement
            .findCommitment(part.commitment())
            .flatMap(c -> Dues.turnout(operation, c))
            .map(range -> range.most().value())
            .orElse(0L);
    long upTo = Math.min(part.upTo().map(Count::value).orElse(due), due);
    return part.weight() * Math.max(0, upTo - part.beyond().value());
  }

  private void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(new Finding(code, where, message, maybe));
  }
}
