package org.safepassage.cli;

import java.io.PrintWriter;

/// Shows how many parts of long work are done, and about how long the others take.
final class ProgressLine {
  private final StatusLine line;
  private long stageBegin = System.nanoTime();
  private String stage = "";

  ProgressLine(PrintWriter err, boolean terminal) {
    this.line = new StatusLine(err, terminal);
  }

  /// @param done how many of `all` parts are done
  void at(String what, int done, int all) {
    long now = System.nanoTime();
    if (!what.equals(stage)) {
      stage = what;
      stageBegin = now;
    }
    if (line.isDue()) {
      String left =
          done == 0
              ? ""
              : ", about %,d s left"
                  .formatted((now - stageBegin) / done * (all - done) / 1_000_000_000L);
      line.show("working out %s: %,d of %,d%s".formatted(what, done, all, left));
    }
  }

  /// Takes the line away.
  void end() {
    line.end();
  }
}
