package org.safepassage.agreement;

import static org.safepassage.agreement.StaticFaults.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Unit;

/// What is wrong or remarkable in how batches are made up, and in lots of several sizes.
final class BatchFaults {
  private final Agreement agreement;
  private final List<Finding> findings = new ArrayList<>();

  private BatchFaults(Agreement agreement) {
    this.agreement = agreement;
  }

  static List<Finding> find(Agreement agreement) {
    BatchFaults faults = new BatchFaults(agreement);
    agreement.batches().forEach(faults::check);
    agreement.commitments().forEach(faults::checkLots);
    return faults.findings;
  }

  private void check(Batches batches) {
    long size = batches.size().value();
    long least = batches.of().stream().mapToLong(part -> part.atLeast().value()).sum();
    long most =
        batches.of().stream().mapToLong(part -> part.atMost().map(Count::value).orElse(size)).sum();
    if (least > size || most < size) {
      add(
          FindingCode.CAN_NEVER_HOLD,
          batches.where(),
          "A batch of %s has %d %s, and by its parts %s %d."
              .formatted(
                  quoted(batches.id()),
                  size,
                  Unit.PEOPLE.word(size),
                  least > size ? "at least" : "at most",
                  least > size ? least : most),
          "Maybe the size or one of the parts is mistyped.");
    }
    Set<Unit> units = new HashSet<>();
    batches.of().stream()
        .flatMap(part -> agreement.findCommitment(part.commitment()).stream())
        .forEach(commitment -> units.add(commitment.unit()));
    if (units.size() > 1) {
      add(
          FindingCode.UNITS_MIXED,
          batches.where(),
          "%s adds up %s in one batch."
              .formatted(
                  quoted(batches.id()),
                  units.stream().map(Unit::word).sorted().collect(Collectors.joining(" and "))),
          "Maybe one of the commitments doesn't belong to it.");
    }
    add(
        FindingCode.OUTSIDE_THE_PROOF,
        batches.where(),
        "%s leave in common batches (%s), so that it matters who goes with whom: the verdict comes from trying the ways to make them up."
            .formatted(
                batches.of().stream()
                    .map(part -> quoted(part.commitment()))
                    .collect(Collectors.joining(" and ")),
                quoted(batches.id())),
        "");
  }

  private void checkLots(Commitment commitment) {
    if (commitment.lots().isChoice()) {
      add(
          FindingCode.OUTSIDE_THE_PROOF,
          commitment.where(),
          "%s moves in lots of %s, so that it matters which are taken: the verdict comes from trying them."
              .formatted(quoted(commitment.id()), commitment.lots()),
          "");
    }
  }

  private void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(new Finding(code, where, message, maybe));
  }
}
