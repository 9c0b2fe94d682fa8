package org.safepassage.model;

/// How well a count is established. What parties and outlets claim is neither and never counts.
public enum Evidence {
  /// Somebody in the field said so.
  REPORTED,
  /// As many observers as the agreement asks for said the same number.
  ATTESTED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case REPORTED -> "reported";
      case ATTESTED -> "attested";
    };
  }
}
