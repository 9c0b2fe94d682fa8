package org.safepassage.server.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the files of operations, every version of them.
public final class FileTable {
  private final JdbcClient jdbc;
  private final TransactionTemplate together;

  public FileTable(JdbcClient jdbc, TransactionTemplate together) {
    this.jdbc = jdbc;
    this.together = together;
  }

  /// The texts of one version, by path.
  public record Version(int number, Map<String, String> files) {
    public Version {
      files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  /// The latest version number of every operation.
  Map<OperationId, Integer> latest() {
    Map<OperationId, Integer> latest = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT operation, max(version) AS version FROM operation_upload
            GROUP BY operation ORDER BY operation
            """)
        .query((row, _) ->
            Map.entry(new OperationId(row.getString("operation")), row.getInt("version")))
        .list()
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return latest;
  }

  /// The latest version of an operation.
  public Optional<Version> find(OperationId operation) {
    Optional<Integer> number = Optional.ofNullable(latest().get(operation));
    return number.map(version -> {
      Map<String, String> files = new LinkedHashMap<>();
      jdbc.sql(
              """
              SELECT path, content FROM operation_file
              WHERE operation = :operation AND version = :version ORDER BY path
              """)
          .param("operation", operation.value())
          .param("version", version)
          .query((row, _) -> Map.entry(row.getString("path"), row.getString("content")))
          .list()
          .forEach(entry -> files.put(entry.getKey(), entry.getValue()));
      return new Version(version, files);
    });
  }

  /// Adds a version.
  ///
  /// @param before which version it takes the place of; 0 for the first
  /// @return whether it was added; not if another one came in between
  boolean add(
      OperationId operation,
      int before,
      Map<String, String> files,
      @Nullable UserId by,
      Instant now) {
    return Boolean.TRUE.equals(
        together.execute(_ -> {
          int added =
              jdbc.sql(
                      """
                      INSERT INTO operation_upload (operation, version, uploaded, account)
                      VALUES (:operation, :version, :uploaded, :account) ON CONFLICT DO NOTHING
                      """)
                  .param("operation", operation.value())
                  .param("version", before + 1)
                  .param("uploaded", Timestamp.from(now))
                  .param("account", by == null ? null : by.value())
                  .update();
          if (added == 0) {
            return false;
          }
          files.forEach((path, content) ->
              jdbc.sql(
                      """
                      INSERT INTO operation_file (operation, version, path, content)
                      VALUES (:operation, :version, :path, :content)
                      """)
                  .param("operation", operation.value())
                  .param("version", before + 1)
                  .param("path", path)
                  .param("content", content)
                  .update());
          return true;
        }));
  }
}
