package org.safepassage.accounts.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.accounts.parse.Word;

/// Finds the verb of a clause whose past tense looks like a participle: in "The army said that two
/// buses left" the parser sees buses that were left, and nothing that the army said.
final class Finite {
  /// Whoever does this says something; without it nothing is said.
  private static final Set<String> SAYING = Halves.WORDS.of("closing");

  private static final Set<String> DENYING = Set.of("deny", "dispute", "reject");

  /// Endings and forms of participles that no past tense has.
  private static final String ONLY_PARTICIPLE =
      ".*(?:aken|iven|awn|own|orn|oken|itten|idden|ozen|olen|allen|eaten|sworn)|been|done|gone|begun|seen|sung|sunk|run|come";

  /// Who does one of these to a noun says something of it.
  private static final Set<String> PLAIN =
      Set.of(
          "add",
          "argue",
          "assert",
          "believe",
          "claim",
          "declare",
          "insist",
          "maintain",
          "say",
          "state",
          "think",
          "warn");

  private Finite() {}

  static void mend(List<Word> words) {
    subjects(words);
    Asides.behindAccording(words);
    for (Word past : List.copyOf(words)) {
      if (!looksPast(words, past)) {
        continue;
      }
      Word noun = top(words, past);
      Word saying = silent(words, noun, past);
      if (saying != null) {
        join(words, past, noun, saying.index(), "ccomp");
      } else if (words.stream().noneMatch(word -> word.index() != past.index() && isFinite(word))
          && (noun.head() < 0
              || isMark(words.get(noun.head()))
              || isBehindAccording(words, noun))) {
        join(words, past, noun, -1, "root");
        hang(words, past.index());
      }
    }
    Asides.mend(words);
    tenses(words);
  }

  /// What has somebody who does it, and no helping verb, is no participle.
  private static void tenses(List<Word> words) {
    for (Word word : List.copyOf(words)) {
      boolean past =
          word.tag().equals("VBN")
              && word.relation().matches("ccomp|root")
              && !has(words, word.index(), "aux")
              && words.stream()
                  .anyMatch(each -> each.head() == word.index() && each.relation().equals("nsubj"));
      if (past) {
        words.set(
            word.index(),
            new Word(word.index(), word.form(), word.lemma(), "VBD", word.head(), word.relation()));
      }
    }
  }

  /// "said the wounded walked out": whoever walked out isn't another name of who said it.
  private static void subjects(List<Word> words) {
    for (Word clause : List.copyOf(words)) {
      boolean bare =
          clause.relation().matches("ccomp|conj|advcl")
              && clause.head() >= 0
              && clause.head() < clause.index()
              && clause.tag().matches("VB[DZPN]")
              && !has(words, clause.index(), "nsubj")
              && (clause.relation().equals("ccomp") || !has(words, clause.index(), "mark"));
      if (!bare) {
        continue;
      }
      boolean said = clause.relation().equals("ccomp");
      words.subList(clause.head() + 1, clause.index()).stream()
          .filter(word -> said ? isStray(words, word, clause) : isSaidOf(words, word, clause))
          .findFirst()
          .ifPresent(word -> {
            Mended.set(words, word.index(), clause.index(), "nsubj");
            Mended.set(words, clause.index(), clause.head(), "ccomp");
          });
    }
  }

  /// Whether the word hangs where it can't belong: on who speaks, or as a second noun behind the
  /// "in" of "said in a statement that two buses left".
  private static boolean isStray(List<Word> words, Word word, Word clause) {
    int verb = clause.head();
    boolean name = word.relation().equals("appos") && word.head() < verb;
    boolean second =
        word.relation().equals("pobj")
            && words.stream()
                .anyMatch(other ->
                    other.head() == word.head()
                        && other.relation().equals("pobj")
                        && other.index() < word.index())
            && words.subList(verb, word.index()).stream().anyMatch(Finite::isThat);
    return name || second || isObject(words, word, verb);
  }

  /// "insisted women and children reached the town": nothing stands between them and what they did.
  private static boolean isSaidOf(List<Word> words, Word word, Word clause) {
    return isObject(words, word, clause.head())
        && words.subList(word.index() + 1, clause.index()).stream()
            .allMatch(between -> Mended.isAbove(words, word.index(), between.index()));
  }

  private static boolean isObject(List<Word> words, Word word, int verb) {
    return word.relation().equals("dobj")
        && word.head() == verb
        && PLAIN.contains(words.get(verb).lemma());
  }

  private static boolean isBehindAccording(List<Word> words, Word noun) {
    return words.getFirst().form().equals("According")
        && noun.head() < noun.index()
        && words.subList(Math.max(0, noun.head()), noun.index()).stream()
            .anyMatch(word -> word.form().equals(","));
  }

  static boolean isMark(Word word) {
    return !Character.isLetterOrDigit(word.form().codePointAt(0));
  }

  /// Hangs "according to" and what was the root on the verb that is it now.
  private static void hang(List<Word> words, int verb) {
    for (Word word : List.copyOf(words)) {
      if (word.head() < 0 && word.index() != verb) {
        Mended.set(words, word.index(), verb, isMark(word) ? "punct" : "dep");
      }
    }
    if (words.getFirst().form().equals("According")) {
      Mended.set(words, 0, verb, "prep");
    }
  }

  private static boolean looksPast(List<Word> words, Word word) {
    return word.tag().matches("VB[ND]")
        && word.relation().equals("acl")
        && word.head() >= 0
        && word.head() < word.index()
        && !word.form().toLowerCase(Locale.ROOT).matches(ONLY_PARTICIPLE)
        && !has(words, word.index(), "aux")
        && !has(words, word.index(), "agent");
  }

  /// In "a convoy of 20 buses": the convoy.
  private static Word top(List<Word> words, Word past) {
    Word noun = words.get(past.head());
    while (noun.relation().equals("pobj")
        && noun.head() > 0
        && words.get(noun.head()).lemma().equals("of")
        && words.get(noun.head()).head() >= 0
        && words.get(noun.head()).head() < noun.head()) {
      noun = words.get(words.get(noun.head()).head());
    }
    return noun;
  }

  /// A verb of saying before or behind the clause that would say nothing without it.
  private static @Nullable Word silent(List<Word> words, Word noun, Word past) {
    int start = start(words, noun);
    for (Word verb : words) {
      boolean says =
          verb.tag().matches("VB[DZPN]")
              && !has(words, verb.index(), "aux")
              && isSaying(verb.lemma())
              && has(words, verb.index(), "nsubj")
              && !has(words, verb.index(), "ccomp")
              && !has(words, verb.index(), "xcomp");
      if (!says || Mended.isAbove(words, noun.index(), verb.index())) {
        continue;
      }
      boolean leads =
          verb.index() < start
              && (noun.head() != verb.index()
                  || PLAIN.contains(verb.lemma())
                  || isThat(words.get(start - 1))
                  || isThat(words.get(start)))
              && words.subList(verb.index() + 1, start).stream().noneMatch(Finite::isFinite);
      boolean closes =
          verb.index() > past.index()
              && start == 0
              && words.subList(0, past.index()).stream().noneMatch(Finite::isFinite)
              && words.subList(past.index(), verb.index()).stream()
                  .anyMatch(word -> word.form().equals(","));
      if (leads || closes) {
        return verb;
      }
    }
    return null;
  }

  static boolean isSaying(String lemma) {
    return SAYING.contains(lemma) || DENYING.contains(lemma);
  }

  private static boolean isThat(Word word) {
    return word.lemma().equals("that") && word.tag().matches("IN|DT|WDT");
  }

  private static boolean isFinite(Word word) {
    return word.tag().matches("VB[DZP]|MD");
  }

  /// The first word of those that hang on the noun and stand side by side before it.
  static int start(List<Word> words, Word noun) {
    int start = noun.index();
    while (start > 0 && Mended.isAbove(words, noun.index(), start - 1)) {
      start--;
    }
    return start;
  }

  private static void join(List<Word> words, Word past, Word noun, int head, String relation) {
    words.set(
        past.index(), new Word(past.index(), past.form(), past.lemma(), "VBD", head, relation));
    Mended.set(words, noun.index(), past.index(), "nsubj");
    for (Word word : List.copyOf(words)) {
      boolean behind = word.head() == noun.index() && word.index() > past.index();
      boolean mark =
          head >= 0
              && word.index() == head + 1
              && word.index() < noun.index()
              && word.lemma().equals("that");
      if (behind || mark) {
        Mended.set(words, word.index(), past.index(), mark ? "mark" : word.relation());
      }
    }
  }

  static boolean has(List<Word> words, int head, String relation) {
    return words.stream()
        .anyMatch(word -> word.head() == head && word.relation().startsWith(relation));
  }
}
