package org.safepassage.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.safepassage.server.store.Database;
import org.safepassage.server.store.DatabaseAddress;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.EmbeddedDatabase;
import org.safepassage.server.store.PostgresStore;
import org.safepassage.server.store.Secret;

/// The database of a server, its own or another's, with the store of ledgers in it.
///
/// @param own the one that was started for this server
record Storage(Optional<EmbeddedDatabase> own, Database database, PostgresStore store)
    implements AutoCloseable {

  static Storage open(Options options, InstantSource clock) throws CannotStartException {
    try {
      if (options.database().isPresent()) {
        Options.Postgres wanted = options.database().get();
        return on(
            Optional.empty(),
            DatabaseAddress.of(wanted.url(), wanted.user(), new Secret(wanted.password())),
            clock);
      }
      Path folder = options.data().resolve("database");
      EmbeddedDatabase own = EmbeddedDatabase.start(folder, new SecureRandom());
      try {
        return on(Optional.of(own), own.address(), clock);
      } catch (DatabaseUnusableException | RuntimeException refusal) {
        own.close();
        throw refusal;
      }
    } catch (DatabaseUnusableException refusal) {
      throw new CannotStartException(String.valueOf(refusal.getMessage()), refusal);
    }
  }

  private static Storage on(
      Optional<EmbeddedDatabase> own, DatabaseAddress address, InstantSource clock)
      throws DatabaseUnusableException {
    Database database = Database.open(address);
    return new Storage(own, database, new PostgresStore(database, clock));
  }

  DataSource pool() {
    return database.pool();
  }

  @Override
  public void close() {
    store.close();
    database.close();
    own.ifPresent(EmbeddedDatabase::close);
  }
}
