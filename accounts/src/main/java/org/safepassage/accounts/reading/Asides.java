package org.safepassage.accounts.reading;

import java.util.List;
import org.safepassage.accounts.parse.Word;

/// Parts what is said from the aside that tells who says it, where the parser hung the one on a
/// word of the other: "Two buses left, state television reported".
final class Asides {
  private Asides() {}

  static void mend(List<Word> words) {
    closing(words);
    before(words);
  }

  /// "Two buses left, state television reported": what was left is reported.
  private static void closing(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      int at = verb.index();
      boolean last =
          at > 2
              && words.subList(at + 1, words.size()).stream().allMatch(Finite::isMark)
              && verb.tag().matches("VB[DNZ]")
              && Finite.isSaying(verb.lemma())
              && verb.head() >= 0
              && verb.relation().matches("advcl|dep|conj|parataxis")
              && !Finite.has(words, at, "ccomp")
              && !Finite.has(words, at, "dobj")
              && !Finite.has(words, at, "mark");
      if (!last) {
        continue;
      }
      Word said = words.get(verb.head());
      Word subject =
          words.stream()
              .filter(word -> word.head() == at && word.relation().equals("nsubj"))
              .findFirst()
              .orElse(null);
      boolean apart =
          subject != null
              && said.head() < 0
              && said.index() < subject.index()
              && Finite.start(words, subject) > 0
              && words.get(Finite.start(words, subject) - 1).form().equals(",");
      if (apart) {
        words.set(
            at,
            new Word(
                at,
                verb.form(),
                verb.lemma(),
                verb.tag().equals("VBZ") ? "VBZ" : "VBD",
                -1,
                "root"));
        Mended.set(words, said.index(), at, "ccomp");
      }
    }
  }

  /// "Two buses left yesterday, the army said": what they did isn't part of who said it.
  private static void before(List<Word> words) {
    for (Word clause : List.copyOf(words)) {
      int above = clause.head();
      boolean early =
          clause.tag().equals("VBD")
              && above > clause.index()
              && Finite.has(words, clause.index(), "nsubj")
              && words.get(above).relation().equals("nsubj")
              && words.subList(clause.index(), above).stream()
                  .anyMatch(word -> word.form().equals(","));
      if (!early) {
        continue;
      }
      int verb = words.get(above).head();
      if (verb >= 0
          && Finite.isSaying(words.get(verb).lemma())
          && !Finite.has(words, verb, "ccomp")) {
        Mended.set(words, clause.index(), verb, "ccomp");
      }
    }
  }

  /// "According to residents, women and children arrived": they aren't among those who say so.
  static void behindAccording(List<Word> words) {
    int comma = -1;
    for (Word word : words) {
      if (word.form().equals(",")) {
        comma = word.index();
        break;
      }
    }
    if (comma < 3 || !words.getFirst().form().equals("According")) {
      return;
    }
    int end = comma;
    Word verb =
        words.stream()
            .filter(word -> word.index() > end && word.head() < 0)
            .filter(
                word -> word.tag().matches("VB[DZPN]") && !Finite.has(words, word.index(), "nsubj"))
            .findFirst()
            .orElse(null);
    if (verb == null) {
      return;
    }
    words.subList(end + 1, verb.index()).stream()
        .filter(word -> word.head() >= 0 && word.head() < end)
        .filter(word -> word.relation().matches("conj|appos|dep|npadvmod"))
        .findFirst()
        .ifPresent(word ->
            Mended.set(
                words,
                word.index(),
                verb.index(),
                Finite.has(words, verb.index(), "auxpass") ? "nsubjpass" : "nsubj"));
  }
}
