package org.safepassage.accounts.feed;

/// A file that can't be read as a feed, and where that is seen.
public final class BrokenFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  BrokenFeedException(int line, int column, Exception cause) {
    super("It can't be read as a feed.", cause);
    this.line = Math.max(0, line);
    this.column = Math.max(0, column);
  }

  /// From 1; 0 where it is nowhere in particular.
  public int line() {
    return line;
  }

  /// From 1, as [#line()].
  public int column() {
    return column;
  }
}
