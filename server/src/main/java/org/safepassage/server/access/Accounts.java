package org.safepassage.server.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;

/// Who there is. Every change is in the access log, or doesn't happen.
public final class Accounts {
  private final Tables tables;
  private final AccessLog log;
  private final Revocations revocations;
  private final InstantSource clock;

  public Accounts(Tables tables, AccessLog log, Revocations revocations, InstantSource clock) {
    this.tables = tables;
    this.log = log;
    this.revocations = revocations;
    this.clock = clock;
  }

  public Optional<Account> find(UserId user) {
    return tables
        .jdbc()
        .sql("SELECT id, name, administrator, disabled FROM account WHERE id = :id")
        .param("id", user.value())
        .query((row, _) -> Rows.account(row))
        .optional();
  }

  /// Everybody, by their ids.
  public List<Account> list() {
    return tables
        .jdbc()
        .sql("SELECT id, name, administrator, disabled FROM account ORDER BY id")
        .query((row, _) -> Rows.account(row))
        .list();
  }

  /// Whoever may sign in, with what they are where.
  public Optional<Viewer> findViewer(UserId user) {
    return find(user)
        .filter(account -> !account.disabled())
        .map(account -> {
          Map<OperationId, Membership> memberships = new HashMap<>();
          new Memberships(tables, log, revocations)
              .of(user)
              .forEach(membership -> memberships.put(membership.operation(), membership));
          return new Viewer(user, account.name(), account.administrator(), memberships);
        });
  }

  /// @return whether it was new; an account that is there already is left as it is
  public boolean create(Actor actor, Account account) {
    return Boolean.TRUE.equals(
        tables
            .together()
            .execute(_ -> {
              int added =
                  tables
                      .jdbc()
                      .sql(
                          """
                          INSERT INTO account (id, name, administrator, disabled, created)
                          VALUES (:id, :name, :administrator, :disabled, :created)
                          ON CONFLICT DO NOTHING
                          """)
                      .param("id", account.user().value())
                      .param("name", account.name())
                      .param("administrator", account.administrator())
                      .param("disabled", account.disabled())
                      .param("created", Rows.at(clock.instant()))
                      .update();
              if (added > 0) {
                log.add(actor, What.ACCOUNT_CREATED, words(account));
              }
              return added > 0;
            }));
  }

  private static String words(Account account) {
    return account.user() + (account.administrator() ? " administrator" : "");
  }

  /// Changes name, rights and whether they may sign in. One who may not any more is out at once.
  ///
  /// @return whether it was changed; the last administrator who may sign in stays one
  public boolean change(Actor actor, Account changed) {
    boolean done =
        Boolean.TRUE.equals(
            tables
                .together()
                .execute(_ -> {
                  // Two who take each other's rights at once must not both succeed.
                  List<String> administrators =
                      tables
                          .jdbc()
                          .sql(
                              "SELECT id FROM account WHERE administrator AND NOT disabled FOR UPDATE")
                          .query((row, _) -> row.getString("id"))
                          .list();
                  boolean isLast =
                      administrators.equals(List.of(changed.user().value()))
                          && (changed.disabled() || !changed.administrator());
                  return !isLast && changed(actor, changed);
                }));
    if (done) {
      revocations.tell();
    }
    return done;
  }

  private boolean changed(Actor actor, Account changed) {
    Optional<Account> before = find(changed.user());
    if (before.isEmpty()) {
      return false;
    }
    tables
        .jdbc()
        .sql(
            """
            UPDATE account SET name = :name, administrator = :administrator, disabled = :disabled
            WHERE id = :id
            """)
        .param("id", changed.user().value())
        .param("name", changed.name())
        .param("administrator", changed.administrator())
        .param("disabled", changed.disabled())
        .update();
    if (changed.disabled() != before.get().disabled()) {
      log.add(
          actor, changed.disabled() ? What.ACCOUNT_DISABLED : What.ACCOUNT_ENABLED, words(changed));
    } else {
      log.add(actor, What.ACCOUNT_CHANGED, words(changed));
    }
    return true;
  }

  /// Whether anybody is there who can look after the others.
  public boolean hasAdministrator() {
    return tables
            .jdbc()
            .sql("SELECT count(*) FROM account WHERE administrator")
            .query(Long.class)
            .single()
        > 0;
  }

  @Nullable String keptPassword(UserId user) {
    return tables
        .jdbc()
        .sql("SELECT password FROM account WHERE id = :id")
        .param("id", user.value())
        .query((row, _) -> Rows.text(row, "password"))
        .optional()
        .flatMap(kept -> kept)
        .orElse(null);
  }

  void keepPassword(UserId user, String kept) {
    tables
        .jdbc()
        .sql("UPDATE account SET password = :password WHERE id = :id")
        .param("password", kept)
        .param("id", user.value())
        .update();
  }
}
