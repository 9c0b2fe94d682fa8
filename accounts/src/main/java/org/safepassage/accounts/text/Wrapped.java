package org.safepassage.accounts.text;

import java.util.Set;
import java.util.regex.Pattern;

/// Plain text whose lines were broken at a width: their breaks end no sentence.
///
/// A break is taken for one of the width where the next line's first word would not have fitted in
/// the text's longest line. So that no heading is joined to what stands below it, the line must
/// also break off in the middle of a sentence, or enough others must have been broken.
final class Wrapped {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  /// So many lines are broken at a width by chance in no text.
  private static final int ENOUGH = 3;

  /// One letter at a time, so that each of them keeps its place in the file.
  private static final Pattern BREAK = Pattern.compile("[\\r\\n]");

  private static final Pattern LISTED = Pattern.compile("(?:[-–—•*·]|\\d{1,2}[.)])\\s.*");

  /// A line that ends with one of these goes on.
  private static final Set<String> OPEN =
      Set.of(
          "a", "about", "after", "an", "and", "as", "at", "because", "before", "but", "by", "for",
          "from", "had", "has", "have", "he", "her", "his", "in", "into", "is", "it", "its", "near",
          "not", "of", "on", "or", "our", "over", "said", "she", "some", "than", "that", "the",
          "their", "they", "this", "to", "under", "until", "was", "were", "when", "which", "while",
          "who", "will", "with", "would");

  private final String text;
  private final int width;

  private Wrapped(String text) {
    this.text = text;
    width = text.lines().mapToInt(line -> line.strip().length()).max().orElse(0);
  }

  /// The letters with a space for each break that ends nothing.
  static Letters joined(Letters read) {
    Wrapped wrapped = new Wrapped(read.text());
    if (wrapped.width < NARROWEST || wrapped.width > WIDEST) {
      return read;
    }
    long broken =
        BREAK.matcher(read.text()).results().filter(at -> wrapped.isFull(at.start())).count();
    return read.replaced(
        BREAK,
        at ->
            wrapped.isFull(at.start()) && (broken >= ENOUGH || wrapped.goesOn(at.start()))
                ? " "
                : at.group());
  }

  /// Whether the next word would not have fitted into the line, and nothing ends with it.
  private boolean isFull(int at) {
    int next = next(at);
    if (next < 0) {
      return false;
    }
    String line = lineBefore(at);
    int word = next;
    while (word < text.length() && !Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    boolean full = line.length() + 1 + word - next > width;
    int rest = text.indexOf('\n', next);
    String following = text.substring(next, rest < 0 ? text.length() : rest);
    boolean closed = line.isEmpty() || ".!?:;…\"”»".indexOf(line.charAt(line.length() - 1)) >= 0;
    return full && !closed && !LISTED.matcher(following).matches();
  }

  private boolean goesOn(int at) {
    String line = lineBefore(at);
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return Character.isLowerCase(text.charAt(next(at)))
        || OPEN.contains(last)
        || last.endsWith(",");
  }

  private String lineBefore(int at) {
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).strip();
  }

  /// Where the next line's first word begins; -1 where the line is blank, or none follows.
  private int next(int at) {
    int end = text.charAt(at) == '\r' ? at + 1 : at;
    if (end >= text.length() || text.charAt(end) != '\n') {
      return -1;
    }
    int next = end + 1;
    while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    boolean blank = next >= text.length() || Character.isWhitespace(text.charAt(next));
    return blank ? -1 : next;
  }
}
