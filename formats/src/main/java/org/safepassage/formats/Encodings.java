package org.safepassage.formats;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// Guesses in which encoding a file is written that is not in UTF-8.
final class Encodings {
  private Encodings() {}

  /// One whose every character takes two or four bytes, by the first bytes of the file. The marks
  /// of UTF-32 begin with those of UTF-16, so they are asked first.
  static Optional<String> wide(byte[] bytes) {
    boolean isFour =
        startsWith(bytes, 0xFF, 0xFE, 0, 0)
            || startsWith(bytes, 0, 0, 0xFE, 0xFF)
            || zeros(bytes, true, true, true, false)
            || zeros(bytes, false, true, true, true);
    if (isFour) {
      return Optional.of("UTF-32");
    }
    boolean isTwo =
        startsWith(bytes, 0xFF, 0xFE)
            || startsWith(bytes, 0xFE, 0xFF)
            || zeros(bytes, true, false, true, false)
            || zeros(bytes, false, true, false, true);
    return isTwo ? Optional.of("UTF-16") : Optional.empty();
  }

  static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether exactly these of the first bytes are zero.
  private static boolean zeros(byte[] bytes, boolean... isZero) {
    if (bytes.length < isZero.length) {
      return false;
    }
    for (int i = 0; i < isZero.length; i++) {
      if ((bytes[i] == 0) != isZero[i]) {
        return false;
      }
    }
    return true;
  }

  /// A guess, by the line from `position` on. Arabic saved with an old code page gives Arabic
  /// letters when read with it; Latin text doesn't.
  static String guess(byte[] bytes, int position) {
    int until = position;
    while (until < bytes.length && bytes[until] != '\n' && until < position + 200) {
      until++;
    }
    String code = "windows-1256";
    if (Charset.isSupported(code)) {
      String line = new String(Arrays.copyOfRange(bytes, position, until), Charset.forName(code));
      long arabic = line.codePoints().filter(c -> c >= 0x600 && c <= 0x6FF).count();
      long foreign = line.codePoints().filter(c -> c > 127).count();
      if (arabic >= 3 && arabic * 4 >= foreign * 3) {
        return "Maybe it was saved as Windows-1256: save it again with the encoding UTF-8.";
      }
    }
    return "Maybe it was saved as Latin-1 or Windows-1252: save it again with the encoding UTF-8.";
  }
}
