package org.safepassage.amend;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.CommitmentId;

/// What was found when amendments were looked for.
///
/// @param result why there are as many as there are
/// @param alternatives the least first
/// @param atLeast every amendment touches at least so many clauses
/// @param looked at how many versions of the deal were tried
/// @param cap what was asked of exposure, if anything was
public record Amendments(
    Result result, List<Amendment> alternatives, int atLeast, long looked, Optional<Cap> cap) {
  public Amendments {
    alternatives = List.copyOf(alternatives);
  }

  /// Where nothing was asked of exposure.
  public Amendments(Result result, List<Amendment> alternatives, int atLeast, long looked) {
    this(result, alternatives, atLeast, looked, Optional.empty());
  }

  Amendments under(Cap asked) {
    return new Amendments(result, alternatives, atLeast, looked, Optional.of(asked));
  }

  /// A cap on exposure, and what there is to hold against it.
  ///
  /// @param most no balance may be exposed by more, in its own weights
  /// @param asWritten the worst exposure under the deal as it is; nothing where no balance sets
  ///   anything against anything, so that exposure can't be measured
  public record Cap(long most, Optional<Long> asWritten) {}

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

    /// None was found that keeps every balance's exposure within the cap; there may be some.
    ///
    /// @param least the smallest worst exposure of all versions that were tried and complete
    record AboveCap(long cap, long least) implements Result {}
  }
}
