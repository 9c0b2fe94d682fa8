package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps text of one direction apart from text of the other (Unicode Standard Annex 9).
public final class Bidi {
  /// Begins an isolate that finds its own direction.
  public static final char ISOLATE = '\u2068';

  /// Ends it.
  public static final char END = '\u2069';

  private static final char RIGHT_TO_LEFT_MARK = '\u200f';

  /// Signs that change the order of the numbers beside them after an Arabic letter.
  private static final String JOINERS = "-/+:";

  /// Else thousands stand behind what is less than a thousand.
  private static final Pattern SPACED_NUMBER =
      Pattern.compile("\\p{Nd}[ \u00a0\u2009\u202f]\\p{Nd}");

  private Bidi() {}

  /// Isolated if it has right-to-left letters in it, for a sentence that runs from left to right.
  static String withoutArabic(String name) {
    return name.codePoints().anyMatch(Bidi::isRightToLeft) ? isolated(name) : name;
  }

  /// Isolated if it has left-to-right letters in it, or numbers joined by a sign or a blank, such
  /// as a date, for a sentence that runs from right to left.
  static String withoutLatin(String name) {
    boolean turns =
        name.codePoints().anyMatch(letter -> isLeftToRight(letter) || JOINERS.indexOf(letter) >= 0)
            || SPACED_NUMBER.matcher(name).find();
    return !turns ? name : isolated(isUndirectedList(name) ? RIGHT_TO_LEFT_MARK + name : name);
  }

  /// Whether nothing but what is isolated itself could tell a direction: a list of names then runs
  /// from left to right, its last name first for whoever reads from the right.
  private static boolean isUndirectedList(String text) {
    int depth = 0;
    for (int letter : text.codePoints().toArray()) {
      depth += letter == ISOLATE ? 1 : letter == END ? -1 : 0;
      if (depth == 0 && (isLeftToRight(letter) || isRightToLeft(letter))) {
        return false;
      }
    }
    return text.indexOf(ISOLATE) >= 0;
  }

  /// Without isolates, where text stands alone.
  public static String unmarked(String text) {
    return text.replace(Character.toString(ISOLATE), "").replace(Character.toString(END), "");
  }

  /// Without marks that turn the direction of what follows, for words of others: theirs may go on
  /// beyond their end.
  public static String untwisted(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words.codePoints().filter(letter -> !turns(letter)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Embeddings, overrides and isolates, and what ends them.
  static boolean turns(int letter) {
    return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
  }

  private static String isolated(String name) {
    return ISOLATE + name + END;
  }

  static boolean isRightToLeft(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  static boolean isLeftToRight(int letter) {
    return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  /// Lines broken out of one text: an isolate that goes on over several of them ends with each and
  /// begins again with the next.
  static List<String> closedByLine(List<String> lines) {
    List<String> closed = new ArrayList<>();
    int depth = 0;
    for (String line : lines) {
      StringBuilder one = new StringBuilder(Character.toString(ISOLATE).repeat(depth));
      one.append(line);
      for (int i = 0; i < line.length(); i++) {
        depth += line.charAt(i) == ISOLATE ? 1 : line.charAt(i) == END ? -1 : 0;
      }
      depth = Math.max(0, depth);
      closed.add(one.append(Character.toString(END).repeat(depth)).toString());
    }
    return List.copyOf(closed);
  }
}
