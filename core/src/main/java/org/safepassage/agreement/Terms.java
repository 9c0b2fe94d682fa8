package org.safepassage.agreement;

import java.util.stream.Stream;
import org.safepassage.model.TimeLimit;

/// Walks through terms. Says where single terms stand, and nothing of what they mean.
final class Terms {
  private Terms() {}

  /// All single terms of the conditions on commitments and on facts, in the order of the file.
  static Stream<Term> of(Agreement agreement) {
    return Stream.concat(
            agreement.commitments().stream()
                .flatMap(commitment -> commitment.conditions().stream())
                .map(Condition::term),
            agreement.facts().stream().flatMap(fact -> fact.conditions().stream()))
        .flatMap(Terms::leaves);
  }

  /// All moments before which something must have happened, readings included.
  static Stream<TimeLimit> limits(Agreement agreement) {
    Stream<Term> read =
        agreement.commitments().stream()
            .flatMap(commitment -> commitment.conditions().stream())
            .flatMap(condition -> condition.readings().stream())
            .map(Condition.Reading::term);
    return Stream.concat(
            agreement.provisos().lapse().stream()
                .map(lapse -> new TimeLimit(TimeLimit.Kind.VOID_BY, lapse.at())),
            Stream.concat(of(agreement), read.flatMap(Terms::leaves))
                .flatMap(term -> leaves(term, Term.Before.class))
                .map(Term.Before::limit))
        .distinct();
  }

  /// The single terms under `all` and `any`.
  static Stream<Term> leaves(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) -> parts.stream().flatMap(Terms::leaves);
      case Term.Any(var parts, var _) -> parts.stream().flatMap(Terms::leaves);
      case Term.After _,
          Term.Balance _,
          Term.Holds _,
          Term.During _,
          Term.Before _,
          Term.Unless _ ->
          Stream.of(term);
    };
  }

  /// The single terms of one kind.
  static <T extends Term> Stream<T> leaves(Term term, Class<T> kind) {
    return leaves(term).filter(kind::isInstance).map(kind::cast);
  }
}
