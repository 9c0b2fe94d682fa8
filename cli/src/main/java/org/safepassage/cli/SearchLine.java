package org.safepassage.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Shows how far a search has come: one line that is written over on a terminal, a line every few
/// seconds elsewhere, and nothing for a search that is soon over.
final class SearchLine {
  private static final long SILENT_FOR = 1_500_000_000L;
  private static final long BETWEEN_ON_TERMINAL = 100_000_000L;
  private static final long BETWEEN_LINES = 2_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final long begin = System.nanoTime();
  private long shown = begin;
  private boolean dirty;

  /// Shows it on a terminal if there is one, else as lines.
  static SearchLine on(PrintWriter err) {
    return new SearchLine(
        err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  private SearchLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /// @param best what was found
  void show(String best) {
    long now = System.nanoTime();
    if (now - begin < SILENT_FOR
        || now - shown < (terminal ? BETWEEN_ON_TERMINAL : BETWEEN_LINES)) {
      return;
    }
    shown = now;
    String line = "searching for %d s: %s".formatted((now - begin) / 1_000_000_000L, best);
    if (terminal) {
      err.print("\r\033[K" + line);
      err.flush();
      dirty = true;
    } else {
      err.println(line);
    }
  }

  /// Takes the line away.
  void end() {
    if (dirty) {
      err.print("\r\033[K");
      err.flush();
    }
  }
}
