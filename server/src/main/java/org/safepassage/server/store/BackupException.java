package org.safepassage.server.store;

/// A backup couldn't be made or restored. The message says in a sentence why, and on a line of its
/// own what might be done; nothing was left half done.
public final class BackupException extends Exception {
  private static final long serialVersionUID = 1L;

  public BackupException(String message) {
    super(message);
  }

  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
