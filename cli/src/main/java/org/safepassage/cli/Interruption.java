package org.safepassage.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Listens for Ctrl-C while a search goes on, so that it ends with the best it has instead of with
/// nothing. Closed when the answer is told.
final class Interruption implements AutoCloseable {
  /// Java stops when the hook returns; the answer has so long to be told.
  private static final int SECONDS_FOR_THE_ANSWER = 20;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "interruption");

  private Interruption() {}

  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /// Whether somebody wants it to end.
  boolean isAsked() {
    return asked.get();
  }

  private void await() {
    asked.set(true);
    try {
      boolean isTold = told.await(SECONDS_FOR_THE_ANSWER, TimeUnit.SECONDS);
      if (!isTold) {
        System.err.println("The search did not end in time; there is no answer.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (asked.get()) {
      told.countDown();
    } else {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
