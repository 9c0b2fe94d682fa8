package org.safepassage.operate;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Rulebook;
import org.safepassage.model.Operation;

/// The agreement in force, with the counts that the gate goes by at one moment.
///
/// @param operation with the caseload as it was declared last
/// @param agreement with the turnout as it was declared
/// @param levels what was reported, whoever was let go and not yet seen, and whoever may pass
///   unseen under an allotment. What was not given is withheld.
/// @param now the moment
public record Terms(
    Operation operation, Agreement agreement, Rulebook rulebook, Levels levels, Instant now) {

  /// Who may move, and who waits for whom.
  public Outlook outlook() {
    return outlook(levels);
  }

  /// The same in another state.
  Outlook outlook(Levels state) {
    return Outlook.of(operation, agreement, rulebook, state, Optional.of(now));
  }
}
