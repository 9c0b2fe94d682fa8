package org.safepassage.formats;

/// Shows words of a file within a message so that the message stays readable: short, on one line,
/// and with the order of right-to-left words kept apart from ours.
final class Quoted {
  private static final int LONGEST = 60;
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Quoted() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    boolean rightToLeft = false;
    int at = 0;
    for (int taken = 0; at < text.length() && taken < LONGEST; taken++) {
      int character = text.codePointAt(at);
      rightToLeft |= isRightToLeft(character);
      if (isVisible(character)) {
        shown.appendCodePoint(character);
      } else {
        shown.append("\\u%04X".formatted(character));
      }
      at += Character.charCount(character);
    }
    if (at < text.length()) {
      shown.append('…');
    }
    return rightToLeft
        ? "\"" + FIRST_STRONG_ISOLATE + shown + POP_DIRECTIONAL_ISOLATE + "\""
        : "\"" + shown + "\"";
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /// Marks that change the direction of what follows, line ends and the like would mangle the
  /// message.
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
