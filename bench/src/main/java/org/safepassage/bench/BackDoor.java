package org.safepassage.bench;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.Sessions;
import org.safepassage.server.store.Database;
import org.safepassage.server.store.DatabaseAddress;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.PostgresStore;

/// What a benchmark does past the server, straight in its database: makes accounts, since passwords
/// are slow to check on purpose, and reads ledgers.
final class BackDoor implements AutoCloseable {
  private static final Duration TOKENS_LAST = Duration.ofDays(1);

  private final Database database;
  private final PostgresStore store;
  private final Access access;

  private BackDoor(Database database) {
    this.database = database;
    this.store = new PostgresStore(database, InstantSource.system());
    this.access = Access.of(database.pool(), InstantSource.system(), new SecureRandom());
  }

  static BackDoor of(ServedRoom room) throws IOException, DatabaseUnusableException {
    return of(room.database());
  }

  static BackDoor of(DatabaseAddress address) throws DatabaseUnusableException {
    return new BackDoor(Database.open(address));
  }

  EventStore store() {
    return store;
  }

  /// Makes an account.
  ///
  /// @return the headers of its requests, with a token for programs
  Map<String, String> program(String name, Membership... memberships) {
    UserId user = account(name, memberships);
    Secret token =
        access
            .tokens()
            .issue(Actor.PROGRAM, user, "bench", Instant.now().plus(TOKENS_LAST))
            .secret();
    return Map.of("Authorization", "Bearer " + token.reveal(), "X-Device", "phone-" + name);
  }

  /// Makes an account.
  ///
  /// @return the headers of its requests, with the session of a browser and its guard
  Map<String, String> browser(String name, Membership... memberships) {
    Secret token = access.sessions().begin(account(name, memberships));
    return Map.of(
        "Cookie",
        "safepassage-session=" + token.reveal(),
        "X-Guard",
        Sessions.guardOf(token).reveal(),
        "X-Device",
        "browser-" + name);
  }

  private UserId account(String name, Membership... memberships) {
    UserId user = new UserId(name);
    access.accounts().create(Actor.PROGRAM, new Account(user, name, false, false));
    for (Membership membership : memberships) {
      access.memberships().grant(Actor.PROGRAM, user, membership);
    }
    return user;
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
