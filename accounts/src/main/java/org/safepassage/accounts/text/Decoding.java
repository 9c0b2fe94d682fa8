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
  private static final int SAMPLE = 4_000;

  /// In any language at least one letter in so many is a blank.
  private static final int LEAST_BLANKS = 12;

  private static final String BLANKS = "\t\n\r\f\u001b";

  /// One byte in so many may be none of a letter, and a few of even the shortest text.
  private static final int MOST_CONTROLS = 40;

  private static final int FEW = 3;

  private Decoding() {}

  static String of(byte[] bytes, List<Remark> remarks) {
    if (hasMark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (isWide(bytes, 1)) {
      remarks.add(Remark.OTHER_ENCODING);
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (isWide(bytes, 0)) {
      remarks.add(Remark.OTHER_ENCODING);
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return notQuiteUtf8(bytes, remarks);
    }
  }

  /// Whether bytes are letters of any encoding, rather than a picture or the like: these hold bytes
  /// everywhere that no letter is written with. A few don't make a text unreadable.
  static boolean isText(byte[] bytes) {
    if (hasMark(bytes) || isWide(bytes, 0) || isWide(bytes, 1)) {
      return true;
    }
    int sample = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      controls += bytes[i] >= 0 && bytes[i] < ' ' && BLANKS.indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    return controls <= FEW + sample / MOST_CONTROLS;
  }

  private static boolean hasMark(byte[] bytes) {
    return startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe);
  }

  /// Whether the bytes at even or at odd places are the upper halves of letters: of Latin ones all
  /// are zero, of Arabic ones those of the blanks between words.
  private static boolean isWide(byte[] bytes, int from) {
    int zeros = zeros(bytes, from);
    return zeros > 4 * zeros(bytes, 1 - from) + 1
        && zeros * LEAST_BLANKS >= Math.min(bytes.length, SAMPLE) / 2;
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
