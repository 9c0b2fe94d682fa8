package org.safepassage.amend;

import java.util.List;
import org.safepassage.model.CommitmentId;

/// What was found when amendments were looked for.
///
/// @param result why there are as many as there are
/// @param alternatives the least first
/// @param atLeast every amendment touches at least so many clauses
/// @param looked at how many versions of the deal were tried
public record Amendments(Result result, List<Amendment> alternatives, int atLeast, long looked) {
  public Amendments {
    alternatives = List.copyOf(alternatives);
  }

  /// Why there are as many as there are.
  public sealed interface Result {
    /// The deal needs none.
    record NotNeeded() implements Result {}

    /// There are some.
    record Found() implements Result {}

    /// Nothing that the parties could write differently mends it. This is proven.
    record Impossible() implements Result {}

    /// It can be mended only by giving up all of some commitments. This is proven.
    record OnlyByGivingUp(List<CommitmentId> commitments) implements Result {
      public OnlyByGivingUp {
        commitments = List.copyOf(commitments);
      }
    }

    /// None was found within the effort; there may be some.
    record OutOfEffort() implements Result {}

    /// None was found that keeps everybody's exposure within the cap; there may be some.
    ///
    /// @param least the smallest worst exposure of all versions that were tried and complete
    record AboveCap(long cap, long least) implements Result {}
  }
}
