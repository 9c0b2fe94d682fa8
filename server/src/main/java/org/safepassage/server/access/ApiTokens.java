package org.safepassage.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;

/// Tokens with which programs act for somebody. Each has a name and ends; only its hash is kept.
public final class ApiTokens {
  /// Whoever needs one for longer makes another.
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int ID_LENGTH = 12;

  private final Tables tables;
  private final Viewers viewers;
  private final AccessLog log;
  private final Revocations revocations;
  private final InstantSource clock;
  private final SecureRandom chance;

  public ApiTokens(
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

  /// What is known of a token besides itself.
  public record Known(String id, String name, Instant created, Instant expires) {}

  /// A token as it is handed out, once.
  public record Issued(Known known, Secret secret) {}

  public Issued issue(Actor actor, UserId user, String name, Instant expires) {
    Secret secret = Secret.random(chance);
    String id = Secret.random(chance).reveal().substring(0, ID_LENGTH);
    Known known = new Known(id, name, clock.instant(), expires);
    tables
        .together()
        .executeWithoutResult(_ -> {
          tables
              .jdbc()
              .sql(
                  """
                  INSERT INTO api_token (token, id, account, name, created, expires)
                  VALUES (:token, :id, :account, :name, :created, :expires)
                  """)
              .param("token", secret.hash().bytes())
              .param("id", id)
              .param("account", user.value())
              .param("name", name)
              .param("created", Rows.at(known.created()))
              .param("expires", Rows.at(expires))
              .update();
          log.add(actor, What.TOKEN_ISSUED, id + " of " + user);
        });
    return new Issued(known, secret);
  }

  /// Whose token it is, if it isn't over.
  Optional<Viewer> find(Hash token) {
    return viewers.byToken(token, clock.instant());
  }

  public List<Known> of(UserId user) {
    return tables
        .jdbc()
        .sql(
            """
            SELECT id, name, created, expires FROM api_token
            WHERE account = :account ORDER BY created, id
            """)
        .param("account", user.value())
        .query((row, _) ->
            new Known(
                row.getString("id"),
                row.getString("name"),
                Rows.at(row, "created"),
                Rows.at(row, "expires")))
        .list();
  }

  /// @return whether there was such a one
  public boolean revoke(Actor actor, UserId user, String id) {
    boolean done =
        Boolean.TRUE.equals(
            tables
                .together()
                .execute(_ -> {
                  int rows =
                      tables
                          .jdbc()
                          .sql("DELETE FROM api_token WHERE account = :account AND id = :id")
                          .param("account", user.value())
                          .param("id", id)
                          .update();
                  if (rows > 0) {
                    log.add(actor, What.TOKEN_REVOKED, id + " of " + user);
                  }
                  return rows > 0;
                }));
    revocations.tell();
    return done;
  }

  public void revokeAll(Actor actor, UserId user) {
    of(user).forEach(known -> revoke(actor, user, known.id()));
  }
}
