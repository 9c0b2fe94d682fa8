package org.safepassage.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;

/// Who is signed in in a browser. A session ends when nothing came for twelve hours, after a day in
/// any case, and at once when it is ended.
public final class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofHours(24);

  /// How exactly it is kept when it was used last: not each request writes.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final String GUARD = "guard of a session";

  private final Tables tables;
  private final Viewers viewers;
  private final AccessLog log;
  private final Revocations revocations;
  private final InstantSource clock;
  private final SecureRandom chance;

  public Sessions(
      Tables tables,
      AccessLog log,
      Revocations revocations,
      InstantSource clock,
      SecureRandom chance) {
    this.tables = tables;
    this.viewers = new Viewers(tables.jdbc());
    this.log = log;
    this.revocations = revocations;
    this.clock = clock;
    this.chance = chance;
  }

  /// Begins a session, always under a new token.
  ///
  /// @return the token, for the browser alone
  public Secret begin(UserId user) {
    Secret token = Secret.random(chance);
    Instant now = clock.instant();
    tables
        .jdbc()
        .sql("DELETE FROM session WHERE started <= :started OR used <= :used")
        .param("started", Rows.at(now.minus(LONGEST)))
        .param("used", Rows.at(now.minus(IDLE)))
        .update();
    tables
        .jdbc()
        .sql(
            """
            INSERT INTO session (token, account, started, used)
            VALUES (:token, :account, :now, :now)
            """)
        .param("token", token.hash().bytes())
        .param("account", user.value())
        .param("now", Rows.at(now))
        .update();
    return token;
  }

  /// What a browser sends along with whatever changes anything, and other sites can't know.
  public static Secret guardOf(Secret token) {
    return token.derived(GUARD);
  }

  /// Whose session it is, if it isn't over. Using it keeps it alive.
  Optional<Viewer> use(Hash token) {
    Instant now = clock.instant();
    Optional<Viewers.InSession> found = find(token, now);
    if (found.isPresent() && found.get().used().plus(NOTED).isBefore(now)) {
      tables
          .jdbc()
          .sql("UPDATE session SET used = :now WHERE token = :token")
          .param("now", Rows.at(now))
          .param("token", token.bytes())
          .update();
    }
    return found.map(Viewers.InSession::viewer);
  }

  /// As [#use], without keeping it alive.
  Optional<Viewer> look(Hash token) {
    return find(token, clock.instant()).map(Viewers.InSession::viewer);
  }

  private Optional<Viewers.InSession> find(Hash token, Instant now) {
    return viewers.bySession(token, now.minus(LONGEST), now.minus(IDLE));
  }

  /// Ends one session.
  public void end(Actor actor, Hash token) {
    tables
        .together()
        .executeWithoutResult(_ -> {
          int rows =
              tables
                  .jdbc()
                  .sql("DELETE FROM session WHERE token = :token")
                  .param("token", token.bytes())
                  .update();
          if (rows > 0) {
            log.add(actor, What.SIGNED_OUT, "");
          }
        });
    revocations.tell();
  }

  /// Ends all sessions of somebody.
  public void endAll(Actor actor, UserId user) {
    tables
        .together()
        .executeWithoutResult(_ -> {
          tables
              .jdbc()
              .sql("DELETE FROM session WHERE account = :account")
              .param("account", user.value())
              .update();
          log.add(actor, What.SESSIONS_ENDED, user.value());
        });
    revocations.tell();
  }
}
