package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.StoreScene;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: what was acknowledged is there after the database was killed, exactly once,
/// and nothing before it has changed. That it holds when the server is killed, too, `GKillsTest`
/// says.
final class CrashTest {
  private static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  private static final OperationId VALLEY = new OperationId("valley");
  private static final int SENDERS = 8;
  private static final int ROUNDS = Integer.getInteger("safepassage.crashes", 1);

  @TempDir private Path folder = Path.of("");

  @Test
  void all_that_was_acknowledged_survives_a_kill_of_the_database() throws Exception {
    Set<Event> acknowledged;
    try (EmbeddedDatabase embedded = SharedPostgres.start(folder);
        Database database = Database.open(embedded.address());
        PostgresStore store = new PostgresStore(database, InstantSource.system())) {
      store.open(VALLEY);
      Senders senders = new Senders(store);
      for (int round = 0; round < ROUNDS; round++) {
        int before = senders.acknowledged.size();
        await(() -> senders.acknowledged.size() > before + 200);
        List<Event> prefix = store.read(VALLEY, Sequence.NONE, 100);
        kill(postmaster());
        // It is started again without anybody doing anything.
        int after = senders.acknowledged.size();
        await(() -> senders.acknowledged.size() > after + 200);
        assertThat(store.read(VALLEY, Sequence.NONE, 100)).isEqualTo(prefix);
      }
      acknowledged = senders.stop();
    }
    // Read by a server that knows nothing of before.
    try (EmbeddedDatabase again = SharedPostgres.start(folder);
        Database database = Database.open(again.address());
        PostgresStore store = new PostgresStore(database, InstantSource.system())) {
      List<Event> ledger = store.read(VALLEY, Sequence.NONE, Integer.MAX_VALUE);
      assertThat(new HashSet<>(ledger)).containsAll(acknowledged);
      assertThat(ledger.stream().map(event -> event.entry().key())).doesNotHaveDuplicates();
      assertThat(StoreScene.fault(store, VALLEY)).isEmpty();
    }
  }

  private static Entry entry(String key) {
    Reporter post = new Reporter(new UserId("post"), Role.OBSERVER, new DeviceId("desk"));
    return new Entry(MORNING, post, new EntryKey(key), new RecordBody.Remark("Remark " + key));
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Whether something has come about.
  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    for (int i = 0; i < 6_000 && !condition.holds(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.holds()).isTrue();
  }

  /// Send one entry after the other, each again until it is acknowledged.
  private static final class Senders {
    private final PostgresStore store;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Event> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    Senders(PostgresStore store) {
      this.store = store;
      for (int sender = 0; sender < SENDERS; sender++) {
        int number = sender;
        threads.add(Thread.ofPlatform().start(() -> send(number)));
      }
    }

    private void send(int sender) {
      for (int i = 0; !stopped.get(); i++) {
        Entry entry = entry(sender + "-" + i);
        for (boolean done = false; !done; ) {
          try {
            acknowledged.add(store.append(VALLEY, List.of(entry)).getFirst().event());
            done = true;
          } catch (StoreUnavailableException e) {
            done = false;
          } catch (UnknownOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }

    Set<Event> stop() throws InterruptedException {
      stopped.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
      Set<Event> distinct = new HashSet<>(acknowledged);
      assertThat(distinct).hasSameSizeAs(acknowledged);
      return distinct;
    }
  }
}
