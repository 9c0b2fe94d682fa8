package org.safepassage.server.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.EventStoreContract;

/// FEATURE UNDER TEST: two stores, each with connections of its own, on one embedded PostgreSQL
/// behave as a store.
final class EmbeddedStoreTest extends EventStoreContract {
  @TempDir private static Path folder = Path.of("");
  private static final List<EmbeddedDatabase> EMBEDDED = new ArrayList<>();
  private static final List<Database> DATABASES = new ArrayList<>();

  private final List<PostgresStore> opened = new ArrayList<>();

  @BeforeAll
  static void starts() throws DatabaseUnusableException {
    EMBEDDED.add(TestDatabase.start(folder));
    for (int i = 0; i < 2; i++) {
      DATABASES.add(Database.open(EMBEDDED.getFirst().address()));
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
}
