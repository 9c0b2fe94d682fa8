package org.safepassage.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.EventStoreContract;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// FEATURE UNDER TEST: two stores, each with connections of its own, behave as a store on a
/// PostgreSQL that is given by its address; and that PostgreSQL lets nobody change what is in a
/// ledger.
final class ExternalStoreTest extends EventStoreContract {
  @RegisterExtension private static final SharedPostgres POSTGRES = new SharedPostgres();
  private static final List<Database> DATABASES = new ArrayList<>();

  private final List<PostgresStore> opened = new ArrayList<>();

  @BeforeAll
  static void connects() throws DatabaseUnusableException {
    for (int i = 0; i < 2; i++) {
      DATABASES.add(Database.open(POSTGRES.address()));
    }
  }

  @AfterAll
  static void disconnects() {
    DATABASES.forEach(Database::close);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE event SET device = 'other'",
        "UPDATE event SET canonical = '' WHERE sequence = 1",
        "DELETE FROM event WHERE sequence = 1",
        "TRUNCATE event",
        "DELETE FROM operation",
        "TRUNCATE operation",
        "UPDATE operation SET sequence = 0, peaks = ''",
        "UPDATE operation SET id = 'other'",
        "UPDATE operation SET recorded = '2000-01-01Z'"
      })
  void the_database_refuses_what_would_change_a_ledger(String sql)
      throws UnknownOperationException {
    OperationId operation = new OperationId("valley-fixed");
    opened.getFirst().open(operation);
    opened.getFirst().append(operation, List.of(remark("k", "Snow.")));
    assertThatThrownBy(() -> SharedPostgres.execute(POSTGRES.address(), sql))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(only ever added to|never goes back).*");
  }

  @Test
  void nobody_can_put_two_events_in_one_place() throws UnknownOperationException {
    OperationId operation = new OperationId("valley-twice");
    opened.getFirst().open(operation);
    opened.getFirst().append(operation, List.of(remark("k", "Snow.")));
    assertThatThrownBy(() ->
            SharedPostgres.execute(
                POSTGRES.address(),
                "INSERT INTO event SELECT operation, sequence, kind, occurred, recorded, device, 'l',"
                    + " part, canonical, leaf FROM event WHERE operation = 'valley-twice'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("event_pkey");
  }
}
