package org.safepassage.cli;

import java.io.PrintWriter;
import org.safepassage.model.OperationId;

/// Shows how many events of a ledger are done, while a backup is written or read.
final class EventsLine {
  private final StatusLine line;
  private final String done;

  /// @param done what becomes of the events
  EventsLine(PrintWriter err, String done) {
    this.line = new StatusLine(err, StatusLine.onTerminal());
    this.done = done;
  }

  void at(OperationId operation, long events, long all) {
    if (line.isDue()) {
      line.show(
          "%s: %,d of %,d events %s".formatted(Shown.text(operation.value()), events, all, done));
    }
  }

  /// Takes the line away.
  void end() {
    line.end();
  }
}
