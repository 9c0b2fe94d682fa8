package org.safepassage.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.OperationId;

/// The rows of one table, each as a line of JSON with the names of its columns.
///
/// @param name as in [BackupPart#name]
/// @param table in our schema
/// @param columns those that are kept; all others begin again with what the table gives them
/// @param order by which the rows are written
/// @param only of which operations; none for all rows. The table has a column `operation` then.
public record TablePart(
    String name, String table, List<String> columns, String order, Optional<List<OperationId>> only)
    implements BackupPart {
  private static final int ROWS_AT_ONCE = 500;

  /// As many characters as a line can't have: the largest row is a file of an operation.
  private static final int LONGEST_LINE = 1 << 25;

  public TablePart {
    columns = List.copyOf(columns);
    only = only.map(List::copyOf);
  }

  /// All rows of a table.
  public static TablePart all(String name, String table, List<String> columns, String order) {
    return new TablePart(name, table, columns, order, Optional.empty());
  }

  /// The rows of some operations, without those columns that lead to other tables.
  ///
  /// @param left columns to leave out
  public TablePart of(List<OperationId> operations, List<String> left) {
    return new TablePart(
        name,
        table,
        columns.stream().filter(column -> !left.contains(column)).toList(),
        order,
        Optional.of(operations));
  }

  @Override
  public void write(Connection connection, OutputStream out) throws SQLException, IOException {
    String condition = only.isPresent() ? " WHERE operation = ANY (?)" : "";
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT row_to_json(kept)::text FROM (SELECT %s FROM %s%s ORDER BY %s) kept"
                .formatted(String.join(", ", columns), table, condition, order))) {
      if (only.isPresent()) {
        String[] ids = only.get().stream().map(OperationId::value).toArray(String[]::new);
        select.setArray(1, connection.createArrayOf("text", ids));
      }
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          out.write(rows.getString(1).getBytes(UTF_8));
          out.write('\n');
        }
      }
    }
  }

  @Override
  public void restore(Connection connection, InputStream in)
      throws SQLException, IOException, BackupException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE %s IN EXCLUSIVE MODE".formatted(table));
      try (ResultSet row = statement.executeQuery("SELECT 1 FROM %s LIMIT 1".formatted(table))) {
        if (row.next()) {
          throw new BackupException(
              """
              The database holds something already: %s; a backup is restored into an empty one only.
              Maybe make another database, or another folder for the embedded one.\
              """
                  .formatted(name));
        }
      }
    }
    String kept = String.join(", ", columns);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s) SELECT %s FROM json_populate_record(NULL::%s, ?::json)"
                .formatted(table, kept, kept, table))) {
      int waiting = 0;
      for (Optional<String> line = line(lines); line.isPresent(); line = line(lines)) {
        insert.setString(1, line.get());
        insert.addBatch();
        waiting++;
        if (waiting == ROWS_AT_ONCE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }

  /// The next line, unless it is longer than any can be: a small file can be unpacked to more than
  /// there is memory.
  private static Optional<String> line(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = lines.read(); next >= 0; next = lines.read()) {
      if (next == '\n') {
        return Optional.of(line.toString());
      }
      line.append((char) next);
      if (line.length() > LONGEST_LINE) {
        throw new IOException("A line has more than %d characters.".formatted(LONGEST_LINE));
      }
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
  }
}
