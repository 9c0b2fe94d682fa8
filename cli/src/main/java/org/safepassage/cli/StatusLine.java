package org.safepassage.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// One line that says what long work is at: written over on a terminal, a line every few seconds
/// elsewhere, and nothing at all for work that is soon done.
final class StatusLine {
  private static final long SILENT_FOR = 1_500_000_000L;
  private static final long BETWEEN_ON_TERMINAL = 100_000_000L;
  private static final long BETWEEN_LINES = 5_000_000_000L;
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final long begin = System.nanoTime();
  private long shown = begin;
  private boolean dirty;

  StatusLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static boolean onTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /// Whether it is time for another line.
  boolean isDue() {
    long now = System.nanoTime();
    return now - begin >= SILENT_FOR
        && now - shown >= (terminal ? BETWEEN_ON_TERMINAL : BETWEEN_LINES);
  }

  void show(String line) {
    shown = System.nanoTime();
    if (terminal) {
      err.print(CLEAR + line);
      err.flush();
      dirty = true;
    } else {
      err.println(line);
    }
  }

  /// Takes the line away.
  void end() {
    if (dirty) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
