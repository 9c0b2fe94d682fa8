package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.EventStore.CommandKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.EventStore.Receipt;
import org.safepassage.ledger.EventStore.Ruling;
import org.safepassage.ledger.RandomEvents;
import org.safepassage.ledger.RecordBody;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.SetClock;
import org.safepassage.ledger.StoreScene;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: a backup holds everything, goes into an empty database as it was, and is
/// refused when anything in it was changed.
final class BackupTest {
  private static final Instant MORNING = Instant.parse("2016-12-16T08:00:00Z");
  private static final OperationId VALLEY = new OperationId("الوادي");
  private static final OperationId HILLS = new OperationId("hills");
  private static final OperationId EMPTY = new OperationId("nothing-yet");
  private static final CommandKey COMMAND =
      new CommandKey(
          new Reporter(new UserId("post"), Role.COORDINATOR, new DeviceId("desk")),
          new EntryKey("c"));

  @RegisterExtension private static final SharedPostgres FROM = new SharedPostgres();
  @RegisterExtension private static final SharedPostgres TO = new SharedPostgres();

  @TempDir private static Path folder = Path.of("");

  private static final List<Database> DATABASES = new ArrayList<>();
  private static final AtomicInteger SPOILT = new AtomicInteger();

  @BeforeAll
  static void fills_a_database() throws Exception {
    DATABASES.add(Database.open(FROM.address()));
    try (PostgresStore store = new PostgresStore(from(), new SetClock(MORNING))) {
      for (OperationId operation : List.of(VALLEY, HILLS, EMPTY)) {
        store.open(operation);
      }
      RandomEvents random = new RandomEvents(18);
      store.append(
          VALLEY, IntStream.range(0, 2_500).mapToObj(i -> random.entry("key-" + i)).toList());
      store.decide(
          HILLS,
          Sequence.NONE,
          COMMAND,
          (_, _) -> new Ruling<>("yes", List.of(remark("1"), remark("2"))));
    }
  }

  @AfterAll
  static void closes() {
    DATABASES.forEach(Database::close);
  }

  private static Database from() {
    return DATABASES.getFirst();
  }

  private static Entry remark(String text) {
    return new Entry(MORNING, COMMAND.by(), COMMAND.key(), new RecordBody.Remark(text));
  }

  private static Path written(String name) throws BackupException {
    Path file = folder.resolve(name);
    new Backup(from(), List.of()).write(file, Optional.empty(), BackupProgress.UNHEARD);
    return file;
  }

  @Test
  void what_was_backed_up_is_restored_event_by_event() throws Exception {
    Path file = written("whole.zip");
    Note there = new Note("");
    try (PostgresStore before = new PostgresStore(from(), new SetClock(MORNING));
        EmptyDatabase empty = EmptyDatabase.in(TO);
        PostgresStore after = new PostgresStore(empty.database(), new SetClock(MORNING))) {
      new Backup(empty.database(), List.of(there)).restore(file, BackupProgress.UNHEARD);
      assertThat(after.operations()).isEqualTo(before.operations()).hasSize(3);
      for (OperationId operation : before.operations()) {
        assertThat(after.head(operation)).isEqualTo(before.head(operation));
        assertThat(StoreScene.fault(after, operation)).isEmpty();
      }
      assertThat(ledger(after)).isEqualTo(ledger(before));
      // Keys are known as before: of entries, and of commands with several events.
      Event first = ledger(before).getFirst();
      assertThat(after.append(VALLEY, List.of(first.entry())))
          .containsExactly(new Receipt(first, true, false));
      Decided<String> again =
          after.decide(HILLS, Sequence.NONE, COMMAND, (_, _) -> new Ruling<>("no", List.of()));
      assertThat(again).isEqualTo(new Decided.Before<>(before.read(HILLS, Sequence.NONE, 10)));
    }
  }

  private static List<Event> ledger(PostgresStore store) throws Exception {
    return store.read(VALLEY, Sequence.NONE, Integer.MAX_VALUE);
  }

  @Test
  void a_backup_overwrites_no_file_and_no_database() throws Exception {
    Path file = written("once.zip");
    byte[] content = Files.readAllBytes(file);
    check(
        () -> new Backup(from(), List.of()).write(file, Optional.empty(), BackupProgress.UNHEARD),
        "There is a file");
    check(
        () -> new Backup(from(), List.of()).restore(file, BackupProgress.UNHEARD),
        "holds ledgers already");
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
    assertThat(folder.resolve("once.zip.unfinished")).doesNotExist();
  }

  @Test
  void what_is_kept_beside_ledgers_goes_along() throws Exception {
    Path file = folder.resolve("note.zip");
    new Backup(from(), List.of(new Note("Beside ledgers.")))
        .write(file, Optional.empty(), BackupProgress.UNHEARD);
    try (EmptyDatabase empty = EmptyDatabase.in(TO)) {
      check(
          () -> new Backup(empty.database(), List.of()).restore(file, BackupProgress.UNHEARD),
          "doesn't know");
      Note read = new Note("");
      new Backup(empty.database(), List.of(read)).restore(file, BackupProgress.UNHEARD);
      assertThat(read.text).isEqualTo("Beside ledgers.");
    }
  }

  /// A part that is no table but a text.
  private static final class Note implements BackupPart {
    private String text;

    Note(String text) {
      this.text = text;
    }

    @Override
    public String name() {
      return "note";
    }

    @Override
    public void write(Connection connection, OutputStream out) throws IOException {
      out.write(text.getBytes(UTF_8));
    }

    @Override
    public void restore(Connection connection, InputStream in) throws IOException {
      text = new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void a_backup_that_was_changed_is_refused_and_leaves_nothing() throws Exception {
    String ledger = "ledgers/" + HILLS + ".jsonl";
    Map<String, Path> changed = new LinkedHashMap<>();
    changed.put("isn't what its root", spoilt(ledger, text -> text.replace("\"1\"", "\"3\"")));
    changed.put("with the root", spoilt(ledger, text -> text.substring(0, text.indexOf('\n') + 1)));
    changed.put("is damaged", spoilt(ledger, text -> text.substring(text.indexOf('\n') + 1)));
    changed.put("holds an event of", spoilt(ledger, text -> text.replace("hills", "mills")));
    changed.put(
        "root stands for", spoilt("MANIFEST", text -> text.replace("ledger 2", "ledger 3")));
    changed.put("not understood", spoilt("MANIFEST", text -> text.replace("backup/1", "backup/2")));
    changed.put("lacks ledgers/", spoilt("MANIFEST", text -> text.replace("hills", "mills")));
    Path cut = folder.resolve("cut.zip");
    byte[] whole = Files.readAllBytes(written("uncut.zip"));
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    changed.put("can't be read as a backup", cut);
    try (EmptyDatabase empty = EmptyDatabase.in(TO);
        PostgresStore store = new PostgresStore(empty.database(), new SetClock(MORNING))) {
      for (Map.Entry<String, Path> each : changed.entrySet()) {
        check(
            () ->
                new Backup(empty.database(), List.of())
                    .restore(each.getValue(), BackupProgress.UNHEARD),
            each.getKey());
        assertThat(store.operations()).as(each.getKey()).isEmpty();
        check(() -> Backup.check(each.getValue(), BackupProgress.UNHEARD), each.getKey());
      }
    }
  }

  @Test
  void one_changed_byte_anywhere_is_noticed_or_changes_nothing() throws Exception {
    Path file = folder.resolve("bytes.zip");
    Backup backup = new Backup(from(), List.of(new Note("Beside ledgers.\n".repeat(20))));
    BackupContents contents =
        backup.write(file, Optional.of(List.of(HILLS, EMPTY)), BackupProgress.UNHEARD);
    assertThat(Backup.check(file, BackupProgress.UNHEARD)).isEqualTo(contents);
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      try {
        assertThat(Backup.check(file, BackupProgress.UNHEARD)).as("byte %d", i).isEqualTo(contents);
      } catch (BackupException noticed) {
        assertThat(noticed).as("byte %d", i).hasMessageContaining("\nMaybe ");
        refused++;
      }
    }
    // Times and such like in the form of the zip are all that may differ unnoticed.
    assertThat(refused).isGreaterThan(whole.length / 2);
  }

  @Test
  void a_backup_of_some_operations_holds_these_and_no_others() throws Exception {
    Path file = folder.resolve("some.zip");
    Backup backup = new Backup(from(), List.of());
    BackupContents contents =
        backup.write(file, Optional.of(List.of(HILLS)), BackupProgress.UNHEARD);
    assertThat(contents.ledgers())
        .extracting(BackupContents.Ledger::operation, BackupContents.Ledger::events)
        .containsExactly(tuple(HILLS, 2L));
    check(
        () ->
            backup.write(
                folder.resolve("none.zip"),
                Optional.of(List.of(new OperationId("mills"))),
                BackupProgress.UNHEARD),
        "no operation mills");
    assertThat(folder.resolve("none.zip")).doesNotExist();
    assertThat(folder.resolve("none.zip.unfinished")).doesNotExist();
  }

  private static Path spoilt(String name, UnaryOperator<String> change) throws Exception {
    Path file = written("spoilt-%d.zip".formatted(SPOILT.incrementAndGet()));
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
      Path inside = zip.getPath(name);
      String before = Files.readString(inside);
      Files.writeString(inside, change.apply(before));
      assertThat(Files.readString(inside)).isNotEqualTo(before);
    }
    return file;
  }

  private static void check(ThrowingCallable work, String words) {
    assertThatThrownBy(work)
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("\nMaybe ");
  }

  /// A database of its own, with our tables and nothing in them.
  private record EmptyDatabase(Database database) implements AutoCloseable {
    static EmptyDatabase in(SharedPostgres postgres) throws Exception {
      SharedPostgres.execute(postgres.address(), "DROP SCHEMA IF EXISTS safepassage CASCADE");
      return new EmptyDatabase(Database.open(postgres.address()));
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
