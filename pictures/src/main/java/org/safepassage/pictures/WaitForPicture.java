package org.safepassage.pictures;

import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.model.Operation;

/// Draws the checker's answer about one agreement: who waits for whom where it gets stuck, what it
/// relies on where it completes, what its text lacks where it can't be checked.
///
/// The waits are those of the greatest turnout. Beyond a dozen commitments the picture grows in
/// height and width; nothing is left out.
public final class WaitForPicture {
  private WaitForPicture() {}

  /// An SVG document.
  ///
  /// @param report of `agreement` under `operation`
  public static String draw(
      Operation operation, Agreement agreement, CheckReport report, Language language) {
    return sketch(new Called(operation, agreement, new Words(language)), report).document();
  }

  static Sketch sketch(Called called, CheckReport report) {
    return switch (report.outcome().verdict()) {
      case COMPLETES -> new ReliancePicture(called, report).sketch();
      case DEADLOCK, WAITS, UNDECIDED -> new StandstillPicture(called, report).sketch();
      case UNCHECKABLE -> new LacksPicture(called, report).sketch();
    };
  }
}
