package org.safepassage.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.OneTimeLinks.Purpose;

/// The ways in. A refusal never tells whether there is such an account, and takes as long either
/// way.
public final class SignIns {
  private final Accounts accounts;
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final AccessLog log;
  private final InstantSource clock;
  private final Attempts byAccount = new Attempts(5, Duration.ofMinutes(1));
  private final Attempts byAddress = new Attempts(20, Duration.ofMinutes(15));

  /// @param passwords also compared with where there is no account
  public SignIns(
      Accounts accounts, Sessions sessions, OneTimeLinks links, Passwords passwords, Clocked log) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.links = links;
    this.passwords = passwords;
    this.log = log.log();
    this.clock = log.clock();
  }

  /// The access log with the clock it goes by.
  public record Clocked(AccessLog log, InstantSource clock) {}

  /// What became of an attempt.
  public sealed interface Outcome {
    /// @param token of the new session, for the browser alone
    record In(UserId user, Secret token) implements Outcome {}

    record Refused() implements Outcome {}

    /// Too many failed before.
    record Wait(Duration howLong) implements Outcome {}

    /// The password can't be chosen.
    record Weak(Passwords.Weakness weakness) implements Outcome {}
  }

  /// Signs somebody in by password.
  ///
  /// @param user as it was typed; need not be of the form of an id
  public Outcome byPassword(String user, String password, String address) {
    Instant now = clock.instant();
    Optional<Duration> wait = byAddress.take(address, now);
    if (wait.isEmpty()) {
      wait = byAccount.take(user, now);
      if (wait.isPresent()) {
        byAddress.takeBack(address, now);
      }
    }
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    Optional<Account> account = idOf(user).flatMap(accounts::find);
    boolean matches =
        passwords.matches(
            password, account.map(Account::user).map(accounts::keptPassword).orElse(null));
    if (!matches || account.isEmpty() || account.get().disabled()) {
      log.add(new Actor(Optional.empty(), address), What.SIGN_IN_FAILED, known(account));
      return new Outcome.Refused();
    }
    byAccount.succeeded(user);
    byAddress.takeBack(address, now);
    return in(account.get().user(), address, "password");
  }

  /// What was typed where the account belongs may be a password, so only accounts that exist are
  /// named in the log.
  private static String known(Optional<Account> account) {
    return account.map(a -> a.user().value()).orElse("no such account");
  }

  private static Optional<UserId> idOf(String user) {
    try {
      return Optional.of(new UserId(user));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// Signs somebody in by a link, which works once. Links are too long to be guessed, so that wrong
  /// ones need no wait.
  public Outcome byLink(Secret link, String address) {
    Optional<UserId> user = links.use(link, Purpose.SIGN_IN).filter(this::mayComeIn);
    if (user.isEmpty()) {
      log.add(new Actor(Optional.empty(), address), What.SIGN_IN_FAILED, "link");
      return new Outcome.Refused();
    }
    return in(user.get(), address, "link");
  }

  /// Lets somebody who was invited choose a password, and signs them in. A password that is too
  /// weak doesn't use up the invitation.
  public Outcome byInvitation(Secret link, String password, String address) {
    Optional<UserId> invited = links.look(link, Purpose.INVITATION).filter(this::mayComeIn);
    if (invited.isEmpty()) {
      log.add(new Actor(Optional.empty(), address), What.SIGN_IN_FAILED, "invitation");
      return new Outcome.Refused();
    }
    Passwords.Weakness weakness = Passwords.weaknessOf(password, invited.get().value());
    if (weakness != Passwords.Weakness.NONE) {
      return new Outcome.Weak(weakness);
    }
    Optional<UserId> user = links.use(link, Purpose.INVITATION);
    if (user.isEmpty()) {
      return new Outcome.Refused();
    }
    changeTo(user.get(), password, address);
    return in(user.get(), address, "invitation");
  }

  private boolean mayComeIn(UserId user) {
    return accounts.find(user).filter(account -> !account.disabled()).isPresent();
  }

  /// Changes a password. All sessions end, and the one who changed it gets a new one.
  public Outcome change(UserId user, String before, String after, String address) {
    Optional<Duration> wait = byAccount.take(user.value(), clock.instant());
    if (wait.isPresent()) {
      return new Outcome.Wait(wait.get());
    }
    if (!passwords.matches(before, accounts.keptPassword(user))) {
      log.add(Actor.of(user, address), What.SIGN_IN_FAILED, "change of password");
      return new Outcome.Refused();
    }
    byAccount.succeeded(user.value());
    Passwords.Weakness weakness = Passwords.weaknessOf(after, user.value());
    if (weakness != Passwords.Weakness.NONE) {
      return new Outcome.Weak(weakness);
    }
    changeTo(user, after, address);
    return in(user, address, "password");
  }

  private void changeTo(UserId user, String password, String address) {
    accounts.keepPassword(user, passwords.kept(password));
    log.add(Actor.of(user, address), What.PASSWORD_CHANGED, user.value());
    links.voidAll(user);
    sessions.endAll(Actor.of(user, address), user);
  }

  /// Lets whoever starts the server in, with the account that they chose.
  Outcome first(UserId user, String password, String address) {
    changeTo(user, password, address);
    return in(user, address, "set-up");
  }

  private Outcome in(UserId user, String address, String how) {
    log.add(Actor.of(user, address), What.SIGNED_IN, how);
    return new Outcome.In(user, sessions.begin(user));
  }
}
