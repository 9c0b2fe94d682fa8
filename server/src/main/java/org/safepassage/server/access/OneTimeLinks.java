package org.safepassage.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;

/// Secrets that work once: to sign in without a password, or to choose one. They are meant for the
/// part of an address behind `#`, which browsers don't send and nobody logs.
public final class OneTimeLinks {
  private final Tables tables;
  private final AccessLog log;
  private final InstantSource clock;
  private final SecureRandom chance;

  public OneTimeLinks(Tables tables, AccessLog log, InstantSource clock, SecureRandom chance) {
    this.tables = tables;
    this.log = log;
    this.clock = clock;
    this.chance = chance;
  }

  /// What a link is good for.
  public enum Purpose {
    SIGN_IN("sign-in", Duration.ofMinutes(15), What.LINK_ISSUED),
    /// To choose a password; also for somebody who forgot theirs.
    INVITATION("invitation", Duration.ofDays(7), What.INVITED);

    private final String word;
    private final Duration lasts;
    private final What what;

    Purpose(String word, Duration lasts, What what) {
      this.word = word;
      this.lasts = lasts;
      this.what = what;
    }

    public Duration lasts() {
      return lasts;
    }
  }

  /// Issues a link. One that was issued before for the same is void.
  public Secret issue(Actor actor, UserId user, Purpose purpose) {
    Secret secret = Secret.random(chance);
    tables
        .together()
        .executeWithoutResult(_ -> {
          tables
              .jdbc()
              .sql(
                  """
                  DELETE FROM one_time_link
                  WHERE (account = :account AND purpose = :purpose) OR expires <= :now
                  """)
              .param("account", user.value())
              .param("purpose", purpose.word)
              .param("now", Rows.at(clock.instant()))
              .update();
          tables
              .jdbc()
              .sql(
                  """
                  INSERT INTO one_time_link (token, account, purpose, expires)
                  VALUES (:token, :account, :purpose, :expires)
                  """)
              .param("token", secret.hash().bytes())
              .param("account", user.value())
              .param("purpose", purpose.word)
              .param("expires", Rows.at(clock.instant().plus(purpose.lasts)))
              .update();
          log.add(actor, purpose.what, user.value());
        });
    return secret;
  }

  /// Uses a link up. Of two who come at once, one has it.
  Optional<UserId> use(Secret secret, Purpose purpose) {
    return tables
        .jdbc()
        .sql(
            """
            DELETE FROM one_time_link
            WHERE token = :token AND purpose = :purpose AND expires > :now RETURNING account
            """)
        .param("token", secret.hash().bytes())
        .param("purpose", purpose.word)
        .param("now", Rows.at(clock.instant()))
        .query((row, _) -> new UserId(row.getString("account")))
        .optional();
  }

  /// Whose link it is, without using it up.
  Optional<UserId> look(Secret secret, Purpose purpose) {
    return tables
        .jdbc()
        .sql(
            """
            SELECT account FROM one_time_link
            WHERE token = :token AND purpose = :purpose AND expires > :now
            """)
        .param("token", secret.hash().bytes())
        .param("purpose", purpose.word)
        .param("now", Rows.at(clock.instant()))
        .query((row, _) -> new UserId(row.getString("account")))
        .optional();
  }

  void voidAll(UserId user) {
    tables
        .jdbc()
        .sql("DELETE FROM one_time_link WHERE account = :account")
        .param("account", user.value())
        .update();
  }
}
