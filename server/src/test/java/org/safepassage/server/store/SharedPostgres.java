package org.safepassage.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// One embedded PostgreSQL for all tests of the module, from the first that needs it until all are
/// done. Each test class has a database of its own in it, which is used like an external one: by
/// its address, as a user who owns nothing else.
final class SharedPostgres implements BeforeAllCallback {
  /// Unpacked once for all runs.
  private static final Path PROGRAM = Path.of("target", "postgres").toAbsolutePath();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DatabaseAddress address = new DatabaseAddress("", "", new Secret(""));

  /// Starts one apart from the shared one.
  static EmbeddedDatabase start(Path folder) throws DatabaseUnusableException {
    return EmbeddedDatabase.start(folder, PROGRAM, new SecureRandom());
  }

  /// The database of this test class.
  DatabaseAddress address() {
    return address;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Started started =
        context
            .getRoot()
            .getStore(Namespace.create(SharedPostgres.class))
            .computeIfAbsent("started", _ -> Started.now(), Started.class);
    String name = "field_" + NUMBER.incrementAndGet();
    DatabaseAddress owner = started.embedded().address();
    String password = "a 'quoted' password";
    try (Connection connection = owner.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password.replace("'", "''")));
      statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
    }
    String url = owner.url().replaceFirst("/postgres$", "/" + name);
    address = DatabaseAddress.of(url, name, new Secret(password));
  }

  /// Closed by JUnit when all tests are done.
  record Started(Path folder, EmbeddedDatabase embedded) implements AutoCloseable {
    static Started now() {
      try {
        Path folder = Files.createTempDirectory("safepassage-store");
        return new Started(folder, start(folder));
      } catch (IOException | DatabaseUnusableException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      embedded.close();
      OwnFiles.delete(folder);
    }
  }

  /// Runs statements past the store.
  static void execute(DatabaseAddress address, String... statements) throws SQLException {
    try (Connection connection = address.source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
