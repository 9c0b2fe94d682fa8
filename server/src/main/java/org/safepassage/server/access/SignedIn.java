package org.safepassage.server.access;

import org.safepassage.ledger.Hash;

/// Whoever sent a request, and how they showed who they are.
public record SignedIn(Viewer viewer, By by) {

  /// How somebody shows who they are.
  public sealed interface By {
    /// By a session in the browser, which other sites could make use of: what changes anything
    /// needs `guard` with it.
    record Session(Hash token, Secret guard) implements By {}

    /// By a token that a program sends.
    record Token(Hash token) implements By {}
  }
}
