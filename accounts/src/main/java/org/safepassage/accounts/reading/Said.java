package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Gives verbs of saying what they introduce, where the parser left it beside them.
final class Said {
  private Said() {}

  static void mend(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (verb.tag().startsWith("VB") && Closings.VERBS.contains(verb.lemma())) {
        beside(words, verb);
        behind(words, verb);
        although(words, verb);
      }
    }
  }

  /// "told the paper by telephone that soldiers have been looting": a second root with a "that".
  private static void beside(List<Word> words, Word verb) {
    boolean introduces =
        words.stream()
            .anyMatch(word -> word.head() == verb.index() && word.relation().equals("ccomp"));
    if (verb.head() >= 0 || introduces) {
      return;
    }
    words.stream()
        .filter(
            root -> root.head() < 0 && root.index() > verb.index() && root.tag().startsWith("VB"))
        .filter(root ->
            words.stream()
                .anyMatch(mark ->
                    mark.head() == root.index()
                        && mark.index() > verb.index()
                        && mark.lemma().equals("that")
                        && mark.relation().equals("mark")))
        .findFirst()
        .ifPresent(root -> set(words, root, verb.index(), "ccomp"));
  }

  /// "Militants burned five buses, television reported, and beat the drivers": who beat them is
  /// whom the television speaks of.
  private static void behind(List<Word> words, Word verb) {
    List<Word> before =
        words.stream()
            .filter(word -> word.head() == verb.index() && word.relation().equals("ccomp"))
            .filter(word -> word.index() < verb.index())
            .toList();
    if (before.size() != 1) {
      return;
    }
    for (Word joined : List.copyOf(words)) {
      boolean goesOn =
          joined.head() == verb.index()
              && joined.relation().equals("conj")
              && joined.index() > verb.index()
              && joined.tag().startsWith("VB")
              && !Closings.VERBS.contains(joined.lemma())
              && words.stream()
                  .noneMatch(
                      word -> word.head() == joined.index() && word.relation().startsWith("nsubj"));
      if (goesOn) {
        set(words, joined, before.getFirst().index(), "conj");
      }
    }
  }

  /// "Nobody has died, she noted, although a baby succumbed": she notes that as well.
  private static void although(List<Word> words, Word verb) {
    words.stream()
        .filter(word -> word.head() == verb.index() && word.relation().equals("ccomp"))
        .filter(word -> word.index() < verb.index())
        .findFirst()
        .ifPresent(said -> {
          for (Word clause : List.copyOf(words)) {
            boolean hers =
                clause.head() == verb.index()
                    && clause.relation().equals("advcl")
                    && clause.index() > verb.index()
                    && words.stream()
                        .anyMatch(mark ->
                            mark.head() == clause.index()
                                && mark.index() == verb.index() + 2
                                && Set.of("although", "though", "because", "if", "unless")
                                    .contains(mark.lemma()));
            if (hers) {
              set(words, clause, said.index(), "advcl");
            }
          }
        });
  }

  private static void set(List<Word> words, Word word, int head, String relation) {
    words.set(
        word.index(),
        new Word(word.index(), word.form(), word.lemma(), word.tag(), head, relation));
  }
}
