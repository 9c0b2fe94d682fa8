package org.safepassage.amend;

import org.safepassage.agreement.ConditionAt;
import org.safepassage.agreement.Hindrance.Mover;
import org.safepassage.model.CommitmentId;

/// A place in the text that an amendment can touch. Each counts as one clause.
sealed interface Spot {
  /// Who stands under it.
  default Mover mover() {
    return switch (this) {
      case OfCondition(ConditionAt.OfCommitment(var commitment, var _)) ->
          new Mover.OfCommitment(commitment);
      case OfCondition(ConditionAt.OfFact(var fact, var _)) -> new Mover.OfFact(fact);
      case OfLot(var commitment) -> new Mover.OfCommitment(commitment);
      case OfQuota(var commitment) -> new Mover.OfCommitment(commitment);
    };
  }

  /// What holds people back.
  record OfCondition(ConditionAt at) implements Spot {}

  /// What movements are multiples of.
  record OfLot(CommitmentId commitment) implements Spot {}

  /// How many are to go.
  record OfQuota(CommitmentId commitment) implements Spot {}
}
