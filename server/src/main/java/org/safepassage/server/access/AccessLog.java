package org.safepassage.server.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who signed in, who was refused, who was let do what, and who let them: only ever added to, and
/// without any secret.
public final class AccessLog {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public AccessLog(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Something that is kept.
  public enum What {
    SET_UP,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    PASSWORD_CHANGED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    INVITED,
    LINK_ISSUED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    ROLE_GRANTED,
    ROLE_TAKEN,
    FILES_CHANGED,
    CONTACT_READ,
    LEDGER_EXPORTED,
    NOT_ALLOWED;

    /// The word in the log and in output.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// Who does something, and from where.
  ///
  /// @param address the address of the machine; empty for this one
  public record Actor(Optional<UserId> who, String address) {
    /// The program itself, at its start.
    public static final Actor PROGRAM = new Actor(Optional.empty(), "");

    public static Actor of(UserId user, String address) {
      return new Actor(Optional.of(user), address);
    }
  }

  /// A line of the log.
  public record Line(
      long place,
      Instant at,
      Optional<String> who,
      String what,
      Optional<String> about,
      Optional<String> operation,
      Optional<String> address) {}

  public void add(Actor actor, What what, String about) {
    add(actor, what, about, Optional.empty());
  }

  public void add(Actor actor, What what, String about, OperationId operation) {
    add(actor, what, about, Optional.of(operation));
  }

  private void add(Actor actor, What what, String about, Optional<OperationId> operation) {
    jdbc.sql(
            """
            INSERT INTO access_log (at, who, what, about, operation, address)
            VALUES (:at, :who, :what, :about, :operation, :address)
            """)
        .param("at", Rows.at(clock.instant()))
        .param("who", actor.who().map(UserId::value).orElse(null))
        .param("what", what.word())
        .param("about", about.isEmpty() ? null : about)
        .param("operation", operation.map(OperationId::value).orElse(null))
        .param("address", actor.address().isEmpty() ? null : actor.address())
        .update();
  }

  /// Lines after a place, of one operation or of all.
  public List<Line> read(Optional<OperationId> operation, long after, int most) {
    return jdbc.sql(
            """
            SELECT place, at, who, what, about, operation, address FROM access_log
            WHERE place > :after AND (:operation::text IS NULL OR operation = :operation)
            ORDER BY place LIMIT :most
            """)
        .param("after", after)
        .param("operation", operation.map(OperationId::value).orElse(null))
        .param("most", most)
        .query((row, _) ->
            new Line(
                row.getLong("place"),
                Rows.at(row, "at"),
                Rows.text(row, "who"),
                row.getString("what"),
                Rows.text(row, "about"),
                Rows.text(row, "operation"),
                Rows.text(row, "address")))
        .list();
  }
}
