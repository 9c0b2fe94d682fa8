package org.safepassage.amend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Together;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// Of whom nobody gets through, whatever the parties write: with every condition given up, lots of
/// one, and no hand-over to be made as one event. No amendment can reach more than that, so what is
/// said here is proven.
final class GivingUp {
  private final Deal deal;

  GivingUp(Deal deal) {
    this.deal = deal;
  }

  /// The commitments of which fewer arrive than their quota would have to be at the least.
  List<CommitmentId> whoNeverGoes() {
    Deal.Rest rest =
        deal.restWithout(new LinkedHashSet<>(deal.spots()), deal.asWritten()).getFirst();
    List<CommitmentId> nobody = new ArrayList<>();
    for (int c = 0; c < rest.rulebook().obligations().size(); c++) {
      long arrived = rest.levels().level(Slot.reported(c, Milestone.ARRIVED));
      if (!rest.isComplete(c) && arrived < Math.max(1, deal.leftAlready(rest.rulebook(), c))) {
        nobody.add(rest.rulebook().obligation(c).id());
      }
    }
    return nobody;
  }

  /// Whether the others get through, with all else given up, if none of these has to go. Where some
  /// of these have left already, they can't be given up any more.
  boolean isEnough(List<CommitmentId> commitments) {
    Agreement agreement = deal.agreement();
    Dues due = Dues.greatest(deal.operation(), agreement);
    List<Edit> edits = new ArrayList<>();
    for (Spot spot : deal.spots()) {
      switch (spot) {
        case Spot.OfCondition(var at) -> edits.add(new Edit.Drop(at));
        case Spot.OfLot(var commitment) ->
            edits.add(new Edit.Lot(commitment, Count.of(1), Count.of(1)));
        case Spot.OfQuota(var commitment) -> {
          if (commitments.contains(commitment)) {
            edits.add(
                new Edit.LowerQuota(commitment, due.findDue(commitment).orElseThrow(), Count.ZERO));
          }
        }
      }
    }
    Set<CommitmentId> gone = Set.copyOf(commitments);
    List<Together> left =
        agreement.together().stream()
            .filter(together ->
                together.strands().stream().noneMatch(s -> gone.contains(s.commitment())))
            .toList();
    return deal.completes(Edit.applyAll(edits, agreement).withTogether(left));
  }
}
