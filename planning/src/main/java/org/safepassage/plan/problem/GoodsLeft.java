package org.safepassage.plan.problem;

import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;

/// Goods of a commitment that a schedule doesn't move, and why.
///
/// @param goods how much, in the unit of the commitment
public record GoodsLeft(CommitmentId commitment, Count goods, Remainder.Reason reason) {
  /// @throws IllegalArgumentException for nothing
  public GoodsLeft {
    if (goods.isZero()) {
      throw new IllegalArgumentException(
          """
          Nothing is left of %s.
          Maybe leave it out.\
          """
              .formatted(commitment));
    }
  }
}
