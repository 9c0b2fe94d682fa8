package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.SetClock;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: whoever follows a ledger is told all that any server adds, in order and
/// without holes, also when the connection is lost in between.
final class FollowTest {
  private static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  private static final Reporter POST =
      new Reporter(new UserId("post"), Role.OBSERVER, new DeviceId("desk"));

  @RegisterExtension private static final SharedPostgres POSTGRES = new SharedPostgres();

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();

  private OperationId operation = new OperationId("valley");
  private int sent;

  @BeforeEach
  void opens_a_ledger() throws Exception {
    try (Database database = Database.open(POSTGRES.address());
        PostgresStore store = new PostgresStore(database, new SetClock(MORNING))) {
      operation = new OperationId("valley-" + store.operations().size());
      store.open(operation);
    }
  }

  @AfterEach
  void closes() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private PostgresStore store() throws DatabaseUnusableException {
    Database database = Database.open(POSTGRES.address());
    PostgresStore store = new PostgresStore(database, new SetClock(MORNING));
    opened.add(database);
    opened.add(store);
    return store;
  }

  private void send(PostgresStore store, int times) throws UnknownOperationException {
    for (int i = 0; i < times; i++) {
      EntryKey key = new EntryKey("k-" + sent++);
      store.append(operation, List.of(new Entry(MORNING, POST, key, new RecordBody.Remark(""))));
    }
  }

  private void expect(int from, int until) throws InterruptedException {
    for (int place = from; place <= until; place++) {
      Event event = told.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("the event at place %d", place).isNotNull();
      assertThat(event.sequence()).isEqualTo(Sequence.of(place));
    }
    assertThat(told.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void what_is_there_and_what_another_server_adds_is_told() throws Exception {
    PostgresStore one = store();
    PostgresStore other = store();
    send(one, 5);
    one.follow(operation, Sequence.of(2), told::addAll);
    expect(3, 5);
    send(other, 4);
    send(one, 1);
    expect(6, 10);
  }

  @Test
  void a_connection_that_is_lost_leaves_no_hole() throws Exception {
    PostgresStore one = store();
    PostgresStore other = store();
    one.follow(operation, Sequence.NONE, told::addAll);
    send(other, 1);
    expect(1, 1);
    for (int round = 0; round < 3; round++) {
      loseConnections();
      send(other, 2);
    }
    expect(2, 7);
    send(other, 1);
    expect(8, 8);
  }

  private static void loseConnections() throws SQLException {
    SharedPostgres.execute(
        POSTGRES.address(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE usename = current_user AND pid <> pg_backend_pid()");
  }

  @Test
  void nobody_is_told_after_the_end() throws Exception {
    PostgresStore store = store();
    Subscription subscription = store.follow(operation, Sequence.NONE, told::addAll);
    send(store, 1);
    expect(1, 1);
    subscription.close();
    subscription.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
    send(store, 1);
    assertThat(told.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whoever_throws_is_not_told_again_and_others_are() throws Exception {
    PostgresStore store = store();
    Subscription broken =
        store.follow(
            operation,
            Sequence.NONE,
            _ -> {
              throw new IllegalStateException("The page is gone.");
            });
    store.follow(operation, Sequence.NONE, told::addAll);
    send(store, 3);
    expect(1, 3);
    assertThatThrownBy(() -> broken.ended().toCompletableFuture().get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("The page is gone.");
  }

  @Test
  void an_operation_that_nobody_opened_cannot_be_followed() throws Exception {
    PostgresStore store = store();
    assertThatThrownBy(() -> store.follow(new OperationId("hills"), Sequence.NONE, told::addAll))
        .isInstanceOf(UnknownOperationException.class);
  }

  @Test
  void closing_the_store_ends_all()
      throws DatabaseUnusableException,
          UnknownOperationException,
          InterruptedException,
          ExecutionException,
          TimeoutException {
    PostgresStore store = store();
    Subscription subscription = store.follow(operation, Sequence.NONE, told::addAll);
    store.close();
    subscription
        .ended()
        .toCompletableFuture()
        .get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
  }
}
