package org.safepassage.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// What became of people who were aboard and will not arrive with their convoy, or of those who
/// arrive without having boarded.
public enum Fate {
  DETAINED,
  DIED,
  LEFT_BY_CHOICE,
  /// Went on in another convoy, where they are counted as having boarded.
  TRANSFERRED,
  TO_HOSPITAL,
  REFUSED_AT_SCREENING,
  /// Joined on the way: one more who arrives.
  BORN;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case DETAINED -> "detained";
      case DIED -> "died";
      case LEFT_BY_CHOICE -> "left-by-choice";
      case TRANSFERRED -> "transferred";
      case TO_HOSPITAL -> "to-hospital";
      case REFUSED_AT_SCREENING -> "refused-at-screening";
      case BORN -> "born";
    };
  }

  public static Optional<Fate> find(String word) {
    return Stream.of(values()).filter(fate -> fate.word().equals(word)).findFirst();
  }

  /// How many more of those aboard there are for each of them.
  public int change() {
    return switch (this) {
      case DETAINED, DIED, LEFT_BY_CHOICE, TRANSFERRED, TO_HOSPITAL, REFUSED_AT_SCREENING -> -1;
      case BORN -> 1;
    };
  }
}
