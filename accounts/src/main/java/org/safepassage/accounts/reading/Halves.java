package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Word;

/// Parses in two a sentence that joins two statements, where the parser would take the second one's
/// subject for a part of the first: "... in harsh weather and Russian statements that ...".
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

  private Halves() {}

  static List<Word> parsed(EnglishParser parser, List<String> forms) {
    for (int i = 4; i + 4 < forms.size(); i++) {
      boolean owner =
          Character.isUpperCase(forms.get(i + 1).codePointAt(0))
              || Character.isUpperCase(forms.get(i + 2).codePointAt(0));
      boolean joins = Set.of("and", "but").contains(forms.get(i));
      if (joins && owner && isStatement(forms, i + 2)) {
        List<Word> words = new ArrayList<>(parser.parse(forms.subList(0, i)));
        int root =
            words.stream().filter(word -> word.head() < 0).findFirst().map(Word::index).orElse(-1);
        List<Word> second = parser.parse(forms.subList(i, forms.size()));
        int verb =
            second.stream()
                .filter(word -> word.head() < 0 && word.tag().startsWith("VB"))
                .findFirst()
                .map(Word::index)
                .orElse(-1);
        for (Word word : second) {
          if (word.head() < 0 && word.tag().startsWith("NN") && verb > word.index()) {
            words.add(
                new Word(
                    word.index() + i, word.form(), word.lemma(), word.tag(), verb + i, "nsubj"));
            continue;
          }
          boolean top = word.head() < 0;
          words.add(
              new Word(
                  word.index() + i,
                  word.form(),
                  word.lemma(),
                  word.tag(),
                  top ? root : word.head() + i,
                  top ? "conj" : word.relation()));
        }
        return words;
      }
    }
    return parser.parse(forms);
  }

  /// A word for statements, with "that" behind it, within the next three.
  private static boolean isStatement(List<String> forms, int from) {
    for (int i = from; i < Math.min(from + 3, forms.size() - 1); i++) {
      if (STATEMENTS.contains(forms.get(i)) && forms.get(i + 1).equals("that")) {
        return true;
      }
    }
    return false;
  }
}
