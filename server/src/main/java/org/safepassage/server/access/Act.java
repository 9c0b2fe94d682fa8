package org.safepassage.server.access;

/// What somebody may be let do in an operation.
public enum Act {
  /// How far each commitment is, who may move and who waits for whom.
  SEE_OVERVIEW,
  /// Convoy by convoy, as far as [Sight] goes.
  SEE_CONVOYS,
  /// What was entered, as far as [Sight] goes.
  SEE_LOG,
  SEE_AGREEMENT,
  /// What was taken in of what others say, and what it claims. It was published; that somebody
  /// looked at a claim is seen with it, who did and what they noted only as far as [Sight] goes.
  SEE_ACCOUNTS,
  /// Whom to reach, with whatever else is asked of a party.
  SEE_CONTACTS,
  /// The whole ledger, event by event.
  EXPORT,
  /// Enter what was observed; what exactly, [ReportPolicy] says.
  REPORT,
  /// Give commands; which, [org.safepassage.operate.Gate] says.
  COMMAND,
  /// Replace the files.
  CHANGE_FILES,
  /// Say who is what here, and read who did what.
  MANAGE_PEOPLE
}
