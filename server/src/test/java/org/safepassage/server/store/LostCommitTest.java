package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore.CommandKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.SetClock;
import org.safepassage.ledger.StoreScene;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: a connection that is lost while a group commits leaves nobody with a wrong
/// answer, whether the commit came through or not.
final class LostCommitTest {
  private static final long SEED = Long.getLong("safepassage.seed", 18L);
  private static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  private static final Reporter POST =
      new Reporter(new UserId("post"), Role.COORDINATOR, new DeviceId("desk"));

  @RegisterExtension private static final SharedPostgres POSTGRES = new SharedPostgres();

  /// What happens to a commit.
  private enum Fortune {
    GOOD,
    LOST_BEFORE,
    LOST_AFTER,
    /// An error that does not pass by itself.
    REFUSED
  }

  private final List<Fortune> fortunes = new ArrayList<>();

  @Test
  void groups_are_answered_as_if_nothing_had_happened() throws Exception {
    Random random = new Random(SEED);
    OperationId operation = new OperationId("valley");
    List<Event> answered = new ArrayList<>();
    try (Database database = Database.open(POSTGRES.address());
        PostgresStore store = new PostgresStore(database, new SetClock(MORNING))) {
      store.open(operation);
      DataSource unlucky = unlucky(database.pool());
      for (int round = 0; round < 25; round++) {
        for (int i = random.nextInt(3); i > 0; i--) {
          fortunes.add(random.nextBoolean() ? Fortune.LOST_BEFORE : Fortune.LOST_AFTER);
        }
        Waiting<List<Receipt>> appends = append("a-" + round, "b-" + round);
        Waiting<Decided<String>> command = command("c-" + round);
        new GroupCommit(operation, unlucky, new SetClock(MORNING), List.of(command, appends)).run();
        List<Receipt> receipts = appends.answer().get();
        assertThat(receipts).as("seed %d", SEED).noneMatch(Receipt::repeated);
        Decided.Now<String> now = (Decided.Now<String>) command.answer().get();
        assertThat(now.answer()).isEqualTo("yes");
        answered.addAll(now.events());
        receipts.forEach(receipt -> answered.add(receipt.event()));
      }
      assertThat(store.read(operation, Sequence.NONE, Integer.MAX_VALUE)).isEqualTo(answered);
      assertThat(StoreScene.fault(store, operation)).isEmpty();
    }
  }

  @Test
  void when_it_never_works_everybody_is_told() throws Exception {
    OperationId operation = new OperationId("hills");
    try (Database database = Database.open(POSTGRES.address());
        PostgresStore store = new PostgresStore(database, new SetClock(MORNING))) {
      store.open(operation);
      fortunes.add(Fortune.REFUSED);
      fortunes.add(Fortune.REFUSED);
      Waiting<List<Receipt>> first = append("a");
      Waiting<List<Receipt>> second = append("b");
      List<Waiting<?>> group = List.of(first, second);
      new GroupCommit(operation, unlucky(database.pool()), new SetClock(MORNING), group).run();
      // Together it was refused; then each alone, of which the first was.
      assertThatThrownBy(() -> first.answer().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(StoreUnavailableException.class);
      assertThat(second.answer().get()).hasSize(1);
      assertThat(store.read(operation, Sequence.NONE, 10)).hasSize(1);
    }
  }

  private static Waiting<List<Receipt>> append(String... keys) {
    List<Entry> entries = List.of(keys).stream().map(LostCommitTest::entry).toList();
    return Waiting.withEntries(
        entries.stream().map(DeviceKey::of).toList(), (group, _) -> group.append(entries));
  }

  private static Waiting<Decided<String>> command(String key) {
    CommandKey command = new CommandKey(POST, new EntryKey(key));
    Ruling<String> ruling = new Ruling<>("yes", List.of(entry(key), entry(key)));
    return Waiting.withCommand(
        new DeviceKey(POST.device(), command.key()),
        (group, _) ->
            group.decide(Sequence.NONE, command, (_, _) -> ruling, _ -> List.<Event>of()));
  }

  private static Entry entry(String key) {
    return new Entry(MORNING, POST, new EntryKey(key), new RecordBody.Remark("Remark " + key));
  }

  private DataSource unlucky(DataSource pool) {
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? unlucky(pool.getConnection())
                : method.invoke(pool, arguments));
  }

  private Connection unlucky(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("prepareStatement")
                    && String.valueOf(arguments[0]).endsWith("COMMIT")
                ? unlucky(connection.prepareStatement(String.valueOf(arguments[0])))
                : method.invoke(connection, arguments));
  }

  private PreparedStatement unlucky(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) ->
            method.getName().equals("execute")
                ? execute(statement)
                : method.invoke(statement, arguments));
  }

  private boolean execute(PreparedStatement statement) throws SQLException {
    Fortune fortune = fortunes.isEmpty() ? Fortune.GOOD : fortunes.removeFirst();
    return switch (fortune) {
      case GOOD -> statement.execute();
      case LOST_BEFORE -> throw new SQLException("lost", "08006");
      case LOST_AFTER -> {
        statement.execute();
        throw new SQLException("lost", "08006");
      }
      case REFUSED -> throw new SQLException("refused", "XX000");
    };
  }

  /// What is done instead of a call.
  @FunctionalInterface
  private interface Call {
    @Nullable Object of(Method method, @Nullable Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
