package org.safepassage.amend;

import org.safepassage.agreement.ConditionAt;
import org.safepassage.model.CommitmentId;

/// A place in the text that an amendment can touch. Each counts as one clause.
sealed interface Spot {
  /// What holds people back.
  record OfCondition(ConditionAt at) implements Spot {}

  /// What movements are multiples of.
  record OfLot(CommitmentId commitment) implements Spot {}

  /// How many are to go.
  record OfQuota(CommitmentId commitment) implements Spot {}
}
