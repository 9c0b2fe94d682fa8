package org.safepassage.agreement;

/// Whether everybody who is due gets through.
public enum Verdict {
  COMPLETES,
  /// Some wait for each other, or for people who will never come.
  DEADLOCK,
  /// Some wait, and all of it only for what was taken as withheld.
  WAITS,
  /// Several share something, and of the orders that were tried none got everybody through.
  UNDECIDED,
  /// The text gives some commitment no number.
  UNCHECKABLE;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case COMPLETES -> "completes";
      case DEADLOCK -> "deadlock";
      case WAITS -> "waits";
      case UNDECIDED -> "undecided";
      case UNCHECKABLE -> "uncheckable";
    };
  }
}
