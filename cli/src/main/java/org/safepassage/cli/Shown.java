package org.safepassage.cli;

/// Texts that come from files, as a terminal can show them: on one line, without controls, and with
/// right-to-left names kept apart from the sentence around them (UAX #9, isolates). Everything from
/// a file that is printed goes through here; JSON and pictures see to themselves.
final class Shown {
  /// The most columns that a name takes in a table.
  private static final int WIDEST_CELL = 36;

  /// The most columns that a name takes anywhere.
  private static final int WIDEST = 400;

  private static final int ISOLATE = 0x2068;
  private static final int END_OF_ISOLATE = 0x2069;
  private static final String ELLIPSIS = "…";

  /// How many signs of no width, such as accents, come with a letter at the very most.
  private static final int MOST_MARKS = 4;

  private Shown() {}

  /// A name to be put into a sentence.
  static String name(String name) {
    return isolated(cut(cleaned(name), WIDEST));
  }

  /// A name to be put into a table. Of a very long one the middle is left out: names that differ
  /// often do so at their ends.
  static String cell(String name) {
    return isolated(cut(cleaned(name), WIDEST_CELL));
  }

  /// A sentence that may have names of any direction in it. Names that are isolated already stay
  /// so; a right-to-left part that isn't becomes so.
  static String text(String text) {
    StringBuilder shown = new StringBuilder();
    int depth = 0;
    int begin = -1;
    int end = -1;
    for (int letter : oneLine(text).codePoints().toArray()) {
      boolean opens = letter == ISOLATE;
      boolean closes = letter == END_OF_ISOLATE;
      if ((closes && depth == 0) || (!opens && !closes && isHidden(letter))) {
        continue;
      }
      if (begin >= 0 && (opens || isLeftToRight(letter))) {
        isolate(shown, begin, end);
        begin = -1;
      }
      if (begin < 0 && depth == 0 && isRightToLeft(letter)) {
        begin = shown.length();
      }
      depth += opens ? 1 : closes ? -1 : 0;
      shown.appendCodePoint(letter);
      end = isRightToLeft(letter) ? shown.length() : end;
    }
    if (begin >= 0) {
      isolate(shown, begin, end);
    }
    return shown + Character.toString(END_OF_ISOLATE).repeat(depth);
  }

  private static void isolate(StringBuilder shown, int begin, int end) {
    shown.insert(end, Character.toString(END_OF_ISOLATE));
    shown.insert(begin, Character.toString(ISOLATE));
  }

  /// How many columns a text takes on a terminal. An estimate: terminals differ in what they count
  /// double.
  static int width(String text) {
    return text.codePoints().map(Shown::columns).sum();
  }

  private static int columns(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default ->
          switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> Character.isEmojiPresentation(letter) ? 2 : 1;
          };
    };
  }

  private static String cleaned(String name) {
    StringBuilder cleaned = new StringBuilder();
    oneLine(name)
        .codePoints()
        .filter(letter -> !isHidden(letter))
        .forEach(cleaned::appendCodePoint);
    return cleaned.toString().strip().replaceAll(" {2,}", " ");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\u0085\\u2028\\u2029]", " ");
  }

  /// Controls, and signs that can't be seen. Those that join, part or turn single letters are part
  /// of how words are spelt.
  private static boolean isHidden(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.FORMAT ->
          switch (letter) {
            case 0x200c, 0x200d, 0x200e, 0x200f, 0x061c -> false;
            default -> true;
          };
      default -> false;
    };
  }

  private static String isolated(String name) {
    return name.codePoints().anyMatch(Shown::isRightToLeft)
        ? Character.toString(ISOLATE) + name + Character.toString(END_OF_ISOLATE)
        : name;
  }

  private static boolean isRightToLeft(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isLeftToRight(int letter) {
    return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static String cut(String name, int widest) {
    int[] letters = name.codePoints().toArray();
    if (width(name) <= widest && letters.length <= widest * MOST_MARKS) {
      return name;
    }
    int room = (widest - 1) / 2;
    int most = Math.min(room * MOST_MARKS, letters.length / 2);
    int head = 0;
    for (int taken = 0; head < most && taken + columns(letters[head]) <= room; head++) {
      taken += columns(letters[head]);
    }
    int tail = letters.length;
    int least = letters.length - most;
    for (int taken = 0; tail > least && taken + columns(letters[tail - 1]) <= room; tail--) {
      taken += columns(letters[tail - 1]);
    }
    while (tail < letters.length && columns(letters[tail]) == 0) {
      tail++;
    }
    return new String(letters, 0, head).strip()
        + ELLIPSIS
        + new String(letters, tail, letters.length - tail).strip();
  }
}
