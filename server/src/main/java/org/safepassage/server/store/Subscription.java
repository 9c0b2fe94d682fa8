package org.safepassage.server.store;

import java.util.concurrent.CompletionStage;

/// Somebody who is told what is added to a ledger.
public interface Subscription extends AutoCloseable {
  /// Completes when nobody is told any more: because it was closed, or exceptionally with what the
  /// consumer threw.
  CompletionStage<Void> ended();

  /// Ends it. A call that is under way is finished.
  @Override
  void close();
}
