package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.parse.Word;

/// Mends whole clauses that the parser took for parts of others: verbs in the past that look like
/// participles, and subjects that it hung on the wrong verb.
final class Recast {
  /// Participles that the tagger knows as adjectives only.
  private static final Map<String, String> DONE =
      Map.ofEntries(
          Map.entry("liberated", "liberate"),
          Map.entry("completed", "complete"),
          Map.entry("suspended", "suspend"),
          Map.entry("evacuated", "evacuate"),
          Map.entry("besieged", "besiege"),
          Map.entry("surrounded", "surround"),
          Map.entry("stranded", "strand"),
          Map.entry("closed", "close"),
          Map.entry("blocked", "block"),
          Map.entry("delayed", "delay"),
          Map.entry("detained", "detain"),
          Map.entry("displaced", "displace"),
          Map.entry("injured", "injure"),
          Map.entry("wounded", "wound"));

  private static final Set<String> SAYING = Halves.WORDS.of("going-on");
  private static final Set<String> CLOSING = Halves.WORDS.of("closing");

  private Recast() {}

  static void clauses(List<Word> words) {
    helpers(words);
    adjectives(words);
    twoSubjects(words);
    secondVerb(words);
    fragment(words);
    speakerAlone(words);
    speaksOn(words);
  }

  /// "terrorists have so far been taken away": they are of the taking, not of the "have".
  private static void helpers(List<Word> words) {
    for (Word word : List.copyOf(words)) {
      if (!word.relation().startsWith("nsubj") || word.head() < 0) {
        continue;
      }
      Word above = words.get(word.head());
      if (above.relation().startsWith("aux") && above.head() >= 0) {
        boolean passive = has(words, above.head(), "auxpass");
        set(words, word.index(), above.head(), passive ? "nsubjpass" : "nsubj");
      }
    }
  }

  /// "has been fully liberated".
  private static void adjectives(List<Word> words) {
    for (Word word : List.copyOf(words)) {
      String lemma = DONE.get(word.form());
      if (lemma == null || !word.relation().equals("acomp") || word.head() < 0) {
        continue;
      }
      Word be = words.get(word.head());
      if (!be.form().equals("been")) {
        continue;
      }
      words.set(
          word.index(),
          new Word(word.index(), word.form(), lemma, "VBN", be.head(), be.relation()));
      for (Word child : List.copyOf(words)) {
        if (child.head() == be.index() && child.index() != word.index()) {
          set(
              words,
              child.index(),
              word.index(),
              child.relation().equals("nsubj") ? "nsubjpass" : child.relation());
        }
      }
      set(words, be.index(), word.index(), "auxpass");
    }
  }

  /// "An attempt collapsed when fighters opened fire": two subjects of one verb are one of each.
  private static void twoSubjects(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      List<Word> subjects =
          words.stream()
              .filter(word -> word.head() == verb.index() && word.relation().equals("nsubj"))
              .toList();
      if (subjects.size() != 2 || !verb.tag().startsWith("VB")) {
        continue;
      }
      Word first = subjects.getFirst();
      words.stream()
          .filter(word ->
              word.head() == first.index()
                  && word.relation().equals("acl")
                  && word.tag().equals("VBN")
                  && word.index() < subjects.get(1).index())
          .findFirst()
          .ifPresent(past -> {
            words.set(
                past.index(),
                new Word(
                    past.index(), past.form(), past.lemma(), "VBD", verb.head(), verb.relation()));
            set(words, first.index(), past.index(), "nsubj");
            set(words, verb.index(), past.index(), "advcl");
          });
    }
  }

  /// "civilians evacuated from the works reached safety": what they did is the reaching.
  private static void secondVerb(List<Word> words) {
    for (Word past : List.copyOf(words)) {
      boolean participle =
          past.tag().matches("VB[ND]|JJ")
              && past.head() < 0
              && !SAYING.contains(past.lemma())
              && (!past.tag().equals("VBD") || has(words, past.index(), "prep"))
              && !has(words, past.index(), "aux")
              && !has(words, past.index(), "auxpass");
      if (!participle) {
        continue;
      }
      Word subject = child(words, past.index(), "nsubj");
      Word verb =
          words.stream()
              .filter(word ->
                  word.index() > past.index()
                      && word.tag().matches("VB[DZP]")
                      && !has(words, word.index(), "nsubj")
                      && !has(words, word.index(), "mark")
                      && (past.tag().equals("VBN")
                          || word.head() < 0
                          || word.head() == past.index())
                      && Set.of("ccomp", "root", "dep").contains(word.relation()))
              .findFirst()
              .orElse(null);
      if (subject != null && verb != null) {
        set(words, subject.index(), verb.index(), "nsubj");
        set(words, past.index(), subject.index(), "acl");
        if (verb.head() == past.index()) {
          set(words, verb.index(), -1, "root");
        }
      }
    }
  }

  /// "A convoy of 13 buses pulled into a car park": a sentence must have a verb.
  private static void fragment(List<Word> words) {
    for (Word noun : List.copyOf(words)) {
      boolean top =
          noun.tag().startsWith("NN")
              && (noun.head() < 0
                  || (noun.relation().equals("ccomp")
                      && words.get(noun.head()).lemma().equals("say")));
      if (!top || has(words, noun.index(), "nsubj") || has(words, noun.index(), "cop")) {
        continue;
      }
      Word past = child(words, noun.index(), "acl");
      boolean another =
          words.stream()
              .anyMatch(word -> word.head() < 0 && word.tag().startsWith("VB") && noun.head() < 0);
      if (past != null
          && past.tag().equals("VBN")
          && !has(words, past.index(), "agent")
          && !another) {
        words.set(
            past.index(),
            new Word(past.index(), past.form(), past.lemma(), "VBD", noun.head(), noun.relation()));
        set(words, noun.index(), past.index(), "nsubj");
        for (Word child : List.copyOf(words)) {
          if (child.head() == noun.index() && child.index() > past.index()) {
            set(words, child.index(), past.index(), child.relation());
          }
        }
      }
    }
  }

  /// "The commander, known as Falcon, said by radio that ...": without another verb, he says it.
  private static void speakerAlone(List<Word> words) {
    for (Word noun : List.copyOf(words)) {
      if (noun.head() >= 0 || !noun.tag().startsWith("NN")) {
        continue;
      }
      boolean verbless =
          words.stream().noneMatch(word -> word.head() < 0 && word.tag().startsWith("VB"));
      words.stream()
          .filter(word ->
              verbless
                  && word.index() > noun.index() + 1
                  && SAYING.contains(word.lemma())
                  && word.tag().matches("VB[ND]")
                  && has(words, word.index(), "ccomp")
                  && words.get(word.index() - 1).form().equals(","))
          .findFirst()
          .ifPresent(verb -> {
            words.set(
                verb.index(), new Word(verb.index(), verb.form(), verb.lemma(), "VBD", -1, "root"));
            set(words, noun.index(), verb.index(), "nsubj");
          });
    }
  }

  /// "said 31 were in place, and urged all sides": who said it urges, not the 31.
  private static void speaksOn(List<Word> words) {
    for (Word verb : List.copyOf(words)) {
      if (!verb.relation().equals("conj")
          || !SAYING.contains(verb.lemma())
          || !Set.of("VBD", "VBZ").contains(verb.tag())
          || has(words, verb.index(), "nsubj")) {
        continue;
      }
      Word first = words.get(verb.head());
      if (first.head() >= 0
          && first.relation().equals("ccomp")
          && first.index() < verb.index()
          && (SAYING.contains(words.get(first.head()).lemma())
              || CLOSING.contains(words.get(first.head()).lemma()))
          && words.get(first.head()).index() < first.index()) {
        set(words, verb.index(), first.head(), "conj");
      }
    }
  }

  private static boolean has(List<Word> words, int head, String relation) {
    return child(words, head, relation) != null;
  }

  private static @Nullable Word child(List<Word> words, int head, String relation) {
    return words.stream()
        .filter(word -> word.head() == head && word.relation().startsWith(relation))
        .findFirst()
        .orElse(null);
  }

  private static void set(List<Word> words, int at, int head, String relation) {
    Word word = words.get(at);
    words.set(at, new Word(at, word.form(), word.lemma(), word.tag(), head, relation));
  }
}
