package org.safepassage.server.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.safepassage.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All that there is to say who may come in, made for one database.
public record Access(
    Accounts accounts,
    Memberships memberships,
    Sessions sessions,
    ApiTokens tokens,
    OneTimeLinks links,
    SignIns signIns,
    SetUp setUp,
    AccessLog log,
    Revocations revocations) {

  public static Access of(DataSource data, InstantSource clock, SecureRandom chance) {
    Tables tables =
        new Tables(
            JdbcClient.create(data),
            new TransactionTemplate(new DataSourceTransactionManager(data)));
    AccessLog log = new AccessLog(tables.jdbc(), clock);
    Revocations revocations = new Revocations();
    Accounts accounts = new Accounts(tables, log, revocations, clock);
    Sessions sessions = new Sessions(tables, log, revocations, clock, chance);
    OneTimeLinks links = new OneTimeLinks(tables, log, clock, chance);
    SignIns.Clocked clocked = new SignIns.Clocked(log, clock);
    SignIns signIns = new SignIns(accounts, sessions, links, new Passwords(), clocked);
    return new Access(
        accounts,
        new Memberships(tables, log, revocations),
        sessions,
        new ApiTokens(tables, log, revocations, clock, chance),
        links,
        signIns,
        new SetUp(accounts, signIns, clocked),
        log,
        revocations);
  }

  /// Whoever has a session.
  ///
  /// @param token as the browser sent it
  public Optional<SignedIn> bySession(Secret token) {
    return sessions
        .use(token.hash())
        .map(viewer ->
            new SignedIn(viewer, new SignedIn.By.Session(token.hash(), Sessions.guardOf(token))));
  }

  /// Whoever has a token for programs.
  public Optional<SignedIn> byToken(Secret token) {
    return tokens
        .find(token.hash())
        .map(viewer -> new SignedIn(viewer, new SignedIn.By.Token(token.hash())));
  }

  /// What somebody who signed in before is now; nothing where they are out.
  public Optional<Viewer> again(SignedIn.By by) {
    return switch (by) {
      case SignedIn.By.Session(Hash token, Secret _) -> sessions.look(token);
      case SignedIn.By.Token(Hash token) -> tokens.find(token);
    };
  }
}
