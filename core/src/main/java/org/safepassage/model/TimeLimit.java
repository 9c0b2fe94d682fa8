package org.safepassage.model;

import java.time.Instant;

/// A moment before which something must have happened.
///
/// @param at the first moment that is too late
public record TimeLimit(Kind kind, Instant at) {

  /// What must have happened.
  public enum Kind {
    /// The first of those concerned has gone; if not, nobody may go any more.
    START_BY("start-by"),
    /// Everybody concerned has gone; whoever has not may not go any more.
    DEADLINE("deadline"),
    /// Everybody concerned has arrived; if not, the promise has lapsed, also for those under way.
    VOID_BY("void-by");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word in files and in output.
    public String word() {
      return word;
    }
  }

  /// When it is not too late.
  public Spans inTime() {
    return Spans.before(at);
  }
}
