package org.safepassage.accounts.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into paragraphs at its line ends, and these into sentences.
public final class Sentences {
  /// A line without a full stop is a heading up to this many words.
  private static final int LONGEST_HEADING = 14;

  /// A sentence with more words than this is cut: parsing takes time with the length, and no
  /// sentence that people write is so long.
  private static final int LONGEST = 200;

  private Sentences() {}

  public static List<Sentence> of(SourceText text) {
    List<Sentence> sentences = new ArrayList<>();
    String body = text.body();
    int paragraph = 0;
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf('\n', start);
      if (end < 0) {
        end = body.length();
      }
      if (!body.substring(start, end).isBlank()) {
        paragraph(body, new Span(start, end), paragraph++, sentences);
      }
      start = end + 1;
    }
    return sentences;
  }

  private static void paragraph(String body, Span paragraph, int number, List<Sentence> sentences) {
    int start = paragraph.start();
    int after = start;
    boolean anew = false;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      if (!isSign(body.charAt(i))) {
        continue;
      }
      // One look for all marks of a run: it may be as long as the text.
      if (i >= after) {
        after = afterMarks(body, i, paragraph);
        anew = beginsAnew(body, after, paragraph);
      }
      if (!anew) {
        i = after - 1;
      } else if (body.charAt(i) != '.' || !abbreviates(body, i, paragraph.start())) {
        int end = i + 1;
        while (end < paragraph.end() && isCloser(body, end, start)) {
          end++;
        }
        add(body, new Span(start, end), number, false, sentences);
        start = end;
        i = end - 1;
      }
    }
    add(body, new Span(start, paragraph.end()), number, start == paragraph.start(), sentences);
  }

  private static void add(
      String body, Span span, int paragraph, boolean whole, List<Sentence> sentences) {
    List<Token> tokens = Tokens.of(body, span);
    if (tokens.stream().noneMatch(Token::isWord)) {
      return;
    }
    boolean heading = whole && tokens.size() <= LONGEST_HEADING;
    for (int from = 0; from < tokens.size(); from += LONGEST) {
      List<Token> part = tokens.subList(from, Math.min(from + LONGEST, tokens.size()));
      sentences.add(
          new Sentence(
              paragraph,
              new Span(part.getFirst().span().start(), part.getLast().span().end()),
              part,
              heading));
    }
  }

  /// Whether a letter ends a sentence, where what follows begins like one, and where it isn't the
  /// dot of an abbreviation or an initial.
  private static boolean isSign(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟';
  }

  private static int afterMarks(String body, int sign, Span paragraph) {
    int next = sign + 1;
    while (next < paragraph.end() && isMark(body.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean beginsAnew(String body, int from, Span paragraph) {
    int word = from;
    while (word < paragraph.end() && Character.isWhitespace(body.charAt(word))) {
      word++;
    }
    return word == paragraph.end() || (word > from && !Character.isLowerCase(body.charAt(word)));
  }

  /// Whether a dot is that of an abbreviation or an initial.
  private static boolean abbreviates(String body, int dot, int from) {
    int start = dot;
    while (start > from && Character.isLetter(body.charAt(start - 1))) {
      start--;
    }
    String word = body.substring(start, dot);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || Tokens.isAbbreviation(word);
  }

  private static boolean isMark(char c) {
    return "\"”’'»)].!?".indexOf(c) >= 0;
  }

  /// Whether the letter at `i` still belongs to the sentence that has ended before it. A straight
  /// quote does if one was opened in the sentence.
  private static boolean isCloser(String body, int i, int sentence) {
    char c = body.charAt(i);
    if (c == '"' || c == '\'') {
      return i == body.length() - 1
          || Character.isWhitespace(body.charAt(i + 1))
          || body.substring(sentence, i).chars().filter(each -> each == c).count() % 2 == 1;
    }
    return isMark(c);
  }
}
