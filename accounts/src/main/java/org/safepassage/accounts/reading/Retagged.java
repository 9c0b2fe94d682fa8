package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Word;

/// Gives words another part of speech where the tagger takes them for what they hardly ever are in
/// news about evacuations: those who left for the left side, the wounded for a verb.
final class Retagged {
  /// Adjectives that stand for people.
  private static final Set<String> WHO_THEY_ARE =
      Set.of("dead", "disabled", "displaced", "elderly", "injured", "missing", "sick", "wounded");

  private static final Set<String> AMOUNTS =
      Set.of("dozen", "hundred", "million", "score", "thousand");

  private static final Set<String> MEASURES =
      Set.of("day", "hour", "kilometre", "metre", "mile", "minute", "month", "week", "year");

  private Retagged() {}

  static void mend(List<Word> words) {
    left(words);
    people(words);
  }

  /// "300 people left yesterday": on the left is nobody.
  private static void left(List<Word> words) {
    for (Word left : List.copyOf(words)) {
      int at = left.index();
      boolean behindNoun =
          left.form().equals("left")
              && left.tag().equals("JJ")
              && at > 0
              && !MEASURES.contains(words.get(at - 1).lemma())
              && !Mended.isAbove(words, at, at - 1)
              && words.get(at - 1).tag().matches("NNP?S?|CD")
              && (at + 1 == words.size()
                  || !words.get(at + 1).tag().startsWith("NN")
                  || words.get(at + 1).relation().equals("npadvmod"));
      if (!behindNoun) {
        continue;
      }
      boolean subject = has(words, at, "nsubj");
      words.set(
          at,
          subject
              ? new Word(at, "left", "leave", "VBD", left.head(), left.relation())
              : new Word(at, "left", "leave", "VBN", at - 1, "acl"));
      if (at + 1 < words.size() && words.get(at + 1).relation().equals("npadvmod")) {
        Mended.set(words, at + 1, at, "npadvmod");
      }
    }
  }

  /// "the wounded set off": they are people, and nobody wounds.
  private static void people(List<Word> words) {
    for (Word word : List.copyOf(words)) {
      boolean noun =
          WHO_THEY_ARE.contains(word.form())
              && word.tag().matches("VBN|VBD|JJ")
              && word.relation().matches("nsubj(?:pass)?|dobj|pobj|appos")
              && word.index() > 0
              && words.get(word.index() - 1).tag().matches("DT|CD|PRP\\$|JJ");
      boolean amount =
          WHO_THEY_ARE.contains(word.form())
              && word.relation().equals("acl")
              && word.head() == word.index() - 1
              && AMOUNTS.contains(words.get(word.head()).form());
      boolean wrongly =
          WHO_THEY_ARE.contains(word.form())
              && word.tag().matches("VBN|JJ")
              && word.relation().equals("nmod")
              && word.index() > 0
              && words.get(word.index() - 1).lemma().equals("the")
              && word.head() > word.index() + 1
              && words.get(word.index() + 1).tag().matches("VB[DN]")
              && !has(words, word.index() + 1, "nsubj");
      if (wrongly) {
        rename(words, word, word.index() + 1, "nsubj");
      } else if (noun) {
        rename(words, word, word.head(), word.relation());
      } else if (amount) {
        Word dozen = words.get(word.head());
        rename(words, word, dozen.head(), dozen.relation());
        Mended.set(words, dozen.index(), word.index(), "nmod");
      }
    }
  }

  private static void rename(List<Word> words, Word word, int head, String relation) {
    if (Mended.isAbove(words, word.index(), head)) {
      return;
    }
    words.set(
        word.index(), new Word(word.index(), word.form(), word.form(), "NNS", head, relation));
  }

  private static boolean has(List<Word> words, int head, String relation) {
    return words.stream()
        .anyMatch(word -> word.head() == head && word.relation().startsWith(relation));
  }
}
