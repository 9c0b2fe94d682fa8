package org.safepassage.pictures;

/// Makes any text fit to stand in XML 1.0.
final class Xml {
  private static final int REPLACEMENT = 0xfffd;

  private Xml() {}

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> append(letter, escaped));
    return escaped.toString();
  }

  private static void append(int letter, StringBuilder escaped) {
    switch (letter) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      case '\t', '\n', '\r' -> escaped.append(' ');
      default -> escaped.appendCodePoint(isAllowed(letter) ? letter : REPLACEMENT);
    }
  }

  private static boolean isAllowed(int letter) {
    return (letter >= 0x20 && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd)
        || (letter >= 0x10000 && letter <= 0x10ffff);
  }

  /// A name on one line, without controls and without marks that turn the direction of what
  /// follows.
  static String cleaned(String name) {
    StringBuilder cleaned = new StringBuilder(name.length());
    name.codePoints()
        .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
        .filter(letter -> isAllowed(letter) && !Character.isISOControl(letter))
        .filter(letter -> !Bidi.turns(letter) && letter != 0x2028 && letter != 0x2029)
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString().strip().replaceAll(" {2,}", " ");
  }
}
