package org.safepassage.server.replay;

/// Something was to be entered or decided in a replay. What happened can't be added to.
public final class ReplayingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReplayingException() {
    super(
        """
        This is a replay of what happened: nothing can be entered or decided in it.
        Maybe take over from this moment as an exercise, which has a ledger of its own.\
        """);
  }
}
