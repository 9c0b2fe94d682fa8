package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Finds speakers who close what they say: "..., an official said", "..., said an activist".
final class Closings {
  /// Verbs that close a sentence: "..., she added".
  static final Set<String> VERBS = Halves.WORDS.of("closing");

  private static final Set<String> MARKS = Set.of("\"", "“", "”", "''", "``", "«", "»");

  private static final Set<String> PRESENT =
      Set.of("claim", "claims", "report", "reports", "state", "states");

  private static final int LONGEST_SPEAKER = 16;

  private Closings() {}

  /// The comma before a speaker who closes a statement, before or behind the verb ("..., she said",
  /// "..., said an activist"), if the parser hasn't seen that what stands before is what they say;
  /// else -1.
  static int comma(List<Word> words) {
    int quote = quoted(words);
    if (quote > 0) {
      return quote;
    }
    for (int verb = words.size() - 2; verb > 5; verb--) {
      boolean quoted =
          Set.of("quote", "cite").contains(words.get(verb).lemma())
              && words.get(verb - 1).lemma().equals("be")
              && words.get(verb + 1).form().equals("as");
      int comma = quoted ? lastComma(words, verb - 1) : -1;
      if (comma > 0 && verb - comma < LONGEST_SPEAKER) {
        return comma;
      }
    }
    int last = nounLike(words);
    if (last > 0) {
      return last;
    }
    for (int verb = words.size() - 1; verb > 3; verb--) {
      boolean added = verb > 4 && isComma(words, verb - 1);
      boolean closes =
          VERBS.contains(words.get(verb).lemma())
              && Set.of("VBD", "VBZ", "VBP", "VBN").contains(words.get(verb).tag())
              && (added || !isIntroducing(words, verb));
      int comma = closes ? commaBefore(words, verb) : -1;
      if (comma > 0) {
        return comma;
      }
    }
    return -1;
  }

  /// The comma that ends a quotation with which the sentence begins, if a speaker follows whom the
  /// parser didn't see: `"They held us," Khaled, who left on Friday, told us`.
  private static int quoted(List<Word> words) {
    if (words.isEmpty() || !MARKS.contains(words.getFirst().form())) {
      return -1;
    }
    for (int i = 4; i + 2 < words.size(); i++) {
      boolean ends = isComma(words, i - 1) && MARKS.contains(words.get(i).form());
      if (!ends) {
        continue;
      }
      int from = i;
      boolean seen =
          words.stream()
              .filter(verb -> verb.index() > from && VERBS.contains(verb.lemma()))
              .anyMatch(verb -> verb.head() < 0 && isIntroducing(words, verb.index()));
      boolean speaks =
          words.stream()
              .anyMatch(verb ->
                  verb.index() > from
                      && (VERBS.contains(verb.lemma()) || verb.lemma().equals("tell"))
                      && isFinite(verb));
      boolean again =
          words.subList(i + 1, words.size()).stream().anyMatch(word -> MARKS.contains(word.form()));
      return seen || !speaks || again ? -1 : i - 1;
    }
    return -1;
  }

  /// The comma before ", the hospital reports." or ", medical partners report.", where the parser
  /// took the verb for a noun; else -1.
  private static int nounLike(List<Word> words) {
    int verb = words.size() - 2;
    if (verb < 5
        || !words.getLast().form().equals(".")
        || !words.get(verb).tag().startsWith("NN")
        || !PRESENT.contains(words.get(verb).form())) {
      return -1;
    }
    int comma = lastComma(words, verb - 1);
    boolean said = comma > 3 && words.subList(0, comma).stream().anyMatch(Closings::isFinite);
    boolean fits = said && verb - comma > 1 && verb - comma < LONGEST_SPEAKER;
    boolean plain = fits && words.subList(comma, verb).stream().noneMatch(Closings::isFinite);
    return plain ? comma : -1;
  }

  /// ", the Joint Command specified in a statement", of which the parser took the verb for a part
  /// of the name: with the verb as its root.
  static List<Word> spoken(List<Word> speaker) {
    List<Word> words = new ArrayList<>(speaker);
    int root =
        words.stream().filter(word -> word.head() < 0).findFirst().map(Word::index).orElse(-1);
    if (root < 0 || !words.get(root).tag().startsWith("NN")) {
      return words;
    }
    Word reports = words.get(root);
    if (PRESENT.contains(reports.form()) && root > 1) {
      Word name = words.get(root - 1);
      words.replaceAll(word ->
          word.head() == root && word.index() < root - 1
              ? new Word(
                  word.index(), word.form(), word.lemma(), word.tag(), root - 1, word.relation())
              : word);
      words.set(root, new Word(root, reports.form(), reports.lemma(), "VBZ", -1, "root"));
      words.set(root - 1, new Word(root - 1, name.form(), name.lemma(), name.tag(), root, "nsubj"));
      return words;
    }
    words.stream()
        .filter(verb -> verb.index() > root && verb.head() == root)
        .filter(verb -> VERBS.contains(verb.lemma()) && verb.tag().matches("VB[DN]"))
        .findFirst()
        .ifPresent(verb -> {
          Word name = words.get(root);
          words.set(
              verb.index(), new Word(verb.index(), verb.form(), verb.lemma(), "VBD", -1, "root"));
          words.set(
              root, new Word(root, name.form(), name.lemma(), name.tag(), verb.index(), "nsubj"));
        });
    return words;
  }

  /// Whether what the verb introduces was found before it, or stands behind it.
  private static boolean isIntroducing(List<Word> words, int verb) {
    return words.stream()
        .anyMatch(word ->
            word.head() == verb
                && word.relation().equals("ccomp")
                && word.index() < verb
                && words.stream()
                    .anyMatch(subject ->
                        subject.head() == verb && subject.relation().startsWith("nsubj")));
  }

  private static int commaBefore(List<Word> words, int verb) {
    boolean statement = words.subList(0, verb).stream().anyMatch(Closings::isFinite);
    if (!statement) {
      return -1;
    }
    int from = verb;
    if (words.get(verb - 1).lemma().equals("as") && words.get(verb - 2).lemma().equals("quote")) {
      from = verb - 2;
    }
    boolean inverted =
        !words.get(verb).lemma().equals("tell")
            && isComma(words, from - 1)
            && from + 1 < words.size()
            && words.get(from + 1).tag().matches("DT|NNPS?|NNS?|JJ|PRP\\$?|CD");
    if (inverted && !words.get(from + 1).lemma().equals("that")) {
      return from - 1;
    }
    String next = verb + 1 < words.size() ? words.get(verb + 1).form() : ".";
    boolean closed =
        Set.of(",", ".", "\"", "”", ";", "on", "in", "at").contains(next)
            || !isFollowed(words, verb);
    if (!closed) {
      return -1;
    }
    int comma = lastComma(words, from - 1);
    if (comma == from - 1) {
      comma = lastComma(words, lastComma(words, comma - 1) - 1);
    }
    if (comma < 3 || from - comma > LONGEST_SPEAKER) {
      return -1;
    }
    List<Word> speaker = words.subList(comma + 1, from);
    boolean named =
        speaker.stream().anyMatch(word -> word.tag().startsWith("NN") || word.tag().equals("PRP"));
    boolean said = words.subList(0, comma).stream().anyMatch(Closings::isFinite);
    int relative = relative(words, comma, from);
    boolean plain =
        speaker.stream()
            .filter(word -> relative < 0 || word.index() < relative)
            .noneMatch(word ->
                isFinite(word) && !(word.lemma().equals("have") && word.index() == verb - 1));
    return named && said && plain ? comma : -1;
  }

  /// Where ", who signed for the army," begins that stands between a speaker and the verb; else -1.
  private static int relative(List<Word> words, int comma, int from) {
    if (!isComma(words, from - 1)) {
      return -1;
    }
    for (int i = comma + 2; i + 1 < from; i++) {
      if (isComma(words, i) && Set.of("who", "which").contains(words.get(i + 1).form())) {
        return i;
      }
    }
    return -1;
  }

  private static int lastComma(List<Word> words, int from) {
    for (int i = from; i > 2; i--) {
      if (isComma(words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isFollowed(List<Word> words, int verb) {
    return words.stream()
        .anyMatch(
            word -> word.head() == verb && word.index() > verb && word.relation().equals("ccomp"));
  }

  private static boolean isFinite(Word word) {
    return Set.of("VBD", "VBZ", "VBP").contains(word.tag()) || word.tag().equals("MD");
  }

  private static boolean isComma(List<Word> words, int at) {
    return at > 0 && words.get(at).form().equals(",");
  }
}
