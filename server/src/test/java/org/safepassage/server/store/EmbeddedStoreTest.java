package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.EventStoreContract;

/// FEATURE UNDER TEST: two stores on one embedded PostgreSQL behave as a store; it waits for the
/// disk, lets no other user of the machine in, and is used by one server at a time.
final class EmbeddedStoreTest extends EventStoreContract {
  private static final List<EmbeddedDatabase> EMBEDDED = new ArrayList<>();
  private static final List<Database> DATABASES = new ArrayList<>();

  @TempDir private static Path folder = Path.of("");

  private final List<PostgresStore> opened = new ArrayList<>();

  @BeforeAll
  static void starts() throws DatabaseUnusableException {
    EMBEDDED.add(SharedPostgres.start(folder));
    for (int i = 0; i < 2; i++) {
      DATABASES.add(Database.open(address()));
    }
  }

  @AfterAll
  static void stops() {
    DATABASES.forEach(Database::close);
    EMBEDDED.forEach(EmbeddedDatabase::close);
  }

  @Override
  protected List<EventStore> stores() {
    DATABASES.forEach(database -> opened.add(new PostgresStore(database, clock)));
    return List.copyOf(opened);
  }

  @AfterEach
  void closes() {
    opened.forEach(PostgresStore::close);
  }

  private static DatabaseAddress address() {
    return EMBEDDED.getFirst().address();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "data_checksums, on",
    "server_encoding, UTF8"
  })
  void it_is_set_to_lose_nothing_and_to_let_nobody_in(String setting, String value)
      throws SQLException {
    try (Connection connection = DATABASES.getFirst().pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo(value);
    }
  }

  @Test
  void nobody_gets_in_without_the_password() {
    for (String password : List.of("", "postgres")) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(address().url(), address().user(), password))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void the_password_is_for_the_owner_only_and_is_not_shown() throws IOException {
    Path file = folder.resolve("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    String password = Files.readString(file);
    assertThat(password).hasSize(48);
    assertThat(address().toString()).doesNotContain(password);
    assertThat(address().url()).doesNotContain(password);
    assertThat(Files.readString(folder.resolve("postgres.log"))).doesNotContain(password);
  }

  @Test
  void a_second_server_is_told_that_the_folder_is_in_use() {
    assertThatThrownBy(() -> SharedPostgres.start(folder))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageStartingWith("Another server is using the database in " + folder)
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_folder_that_was_copied_in_part_is_told() throws IOException {
    Path part = Files.createDirectories(folder.resolve("part"));
    Files.createDirectories(part.resolve("data"));
    assertThatThrownBy(() -> SharedPostgres.start(part))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining("\nMaybe ");
  }

  @Test
  void a_folder_that_cannot_be_written_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "This is no folder.");
    assertThatThrownBy(() -> SharedPostgres.start(file.resolve("below")))
        .isInstanceOf(DatabaseUnusableException.class)
        .hasMessageContaining("can't be written to")
        .hasMessageContaining("\nMaybe ");
  }
}
