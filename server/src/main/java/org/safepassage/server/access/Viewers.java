package org.safepassage.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is behind a session or a token, with what they are where. One question to the database for
/// all of it, since it is asked with every request.
final class Viewers {
  private static final String WHO =
      """
      a.id AS viewer, a.name, a.administrator, m.*
      FROM %s x
      JOIN account a ON a.id = x.account AND NOT a.disabled
      LEFT JOIN membership m ON m.account = a.id
      WHERE x.token = ? AND\
      """;

  private static final String BY_TOKEN = "SELECT " + WHO.formatted("api_token") + " x.expires > ?";

  private static final String BY_SESSION =
      "SELECT x.used, " + WHO.formatted("session") + " x.started > ? AND x.used > ?";

  private final JdbcClient jdbc;

  Viewers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whoever has a session.
  ///
  /// @param used when it was used last, as far as that is kept
  record InSession(Viewer viewer, Instant used) {}

  /// Whose token it is, if it isn't over.
  Optional<Viewer> byToken(Hash token, Instant now) {
    ResultSetExtractor<Optional<Viewer>> read =
        rows -> rows.next() ? Optional.of(viewer(rows)) : Optional.empty();
    return jdbc.sql(BY_TOKEN).params(token.bytes(), Rows.at(now)).query(read);
  }

  /// Whose session it is, if it began and was used after these moments.
  Optional<InSession> bySession(Hash token, Instant started, Instant used) {
    ResultSetExtractor<Optional<InSession>> read =
        rows -> {
          if (!rows.next()) {
            return Optional.empty();
          }
          Instant last = Rows.at(rows, "used");
          return Optional.of(new InSession(viewer(rows), last));
        };
    return jdbc.sql(BY_SESSION).params(token.bytes(), Rows.at(started), Rows.at(used)).query(read);
  }

  /// @param rows at the first of them: one for each membership, or one without any
  private static Viewer viewer(ResultSet rows) throws SQLException {
    UserId user = new UserId(rows.getString("viewer"));
    String name = rows.getString("name");
    boolean administrator = rows.getBoolean("administrator");
    Map<OperationId, Membership> memberships = new HashMap<>();
    do {
      if (Rows.text(rows, "operation").isPresent()) {
        Membership membership = Memberships.membership(rows);
        memberships.put(membership.operation(), membership);
      }
    } while (rows.next());
    return new Viewer(user, name, administrator, memberships);
  }
}
