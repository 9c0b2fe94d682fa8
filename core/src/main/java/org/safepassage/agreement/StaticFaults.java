package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CountRange;
import org.safepassage.model.FactId;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.model.Route;
import org.safepassage.model.Severity;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// What is wrong or remarkable in an agreement without anybody moving. Errors make a verdict
/// impossible; warnings go with it.
public final class StaticFaults {
  private final Operation operation;
  private final Agreement agreement;
  private final List<Finding> findings = new ArrayList<>();

  private StaticFaults(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
  }

  /// All findings, in the order of the file.
  public static List<Finding> find(Operation operation, Agreement agreement) {
    StaticFaults faults = new StaticFaults(operation, agreement);
    for (Commitment commitment : agreement.commitments()) {
      faults.checkNumbers(commitment);
      faults.checkRoute(commitment);
      faults.checkSeats(commitment);
      faults.checkReturn(commitment);
    }
    faults.findings.addAll(DutyFaults.find(operation, agreement));
    faults.findings.addAll(TermFaults.find(operation, agreement));
    faults.findings.addAll(TimeFaults.find(operation, agreement));
    faults.findings.addAll(TogetherFaults.find(operation, agreement));
    faults.checkShared();
    faults.findings.addAll(BatchFaults.find(agreement));
    faults.checkFacts();
    Weighing.fault(agreement).ifPresent(faults.findings::add);
    faults.checkCompiled();
    return faults.findings.stream().distinct().sorted().toList();
  }

  private void checkNumbers(Commitment commitment) {
    CountRange caseload = Dues.caseload(operation, commitment);
    boolean counted =
        operation.population().caseload().stream()
            .anyMatch(entry ->
                entry.origin().equals(commitment.origin())
                    && commitment.categories().contains(entry.category()));
    boolean people = commitment.unit() == Unit.PEOPLE;
    boolean needsCaseload =
        switch (commitment.quota()) {
          case Quota.All _, Quota.Share _ -> true;
          case Quota.Number _ -> people;
          case Quota.Unstated _ -> false;
        };
    if (needsCaseload && !counted) {
      add(
          FindingCode.NO_CASELOAD,
          commitment.where(),
          "Nobody of the categories of %s is said to wait at %s."
              .formatted(quoted(commitment.id()), quoted(commitment.origin())),
          "Maybe the caseload in operation.yaml lacks an entry for this origin and category.");
      return;
    }
    Optional<CountRange> quota = Dues.quota(operation, commitment);
    if (quota.isEmpty()) {
      return;
    }
    if (quota.get().most().isZero()) {
      add(
          FindingCode.QUOTA_ZERO,
          commitment.where(),
          "The quota of %s comes to 0: nobody is to go.".formatted(quoted(commitment.id())),
          "Maybe a digit is missing, or the number was still to be written.");
    }
    if (commitment.quota() instanceof Quota.Number && !quota.get().isExact()) {
      add(
          FindingCode.BAD_RANGE,
          commitment.where(),
          "The quota of %s is a range, %s; a quota is one number."
              .formatted(quoted(commitment.id()), quota.get()),
          "Maybe the range belongs to turnout.");
    }
    if (people && quota.get().most().compareTo(caseload.most()) > 0) {
      add(
          FindingCode.QUOTA_ABOVE_CASELOAD,
          commitment.where(),
          "%s is to take %s %s; waiting at %s are said to be at most %s."
              .formatted(
                  quoted(commitment.id()),
                  quota.get().most(),
                  Unit.PEOPLE.word(quota.get().most().value()),
                  quoted(commitment.origin()),
                  caseload.most()),
          "Maybe a category is missing, or the caseload is older than the agreement.");
    }
    if (commitment.turnout().isPresent()
        && commitment.turnout().get().most().compareTo(quota.get().most()) > 0) {
      add(
          FindingCode.TURNOUT_ABOVE_QUOTA,
          commitment.where(),
          "The turnout of %s may be %s, above its quota of %s."
              .formatted(
                  quoted(commitment.id()), commitment.turnout().get().most(), quota.get().most()),
          "Maybe the quota is to be raised; more than it can't leave.");
    }
  }

  private void checkRoute(Commitment commitment) {
    Optional<Route> route = Route.join(operation.network(), commitment.route());
    boolean fits =
        route.isPresent()
            && route.get().places().getFirst().id().equals(commitment.origin())
            && route.get().places().getLast().id().equals(commitment.destination());
    if (!fits) {
      add(
          FindingCode.ROUTE_BROKEN,
          commitment.where(),
          "The corridors of %s don't lead from %s to %s."
              .formatted(
                  quoted(commitment.id()),
                  quoted(commitment.origin()),
                  quoted(commitment.destination())),
          "Maybe their order is wrong, or a corridor in between is missing.");
      return;
    }
    if (route.get().handOver().isEmpty()) {
      if (commitment.heldAt() == Milestone.CROSSED) {
        add(
            FindingCode.NO_HAND_OVER,
            commitment.where(),
            "%s is held at the crossing, and its route has no hand-over point."
                .formatted(quoted(commitment.id())),
            "Maybe a place on the route is of kind hand-over-point.");
      }
      return;
    }
  }

  private void checkSeats(Commitment commitment) {
    if (commitment.unit() != Unit.PEOPLE) {
      return;
    }
    for (CategoryId id : commitment.categories()) {
      Optional<Category> category = operation.population().findCategory(id);
      boolean carried =
          category.isEmpty() || !Seating.kinds(operation, commitment, category.get()).isEmpty();
      if (!carried && !operation.transport().fleets().isEmpty()) {
        int party = category.get().party();
        add(
            FindingCode.NO_SEAT,
            commitment.where(),
            "No vehicle that serves %s has %s fit for the category %s%s."
                .formatted(
                    quoted(commitment.origin()),
                    party == 1 ? "a seat" : party + " seats",
                    quoted(id),
                    party == 1 ? "" : ", whose people travel in parties of " + party),
            "Maybe a fleet lacks this place under serves.");
      }
    }
  }

  /// A giver whose side receives nothing has no reason in the deal to go on.
  private void checkReturn(Commitment commitment) {
    Optional<SideId> side = operation.actors().findParty(commitment.giver()).flatMap(Party::side);
    boolean receives =
        agreement.commitments().stream()
            .anyMatch(other -> side.filter(other.beneficiary()::equals).isPresent());
    if (!receives) {
      add(
          FindingCode.GIFT,
          commitment.where(),
          "%s gives %s and its side receives nothing in return."
              .formatted(quoted(commitment.giver()), quoted(commitment.id())),
          "");
    }
  }

  private void checkShared() {
    for (Shared shared : agreement.shared()) {
      List<Commitment> sharing =
          shared.of().stream()
              .flatMap(part -> agreement.findCommitment(part.commitment()).stream())
              .toList();
      long wanted = 0;
      for (Shared.Part part : shared.of()) {
        long due =
            agreement
                .findCommitment(part.commitment())
                .flatMap(commitment -> Dues.turnout(operation, commitment))
                .map(range -> range.most().value())
                .orElse(0L);
        wanted += part.weight() * due;
      }
      if (wanted <= shared.atMost().value()) {
        add(
            FindingCode.NEVER_BINDS,
            shared.where(),
            "%s lets %s, and never more than %d is taken up."
                .formatted(quoted(shared.id()), shared.atMost(), wanted),
            "Maybe the limit is mistyped, or one who shares it is missing.");
      } else {
        add(
            FindingCode.OUTSIDE_THE_PROOF,
            shared.where(),
            "%s share %s, so that the order matters: the verdict comes from trying orders."
                .formatted(
                    String.join(" and ", sharing.stream().map(c -> quoted(c.id())).toList()),
                    quoted(shared.id())),
            "");
      }
    }
  }

  private void checkFacts() {
    for (Fact fact : agreement.facts()) {
      if (fact.revocable()) {
        add(
            FindingCode.OUTSIDE_THE_PROOF,
            fact.where(),
            "The fact %s can be taken back; the verdict holds as long as it is not, and what becomes of people if it is, is said beside it."
                .formatted(quoted(fact.id())),
            "");
      }
      if (reaches(fact, fact.id(), new HashSet<>())) {
        add(
            FindingCode.CYCLIC_FACTS,
            fact.where(),
            "The fact %s waits for itself.".formatted(quoted(fact.id())),
            "Maybe one of its conditions names the wrong fact.");
      }
    }
  }

  private boolean reaches(Fact from, FactId to, Set<FactId> seen) {
    for (Term term : from.conditions()) {
      for (FactId next : TermFaults.facts(term)) {
        boolean found =
            next.equals(to)
                || (seen.add(next)
                    && agreement.findFact(next).filter(f -> reaches(f, to, seen)).isPresent());
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /// What only shows once the terms are compiled, where nothing keeps them from being.
  private void checkCompiled() {
    Dues greatest = Dues.greatest(operation, agreement);
    boolean compiles =
        findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)
            && agreement.commitments().stream().allMatch(c -> greatest.findDue(c.id()).isPresent());
    if (compiles) {
      Rulebook rulebook = Rulebook.compile(operation, agreement, greatest);
      findings.addAll(CompiledFaults.find(rulebook));
    }
  }

  private void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(new Finding(code, where, message, maybe));
  }

  static String quoted(Object id) {
    return "\"" + id + "\"";
  }
}
