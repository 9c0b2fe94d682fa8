package org.safepassage.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// What passwords may be, and how they are kept: Argon2id with the least parameters that OWASP
/// advises (19 MiB, two passes).
public final class Passwords {
  /// Long ones are better than odd ones (NIST SP 800-63B).
  public static final int SHORTEST = 12;

  /// More would only give a stranger's request more work to do.
  static final int LONGEST = 200;

  private static final Set<String> COMMON = readCommon();

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  /// Each takes 19 MiB and a processor while it is worked out.
  private final Semaphore atOnce = new Semaphore(4);

  /// Compared with when there is no account, so that an answer takes as long.
  private final String ofNobody = argon2.encode("nobody has this password");

  /// What is wrong with a password.
  public enum Weakness {
    NONE,
    TOO_SHORT,
    TOO_LONG,
    /// It is among those that are tried first.
    COMMON,
    /// It is made of the name of the account.
    LIKE_THE_NAME
  }

  /// @param user the account that it is to be for
  public static Weakness weaknessOf(String password, String user) {
    String small = password.toLowerCase(Locale.ROOT);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Weakness.TOO_SHORT;
    }
    if (password.length() > LONGEST) {
      return Weakness.TOO_LONG;
    }
    if (COMMON.contains(small) || small.chars().distinct().count() < 4) {
      return Weakness.COMMON;
    }
    return user.length() >= 4 && small.contains(user.toLowerCase(Locale.ROOT))
        ? Weakness.LIKE_THE_NAME
        : Weakness.NONE;
  }

  /// The form in which it is kept.
  String kept(String password) {
    return one(() -> String.valueOf(argon2.encode(password)));
  }

  /// @param kept none where there is no account, or it has no password; takes as long all the same
  boolean matches(String password, @Nullable String kept) {
    if (password.length() > LONGEST) {
      return false;
    }
    boolean same = one(() -> argon2.matches(password, kept == null ? ofNobody : kept));
    return same && kept != null;
  }

  private <T> T one(java.util.function.Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }

  private static Set<String> readCommon() {
    try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of common passwords is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new IllegalStateException("The list of common passwords can't be read.", e);
    }
  }
}
