package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Word;

/// Parses sentences that are two in parts, where the parser would mix them up: on both sides of a
/// semicolon; "..., an official said" where the official is taken for one of what was said; and
/// "... and Russian statements that ...".
final class Halves {
  private static final Set<String> STATEMENTS =
      Set.of(
          "statements",
          "claims",
          "assertions",
          "reports",
          "allegations",
          "accusations",
          "statement",
          "claim",
          "assertion",
          "report",
          "allegation",
          "accusation",
          "insistence",
          "denial",
          "denials");

  /// Verbs that close a sentence: "..., she added".
  private static final Set<String> CLOSING =
      Set.of(
          "say",
          "tell",
          "add",
          "report",
          "announce",
          "claim",
          "warn",
          "estimate",
          "insist",
          "state",
          "declare",
          "confirm",
          "note",
          "explain",
          "write",
          "believe",
          "recall",
          "acknowledge",
          "argue",
          "allege",
          "admit",
          "stress",
          "think",
          "reply",
          "maintain",
          "complain",
          "appeal",
          "quote",
          "relate",
          "establish",
          "indicate",
          "recount",
          "reckon",
          "disclose",
          "reveal",
          "remark",
          "observe",
          "comment",
          "assure",
          "inform",
          "concede",
          "charge",
          "protest",
          "emphasise",
          "emphasize",
          "underline",
          "counter",
          "retort",
          "conclude",
          "show",
          "find",
          "specify",
          "signal",
          "caution");

  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "say",
          "reported",
          "reports",
          "insisted",
          "insists",
          "claimed",
          "claims",
          "put",
          "puts",
          "denied",
          "denies",
          "accused",
          "accuses",
          "blamed",
          "blames",
          "told",
          "acknowledges",
          "acknowledged",
          "maintains",
          "maintained",
          "estimated",
          "estimates");

  private static final int LONGEST_SPEAKER = 16;

  private Halves() {}

  static List<Word> parsed(EnglishParser parser, List<String> forms) {
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
    int comma = closingComma(whole);
    return comma < 0 ? whole : said(parser, forms, comma, whole);
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
      words.add(
          new Word(
              word.index() + 2,
              word.form(),
              word.lemma(),
              word.tag(),
              word.head() < 0 ? -1 : word.head() + 2,
              word.relation()));
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
            .filter(word -> word.tag().startsWith("VB") && CLOSING.contains(word.lemma()))
            .filter(word ->
                first.stream()
                    .noneMatch(
                        child -> child.head() == word.index() && child.relation().equals("ccomp")))
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

  /// The comma before a speaker who closes a statement, before or behind the verb ("..., she said",
  /// "..., said an activist"), if the parser hasn't seen that what stands before is what they say;
  /// else -1.
  private static int closingComma(List<Word> words) {
    for (int verb = words.size() - 1; verb > 3; verb--) {
      boolean added = verb > 4 && isComma(words, verb - 1);
      boolean closes =
          CLOSING.contains(words.get(verb).lemma())
              && Set.of("VBD", "VBZ", "VBP", "VBN").contains(words.get(verb).tag())
              && (added || !isIntroducing(words, verb));
      int comma = closes ? commaBefore(words, verb) : -1;
      if (comma > 0) {
        return comma;
      }
    }
    return -1;
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
    boolean statement = words.subList(0, verb).stream().anyMatch(Halves::isFinite);
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
    boolean said = words.subList(0, comma).stream().anyMatch(Halves::isFinite);
    boolean plain =
        speaker.stream()
            .noneMatch(word ->
                isFinite(word) && !(word.lemma().equals("have") && word.index() == verb - 1));
    return named && said && plain ? comma : -1;
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

  /// What stands before the comma is what the speaker behind it says.
  private static List<Word> said(
      EnglishParser parser, List<String> forms, int comma, List<Word> whole) {
    List<Word> content = parser.parse(forms.subList(0, comma));
    List<Word> speaker = parser.parse(forms.subList(comma, forms.size()));
    int verb = root(speaker);
    if (verb < 0 || !CLOSING.contains(speaker.get(verb).lemma())) {
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
      words.add(
          new Word(
              word.index() + comma,
              word.form(),
              word.lemma(),
              word.tag(),
              word.head() < 0 ? -1 : word.head() + comma,
              word.relation()));
    }
    return words;
  }

  /// "said an activist": the activist says it, though grammar knows objects there.
  private static List<Word> inverted(List<Word> speaker, int verb) {
    boolean has =
        speaker.stream()
            .anyMatch(word -> word.head() == verb && word.relation().startsWith("nsubj"));
    List<Word> words = new ArrayList<>(speaker);
    if (!has) {
      speaker.stream()
          .filter(word -> word.head() == verb && word.index() > verb)
          .filter(word -> word.tag().startsWith("NN") || word.tag().equals("PRP"))
          .findFirst()
          .ifPresent(word ->
              words.set(
                  word.index(),
                  new Word(word.index(), word.form(), word.lemma(), word.tag(), verb, "nsubj")));
    }
    return words;
  }
}
