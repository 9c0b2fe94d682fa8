package org.safepassage.server.store;

/// The database can't be used as it is, and somebody has to do something about it. The message says
/// in a sentence what is wrong, and on a line of its own what might be done; it holds no password.
public final class DatabaseUnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  public DatabaseUnusableException(String message) {
    super(message);
  }

  public DatabaseUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
