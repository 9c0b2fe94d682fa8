package org.safepassage.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// A PostgreSQL that was found fit: recent enough, writable, safe against power failures, with our
/// tables in it. Holds a pool of connections until it is closed.
public final class Database implements AutoCloseable {
  private static final int OLDEST = 15;
  private static final int MOST_CONNECTIONS = 10;
  private static final long MOST_WAITING_MILLISECONDS = 5_000;

  private final DatabaseAddress address;
  private final HikariDataSource pool;

  private Database(DatabaseAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
  }

  /// Signs in, checks that the database can be relied on, and makes or brings up to date our tables
  /// in it.
  ///
  /// @throws DatabaseUnusableException that says what is wrong and what might be done
  public static Database open(DatabaseAddress address) throws DatabaseUnusableException {
    checkFit(address);
    migrate(address);
    return pooled(address);
  }

  /// As [#open], for who only looks: changes nothing in the database, whose tables must be those of
  /// this version already.
  ///
  /// @throws DatabaseUnusableException that says what is wrong and what might be done
  public static Database openAsItIs(DatabaseAddress address) throws DatabaseUnusableException {
    checkFit(address);
    try {
      flyway(address).createSchemas(false).load().validate();
    } catch (FlywayException unlike) {
      throw new DatabaseUnusableException(
          """
          The tables in the database %s are not those of this version of Safe Passage.
          Maybe no room was ever kept there; or it was by another version: use that one, or start this one's server there once.\
          """
              .formatted(address),
          unlike);
    }
    return pooled(address);
  }

  private static void checkFit(DatabaseAddress address) throws DatabaseUnusableException {
    try (Connection connection = address.source().getConnection()) {
      checkFit(connection, address);
    } catch (SQLException refusal) {
      throw new DatabaseUnusableException(explained(refusal, address), refusal);
    }
  }

  private static Database pooled(DatabaseAddress address) {
    HikariConfig settings = new HikariConfig();
    settings.setDataSource(address.source());
    settings.setPoolName("safepassage");
    settings.setMaximumPoolSize(MOST_CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(MOST_WAITING_MILLISECONDS);
    settings.setInitializationFailTimeout(-1);
    return new Database(address, new HikariDataSource(settings));
  }

  /// Where it is; without the password when it is printed.
  public DatabaseAddress address() {
    return address;
  }

  /// Connections for work that ends soon.
  public DataSource pool() {
    return pool;
  }

  /// A connection that is kept: for listening.
  Connection connection() throws SQLException {
    return address.source().getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static void checkFit(Connection connection, DatabaseAddress address)
      throws SQLException, DatabaseUnusableException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new DatabaseUnusableException(
          """
          The database %s is PostgreSQL %d; Safe Passage needs %d or later.
          Maybe a newer one can be installed beside it, or leave the address out: then Safe Passage runs its own.\
          """
              .formatted(address, version, OLDEST));
    }
    if (shown(connection, "transaction_read_only").equals("on")) {
      throw new DatabaseUnusableException(
          """
          The database %s can only be read.
          Maybe it is the copy of another one, whose address was meant.\
          """
              .formatted(address));
    }
    if (shown(connection, "fsync").equals("off")) {
      throw new DatabaseUnusableException(
          """
          The database %s would lose what was recorded when the power fails: its setting fsync is off.
          Maybe it was set up for tests; set fsync = on in its postgresql.conf and start it again.\
          """
              .formatted(address));
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void migrate(DatabaseAddress address) throws DatabaseUnusableException {
    try {
      flyway(address).createSchemas(true).load().migrate();
    } catch (FlywayValidateException unlike) {
      throw new DatabaseUnusableException(
          """
          The tables in the database %s are not those of this version of Safe Passage.
          Maybe a later version has used it; start that one, or restore a backup into another database.\
          """
              .formatted(address),
          unlike);
    } catch (FlywayException refusal) {
      throw new DatabaseUnusableException(
          """
          The tables of Safe Passage can't be made in the database %s.
          Maybe the user lacks the right to: GRANT CREATE ON DATABASE gives it.\
          """
              .formatted(address),
          refusal);
    }
  }

  private static FluentConfiguration flyway(DatabaseAddress address) {
    return Flyway.configure()
        .dataSource(address.source())
        .defaultSchema(DatabaseAddress.SCHEMA)
        .locations("classpath:db/migration")
        .loggers("slf4j")
        // A table that a later version has added means more than this one knows.
        .ignoreMigrationPatterns(new String[0]);
  }

  private static String explained(SQLException refusal, DatabaseAddress address) {
    String state = String.valueOf(refusal.getSQLState());
    return switch (state) {
      case "28P01", "28000", "08004" ->
          """
          The database %s refuses the user.
          Maybe the password is another one, or pg_hba.conf doesn't let this machine in.\
          """
              .formatted(address);
      case "3D000" ->
          """
          There is no such database at %s.
          Maybe it has to be made first: CREATE DATABASE.\
          """
              .formatted(address);
      default ->
          """
          The database %s can't be reached (%s).
          Maybe it isn't running, or a firewall is between.\
          """
              .formatted(address, state);
    };
  }
}
