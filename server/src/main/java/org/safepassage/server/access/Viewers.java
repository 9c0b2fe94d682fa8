package org.safepassage.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Who is behind a session or a token, with what they are where. One question to the database for
/// all of it, and for all who ask at the same time, since it is asked with every request.
final class Viewers {
  private static final String WHO =
      """
      a.id AS viewer, a.name, a.administrator, m.*
      FROM %s x
      JOIN account a ON a.id = x.account AND NOT a.disabled
      LEFT JOIN membership m ON m.account = a.id
      WHERE x.token = ANY(?)
      ORDER BY x.token\
      """;

  private static final String BY_TOKEN = "SELECT x.token, x.expires, " + WHO.formatted("api_token");

  private static final String BY_SESSION =
      "SELECT x.token, x.started, x.used, " + WHO.formatted("session");

  private final JdbcClient jdbc;
  private final Together<Hash, WithToken> tokens = new Together<>(this::tokens);
  private final Together<Hash, InSession> sessions = new Together<>(this::sessions);

  Viewers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whoever has a token, and when it ends.
  private record WithToken(Viewer viewer, Instant expires) {}

  /// Whoever has a session.
  ///
  /// @param used when it was used last, as far as that is kept
  record InSession(Viewer viewer, Instant started, Instant used) {}

  /// Whose token it is, if it isn't over.
  Optional<Viewer> byToken(Hash token, Instant now) {
    return tokens.of(token).filter(found -> found.expires().isAfter(now)).map(WithToken::viewer);
  }

  /// Whose session it is, if it began and was used after these moments.
  Optional<InSession> bySession(Hash token, Instant started, Instant used) {
    return sessions
        .of(token)
        .filter(found -> found.started().isAfter(started) && found.used().isAfter(used));
  }

  private Map<Hash, WithToken> tokens(Set<Hash> asked) {
    return found(
        BY_TOKEN, asked, (rows, viewer) -> new WithToken(viewer, Rows.at(rows, "expires")));
  }

  private Map<Hash, InSession> sessions(Set<Hash> asked) {
    return found(
        BY_SESSION,
        asked,
        (rows, viewer) -> new InSession(viewer, Rows.at(rows, "started"), Rows.at(rows, "used")));
  }

  /// Makes of a row, and of whom it is about, what is asked for.
  private interface Made<V> {
    V of(ResultSet rows, Viewer viewer) throws SQLException;
  }

  private <V> Map<Hash, V> found(String sql, Set<Hash> asked, Made<V> made) {
    byte[][] hashes = asked.stream().map(Hash::bytes).toArray(byte[][]::new);
    return jdbc.sql(sql)
        .param(1, new SqlArrayValue("bytea", (Object[]) hashes))
        .query(rows -> {
          Map<Hash, V> found = new HashMap<>();
          Map<Hash, Viewer> viewers = new HashMap<>();
          while (rows.next()) {
            Hash token = Hash.of(rows.getBytes("token"));
            Viewer viewer = viewer(rows, Optional.ofNullable(viewers.get(token)));
            viewers.put(token, viewer);
            found.put(token, made.of(rows, viewer));
          }
          return found;
        });
  }

  /// Whom a row is about, with the membership that it tells of added to those told before.
  private static Viewer viewer(ResultSet row, Optional<Viewer> before) throws SQLException {
    Map<OperationId, Membership> memberships = new HashMap<>();
    before.ifPresent(known -> memberships.putAll(known.memberships()));
    if (Rows.text(row, "operation").isPresent()) {
      Membership membership = Memberships.membership(row);
      memberships.put(membership.operation(), membership);
    }
    return new Viewer(
        new UserId(row.getString("viewer")),
        row.getString("name"),
        row.getBoolean("administrator"),
        memberships);
  }
}
