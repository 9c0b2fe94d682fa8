package org.safepassage.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.safepassage.ledger.UserId;

/// How values stand in the rows of a database.
final class Rows {
  private Rows() {}

  static Timestamp at(Instant moment) {
    return Timestamp.from(moment);
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new UserId(row.getString("id")),
        row.getString("name"),
        row.getBoolean("administrator"),
        row.getBoolean("disabled"));
  }
}
