package org.safepassage.model;

/// The points that whoever is evacuated passes, in this order. `READY` (loaded and in place at the
/// hand-over point) and `CROSSED` (past it) exist only on a route with a hand-over point.
public enum Milestone {
  BOARDED,
  DEPARTED,
  READY,
  CROSSED,
  ARRIVED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case BOARDED -> "boarded";
      case DEPARTED -> "departed";
      case READY -> "ready";
      case CROSSED -> "crossed";
      case ARRIVED -> "arrived";
    };
  }

  /// Whether only routes with a hand-over point have it.
  public boolean needsHandOver() {
    return switch (this) {
      case READY, CROSSED -> true;
      case BOARDED, DEPARTED, ARRIVED -> false;
    };
  }
}
