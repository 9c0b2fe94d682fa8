package org.safepassage.operate;

/// How far a claim is looked at. Says whether the text has it so, never whether it is true.
public enum ClaimState {
  /// Found, and nobody looked at it.
  FOUND,
  /// Found with a doubt: waits for a person.
  UNSURE,
  CONFIRMED,
  CORRECTED,
  REJECTED;

  /// Whether it is put beside others: what waits for a person, or isn't there, is not.
  public boolean counts() {
    return this == FOUND || this == CONFIRMED || this == CORRECTED;
  }

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case FOUND -> "found";
      case UNSURE -> "unsure";
      case CONFIRMED -> "confirmed";
      case CORRECTED -> "corrected";
      case REJECTED -> "rejected";
    };
  }
}
