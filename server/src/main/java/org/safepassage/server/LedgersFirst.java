package org.safepassage.server;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/// Lets nobody in before all ledgers are read: the web server is started after this.
final class LedgersFirst implements SmartLifecycle {
  /// Before the web server, whose phase is near the end of all.
  private static final int PHASE = 0;

  private final CompletableFuture<Void> read;
  private volatile boolean running;

  LedgersFirst(CompletableFuture<Void> read) {
    this.read = read;
  }

  @Override
  public void start() {
    read.join();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
