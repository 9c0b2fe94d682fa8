package org.safepassage.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.Event;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.operate.CountRule;
import org.safepassage.operate.Room;
import org.safepassage.server.replay.Replay;
import org.safepassage.server.replay.ReplayRoom;

/// Reads ledgers that are to be played again.
final class Replays {
  private static final Duration OVERDUE_AFTER = Duration.ofMinutes(30);

  private Replays() {}

  /// @throws CannotStartException with all that is wrong with the files
  static ReplayRoom read(Options.Played played, InstantSource wall) throws CannotStartException {
    OperationFolder folder =
        fit(OperationFiles.read(played.folder()), "./safepassage check " + played.folder());
    List<Event> events = fit(LedgerFiles.read(played.ledger()), "the export of the ledger");
    Map<AgreementId, Agreement> agreements = new LinkedHashMap<>();
    folder.agreements().forEach(agreement -> agreements.put(agreement.id(), agreement));
    try {
      return new ReplayRoom(
          new Room(folder.operation(), agreements, OVERDUE_AFTER),
          new Replay(events, wall),
          CountRule.SMALLEST);
    } catch (IllegalArgumentException ofAnother) {
      throw new CannotStartException(String.valueOf(ofAnother.getMessage()), ofAnother);
    }
  }

  private static <T> T fit(Reading<T> reading, String more) throws CannotStartException {
    List<Finding> errors =
        reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (reading.value().isPresent() && errors.isEmpty()) {
      return reading.value().get();
    }
    StringBuilder words = new StringBuilder();
    for (Finding finding : errors) {
      words.append(
          "%s: %s (%s)\n".formatted(finding.where(), finding.message(), finding.code().slug()));
    }
    throw new CannotStartException(words + "Maybe look at " + more + ".");
  }
}
