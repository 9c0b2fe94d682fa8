package org.safepassage.server.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.safepassage.ledger.AccountBody;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.server.room.LiveRoom;

/// The texts that are being read, one after the other on a thread of its own, so that nobody else
/// has to wait for a long one.
///
/// What is found goes into the ledger under a key that is the text's: of two servers that read the
/// same text, one adds it. A text that was being read when the server ended can be read again.
public final class Readings implements AutoCloseable {
  /// The device on whose behalf claims are entered.
  private static final DeviceId DEVICE = new DeviceId("text-reader");

  private static final int MOST_WAITING = 200;

  private final TextReading reading = new TextReading();
  private final InstantSource clock;
  private final Map<Key, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

  /// Those that a fault of the program kept from being read.
  private final Set<Key> failed = ConcurrentHashMap.newKeySet();

  private final ThreadPoolExecutor reader;

  private record Key(String operation, String text) {
    static Key of(LiveRoom room, AccountBody.TextTaken text) {
      return new Key(room.operation().value(), text.text().value());
    }
  }

  public Readings(InstantSource clock) {
    this(clock, MOST_WAITING);
  }

  /// @param waiting how many may wait besides the one that is being read
  Readings(InstantSource clock, int waiting) {
    this.clock = clock;
    this.reader =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("text-reader").factory());
  }

  /// Whether so many texts wait that no other is read for now.
  public boolean isFull() {
    return reader.getQueue().remainingCapacity() == 0;
  }

  /// Has a text read, unless it is being read, and waits a little for it. Where too many wait, or
  /// the server ends, it stays unread.
  ///
  /// @param by who wants it read
  /// @return whether it was read within that time
  public boolean read(LiveRoom room, AccountBody.TextTaken text, Reporter by, Duration longest) {
    try {
      CompletableFuture<Boolean> done =
          running.computeIfAbsent(Key.of(room, text), key -> start(key, room, text, by));
      return done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | RejectedExecutionException notYet) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// How far a text is read that has no claims yet.
  public State state(LiveRoom room, AccountBody.TextTaken text) {
    Key key = Key.of(room, text);
    if (running.containsKey(key)) {
      return State.BEING_READ;
    }
    return failed.contains(key) ? State.FAILED : State.NOT_READ;
  }

  /// How far a text is read on this server.
  public enum State {
    /// It is being read, or waits for it.
    BEING_READ,
    /// The program stumbled over it.
    FAILED,
    /// Nobody had it read, or the server ended meanwhile.
    NOT_READ
  }

  private CompletableFuture<Boolean> start(
      Key key, LiveRoom room, AccountBody.TextTaken text, Reporter by) {
    return CompletableFuture.supplyAsync(
        () -> {
          failed.add(key);
          try {
            boolean added = add(room, text, by);
            failed.remove(key);
            return added;
          } finally {
            running.remove(key);
          }
        },
        reader);
  }

  private boolean add(LiveRoom room, AccountBody.TextTaken text, Reporter by) {
    AccountBody.ClaimsFound found = reading.read(text, room.room().operation());
    Entry entry =
        new Entry(
            clock.instant(),
            new Reporter(by.user(), by.role(), DEVICE),
            new EntryKey("read-" + Hash.ofContent(text.text().value().getBytes(UTF_8))),
            found);
    try {
      room.report(List.of(entry));
      return true;
    } catch (UnknownOperationException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
