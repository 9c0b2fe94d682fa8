package org.safepassage.server.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.safepassage.ledger.Hash;

/// A token that lets its bearer in. Only its hash is ever kept; it doesn't print itself.
public final class Secret {
  private static final int BYTES = 32;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// 256 bits that nobody can guess.
  static Secret random(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// One that somebody has sent.
  public static Secret of(String text) {
    return new Secret(text);
  }

  /// For the one who is to have it, and nobody else.
  public String reveal() {
    return text;
  }

  /// By which it is known again. Tokens are random, so that a plain hash can't be turned back.
  public Hash hash() {
    return Hash.ofContent(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Another secret that only its bearer and we can work out.
  ///
  /// @param purpose what it is for
  public Secret derived(String purpose) {
    byte[] content = (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return new Secret(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Hash.ofContent(content).bytes()));
  }

  /// Takes as long whether it is right or wrong.
  public boolean matches(String sent) {
    return java.security.MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "(a secret)";
  }
}
