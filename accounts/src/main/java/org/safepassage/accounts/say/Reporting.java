package org.safepassage.accounts.say;

import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.WordLists;

/// The words with which English tells that somebody says something.
public final class Reporting {
  private static final WordLists WORDS = WordLists.read(Reporting.class, "reporting.txt");

  private static final Set<String> SAYING = WORDS.of("saying");

  /// What these introduce may be a noun: "confirmed the departure", "reported an attack".
  private static final Set<String> OF_THINGS = WORDS.of("of-things");

  /// These say of a number how large it is.
  static final Set<String> FIGURES = WORDS.of("figures");

  private static final Set<String> FALSE = WORDS.of("false");

  private static final Set<String> PLAIN = WORDS.of("plain");

  private static final Set<String> SHOWING = WORDS.of("showing");

  private static final Set<String> PREDICTING = WORDS.of("predicting");

  private static final Set<String> PROMISING = WORDS.of("promising");

  private static final Set<String> DEMANDING = WORDS.of("demanding");

  private static final Set<String> PROPOSING = WORDS.of("proposing");

  private static final Set<String> DENYING = WORDS.of("denying");

  private static final Set<String> NOUNS = WORDS.of("nouns");

  private static final Set<String> HEARSAY = WORDS.of("hearsay");

  private static final Set<String> DISTANCE = WORDS.of("distance");

  private static final Set<String> HEDGES = WORDS.of("hedges");

  private static final Set<String> JUDGEMENTS = WORDS.of("judgements");

  private static final Set<String> HINTS = WORDS.of("hints");

  private static final Set<String> NOUN_HINTS = WORDS.of("noun-hints");

  private static final Set<String> BELIEFS = WORDS.of("beliefs");

  private static final Set<String> UTTERING = WORDS.of("uttering");

  private Reporting() {}

  /// How what the verb introduces is said; nothing for a verb that introduces nothing.
  static Optional<Manner> manner(String verb) {
    if (SAYING.contains(verb) || SHOWING.contains(verb)) {
      return Optional.of(Manner.ASSERTED);
    }
    if (PREDICTING.contains(verb)) {
      return Optional.of(Manner.PREDICTED);
    }
    if (PROMISING.contains(verb) || PROPOSING.contains(verb)) {
      return Optional.of(Manner.PROPOSED);
    }
    if (DEMANDING.contains(verb)) {
      return Optional.of(Manner.DEMANDED);
    }
    return DENYING.contains(verb) ? Optional.of(Manner.DENIED) : Optional.empty();
  }

  static Optional<Manner> mannerOfNoun(String noun) {
    if (!NOUNS.contains(noun)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (noun) {
          case "demand", "request", "appeal", "condition", "insistence", "call" -> Manner.DEMANDED;
          case "proposal", "draft", "resolution", "promise", "pledge" -> Manner.PROPOSED;
          case "denial" -> Manner.DENIED;
          case "hope", "fear" -> Manner.PREDICTED;
          default -> Manner.ASSERTED;
        });
  }

  /// Whether the verb may tell that somebody says something.
  public static boolean tellsSaying(String verb) {
    return manner(verb).isPresent();
  }

  /// Whether the verb hardly does anything but tell that somebody says something.
  static boolean isPlainSaying(String verb) {
    return PLAIN.contains(verb);
  }

  /// Whether where this word stands somebody may speak, though grammar doesn't show it.
  static boolean mayTell(String word, boolean verb) {
    return verb ? PLAIN.contains(word) || HINTS.contains(word) : NOUN_HINTS.contains(word);
  }

  /// Whether what the verb introduces may be a noun.
  static boolean tellsOfThings(String verb) {
    return OF_THINGS.contains(verb);
  }

  /// Whether the word says of a statement that it isn't so.
  public static boolean isFalse(String word) {
    return FALSE.contains(word);
  }

  /// Whether the verb asks for what it introduces.
  public static boolean isDemand(String verb) {
    return DEMANDING.contains(verb);
  }

  static boolean isShowing(String verb) {
    return SHOWING.contains(verb);
  }

  /// Whether "is ...ed to" with this verb hides who says so.
  static boolean isHearsay(String verb) {
    return HEARSAY.contains(verb);
  }

  static boolean isPredicting(String verb) {
    return PREDICTING.contains(verb) || Set.of("schedule", "due", "set").contains(verb);
  }

  /// Whether the adverb says that others say so.
  static boolean keepsDistance(String adverb) {
    return DISTANCE.contains(adverb);
  }

  /// Whether "in the ... of somebody" with this noun tells whose words they are.
  static boolean isJudgement(String noun) {
    return JUDGEMENTS.contains(noun);
  }

  /// Whether who is this that something is so says so: "certain".
  static boolean isBelief(String adjective) {
    return BELIEFS.contains(adjective);
  }

  /// Whether who does this with a statement makes it: "issued an appeal", "spread the news".
  public static boolean isUttering(String verb) {
    return UTTERING.contains(verb);
  }

  static boolean isHedge(String adverb) {
    return HEDGES.contains(adverb);
  }
}
