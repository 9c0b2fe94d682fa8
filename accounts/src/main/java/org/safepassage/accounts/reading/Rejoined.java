package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Mends clauses that were joined to the wrong verb.
final class Rejoined {
  private Rejoined() {}

  static void mend(List<Word> words) {
    finite(words);
    purpose(words);
    subjectBehindAs(words);
  }

  /// "Gunmen, who did not sign, turned the trucks back": the verb behind the second comma is the
  /// gunmen's, not joined to "sign".
  static void promoted(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (!verb.relation().equals("conj") || verb.head() < 0 || !verb.tag().matches("VB[DZP]")) {
        continue;
      }
      Word relative = words.get(verb.head());
      boolean fits =
          relative.relation().equals("relcl")
              && verb.index() > 0
              && words.get(verb.index() - 1).form().equals(",")
              && relative.head() >= 0;
      if (!fits) {
        continue;
      }
      Word noun = words.get(relative.head());
      boolean alone =
          noun.head() < 0
              || !words.get(noun.head()).tag().startsWith("VB")
              || noun.relation().equals("ccomp");
      if (alone) {
        Mended.set(words, verb.index(), noun.head(), noun.relation());
        Mended.set(words, noun.index(), verb.index(), "nsubj");
      }
    }
  }

  /// "demanded that people be brought out, and protesters blocked the road": what has a past tense
  /// of its own is joined to "demanded", not to what was demanded.
  private static void finite(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (!verb.relation().equals("conj") || !Set.of("VBD", "VBZ").contains(verb.tag())) {
        continue;
      }
      Word first = words.get(verb.head());
      boolean subjunctive =
          first.relation().equals("ccomp")
              && words.stream()
                  .anyMatch(word ->
                      word.head() == first.index()
                          && word.relation().startsWith("aux")
                          && word.lemma().equals("be")
                          && word.tag().equals("VB"))
              && words.stream()
                  .noneMatch(word ->
                      word.head() == first.index() && Set.of("MD", "TO").contains(word.tag()));
      boolean own =
          words.stream()
              .anyMatch(word -> word.head() == verb.index() && word.relation().startsWith("nsubj"));
      if (subjunctive && own) {
        Mended.set(words, verb.index(), first.head(), "conj");
      }
    }
  }

  /// "to complete the deal and Moscow should abide": what has a subject of its own isn't part of
  /// the purpose.
  private static void purpose(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (!verb.relation().equals("conj") || verb.head() < 0 || !verb.tag().startsWith("VB")) {
        continue;
      }
      boolean infinitive = Mended.hasChild(words, verb.head(), "aux", "TO");
      boolean finite =
          Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
              || Mended.hasChild(words, verb.index(), "aux", "MD");
      boolean own =
          words.stream()
              .anyMatch(word -> word.head() == verb.index() && word.relation().startsWith("nsubj"));
      if (!infinitive || !finite || !own) {
        continue;
      }
      int above = words.get(verb.head()).head();
      while (above >= 0
          && (Mended.hasChild(words, above, "aux", "TO")
              || !words.get(above).tag().startsWith("VB"))) {
        above = words.get(above).head();
      }
      if (above >= 0) {
        Mended.set(words, verb.index(), above, "conj");
      }
    }
  }

  /// "as Velaria and Korsun blamed each other": they blame, and aren't what "as" speaks of.
  private static void subjectBehindAs(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      boolean bare =
          verb.relation().equals("advcl")
              && Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
              && words.stream()
                  .noneMatch(word ->
                      word.head() == verb.index()
                          && (word.relation().startsWith("nsubj")
                              || word.relation().equals("mark")));
      if (!bare) {
        continue;
      }
      words.stream()
          .filter(as -> as.lemma().equals("as") && as.relation().equals("prep"))
          .filter(as -> as.head() == verb.head() && as.index() < verb.index())
          .reduce((first, last) -> last)
          .ifPresent(as ->
              words.stream()
                  .filter(noun -> noun.head() == as.index() && noun.relation().equals("pobj"))
                  .filter(noun -> reaches(words, noun, verb))
                  .findFirst()
                  .ifPresent(noun -> {
                    Mended.set(words, as.index(), verb.index(), "mark");
                    Mended.set(words, noun.index(), verb.index(), "nsubj");
                  }));
    }
  }

  /// Whether all words between the noun and the verb hang on the noun.
  private static boolean reaches(List<Word> words, Word noun, Word verb) {
    for (int at = noun.index() + 1; at < verb.index(); at++) {
      int above = at;
      for (int steps = 0; above >= 0 && above != noun.index() && steps < words.size(); steps++) {
        above = words.get(above).head();
      }
      if (above != noun.index()) {
        return false;
      }
    }
    return noun.index() < verb.index();
  }
}
