package org.safepassage.cli;

import java.io.PrintWriter;

/// Shows how far long work has come: one line that is written over on a terminal, a line every few
/// seconds elsewhere, and nothing at all for work that is soon done.
final class ProgressLine {
  private static final long SILENT_FOR = 1_500_000_000L;
  private static final long BETWEEN_ON_TERMINAL = 100_000_000L;
  private static final long BETWEEN_LINES = 5_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final long begin = System.nanoTime();
  private long shown = begin;
  private long stageBegin = begin;
  private String stage = "";
  private boolean dirty;

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /// @param done how many of `all` parts are done
  void at(String what, int done, int all) {
    long now = System.nanoTime();
    if (!what.equals(stage)) {
      stage = what;
      stageBegin = now;
    }
    long between = terminal ? BETWEEN_ON_TERMINAL : BETWEEN_LINES;
    if (now - begin < SILENT_FOR || now - shown < between) {
      return;
    }
    shown = now;
    String left =
        done == 0
            ? ""
            : ", about %,d s left"
                .formatted((now - stageBegin) / done * (all - done) / 1_000_000_000L);
    String line = "working out %s: %,d of %,d%s".formatted(what, done, all, left);
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
