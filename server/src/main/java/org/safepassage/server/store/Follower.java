package org.safepassage.server.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// One who follows a ledger, on a thread of its own.
final class Follower implements Subscription {
  private static final int PAGE = 1_000;

  private final OperationId operation;
  private final Consumer<List<Event>> consumer;
  private final Followers.Pages pages;
  private final Semaphore notices = new Semaphore(0);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean closed;
  private Sequence at;

  Follower(
      OperationId operation,
      Sequence after,
      Consumer<List<Event>> consumer,
      Followers.Pages pages) {
    this.operation = operation;
    this.at = after;
    this.consumer = consumer;
    this.pages = pages;
  }

  OperationId operation() {
    return operation;
  }

  void start() {
    wake();
    Thread.ofVirtual().name("ledger-follower").start(this::work);
  }

  /// There may be something new.
  void wake() {
    notices.release();
  }

  private void work() {
    try {
      while (!closed) {
        notices.acquire();
        notices.drainPermits();
        catchUp();
      }
      ended.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended.completeExceptionally(e);
    } catch (UnknownOperationException | RuntimeException | Error failure) {
      ended.completeExceptionally(failure);
    }
  }

  private void catchUp() throws UnknownOperationException {
    while (!closed) {
      List<Event> page;
      try {
        page = pages.read(operation, at, PAGE);
      } catch (StoreUnavailableException unavailable) {
        // The listening connection is lost as well, and wakes everybody once it is back.
        return;
      }
      if (page.isEmpty()) {
        return;
      }
      consumer.accept(page);
      at = page.getLast().sequence();
    }
  }

  @Override
  public CompletionStage<Void> ended() {
    return ended;
  }

  @Override
  public void close() {
    closed = true;
    wake();
  }
}
