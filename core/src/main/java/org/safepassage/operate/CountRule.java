package org.safepassage.operate;

import java.util.Comparator;
import java.util.List;

/// Which figure conditions use where reporters differ, until somebody settles it.
public enum CountRule {
  SMALLEST,
  LARGEST,
  LATEST;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case SMALLEST -> "smallest";
      case LARGEST -> "largest";
      case LATEST -> "latest";
    };
  }

  /// @param said at least one
  long choose(List<Tally.Said> said) {
    return switch (this) {
      case SMALLEST -> said.stream().mapToLong(s -> s.people().value()).min().orElseThrow();
      case LARGEST -> said.stream().mapToLong(s -> s.people().value()).max().orElseThrow();
      case LATEST ->
          said.stream()
              .max(Comparator.comparing(Tally.Said::at).thenComparing(Tally.Said::sequence))
              .orElseThrow()
              .people()
              .value();
    };
  }
}
