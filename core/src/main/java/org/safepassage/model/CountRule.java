package org.safepassage.model;

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
}
