package org.safepassage.server.api;

import java.util.function.Function;
import org.safepassage.pictures.Language;

/// Ends a request with a problem, told in the language of whoever asks.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Language, Problem> problem;

  RefusedException(Function<Language, Problem> problem) {
    super(null, null, false, false);
    this.problem = problem;
  }

  static RefusedException of(Message message, Object... values) {
    return new RefusedException(language -> Problem.of(message, language, values));
  }

  Problem in(Language language) {
    return problem.apply(language);
  }
}
