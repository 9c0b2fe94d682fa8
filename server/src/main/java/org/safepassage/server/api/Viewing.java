package org.safepassage.server.api;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What waits to be sent to one viewer. Whoever is too slow to take it is let go, so that nobody
/// waits for them; they come back and catch up from the ledger.
final class Viewing {
  private static final int MOST_WAITING = 64;

  private final Audience audience;
  private final BlockingQueue<Notice> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean over = new AtomicBoolean();

  /// Something that a viewer is told.
  sealed interface Notice {
    record Sends(Frame frame) implements Notice {}

    /// Somebody's rights have changed: they must be asked for again.
    record Check() implements Notice {}

    /// It is over.
    record End() implements Notice {}
  }

  Viewing(Audience audience) {
    this.audience = audience;
  }

  Audience audience() {
    return audience;
  }

  void tell(Notice notice) {
    if (!waiting.offer(notice)) {
      over.set(true);
    }
  }

  /// Whether it can't go on: something was left out.
  boolean isOver() {
    return over.get();
  }

  /// @return nothing when nothing came for so long
  @Nullable Notice await(Duration longest) throws InterruptedException {
    return waiting.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
