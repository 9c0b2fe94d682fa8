package org.safepassage.model;

/// How far a fact has come. Only `GIVEN` lets anything move.
public enum FactState {
  NOT_ASKED,
  ASKED,
  PROMISED,
  GIVEN,
  REFUSED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case NOT_ASKED -> "not asked";
      case ASKED -> "asked";
      case PROMISED -> "promised";
      case GIVEN -> "given";
      case REFUSED -> "refused";
    };
  }
}
