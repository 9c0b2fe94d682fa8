package org.safepassage.accounts.text;

import java.util.SplittableRandom;

/// Strings that nobody expects.
public final class Strings {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789''’‘-.,;:!?()\"“” \t"
          + "éüñßİıǅأإآابتثجحخدذرزسشصضطظعغفقكلمنهويةىـًٌٍ中文\u0301\u200f\u00a0\u2028";

  private Strings() {}

  /// Up to `longest` letters of several scripts, with marks, astral letters and lone surrogates.
  public static String any(SplittableRandom random, int longest) {
    int length = random.nextInt(longest + 1);
    StringBuilder any = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(20);
      if (kind == 0) {
        any.appendCodePoint(0x1F600 + random.nextInt(60));
      } else if (kind == 1) {
        any.append((char) random.nextInt(1, 0x10000));
      } else {
        any.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return any.toString();
  }
}
