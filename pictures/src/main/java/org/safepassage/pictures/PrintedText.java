package org.safepassage.pictures;

/// How much room text takes on paper, in widths of its letters' height.
final class PrintedText {
  private static final Type PLAIN = Type.BODY;
  private static final Type BOLD = Type.STRONG;

  /// [Lettering] estimates for the widest of fonts, pictures being cut where text runs over.
  private static final double OF_THE_WIDEST = 0.93;

  /// Letters that are joined are narrower than it takes them to be.
  private static final double JOINED = 0.1;

  private PrintedText() {}

  private static boolean isArabic(int letter) {
    return letter >= 0x621 && letter <= 0x64a;
  }

  static double width(String text, boolean isBold) {
    Type type = isBold ? BOLD : PLAIN;
    long arabic = text.codePoints().filter(PrintedText::isArabic).count();
    return OF_THE_WIDEST * Lettering.width(text.strip(), type) / type.size() - arabic * JOINED;
  }

  static double longestWord(String text, boolean isBold) {
    double longest = 0;
    for (String word : text.strip().split("\\s+")) {
      longest = Math.max(longest, width(word, isBold));
    }
    return longest;
  }

  /// How many lines it is broken into; none for no text.
  static int lines(String text, double room, boolean isBold) {
    if (text.isBlank()) {
      return 0;
    }
    double space = width("n n", isBold) - width("nn", isBold);
    int lines = 1;
    double used = 0;
    for (String word : text.strip().split("\\s+")) {
      double own = width(word, isBold);
      double with = used == 0 ? own : used + space + own;
      if (with > room && used > 0) {
        lines++;
        with = own;
      }
      // A word longer than a line is broken anywhere.
      int more = (int) (with / Math.max(1, room));
      lines += with > room ? more : 0;
      used = with > room ? with - more * room : with;
    }
    return lines;
  }
}
