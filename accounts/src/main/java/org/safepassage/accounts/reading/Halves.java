package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Word;
import org.safepassage.accounts.text.WordLists;

/// Parses sentences that are two in parts, where the parser would mix them up: on both sides of a
/// semicolon; "..., an official said" where the official is taken for one of what was said; and
/// "... and Russian statements that ...".
final class Halves {
  static final WordLists WORDS = WordLists.read(Halves.class, "saying.txt");

  private static final Set<String> STATEMENTS = WORDS.of("statements");
  private static final Set<String> SAYING = WORDS.of("another-says");

  private static final int LONGEST_DATELINE = 16;

  private Halves() {}

  static List<Word> parsed(EnglishParser parser, List<String> forms) {
    int dateline = dateline(forms);
    if (dateline > 0) {
      return headed(parser, forms, dateline);
    }
    for (int i = 3; i + 3 < forms.size(); i++) {
      if (forms.get(i).equals(";") || isSecondStatement(forms, i)) {
        return joined(
            parsed(parser, forms.subList(0, i)), parsed(parser, forms.subList(i, forms.size())), i);
      }
    }
    for (int i = 4; i + 5 < forms.size(); i++) {
      if (forms.get(i).equals(",") && isContrast(forms, i + 1)) {
        return joined(
            parsed(parser, forms.subList(0, i)),
            contrasted(parser, forms.subList(i, forms.size())),
            i);
      }
    }
    int colon = forms.indexOf(":");
    if (colon > 2 && colon + 3 < forms.size()) {
      return told(
          parsed(parser, forms.subList(0, colon)),
          parsed(parser, forms.subList(colon, forms.size())),
          colon);
    }
    List<Word> whole = parser.parse(forms);
    int comma = Closings.comma(whole);
    return comma < 0 ? whole : said(parser, forms, comma, whole);
  }

  /// How many words the dateline fills, with the dash at its end: "SARVENA, Kolvania (MPI) -"; 0 if
  /// there is none.
  private static int dateline(List<String> forms) {
    boolean capitals =
        !forms.isEmpty() && forms.getFirst().length() > 2 && isCapital(forms.getFirst());
    for (int i = 1; i < Math.min(forms.size() - 3, LONGEST_DATELINE); i++) {
      String form = forms.get(i);
      if (Set.of("-", "--", "–", "—").contains(form)) {
        boolean agency = Set.of(")", "-RRB-").contains(forms.get(i - 1));
        boolean joins = i > 1 && !agency && !capitals;
        return joins || !(agency || capitals) ? 0 : i + 1;
      }
      boolean name =
          Character.isUpperCase(form.codePointAt(0))
              || Character.isDigit(form.codePointAt(0))
              || form.length() == 1
              || Set.of("-LRB-", "-RRB-", "al", "el", "de", "of").contains(form);
      if (!name) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isCapital(String form) {
    return form.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  /// The dateline's words belong to the sentence's root, and say nothing.
  private static List<Word> headed(EnglishParser parser, List<String> forms, int at) {
    List<Word> rest = parsed(parser, forms.subList(at, forms.size()));
    int root = root(rest) < 0 ? -1 : root(rest) + at;
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < at; i++) {
      words.add(
          new Word(i, forms.get(i), forms.get(i).toLowerCase(Locale.ROOT), "NNP", root, "meta"));
    }
    for (Word word : rest) {
      words.add(moved(word, at));
    }
    return words;
  }

  /// Whether here another says something else: "while residents said".
  private static boolean isContrast(List<String> forms, int at) {
    if (!Set.of("while", "whereas", "but", "although").contains(forms.get(at))) {
      return false;
    }
    for (int i = at + 2; i < Math.min(forms.size() - 1, at + 12); i++) {
      if (SAYING.contains(forms.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Parsed without the ", while" that it begins with.
  private static List<Word> contrasted(EnglishParser parser, List<String> forms) {
    List<Word> rest = parsed(parser, forms.subList(2, forms.size()));
    int root = root(rest) + 2;
    List<Word> words = new ArrayList<>();
    words.add(new Word(0, forms.get(0), forms.get(0), ",", root, "punct"));
    words.add(new Word(1, forms.get(1), forms.get(1), "CC", root, "cc"));
    for (Word word : rest) {
      words.add(moved(word, 2));
    }
    return words;
  }

  /// The second part's statement, or its first root, goes under the first part's root.
  private static List<Word> joined(List<Word> first, List<Word> second, int at) {
    List<Word> words = new ArrayList<>(first);
    int root = root(first);
    int verb =
        second.stream()
            .filter(word -> word.head() < 0 && word.tag().startsWith("VB"))
            .findFirst()
            .map(Word::index)
            .orElse(-1);
    for (Word word : second) {
      boolean top = word.head() < 0;
      boolean subject = top && word.tag().startsWith("NN") && verb > word.index();
      int head = subject ? verb + at : top ? root : word.head() + at;
      String relation = subject ? "nsubj" : top ? "conj" : word.relation();
      words.add(new Word(word.index() + at, word.form(), word.lemma(), word.tag(), head, relation));
    }
    return words;
  }

  /// What stands behind a colon is what the verb of saying before it introduces; without one, it is
  /// only joined.
  private static List<Word> told(List<Word> first, List<Word> second, int at) {
    int cue =
        first.stream()
            .filter(word -> word.tag().startsWith("VB") && Closings.VERBS.contains(word.lemma()))
            .filter(word ->
                first.stream()
                    .noneMatch(child ->
                        child.head() == word.index()
                            && child.relation().equals("ccomp")
                            && child.index() > word.index()))
            .map(Word::index)
            .findFirst()
            .orElse(-1);
    if (cue < 0) {
      return joined(first, second, at);
    }
    List<Word> words = new ArrayList<>(first);
    for (Word word : second) {
      boolean top = word.head() < 0;
      words.add(
          new Word(
              word.index() + at,
              word.form(),
              word.lemma(),
              word.tag(),
              top ? cue : word.head() + at,
              top ? "ccomp" : word.relation()));
    }
    return words;
  }

  /// The word further behind in the sentence.
  private static Word moved(Word word, int by) {
    return new Word(
        word.index() + by,
        word.form(),
        word.lemma(),
        word.tag(),
        word.head() < 0 ? -1 : word.head() + by,
        word.relation());
  }

  private static int root(List<Word> words) {
    return words.stream().filter(word -> word.head() < 0).findFirst().map(Word::index).orElse(-1);
  }

  /// Whether from here on it is "and Russian statements that ...".
  private static boolean isSecondStatement(List<String> forms, int i) {
    if (!Set.of("and", "but").contains(forms.get(i)) || i + 4 >= forms.size()) {
      return false;
    }
    boolean owner =
        Character.isUpperCase(forms.get(i + 1).codePointAt(0))
            || Character.isUpperCase(forms.get(i + 2).codePointAt(0));
    if (!owner) {
      return false;
    }
    for (int j = i + 2; j < Math.min(i + 5, forms.size() - 1); j++) {
      if (STATEMENTS.contains(forms.get(j)) && forms.get(j + 1).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /// What stands before the comma is what the speaker behind it says.
  private static List<Word> said(
      EnglishParser parser, List<String> forms, int comma, List<Word> whole) {
    List<Word> content = parser.parse(forms.subList(0, comma));
    List<Word> speaker = parser.parse(forms.subList(comma, forms.size()));
    int verb = speaking(speaker);
    if (verb < 0) {
      speaker = Closings.spoken(speaker);
      verb = speaking(speaker);
    }
    if (verb < 0) {
      return whole;
    }
    speaker = inverted(speaker, verb);
    List<Word> words = new ArrayList<>();
    for (Word word : content) {
      boolean top = word.head() < 0;
      words.add(
          new Word(
              word.index(),
              word.form(),
              word.lemma(),
              word.tag(),
              top ? verb + comma : word.head(),
              top ? "ccomp" : word.relation()));
    }
    for (Word word : speaker) {
      words.add(moved(word, comma));
    }
    return words;
  }

  private static int speaking(List<Word> words) {
    int root = root(words);
    boolean speaks =
        root >= 0
            && words.get(root).tag().startsWith("VB")
            && Closings.VERBS.contains(words.get(root).lemma());
    return speaks ? root : -1;
  }

  /// "said an activist": the activist says it, though grammar knows objects there.
  private static List<Word> inverted(List<Word> speaker, int verb) {
    boolean has =
        speaker.stream()
            .anyMatch(word -> word.head() == verb && word.relation().startsWith("nsubj"));
    List<Word> words = new ArrayList<>(speaker);
    if (!has) {
      speaker.stream()
          .filter(word -> word.index() > verb)
          .takeWhile(word -> !word.tag().startsWith("VB") && !word.form().equals(","))
          .filter(word -> word.tag().startsWith("NN") || word.tag().equals("PRP"))
          .filter(word -> word.head() == verb || word.relation().startsWith("nsubj"))
          .findFirst()
          .ifPresent(word ->
              words.set(
                  word.index(),
                  new Word(word.index(), word.form(), word.lemma(), word.tag(), verb, "nsubj")));
    }
    return words;
  }
}
