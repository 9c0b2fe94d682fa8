package org.safepassage.ledger;

/// The store can't be reached, or couldn't finish what it was asked. Nothing is lost that was
/// answered before; whatever wasn't answered may be sent again under the same key.
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message a sentence for whoever waits, and on a line of its own a guess at the remedy
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
