package org.safepassage.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// What somebody who looked at a claim makes of how it was found: whether the text says so, never
/// whether it is true.
public enum ReviewOutcome {
  /// The text says what the claim has.
  CONFIRMED,
  /// It says something else, which is given.
  CORRECTED,
  /// It doesn't say so.
  REJECTED,
  /// As if nobody had looked at it yet.
  REOPENED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case CONFIRMED -> "confirmed";
      case CORRECTED -> "corrected";
      case REJECTED -> "rejected";
      case REOPENED -> "reopened";
    };
  }

  public static Optional<ReviewOutcome> find(String word) {
    return Stream.of(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}
