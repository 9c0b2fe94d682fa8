package org.safepassage.accounts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safepassage.accounts.text.SourceText.Remark;

/// Turns bytes into letters. What isn't UTF-8 is taken for what it most likely is, and told.
final class Decoding {
  private static final char REPLACEMENT = '\ufffd';

  /// How many of the first bytes tell UTF-16 that doesn't say so.
  private static final int SAMPLE = 2_000;

  private Decoding() {}

  static String of(byte[] bytes, List<Remark> remarks) {
    if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (zeros(bytes, 1) > 4 * zeros(bytes, 0) + 1) {
      remarks.add(Remark.OTHER_ENCODING);
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (zeros(bytes, 0) > 4 * zeros(bytes, 1) + 1) {
      remarks.add(Remark.OTHER_ENCODING);
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return notQuiteUtf8(bytes, remarks);
    }
  }

  /// A text with accents in UTF-8 and a few bytes broken keeps its accents; one in which every
  /// letter beyond ASCII is broken was never UTF-8.
  private static String notQuiteUtf8(byte[] bytes, List<Remark> remarks) {
    String replaced = new String(bytes, StandardCharsets.UTF_8);
    long broken = replaced.chars().filter(letter -> letter == REPLACEMENT).count();
    long whole = replaced.chars().filter(letter -> letter > 0x7f && letter != REPLACEMENT).count();
    if (whole > broken) {
      remarks.add(Remark.BROKEN_LETTERS);
      return replaced;
    }
    remarks.add(Remark.OLD_ENCODING);
    return new String(bytes, Charset.forName("windows-1252"));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /// How many of the bytes at even or at odd places are zero.
  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
