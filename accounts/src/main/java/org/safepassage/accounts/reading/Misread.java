package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.parse.Word;

/// Mends verbs of saying that the tagger took for nouns, and others that hang the wrong way round
/// on each other.
final class Misread {
  private Misread() {}

  static void mend(List<Word> words) {
    wanted(words);
    calls(words);
    claims(words);
    noting(words);
    inverted(words);
    inStatement(words);
    blamedOn(words);
    heldResponsible(words);
  }

  /// "held the rebels responsible": they are no other name of whoever holds them so.
  private static void heldResponsible(List<Word> words) {
    for (Word held : List.copyOf(words)) {
      if (!held.lemma().equals("hold") || !held.tag().startsWith("VB")) {
        continue;
      }
      words.stream()
          .filter(word -> word.lemma().equals("responsible") && word.index() > held.index())
          .filter(word -> word.head() > held.index() && word.head() < word.index())
          .filter(word -> words.get(word.head()).relation().equals("appos"))
          .filter(word -> words.get(word.head()).head() < held.index())
          .findFirst()
          .ifPresent(word -> {
            Mended.set(words, word.head(), held.index(), "dobj");
            Mended.set(words, word.index(), held.index(), "oprd");
          });
    }
  }

  /// "blamed the delay on the rebels", "attributed the delay to them": not a delay on or to
  /// anybody.
  private static void blamedOn(List<Word> words) {
    for (Word prep : List.copyOf(words)) {
      if (!prep.relation().equals("prep") || prep.head() < 1) {
        continue;
      }
      Word noun = words.get(prep.head());
      boolean object =
          noun.relation().equals("dobj") && noun.head() >= 0 && prep.index() > noun.index();
      String verb = object ? words.get(noun.head()).lemma() : "";
      boolean blames =
          (verb.equals("blame") && prep.lemma().equals("on"))
              || (Set.of("attribute", "ascribe").contains(verb) && prep.lemma().equals("to"));
      if (blames) {
        Mended.set(words, prep.index(), noun.head(), "prep");
      }
    }
  }

  /// "two wanted men had given themselves up": nobody wants.
  private static void wanted(List<Word> words) {
    for (Word wanted : List.copyOf(words)) {
      int at = wanted.index();
      boolean between =
          wanted.form().equals("wanted")
              && at > 0
              && at + 1 < words.size()
              && words.get(at - 1).tag().matches("CD|DT|JJ")
              && words.get(at - 1).head() == at
              && words.get(at + 1).tag().startsWith("NN")
              && words.get(at + 1).head() > at + 1;
      if (!between || words.get(words.get(at + 1).head()).head() != at) {
        continue;
      }
      int verb = words.get(at + 1).head();
      Mended.set(words, verb, wanted.head(), wanted.relation());
      words.set(at, new Word(at, wanted.form(), wanted.lemma(), "JJ", at + 1, "nmod"));
      hangOn(words, at, at + 1, "nmod", at);
      for (Word child : List.copyOf(words)) {
        if (child.head() == at) {
          Mended.set(words, child.index(), verb, child.relation());
        }
      }
    }
  }

  /// "renews its appeal, and calls on the Red Crescent to publish the lists".
  private static void calls(List<Word> words) {
    for (Word noun : List.copyOf(words)) {
      boolean verbal =
          Set.of("calls", "appeals").contains(noun.form())
              && noun.tag().equals("NNS")
              && noun.relation().equals("conj")
              && noun.index() > 0
              && noun.index() + 1 < words.size()
              && Set.of("on", "to", "for").contains(words.get(noun.index() + 1).form())
              && words.get(noun.index() - 1).form().equals("and");
      int root = root(words);
      if (!verbal || root < 0 || !words.get(root).tag().matches("VB[ZP]") || root > noun.index()) {
        continue;
      }
      words.set(
          noun.index(), new Word(noun.index(), noun.form(), noun.lemma(), "VBZ", root, "conj"));
    }
  }

  /// "The occupiers' television claims that ...": a sentence without another verb.
  private static void claims(List<Word> words) {
    int at = root(words);
    if (at < 1 || !words.get(at).tag().equals("NNS")) {
      return;
    }
    Word noun = words.get(at);
    Word before = words.get(at - 1);
    boolean introduces =
        words.stream()
            .anyMatch(word ->
                word.head() == at
                    && word.relation().matches("ccomp|acl")
                    && Mended.hasChild(words, word.index(), "mark", "IN"));
    boolean fits =
        Set.of("claims", "reports", "states").contains(noun.form())
            && before.tag().startsWith("NN")
            && before.head() == at
            && introduces;
    if (!fits) {
      return;
    }
    words.set(at, new Word(at, noun.form(), noun.lemma(), "VBZ", -1, "root"));
    Mended.set(words, before.index(), at, "nsubj");
    hangOn(words, at, before.index(), "compound", before.index());
    for (Word child : List.copyOf(words)) {
      if (child.head() == at && child.relation().equals("acl")) {
        Mended.set(words, child.index(), at, "ccomp");
      }
    }
  }

  /// "It has not been kept, the source said, noting that they demand money": who said it notes.
  private static void noting(List<Word> words) {
    for (Word noting : List.copyOf(words)) {
      int at = noting.index();
      boolean behindComma =
          noting.tag().equals("VBG")
              && noting.head() < 0
              && at > 1
              && words.get(at - 1).form().equals(",")
              && words.get(at - 2).head() == at
              && words.get(at - 2).relation().equals("ccomp")
              && Halves.WORDS.of("closing").contains(words.get(at - 2).lemma());
      if (!behindComma) {
        continue;
      }
      int said = at - 2;
      Mended.set(words, said, -1, "root");
      Mended.set(words, at, said, "advcl");
      words.stream()
          .filter(clause ->
              clause.head() == at && clause.index() > at && clause.relation().equals("ccomp"))
          .findFirst()
          .ifPresent(clause ->
              words.stream()
                  .filter(subject ->
                      subject.head() == at
                          && subject.relation().equals("nsubj")
                          && subject.index() > at
                          && subject.index() < clause.index())
                  .findFirst()
                  .ifPresent(
                      subject -> Mended.set(words, subject.index(), clause.index(), "nsubj")));
    }
  }

  /// "One of those freed, says the channel, was a woman": the channel says it.
  private static void inverted(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      int at = verb.index();
      boolean behindComma =
          at > 1
              && verb.tag().matches("VB[ZD]")
              && Halves.WORDS.of("closing").contains(verb.lemma())
              && words.get(at - 1).form().equals(",");
      if (!behindComma) {
        continue;
      }
      Word first = subject(words, at);
      Word clause =
          words.stream()
              .filter(word -> word.head() == at && word.relation().equals("ccomp"))
              .filter(word -> word.index() > at + 2)
              .findFirst()
              .orElse(null);
      if (first == null || first.index() > at || clause == null) {
        continue;
      }
      Word speaker =
          words.subList(at + 1, clause.index()).stream()
              .filter(word -> word.head() == at || word.head() == clause.index())
              .filter(word -> word.tag().startsWith("NN"))
              .findFirst()
              .orElse(null);
      if (speaker != null
          && commas(words, at, clause.index()) == 1
          && commas(words, first.index(), at) == 1
          && commas(words, speaker.index(), clause.index()) == 1) {
        Mended.set(words, first.index(), clause.index(), "nsubj");
        Mended.set(words, speaker.index(), at, "nsubj");
      }
    }
  }

  /// "said in a statement that rebels fired": that is what was said.
  private static void inStatement(List<Word> words) {
    for (Word clause : List.copyOf(words)) {
      boolean introduced =
          clause.relation().equals("acl")
              && clause.head() > 1
              && Mended.hasChild(words, clause.index(), "mark", "IN");
      if (!introduced) {
        continue;
      }
      Word noun = words.get(clause.head());
      Word prep = noun.head() < 0 ? noun : words.get(noun.head());
      boolean within =
          noun.relation().equals("pobj")
              && prep.relation().equals("prep")
              && Set.of("in", "on", "by", "at", "during").contains(prep.lemma())
              && prep.head() >= 0
              && prep.head() < prep.index();
      if (!within) {
        continue;
      }
      Word verb = words.get(prep.head());
      boolean silent =
          verb.tag().matches("VB[DZPGN]")
              && Halves.WORDS.of("closing").contains(verb.lemma())
              && words.stream()
                  .noneMatch(
                      word -> word.head() == verb.index() && word.relation().matches("ccomp|dobj"));
      if (silent) {
        Mended.set(words, clause.index(), verb.index(), "ccomp");
      }
    }
  }

  private static long commas(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().filter(word -> word.form().equals(",")).count();
  }

  private static @Nullable Word subject(List<Word> words, int verb) {
    return words.stream()
        .filter(word -> word.head() == verb && word.relation().startsWith("nsubj"))
        .findFirst()
        .orElse(null);
  }

  private static int root(List<Word> words) {
    return words.stream()
        .filter(word -> word.head() < 0)
        .mapToInt(Word::index)
        .findFirst()
        .orElse(-1);
  }

  /// Hangs what depends on `from` and stands before `end` on another word.
  private static void hangOn(List<Word> words, int from, int to, String relation, int end) {
    for (Word child : List.copyOf(words)) {
      if (child.head() == from && child.index() < end) {
        boolean kept = child.relation().matches("det|poss|case|num|nummod|nmod|compound");
        Mended.set(words, child.index(), to, kept ? child.relation() : relation);
      }
    }
  }
}
