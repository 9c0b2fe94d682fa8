package org.safepassage.model;

/// Something about a file that its writer should know: what is wrong, where, and a guess at the
/// remedy.
///
/// @param message what is wrong, one sentence
/// @param maybe a guess at the remedy, beginning "Maybe"; empty where there is none to give
public record Finding(FindingCode code, SourceRef where, String message, String maybe)
    implements Comparable<Finding> {
  public Severity severity() {
    return code.severity();
  }

  @Override
  public int compareTo(Finding other) {
    int byPlace = where.compareTo(other.where);
    if (byPlace != 0) {
      return byPlace;
    }
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : message.compareTo(other.message);
  }
}
