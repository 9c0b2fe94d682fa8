package org.safepassage.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// Keeps ledgers in a PostgreSQL, which other stores may use at the same time.
///
/// Each event has its place under the lock of its operation's row; nothing rests on sequences of
/// the database or on its serialisable transactions. Appends and commands of one operation that
/// come while the disk is busy go to it together. See `docs/decisions/0017-the-store.md`.
public final class PostgresStore implements EventStore, AutoCloseable {
  private final Database database;
  private final InstantSource clock;

  /// One thread for each operation that is being added to. Not virtual ones: each answer of the
  /// database would wake a thread that waits for all sockets, and that one the writer.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("ledger-writer-", 0).factory());

  private final Map<OperationId, GroupWriter> writers = new ConcurrentHashMap<>();
  private final Followers followers;

  /// @param database is not closed with the store
  /// @param clock for when events are recorded
  public PostgresStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.followers = new Followers(database, this::read);
  }

  @Override
  public List<Receipt> append(OperationId operation, List<Entry> entries)
      throws UnknownOperationException {
    List<Entry> given = List.copyOf(entries);
    return written(
        operation,
        Waiting.withEntries(
            given.stream().map(DeviceKey::of).toList(), (group, _) -> group.append(given)));
  }

  @Override
  public <R> Decided<R> decide(
      OperationId operation, Sequence known, CommandKey key, Decision<R> decision)
      throws UnknownOperationException {
    DeviceKey command = new DeviceKey(key.by().device(), key.key());
    return written(
        operation,
        Waiting.<Decided<R>>withCommand(
            command,
            (group, rows) ->
                group.decide(
                    known, key, decision, seen -> rows.after(operation, seen, Integer.MAX_VALUE))));
  }

  private <T> T written(OperationId operation, Waiting<T> waiting)
      throws UnknownOperationException {
    writers
        .computeIfAbsent(
            operation,
            _ ->
                new GroupWriter(
                    group -> new GroupCommit(operation, database.pool(), clock, group).run(),
                    threads))
        .add(waiting);
    try {
      return awaited(waiting.answer());
    } catch (UnknownOperationException unknown) {
      // Names that nobody opened would pile up.
      writers.remove(operation);
      throw unknown;
    }
  }

  private static <T> T awaited(CompletableFuture<T> answer) throws UnknownOperationException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Outage.unavailable(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UnknownOperationException unknown -> throw unknown;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public List<Event> read(OperationId operation, Sequence after, int most)
      throws UnknownOperationException {
    if (most <= 0) {
      throw new IllegalArgumentException(
          "%d events can't be asked for.%nMaybe the number is of another page.".formatted(most));
    }
    return asked(rows -> {
      List<Event> events = rows.after(operation, after, most);
      if (events.isEmpty()) {
        rows.tip(operation);
      }
      return events;
    });
  }

  @Override
  public Head head(OperationId operation) throws UnknownOperationException {
    return asked(rows -> {
      LedgerRows.Tip tip = rows.tip(operation);
      return new Head(tip.last(), tip.recorded(), tip.log().root());
    });
  }

  @Override
  public void open(OperationId operation) {
    known(rows -> {
      rows.open(operation);
      return operation;
    });
  }

  @Override
  public List<OperationId> operations() {
    return known(LedgerRows::operations);
  }

  /// Calls somebody with what comes after a place: first what is there already, then whatever any
  /// store on the same database adds, in order and without holes, until the subscription is closed.
  /// A connection that is lost is made again; nothing is left out by that.
  ///
  /// @param consumer called by one thread at a time; when it throws, it is not called again
  public Subscription follow(OperationId operation, Sequence after, Consumer<List<Event>> consumer)
      throws UnknownOperationException {
    head(operation);
    return followers.follow(operation, after, consumer);
  }

  /// Ends all subscriptions, and waits for what is on its way to the disk.
  @Override
  public void close() {
    followers.close();
    threads.close();
  }

  /// A question to the database.
  @FunctionalInterface
  private interface Question<T, X extends Exception> {
    T to(LedgerRows rows) throws SQLException, X;
  }

  private <T> T asked(Question<T, UnknownOperationException> question)
      throws UnknownOperationException {
    Outage outage = new Outage();
    while (true) {
      try (Connection connection = database.pool().getConnection()) {
        connection.setAutoCommit(true);
        return question.to(new LedgerRows(connection));
      } catch (SQLException failure) {
        outage.await(failure);
      }
    }
  }

  private <T> T known(Question<T, RuntimeException> question) {
    try {
      return asked(question::to);
    } catch (UnknownOperationException e) {
      throw new IllegalStateException("No operation was asked for.", e);
    }
  }
}
