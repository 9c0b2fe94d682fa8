package org.safepassage.pictures;

import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.amend.Amendments;
import org.safepassage.model.Finding;
import org.safepassage.model.Operation;
import org.safepassage.model.Progress;

/// What a report is about.
///
/// @param start the counts that the answer starts from
/// @param findings what deserves a look in the files
public record ReportSubject(
    Operation operation,
    Agreement agreement,
    Answers answers,
    Progress start,
    List<Finding> findings,
    Origin origin) {
  public ReportSubject {
    findings = List.copyOf(findings);
  }

  /// What the checker answered.
  ///
  /// @param report of the agreement; for the smaller counts where they are known only as ranges
  /// @param withMost for the greater counts then
  /// @param amendments the least changes that mend it
  public record Answers(
      CheckReport report, Optional<CheckReport> withMost, Amendments amendments) {}

  /// How to get the same report again.
  ///
  /// @param program with its version
  /// @param command as it is typed
  public record Origin(String program, String command) {}
}
