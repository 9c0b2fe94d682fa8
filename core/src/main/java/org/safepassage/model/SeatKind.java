package org.safepassage.model;

/// A kind of place in a vehicle.
public enum SeatKind {
  SEAT,
  SEATED_MEDICAL,
  STRETCHER;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case SEAT -> "seat";
      case SEATED_MEDICAL -> "seated-medical";
      case STRETCHER -> "stretcher";
    };
  }
}
