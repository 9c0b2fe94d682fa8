package org.safepassage.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after a running PostgreSQL until it is closed: starts it again when it has ended though
/// nobody ended it, as when the machine runs out of memory, and keeps its log short.
///
/// Whoever waits for the database meanwhile finds it again at the same address.
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
  private static final Duration BEFORE_ANOTHER_START = Duration.ofSeconds(1);

  private final Postmaster postmaster;
  private final Secret password;
  private final Thread thread;
  private EmbeddedPostgres running;
  private volatile boolean closed;

  /// @param running as it was started first
  Watch(Postmaster postmaster, Secret password, EmbeddedPostgres running) {
    this.postmaster = postmaster;
    this.password = password;
    this.running = running;
    this.thread = Thread.ofVirtual().name("database-watch").unstarted(this::look);
  }

  /// Begins to look. When Java ends without closing this, it is closed all the same.
  void begin() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-of-the-database"));
    thread.start();
  }

  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new IllegalStateException("The embedded database couldn't be stopped.", e);
    }
  }

  private void look() {
    try {
      while (!closed) {
        if (hasEnded() && !startAgain()) {
          Thread.sleep(BEFORE_ANOTHER_START);
        }
        shorten();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for a while whether it ends. What the library calls the process is the one that started
  /// it.
  private boolean hasEnded() throws InterruptedException {
    try {
      Optional<ProcessHandle> process = Leftovers.postmaster(postmaster.data());
      if (process.isPresent()) {
        process.get().onExit().get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException | IOException unknown) {
      LOG.warn("Whether the database runs can't be seen: {}", unknown.toString());
      Thread.sleep(BETWEEN_LOOKS);
      return false;
    }
  }

  /// A start that was begun is brought to its end, so that closing finds what there is to close.
  ///
  /// @return whether it runs, or is not to
  private synchronized boolean startAgain() {
    if (closed) {
      return true;
    }
    LOG.warn("The database has ended and is started again.");
    try {
      // Gives back what it holds besides the process.
      running.close();
      Leftovers.end(postmaster.data());
      running = postmaster.start(password);
      return true;
    } catch (IOException | IllegalStateException | DatabaseUnusableException refusal) {
      LOG.warn("The database doesn't start; it is tried again.", refusal);
      return false;
    }
  }

  private void shorten() {
    try {
      postmaster.log().bound();
    } catch (IOException full) {
      LOG.warn("The log of the database can't be shortened: {}", full.getClass().getSimpleName());
    }
  }

  /// Stops PostgreSQL, and waits until it is stopped.
  @Override
  public void close() throws IOException {
    closed = true;
    synchronized (this) {
      running.close();
    }
    thread.interrupt();
  }
}
