package org.safepassage.server.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.safepassage.formats.CanonicalReader;
import org.safepassage.formats.Reading;
import org.safepassage.ledger.Event;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.MerkleLog;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.model.OperationId;

/// The rows of a ledger, by one connection and within whatever transaction that is in.
final class LedgerRows {
  /// On which channel followers are told. The message is the id of the operation.
  static final String CHANNEL = "safepassage_ledger";

  /// How many events are asked for at once.
  private static final int PAGE = 5_000;

  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO event (operation, recorded, sequence, kind, occurred, device, entry_key,
          part, canonical, leaf)
        SELECT ?, n.* FROM unnest(?::timestamptz[], ?::bigint[], ?::text[], ?::timestamptz[],
          ?::text[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[]) n
      ), moved AS (
        UPDATE operation SET sequence = ?, recorded = ?, peaks = ?, root = ? WHERE id = ?
      )
      SELECT pg_notify(?, ?)\
      """;

  private static final CanonicalReader READER = new CanonicalReader();

  private final Connection connection;

  LedgerRows(Connection connection) {
    this.connection = connection;
  }

  /// How far a ledger goes.
  ///
  /// @param recorded when the last event was added; [Instant#EPOCH] where there is none
  record Tip(Sequence last, Instant recorded, MerkleLog log) {}

  void open(OperationId operation) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO operation (id, root) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, operation.value());
      insert.setBytes(2, new MerkleLog().root().bytes());
      insert.executeUpdate();
    }
  }

  /// In the order of their ids, as Java compares them.
  List<OperationId> operations() throws SQLException {
    TreeSet<String> ids = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM operation")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids.stream().map(OperationId::new).toList();
  }

  Tip tip(OperationId operation) throws SQLException, UnknownOperationException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence, recorded, peaks FROM operation WHERE id = ?")) {
      select.setString(1, operation.value());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new UnknownOperationException(operation);
        }
        return tip(row);
      }
    }
  }

  private static Tip tip(ResultSet row) throws SQLException {
    long last = row.getLong(1);
    OffsetDateTime recorded = row.getObject(2, OffsetDateTime.class);
    return new Tip(
        Sequence.of(last),
        recorded == null ? Instant.EPOCH : recorded.toInstant(),
        new MerkleLog(last, Hashes.split(row.getBytes(3))));
  }

  /// A ledger to which nobody else can add anything until the transaction ends.
  ///
  /// @param known for each key that was asked for and is there, its events in order
  record Locked(Tip tip, Map<DeviceKey, List<Event>> known) {}

  /// Locks a ledger, waiting for whoever has it.
  ///
  /// @param keys to look for in it
  Locked lock(OperationId operation, List<DeviceKey> keys)
      throws SQLException, UnknownOperationException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT * FROM lock_ledger(?, ?, ?)")) {
      select.setString(1, operation.value());
      select.setArray(2, texts(keys, key -> key.device().value()));
      select.setArray(3, texts(keys, key -> key.key().value()));
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new UnknownOperationException(operation);
        }
        Tip tip = tip(rows);
        Map<DeviceKey, List<Event>> known = new HashMap<>();
        while (rows.next()) {
          Event event = event(rows.getBytes(4));
          known.computeIfAbsent(DeviceKey.of(event), _ -> new ArrayList<>()).add(event);
        }
        return new Locked(tip, known);
      }
    }
  }

  /// Events after a place, at most so many.
  List<Event> after(OperationId operation, Sequence after, int most) throws SQLException {
    List<Event> events = new ArrayList<>();
    Sequence from = after;
    int asked = Math.min(most, PAGE);
    while (asked > 0) {
      List<Event> page = page(operation, from, asked);
      events.addAll(page);
      if (page.size() < asked) {
        break;
      }
      from = page.getLast().sequence();
      asked = Math.min(most - events.size(), PAGE);
    }
    return events;
  }

  /// There are no holes, so that an end says as much as a limit. With a limit and no statistics, as
  /// after a restore, PostgreSQL sorts all that comes after for each page: 25 s instead of a few
  /// for a million events.
  private List<Event> page(OperationId operation, Sequence after, int most) throws SQLException {
    List<Event> events = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT canonical FROM event
            WHERE operation = ? AND sequence > ? AND sequence <= ? ORDER BY sequence\
            """)) {
      select.setString(1, operation.value());
      select.setLong(2, after.value());
      select.setLong(3, after.value() + most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          events.add(event(rows.getBytes(1)));
        }
      }
    }
    return events;
  }

  /// Whether events stand where they were to stand, all of them.
  boolean hold(OperationId operation, List<Row> rows) throws SQLException {
    List<Hash> leaves = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT leaf FROM event
            WHERE operation = ? AND sequence BETWEEN ? AND ? ORDER BY sequence\
            """)) {
      select.setString(1, operation.value());
      select.setLong(2, rows.getFirst().event().sequence().value());
      select.setLong(3, rows.getLast().event().sequence().value());
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          leaves.add(Hash.of(found.getBytes(1)));
        }
      }
    }
    return leaves.equals(rows.stream().map(Row::leaf).toList());
  }

  /// Adds events, moves the head of the ledger, and tells followers when the transaction commits.
  void add(OperationId operation, List<Row> rows, Tip tip) throws SQLException {
    add(ADD, operation, rows, tip);
  }

  /// As [#add], and commits: all of it is one way there and back. When it fails, nobody knows
  /// whether it was committed.
  void addAndCommit(OperationId operation, List<Row> rows, Tip tip) throws SQLException {
    add(ADD + "; COMMIT", operation, rows, tip);
  }

  private void add(String sql, OperationId operation, List<Row> rows, Tip tip) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, operation.value());
      insert.setArray(2, texts(rows, row -> row.event().recorded().toString()));
      insert.setArray(3, array("bigint", longs(rows)));
      insert.setArray(4, texts(rows, row -> row.event().body().kind()));
      insert.setArray(5, texts(rows, row -> row.event().occurred().toString()));
      insert.setArray(6, texts(rows, row -> row.event().entry().by().device().value()));
      insert.setArray(7, texts(rows, row -> row.event().entry().key().value()));
      insert.setArray(8, array("integer", rows.stream().mapToInt(Row::part).toArray()));
      insert.setArray(9, array("bytea", rows.stream().map(Row::canonical).toArray(byte[][]::new)));
      insert.setArray(
          10, array("bytea", rows.stream().map(row -> row.leaf().bytes()).toArray(byte[][]::new)));
      insert.setLong(11, tip.last().value());
      insert.setObject(12, tip.recorded().atOffset(ZoneOffset.UTC));
      insert.setBytes(13, Hashes.joined(tip.log().peaks()));
      insert.setBytes(14, tip.log().root().bytes());
      insert.setString(15, operation.value());
      insert.setString(16, CHANNEL);
      insert.setString(17, operation.value());
      insert.execute();
    }
  }

  private static long[] longs(List<Row> rows) {
    return rows.stream().mapToLong(row -> row.event().sequence().value()).toArray();
  }

  private <T> Array texts(List<T> values, Function<T, String> text) throws SQLException {
    return array("text", values.stream().map(text).toArray(String[]::new));
  }

  /// Arrays of their own types go in binary form, others as text.
  private Array array(String type, Object values) throws SQLException {
    return connection.unwrap(PGConnection.class).createArrayOf(type, values);
  }

  private static Event event(byte @Nullable [] canonical) {
    Reading<Event> reading = READER.event(canonical == null ? new byte[0] : canonical);
    return reading
        .value()
        .orElseThrow(() ->
            new IllegalStateException(
                "The database holds an event that can't be read: %s%nMaybe a later version has written it."
                    .formatted(reading.findings())));
  }
}
