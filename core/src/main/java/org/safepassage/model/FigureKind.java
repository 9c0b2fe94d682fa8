package org.safepassage.model;

/// Where a figure comes from. Shown with every figure.
public enum FigureKind {
  /// Said by somebody in the field who was there to count.
  REPORTED,
  /// Confirmed by as many observers as were agreed.
  ATTESTED,
  /// Said by a party, an official or an outlet.
  CLAIMED,
  /// Written in the agreement itself.
  AGREED,
  /// Chosen by whoever wrote the file, so that something can be computed.
  ASSUMED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case REPORTED -> "reported";
      case ATTESTED -> "attested";
      case CLAIMED -> "claimed";
      case AGREED -> "agreed";
      case ASSUMED -> "assumed";
    };
  }
}
