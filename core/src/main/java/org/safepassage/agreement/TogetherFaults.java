package org.safepassage.agreement;

import static org.safepassage.agreement.StaticFaults.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Operation;
import org.safepassage.model.Route;
import org.safepassage.model.SourceRef;

/// What is wrong in the simultaneous hand-overs of an agreement.
final class TogetherFaults {
  private final Operation operation;
  private final Agreement agreement;
  private final List<Finding> findings = new ArrayList<>();

  private TogetherFaults(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
  }

  static List<Finding> find(Operation operation, Agreement agreement) {
    TogetherFaults faults = new TogetherFaults(operation, agreement);
    faults.check();
    return faults.findings;
  }

  private void check() {
    Map<CommitmentId, List<LevelRange>> taken = new HashMap<>();
    for (Together terms : agreement.together()) {
      Set<CommitmentId> own = new HashSet<>();
      if (terms.strands().size() < 2 || terms.parts() < 1) {
        together(
            terms, "has %d strands and %d parts".formatted(terms.strands().size(), terms.parts()));
      }
      for (Together.Strand strand : terms.strands()) {
        Optional<Commitment> commitment = agreement.findCommitment(strand.commitment());
        if (commitment.isEmpty()) {
          continue;
        }
        if (!own.add(strand.commitment())) {
          together(terms, "names " + quoted(strand.commitment()) + " twice");
        }
        checkStrand(terms, strand, commitment.get(), taken);
      }
    }
  }

  private void checkStrand(
      Together terms,
      Together.Strand strand,
      Commitment commitment,
      Map<CommitmentId, List<LevelRange>> taken) {
    Optional<Route> route = Route.join(operation.network(), commitment.route());
    if (route.isPresent() && route.get().handOver().isEmpty()) {
      add(
          FindingCode.NO_HAND_OVER,
          terms.where(),
          "%s hands over %s, whose route has no hand-over point."
              .formatted(quoted(terms.id()), quoted(commitment.id())),
          "Maybe a place on the route is of kind hand-over-point.");
    }
    Optional<Long> due = Dues.turnout(operation, commitment).map(range -> range.most().value());
    if (due.isEmpty()) {
      return;
    }
    long upTo = Math.min(strand.upTo().map(Count::value).orElse(due.get()), due.get());
    LevelRange range = new LevelRange(strand.beyond().value(), upTo);
    if (range.isEmpty() || upTo - range.beyond() < terms.parts()) {
      long cut = Math.max(0, upTo - range.beyond());
      together(
          terms,
          "cuts %d %s of %s into %d parts"
              .formatted(cut, commitment.unit().word(cut), quoted(commitment.id()), terms.parts()));
    }
    List<LevelRange> ranges = taken.computeIfAbsent(commitment.id(), _ -> new ArrayList<>());
    if (ranges.stream().anyMatch(other -> !other.intersect(range).isEmpty())) {
      together(terms, "takes people of " + quoted(commitment.id()) + " that another one takes");
    }
    ranges.add(range);
  }

  private void together(Together terms, String what) {
    add(
        FindingCode.TOGETHER_BROKEN,
        terms.where(),
        "The simultaneous hand-over %s %s.".formatted(quoted(terms.id()), what),
        "Maybe a number or a name is mistyped: the k-th parts of two or more commitments cross at once.");
  }

  private void add(FindingCode code, SourceRef where, String message, String maybe) {
    findings.add(new Finding(code, where, message, maybe));
  }
}
