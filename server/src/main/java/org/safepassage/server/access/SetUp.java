package org.safepassage.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.safepassage.ledger.UserId;
import org.safepassage.server.access.AccessLog.Actor;
import org.safepassage.server.access.AccessLog.What;
import org.safepassage.server.access.SignIns.Outcome;

/// The first start. There are no default passwords: whoever can read the terminal of the server
/// finds a code there, which makes one administrator, once.
public final class SetUp {
  /// Without what is easily taken for something else.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final Accounts accounts;
  private final SignIns signIns;
  private final AccessLog log;
  private final InstantSource clock;
  private final Attempts attempts = new Attempts(10, Duration.ofMinutes(1));
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicReference<@Nullable Secret> code = new AtomicReference<>();

  public SetUp(Accounts accounts, SignIns signIns, SignIns.Clocked log) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.log = log.log();
    this.clock = log.clock();
  }

  /// Makes a code if there is no administrator yet: 80 bits, to be typed.
  public Optional<Secret> begin(SecureRandom chance) {
    if (accounts.hasAdministrator()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    Secret secret = Secret.of(text.toString());
    code.set(secret);
    return Optional.of(secret);
  }

  /// Whether the code is still to be used.
  public boolean isOpen() {
    return code.get() != null;
  }

  /// Makes the first administrator and signs them in.
  ///
  /// @param typed the code, in whatever letters and with whatever between them
  public Outcome finish(String typed, UserId user, String name, Choice chosen) {
    one.lock();
    try {
      Secret expected = code.get();
      if (expected == null || accounts.hasAdministrator()) {
        return new Outcome.Refused();
      }
      Optional<Duration> wait = attempts.take("set-up", clock.instant());
      if (wait.isPresent()) {
        return new Outcome.Wait(wait.get());
      }
      if (!expected.matches(plain(typed))) {
        log.add(new Actor(Optional.empty(), chosen.address()), What.SIGN_IN_FAILED, "set-up code");
        return new Outcome.Refused();
      }
      attempts.succeeded("set-up");
      Passwords.Weakness weakness = Passwords.weaknessOf(chosen.password(), user.value());
      if (weakness != Passwords.Weakness.NONE) {
        return new Outcome.Weak(weakness);
      }
      Actor actor = Actor.of(user, chosen.address());
      accounts.create(actor, new Account(user, name, true, false));
      log.add(actor, What.SET_UP, user.value());
      code.set(null);
      return signIns.first(user, chosen.password(), chosen.address());
    } finally {
      one.unlock();
    }
  }

  /// A password, and from where it was sent.
  public record Choice(String password, String address) {
    @Override
    public String toString() {
      return "(a password) from " + address;
    }
  }

  private static String plain(String typed) {
    String letters = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.replaceAll("(.{4})(?=.)", "$1-");
  }
}
