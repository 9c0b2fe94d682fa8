package org.safepassage.cli;

import java.util.List;
import java.util.function.Function;
import org.safepassage.model.Finding;

/// What came of trying: a value, or everything that is wrong.
sealed interface Attempt<T> {
  record Done<T>(T value) implements Attempt<T> {}

  record Failed<T>(List<Finding> findings) implements Attempt<T> {
    public Failed {
      findings = List.copyOf(findings);
    }
  }

  /// Goes on with the value, if there is one.
  default <R> Attempt<R> then(Function<? super T, Attempt<R>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Failed<T>(var findings) -> new Failed<>(findings);
    };
  }
}
