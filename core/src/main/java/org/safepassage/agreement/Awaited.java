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

  /// What is counted for a term. Where it waits for completeness, those accounted for count too.
  static Counter counter(Term.After term, Rulebook rulebook) {
    return counter(
        term.of(),
        id -> new Slot(rulebook.placeOf(id), term.at().milestone(), term.at().evidence()),
        term.reaches() instanceof Term.Amount.Complete);
  }

  /// How many a term waits for, in its own weights.
  static long needs(Term.After term, Rulebook rulebook) {
    long whole = whole(term.of(), id -> rulebook.obligation(rulebook.placeOf(id)).due());
    return switch (term.reaches()) {
      case Term.Amount.AtLeast(var count) -> count.value();
      case Term.Amount.Share(var share) -> share.ofRoundedUp(whole);
      case Term.Amount.Complete() -> whole;
    };
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
