package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Gives verbs their subject back, where an added phrase between the two made the parser lose it:
/// "The commander of the brigade, the larger of the two, said".
final class Orphans {
  private Orphans() {}

  static void mend(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (verb.tag().matches("VB[DZ]")) {
        named(words, verb);
      }
    }
    for (Word verb : List.copyOf(words)) {
      boolean finite =
          Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
              || (verb.tag().equals("VBN") && hasHelper(words, verb.index()));
      boolean top = verb.head() < 0 || verb.relation().equals("ccomp");
      if (!finite || !top || verb.index() < 2 || hasSubject(words, verb.index())) {
        continue;
      }
      subject(words, verb.index())
          .ifPresent(noun -> {
            behind(words, verb.index());
            attach(words, noun, verb.index());
          });
    }
  }

  /// "An activist who gave his name as Salim said": the activist said it.
  private static void named(List<Word> words, Word verb) {
    Optional<Word> name =
        words.stream()
            .filter(word -> word.head() == verb.index() && word.relation().equals("nsubj"))
            .filter(word -> word.index() > 1 && word.index() == verb.index() - 1)
            .filter(word -> first(words, word.index()) > 0)
            .filter(word -> words.get(first(words, word.index()) - 1).form().equals("as"))
            .findFirst();
    if (name.isEmpty() || verb.head() < 0) {
      return;
    }
    Word giving = words.get(verb.head());
    if (!giving.relation().equals("relcl") || giving.head() < 0) {
      return;
    }
    Word whoever = words.get(giving.head());
    set(words, verb, whoever.head(), whoever.relation());
    set(words, whoever, verb.index(), "nsubj");
    set(words, name.get(), giving.index(), "pobj");
  }

  private static int first(List<Word> words, int head) {
    return words.stream()
        .filter(word -> word.head() == head && word.index() < head)
        .mapToInt(Word::index)
        .min()
        .orElse(head);
  }

  /// A noun that hangs on the verb as what it is not, or the subject of another root before it.
  private static Optional<Word> subject(List<Word> words, int verb) {
    Optional<Word> own =
        words.stream()
            .filter(word -> word.head() == verb && word.index() < verb)
            .filter(word -> Set.of("ccomp", "dep", "npadvmod", "nmod").contains(word.relation()))
            .filter(word -> word.tag().matches("NNP?S?") && !isTime(word))
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    Optional<Word> root =
        words.stream().filter(word -> word.head() < 0 && word.index() < verb).reduce((a, b) -> b);
    if (root.isEmpty() || words.get(verb).head() >= 0) {
      return Optional.empty();
    }
    if (root.get().tag().matches("NNP?S?")) {
      return root;
    }
    boolean participle =
        root.get().tag().matches("VB[DN]") && !hasHelper(words, root.get().index());
    boolean lost = participle || root.get().tag().startsWith("JJ");
    boolean apart =
        words.subList(root.get().index(), verb).stream()
            .anyMatch(word -> Set.of(";", ":").contains(word.form()));
    if (!lost || apart) {
      return Optional.empty();
    }
    int at = root.get().index();
    return words.stream()
        .filter(word -> word.head() == at && word.index() < at)
        .filter(word -> word.relation().startsWith("nsubj"))
        .findFirst();
  }

  /// What was taken for the subject and stands behind the verb is its object, or the subject of
  /// what is said: "said soldiers had taken".
  private static void behind(List<Word> words, int verb) {
    for (Word word : List.copyOf(words)) {
      if (word.head() != verb || !word.relation().equals("nsubj") || word.index() < verb) {
        continue;
      }
      Optional<Word> clause =
          words.stream()
              .filter(other -> other.head() == verb && other.relation().equals("ccomp"))
              .filter(other -> other.index() > word.index() && !hasSubject(words, other.index()))
              .findFirst();
      set(words, word, clause.map(Word::index).orElse(verb), clause.isPresent() ? "nsubj" : "dobj");
    }
  }

  private static void attach(List<Word> words, Word noun, int verb) {
    int above = noun.head();
    if (above >= 0 && above != verb && words.get(above).head() < 0) {
      Word added = words.get(above);
      set(words, added, noun.index(), added.tag().startsWith("VB") ? "acl" : "appos");
    }
    set(words, noun, verb, "nsubj");
  }

  private static void set(List<Word> words, Word word, int head, String relation) {
    words.set(
        word.index(),
        new Word(word.index(), word.form(), word.lemma(), word.tag(), head, relation));
  }

  private static boolean isTime(Word word) {
    return word.lemma().matches("(mon|tues|wednes|thurs|fri|satur|sun)day|night|morning|evening");
  }

  private static boolean hasSubject(List<Word> words, int verb) {
    return words.stream()
        .anyMatch(word ->
            word.head() == verb
                && word.index() < verb
                && word.relation().matches("nsubj(pass)?|csubj|expl.*"));
  }

  private static boolean hasHelper(List<Word> words, int verb) {
    return words.stream()
        .anyMatch(word -> word.head() == verb && word.relation().startsWith("aux"));
  }
}
