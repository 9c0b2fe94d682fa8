package org.safepassage.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// Wakes those who follow a ledger when any store has added to it. One connection listens for all
/// of them, from the first follower on; when it is lost, everybody is woken once it is back, since
/// nobody knows what was missed. A notice is only a reason to look: what is new, each follower
/// reads by its place.
final class Followers implements AutoCloseable {
  /// After so long without a word the connection is tried: a machine that is gone says nothing.
  private static final int MILLISECONDS_OF_SILENCE = 5_000;

  private static final long MILLISECONDS_BEFORE_ANOTHER_TRY = 200;

  /// Reads events of a ledger after a place.
  @FunctionalInterface
  interface Pages {
    List<Event> read(OperationId operation, Sequence after, int most)
        throws UnknownOperationException;
  }

  private final Database database;
  private final Pages pages;
  private final Collection<Follower> followers = new ConcurrentLinkedQueue<>();
  private @Nullable Thread listener;
  private @Nullable Connection listening;
  private boolean closed;

  Followers(Database database, Pages pages) {
    this.database = database;
    this.pages = pages;
  }

  Subscription follow(OperationId operation, Sequence after, Consumer<List<Event>> consumer) {
    Follower follower = new Follower(operation, after, consumer, pages);
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("The store is closed; nobody can follow it any more.");
      }
      followers.add(follower);
      if (listener == null) {
        listener = Thread.ofVirtual().name("ledger-listener").start(this::listen);
      }
    }
    follower.ended().whenComplete((_, _) -> followers.remove(follower));
    follower.start();
    return follower;
  }

  private void listen() {
    while (!isClosed()) {
      try (Connection connection = database.connection()) {
        if (!keep(connection)) {
          return;
        }
        try (Statement statement = connection.createStatement()) {
          statement.execute("LISTEN " + LedgerRows.CHANNEL);
        }
        followers.forEach(Follower::wake);
        hear(connection);
      } catch (SQLException lost) {
        pause();
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection notices = connection.unwrap(PGConnection.class);
    while (!isClosed()) {
      PGNotification[] heard = notices.getNotifications(MILLISECONDS_OF_SILENCE);
      if (heard == null || heard.length == 0) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SELECT 1");
        }
      } else {
        for (PGNotification notice : heard) {
          followers.stream()
              .filter(follower -> follower.operation().value().equals(notice.getParameter()))
              .forEach(Follower::wake);
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLISECONDS_BEFORE_ANOTHER_TRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean keep(Connection connection) {
    listening = connection;
    return !closed;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    Connection connection;
    Thread thread;
    synchronized (this) {
      closed = true;
      connection = listening;
      thread = listener;
    }
    followers.forEach(Follower::close);
    try {
      if (connection != null) {
        // Ends the wait for notices.
        connection.abort(Runnable::run);
      }
      if (thread != null) {
        thread.join();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The listening connection couldn't be closed.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
