package org.safepassage.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;

/// For each commitment: from which turnout up do the others complete, whatever becomes of it?
///
/// A lower turnout makes absolute thresholds harder to reach and relative ones (a share,
/// completeness) easier, so the answer is not monotone, and halving the interval alone would not be
/// exact. Each interval of turnouts is therefore bracketed: with as few people as its lower end has
/// and thresholds as high as its upper end sets them, and the other way round. Where the two
/// brackets agree they settle the whole interval; where not, it is split. A single turnout is its
/// own bracket.
final class TurnoutSearch {
  private final Operation operation;
  private final Agreement agreement;
  private final Function<Rulebook, Levels> start;
  private final Dues greatest;

  TurnoutSearch(Operation operation, Agreement agreement, Function<Rulebook, Levels> start) {
    this.operation = operation;
    this.agreement = agreement;
    this.start = start;
    this.greatest = Dues.greatest(operation, agreement);
  }

  Map<CommitmentId, Count> leastOfEach(Checker.Watch watch) {
    Map<CommitmentId, Count> least = new HashMap<>();
    int done = 0;
    for (Commitment commitment : agreement.commitments()) {
      watch.at("turnouts", done++, agreement.commitments().size());
      findLeast(commitment.id()).ifPresent(n -> least.put(commitment.id(), Count.of(n)));
    }
    return least;
  }

  private Optional<Long> findLeast(CommitmentId commitment) {
    long most = greatest.findDue(commitment).orElse(Count.ZERO).value();
    if (!othersComplete(commitment, most, most)) {
      return Optional.empty();
    }
    return Optional.of(lowestFrom(commitment, 0, most));
  }

  /// The lowest turnout in `from..to` from which up to `to` the others complete; `to + 1` if they
  /// don't at `to`.
  private long lowestFrom(CommitmentId commitment, long from, long to) {
    if (canBeBracketed(commitment)) {
      if (othersComplete(commitment, from, to)) {
        return from;
      }
      if (!othersComplete(commitment, to, from)) {
        return to + 1;
      }
    } else if (from == to) {
      return othersComplete(commitment, from, from) ? from : from + 1;
    }
    if (from == to) {
      return to + 1;
    }
    long middle = from + (to - from) / 2;
    long upper = lowestFrom(commitment, middle + 1, to);
    return upper > middle + 1 ? upper : lowestFrom(commitment, from, middle);
  }

  /// How a simultaneous hand-over is cut into parts may depend on the turnout in ways that no
  /// bracket holds.
  private boolean canBeBracketed(CommitmentId commitment) {
    return agreement.together().stream()
        .flatMap(terms -> terms.strands().stream())
        .noneMatch(strand -> strand.commitment().equals(commitment));
  }

  /// Whether the others complete when `people` come and thresholds are set as if `thresholds` came.
  private boolean othersComplete(CommitmentId commitment, long people, long thresholds) {
    Dues dues = greatest.with(commitment, Count.of(people));
    Dues needs = greatest.with(commitment, Count.of(thresholds));
    Rulebook rulebook = new RulebookCompiler(operation, agreement, dues, needs).compile();
    Levels end = new Fixpoint(rulebook).from(start.apply(rulebook)).levels();
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      Obligation other = rulebook.obligation(c);
      boolean isOther = !other.id().equals(commitment);
      if (isOther && end.level(Slot.reported(c, Milestone.ARRIVED)) < other.due()) {
        return false;
      }
    }
    return true;
  }
}
