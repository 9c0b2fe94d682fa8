package org.safepassage.formats;

import org.safepassage.model.FindingCode;

/// The digits that numbers may be written in: Latin, Arabic-Indic or Persian, since none of them
/// can mean anything else. Those of one value must be alike: digits of two scripts in it come from
/// two texts that ran together, in an order that the page shows otherwise than the file holds it.
final class Digits {
  private Digits() {}

  /// Writes Arabic-Indic and Persian digits as Latin ones.
  static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      latin.append(isArabicIndic(c) || isPersian(c) ? (char) ('0' + (c & 0xF)) : c);
    }
    return latin.toString();
  }

  /// Reports a value with digits of more than one script.
  ///
  /// @return whether there is such a finding
  static boolean refusesMixed(Context context, YamlNode.Scalar scalar) {
    String text = scalar.text();
    int scripts = 0;
    scripts += text.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
    scripts += text.chars().anyMatch(Digits::isArabicIndic) ? 1 : 0;
    scripts += text.chars().anyMatch(Digits::isPersian) ? 1 : 0;
    if (scripts <= 1) {
      return false;
    }
    String latin = latin(text);
    context.add(
        FindingCode.WRONG_TYPE,
        scalar.where(),
        "%s mixes digits of different scripts.".formatted(Quoted.of(text)),
        latin.matches("[0-9a-zA-Z :./%-]{1,30}")
            ? "Maybe %s: write all of its digits alike.".formatted(latin)
            : "Maybe write all of its digits alike.");
    return true;
  }

  private static boolean isArabicIndic(int c) {
    return c >= '\u0660' && c <= '\u0669';
  }

  private static boolean isPersian(int c) {
    return c >= '\u06F0' && c <= '\u06F9';
  }
}
