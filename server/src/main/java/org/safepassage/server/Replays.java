package org.safepassage.server;

import java.time.InstantSource;
import java.util.List;
import org.safepassage.formats.LedgerFiles;
import org.safepassage.formats.OperationFiles;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.Event;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.replay.Replay;
import org.safepassage.server.replay.ReplayRoom;

/// Reads ledgers that are to be played again.
final class Replays {
  private Replays() {}

  /// @throws CannotStartException with all that is wrong with the files
  static ReplayRoom read(Options.Played played, InstantSource wall) throws CannotStartException {
    OperationFolder folder =
        fit(OperationFiles.read(played.folder()), "./safepassage check " + played.folder());
    List<Event> events = fit(LedgerFiles.read(played.ledger()), "the export of the ledger");
    try {
      return new ReplayRoom(Rooms.compiled(folder), new Replay(events, wall));
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
