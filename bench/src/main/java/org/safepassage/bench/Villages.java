package org.safepassage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.DeviceId;
import org.safepassage.ledger.Entry;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.EventStore;
import org.safepassage.ledger.Reporter;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.ledger.UserId;
import org.safepassage.model.AgreementId;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.Secret;
import org.safepassage.server.access.Sessions;
import org.safepassage.server.store.Database;
import org.safepassage.server.store.DatabaseUnusableException;
import org.safepassage.server.store.PostgresStore;

/// The small operation of the documentation, two villages that leave in step, in a running room:
/// who has an account there, and what they send. Accounts are made past the server, straight in its
/// database, since passwords are slow to check on purpose.
final class Villages implements AutoCloseable {
  static final OperationId ID = new OperationId("two-villages");
  static final Instant MORNING = Instant.parse("2030-03-01T08:00:00Z");

  private static final Duration TOKENS_LAST = Duration.ofDays(1);

  private final Database database;
  private final PostgresStore store;
  private final Access access;

  private Villages(Database database) {
    this.database = database;
    this.store = new PostgresStore(database, InstantSource.system());
    this.access = Access.of(database.pool(), InstantSource.system(), new SecureRandom());
  }

  /// The files of the operation.
  static Path files() {
    return Path.of(System.getProperty("safepassage.home", "."))
        .resolve("docs/formats/examples/minimal");
  }

  /// The operation in a room that has it already.
  static Villages again(ServedRoom room) throws IOException, DatabaseUnusableException {
    return new Villages(Database.open(room.database()));
  }

  /// The operation in a room that runs, with its agreement in force.
  static Villages in(ServedRoom room) throws Exception {
    Villages villages = again(room);
    Reporter desk =
        new Reporter(new UserId("desk"), Role.COORDINATOR, new DeviceId("desk"));
    AgreementId first = new AgreementId("first");
    int number = 0;
    for (var body :
        List.of(
            new AgreementBody.Accepted(first, new PartyId("northern-army")),
            new AgreementBody.Accepted(first, new PartyId("southern-army")),
            new AgreementBody.InForce(first))) {
      EntryKey key = new EntryKey("begin-" + number++);
      villages.store.append(
          ID, List.of(new Entry(MORNING, desk, key, body)));
    }
    return villages;
  }

  /// For reading the ledger past the server.
  EventStore store() {
    return store;
  }

  EventStore.Head head() throws UnknownOperationException {
    return store.head(ID);
  }

  /// Makes an account.
  ///
  /// @return the headers of its requests, with a token for programs
  Map<String, String> program(String name, Membership membership) {
    UserId user = account(name, membership);
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
  Map<String, String> browser(String name, Membership membership) {
    Secret token = access.sessions().begin(account(name, membership));
    return Map.of(
        "Cookie",
        "safepassage-session=" + token.reveal(),
        "X-Guard",
        Sessions.guardOf(token).reveal(),
        "X-Device",
        "browser-" + name);
  }

  private UserId account(String name, Membership membership) {
    UserId user = new UserId(name);
    access.accounts().create(Actor.PROGRAM, new Account(user, name, false, false));
    access.memberships().grant(Actor.PROGRAM, user, membership);
    return user;
  }

  static Membership membership(Role role) {
    return Membership.of(ID, role);
  }

  /// One report of a convoy, as it is sent.
  ///
  /// @param convoy begins with the commitment whose people it carries
  static String report(String key, String convoy, long people) {
    String commitment = convoy.substring(0, convoy.indexOf('-'));
    return """
        {"entries":[{"key":"%s","occurred":"2030-03-01T08:00:00Z","said":{"kind":"convoy-seen",\
        "convoy":"%s","commitment":"%s","stage":"boarded","people":{"residents":%d}}}]}\
        """
        .formatted(key, convoy, commitment, people);
  }

  static String path(String rest) {
    return "/api/v1/operations/" + ID + rest;
  }

  /// The number behind a key in an answer.
  static Optional<Long> number(String json, String key) {
    int at = json.indexOf("\"" + key + "\":");
    if (at < 0) {
      return Optional.empty();
    }
    int from = at + key.length() + 3;
    while (from < json.length() && json.charAt(from) == ' ') {
      from++;
    }
    int until = from;
    while (until < json.length() && Character.isDigit(json.charAt(until))) {
      until++;
    }
    return until == from
        ? Optional.empty()
        : Optional.of(Long.parseLong(json.substring(from, until)));
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }

  /// The ledger in `folder` is not deleted: whoever doubts a result can look at it.
  static void tell(Path folder) throws IOException {
    if (Files.exists(folder)) {
      System.out.println("The room was in " + folder + ", which can be deleted.");
    }
  }
}
