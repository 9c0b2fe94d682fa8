package org.safepassage.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash. Written as 64 hexadecimal digits in small letters.
public record Hash(long first, long second, long third, long fourth) {
  public static final int BYTES = 32;

  /// @throws IllegalArgumentException when `bytes` are not 32
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          """
          %d bytes can't be a SHA-256 hash, which has 32.
          Maybe it was cut, or made by another function.\
          """
              .formatted(bytes.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /// The hash of some bytes.
  public static Hash ofContent(byte[] content) {
    return of(sha256().digest(content));
  }

  /// @throws IllegalArgumentException when `text` is not 64 hexadecimal digits
  public static Hash parse(String text) {
    if (text.length() != 2 * BYTES) {
      throw new IllegalArgumentException(
          """
          "%s" can't be a SHA-256 hash, which has 64 hexadecimal digits.
          Maybe it was cut.\
          """
              .formatted(text));
    }
    return of(HexFormat.of().parseHex(text));
  }

  /// A copy of its 32 bytes.
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
