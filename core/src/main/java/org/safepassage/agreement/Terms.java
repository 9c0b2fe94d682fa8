package org.safepassage.agreement;

import java.util.stream.Stream;

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

  /// The single terms under `all` and `any`.
  static Stream<Term> leaves(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) -> parts.stream().flatMap(Terms::leaves);
      case Term.Any(var parts, var _) -> parts.stream().flatMap(Terms::leaves);
      case Term.After _, Term.Balance _, Term.Holds _ -> Stream.of(term);
    };
  }

  /// The single terms of one kind.
  static <T extends Term> Stream<T> leaves(Term term, Class<T> kind) {
    return leaves(term).filter(kind::isInstance).map(kind::cast);
  }
}
