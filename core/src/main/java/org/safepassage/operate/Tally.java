package org.safepassage.operate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UserId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRule;

/// What was counted of one category at one point of a convoy's way: the last word of each reporter,
/// side by side, never added.
///
/// @param said one for each reporter, in the order in which they said it
/// @param settled which figure counts, if somebody decided that
/// @param figure the one that conditions use
public record Tally(List<Said> said, Optional<Count> settled, Count figure) {
  public Tally {
    said = List.copyOf(said);
  }

  /// One reporter's last word.
  public record Said(UserId by, Role role, Count people, Instant at, Sequence sequence) {}

  static Tally of(List<Said> said, Optional<Count> settled, CountRule rule) {
    return new Tally(said, settled, settled.orElseGet(() -> chosen(said, rule)));
  }

  /// @param said at least one
  private static Count chosen(List<Said> said, CountRule rule) {
    return switch (rule) {
      case SMALLEST -> said.stream().map(Said::people).min(Count::compareTo).orElseThrow();
      case LARGEST -> said.stream().map(Said::people).max(Count::compareTo).orElseThrow();
      case LATEST ->
          said.stream()
              .max(Comparator.comparing(Said::at).thenComparing(Said::sequence))
              .map(Said::people)
              .orElseThrow();
    };
  }

  /// Whether reporters said different numbers, settled or not.
  public boolean differs() {
    return said.stream().map(Said::people).distinct().count() > 1;
  }

  /// Whether reporters said different numbers and nobody has settled it.
  public boolean isOpen() {
    return differs() && settled.isEmpty();
  }

  /// When the last of them said it.
  public Instant at() {
    return said.stream().map(Said::at).max(Instant::compareTo).orElse(Instant.MIN);
  }
}
