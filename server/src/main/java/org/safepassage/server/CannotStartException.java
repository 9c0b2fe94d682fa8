package org.safepassage.server;

/// The server can't be started as it was asked to. The message says why, and on a line of its own
/// what might be done.
public final class CannotStartException extends Exception {
  private static final long serialVersionUID = 1L;

  public CannotStartException(String message) {
    super(message);
  }

  public CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
