package org.safepassage.agreement;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;

/// Whom a term waits for, and how many of them.
final class Awaited {
  private Awaited() {}

  /// What is counted of the parts.
  ///
  /// @param slot which count of a commitment
  static Counter counter(
      List<Term.Part> parts, Function<CommitmentId, Slot> slot, boolean withAccountedFor) {
    return new Counter(
        parts.stream()
            .map(part ->
                new Counter.Part(
                    slot.apply(part.commitment()),
                    part.weight(),
                    part.beyond().value(),
                    part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
                    withAccountedFor))
            .toList());
  }

  /// What the parts come to when all have come, in their weights.
  ///
  /// @param due how many are due of a commitment
  static long whole(List<Term.Part> parts, ToLongFunction<CommitmentId> due) {
    long whole = 0;
    for (Term.Part part : parts) {
      long upTo =
          Math.min(
              part.upTo().map(Count::value).orElse(Long.MAX_VALUE),
              due.applyAsLong(part.commitment()));
      whole += part.weight() * Math.max(0, upTo - part.beyond().value());
    }
    return whole;
  }
}
