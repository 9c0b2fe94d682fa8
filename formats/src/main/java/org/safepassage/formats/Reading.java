package org.safepassage.formats;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;

/// What came of reading files.
///
/// @param value what they say; present exactly when no finding is an error
/// @param findings by file, line and column
public record Reading<T>(Optional<T> value, List<Finding> findings) {
  public Reading {
    findings = List.copyOf(findings);
  }

  static <T> Reading<T> of(Optional<T> value, Findings findings) {
    List<Finding> sorted = findings.sorted();
    boolean usable = sorted.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    if (usable && value.isEmpty()) {
      throw new IllegalStateException("Nothing was read and nobody said why.");
    }
    return new Reading<>(usable ? value : Optional.empty(), sorted);
  }
}
