package org.safepassage.server.store;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Where a PostgreSQL is and who signs in there.
///
/// @param url as JDBC writes it: `jdbc:postgresql://host:port/database`
public record DatabaseAddress(String url, String user, Secret password) {
  /// Settings of every connection. The first two bound how long a server that froze or lost its
  /// network can keep an operation locked. Commits wait for the disk whatever the database is set
  /// to. Looking up is always by an index: statistics of a table that just began to grow would have
  /// PostgreSQL read it whole.
  private static final String SETTINGS =
      "-c idle_in_transaction_session_timeout=60s -c tcp_keepalives_idle=30"
          + " -c synchronous_commit=on -c enable_seqscan=off";

  /// The schema that all tables are in, so that a database may have others beside it.
  static final String SCHEMA = "safepassage";

  private static final int SECONDS_TO_SIGN_IN = 10;

  /// @throws DatabaseUnusableException when the URL is not one of PostgreSQL
  public static DatabaseAddress of(String url, String user, Secret password)
      throws DatabaseUnusableException {
    if (parsed(url) == null) {
      throw new DatabaseUnusableException(
          """
          The address of the database is not understood.
          Maybe jdbc:postgresql://localhost:5432/safepassage was meant.\
          """);
    }
    return new DatabaseAddress(url, user, password);
  }

  /// Opens connections without keeping any.
  PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(password.revealed());
    source.setCurrentSchema(SCHEMA);
    source.setOptions(SETTINGS);
    source.setTcpKeepAlive(true);
    source.setLoginTimeout(SECONDS_TO_SIGN_IN);
    source.setApplicationName("safepassage");
    return source;
  }

  private static @Nullable Properties parsed(String url) {
    return url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
  }

  /// The address without what might be secret in it: a URL may hold a password, too.
  @Override
  public String toString() {
    Properties parts = parsed(url);
    if (parts == null) {
      return "(an address that is not understood)";
    }
    return "%s:%s/%s as %s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(parts),
            PGProperty.PG_PORT.getOrDefault(parts),
            PGProperty.PG_DBNAME.getOrDefault(parts),
            user);
  }
}
