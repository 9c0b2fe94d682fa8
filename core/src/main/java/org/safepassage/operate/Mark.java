package org.safepassage.operate;

/// What is odd about a report. A report with marks is recorded and counts like any other; marks go
/// when what is missing comes.
public enum Mark {
  /// A later milestone is reported of a convoy before an earlier one was.
  EARLY,
  /// Recorded more than an hour after it happened.
  LATE,
  /// Said to have happened after it was recorded.
  IN_THE_FUTURE,
  /// About a day before or after it was recorded: maybe the date is wrong.
  MAYBE_A_DAY_OFF,
  /// Nobody planned or released a convoy of this name.
  UNKNOWN_CONVOY,
  /// Names a place, category, commitment or party that the operation doesn't have.
  UNKNOWN_NAME,
  /// The same reporter said the same before.
  REPEATED,
  /// Somebody else counted differently.
  CONTRADICTS,
  /// Fewer than were counted before, and nobody said what became of the others.
  FEWER_THAN_BEFORE,
  /// More than were counted before.
  MORE_THAN_BEFORE,
  /// The convoy went on without release.
  AGAINST_THE_AGREEMENT,
  /// A later event says that it was wrong.
  CORRECTED;

  /// The word in files and in output.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
