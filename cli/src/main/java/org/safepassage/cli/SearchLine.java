package org.safepassage.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/// Shows how long a search has gone on, how long it may, and the best that it has found.
final class SearchLine {
  private final StatusLine line;
  private final Optional<Duration> longest;
  private final long begin = System.nanoTime();
  private String best = "looking for a first plan";

  /// @param longest when the search ends; none where it ends after a number of steps
  SearchLine(PrintWriter err, Optional<Duration> longest) {
    this.line = new StatusLine(err, StatusLine.onTerminal());
    this.longest = longest;
  }

  /// Something better was found.
  void found(String what) {
    best = what;
  }

  /// The search still goes on.
  void tick() {
    if (line.isDue()) {
      long seconds = (System.nanoTime() - begin) / 1_000_000_000L;
      String of = longest.map(all -> " of %,d".formatted(all.toSeconds())).orElse("");
      line.show("searching for %,d%s s: %s".formatted(seconds, of, best));
    }
  }

  /// Takes the line away.
  void end() {
    line.end();
  }
}
