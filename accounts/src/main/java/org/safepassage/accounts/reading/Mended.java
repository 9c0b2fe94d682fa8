package org.safepassage.accounts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Mends what the parser often gets wrong in news about evacuations, where grammar alone shows it.
final class Mended {
  /// Verbs that must have a clause or an object.
  private static final Set<String> HUNGRY =
      Set.of("ensure", "say", "demand", "insist", "claim", "confirm", "announce", "guarantee");

  private Mended() {}

  static List<Word> words(List<Word> parsed) {
    List<Word> words = new ArrayList<>(parsed);
    for (Word verb : parsed) {
      if (HUNGRY.contains(verb.lemma()) && verb.tag().startsWith("VB") && isAlone(words, verb)) {
        feed(words, verb);
      }
    }
    Orphans.mend(words);
    Said.mend(words);
    Misread.mend(words);
    Retagged.mend(words);
    Finite.mend(words);
    cleft(words);
    Recast.clauses(words);
    Rejoined.promoted(words);
    citing(words);
    participle(words);
    gerund(words);
    Rejoined.mend(words);
    return words;
  }

  /// "it was Iran insisting that": Iran insists.
  private static void cleft(List<Word> words) {
    for (Word named : List.copyOf(words)) {
      if (!named.relation().equals("attr")
          || named.head() < 0
          || named.index() + 1 >= words.size()) {
        continue;
      }
      Word be = words.get(named.head());
      Word verb = words.get(named.index() + 1);
      boolean it =
          words.stream()
              .anyMatch(word ->
                  word.lemma().equals("it")
                      && (word.head() == be.index() || word.head() == be.head())
                      && word.index() < be.index());
      boolean follows =
          verb.tag().equals("VBG") && (verb.head() == be.index() || be.head() == verb.index());
      if (be.lemma().equals("be") && it && follows) {
        if (verb.head() == be.index()) {
          set(words, verb.index(), be.head(), be.relation());
        }
        set(words, be.index(), verb.index(), "aux");
        set(words, named.index(), verb.index(), "nsubj");
        for (Word word : List.copyOf(words)) {
          if (word.lemma().equals("it") && word.head() == be.index()) {
            set(words, word.index(), verb.index(), "expl.it");
          }
        }
      }
    }
  }

  /// "State television, citing a source, said": what stands before "citing" is who says it.
  private static void citing(List<Word> words) {
    for (Word cite : List.copyOf(words)) {
      if (!Set.of("cite", "quote").contains(cite.lemma())
          || !cite.tag().equals("VBG")
          || cite.head() < 0) {
        continue;
      }
      int verb = cite.head();
      boolean has =
          words.stream()
              .anyMatch(word -> word.head() == verb && word.relation().startsWith("nsubj"));
      words.stream()
          .filter(word -> word.head() == cite.index() && word.index() < cite.index())
          .filter(word -> word.tag().startsWith("NN"))
          .findFirst()
          .filter(word -> !has)
          .ifPresent(word -> set(words, word.index(), verb, "nsubj"));
    }
  }

  /// "with aid allowed in and hospitals given protection": what the participle behind a noun tells,
  /// it tells of that noun.
  private static void participle(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      boolean misread =
          verb.tag().equals("VBN")
              && verb.relation().equals("prep")
              && verb.index() > 0
              && words.get(verb.index() - 1).tag().startsWith("NN");
      if (misread) {
        set(words, verb.index(), verb.index() - 1, "acl");
      }
    }
  }

  /// "said starting the evacuations was the condition": the gerund is what "was" speaks of.
  private static void gerund(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (!verb.tag().equals("VBG") || !verb.relation().equals("xcomp")) {
        continue;
      }
      words.stream()
          .filter(clause ->
              clause.head() == verb.head()
                  && clause.relation().equals("ccomp")
                  && clause.index() > verb.index()
                  && words.stream()
                      .noneMatch(word ->
                          word.head() == clause.index() && word.relation().startsWith("nsubj")))
          .findFirst()
          .ifPresent(clause -> set(words, verb.index(), clause.index(), "csubj"));
    }
  }

  static boolean hasChild(List<Word> words, int head, String relation, String tag) {
    return words.stream()
        .anyMatch(word ->
            word.head() == head && word.relation().equals(relation) && word.tag().equals(tag));
  }

  /// Hangs a word on another; one that hangs on it itself can't be that other, and nothing is
  /// changed.
  static void set(List<Word> words, int at, int head, String relation) {
    if (isAbove(words, at, head)) {
      return;
    }
    Word word = words.get(at);
    words.set(at, new Word(at, word.form(), word.lemma(), word.tag(), head, relation));
  }

  private static boolean isAlone(List<Word> words, Word verb) {
    return words.stream()
        .noneMatch(word ->
            word.head() == verb.index()
                && Set.of("dobj", "ccomp", "xcomp", "nsubjpass", "attr").contains(word.relation()));
  }

  /// "to ensure the operation is co-ordinated": a clause that begins right behind the verb, and was
  /// joined to one above it without an "and", is the verb's own.
  private static void feed(List<Word> words, Word verb) {
    for (Word clause : words) {
      boolean joined =
          clause.index() > verb.index()
              && clause.tag().startsWith("VB")
              && Set.of("conj", "advcl", "dep", "parataxis").contains(clause.relation())
              && isAbove(words, clause.head(), verb.index())
              && first(words, clause.index()) <= verb.index() + 2
              && first(words, clause.index()) > verb.index();
      if (joined) {
        words.set(
            clause.index(),
            new Word(
                clause.index(),
                clause.form(),
                clause.lemma(),
                clause.tag(),
                verb.index(),
                "ccomp"));
        return;
      }
    }
  }

  static boolean isAbove(List<Word> words, int above, int below) {
    int at = below;
    for (int steps = 0; at >= 0 && steps <= words.size(); steps++) {
      if (at == above) {
        return true;
      }
      at = words.get(at).head();
    }
    return false;
  }

  /// The first of the words that depend on this one.
  private static int first(List<Word> words, int head) {
    for (int i = 0; i < head; i++) {
      if (isAbove(words, head, i)) {
        return i;
      }
    }
    return head;
  }
}
