package org.safepassage.accounts.claim;

import java.util.List;
import java.util.Set;
import org.safepassage.accounts.text.WordLists;

/// The words of evacuations, by what they mean; they stand in lexicon.txt.
final class Lexicon {
  private static final WordLists WORDS = WordLists.read(Lexicon.class, "lexicon.txt");

  static final Set<String> LEAVE = WORDS.of("leave");

  /// These mean leaving with "out" or "back" only: "brought out".
  static final Set<String> LEAVE_OUT = WORDS.of("leave-out");

  static final Set<String> ARRIVE = WORDS.of("arrive");

  static final Set<String> REMAIN = WORDS.of("remain");

  static final Set<String> STOP = WORDS.of("stop");

  static final Set<String> START = WORDS.of("start");

  static final Set<String> RESUME = WORDS.of("resume");

  static final Set<String> COMPLETE = WORDS.of("complete");

  static final Set<String> FIRE = WORDS.of("fire");

  static final Set<String> DETAIN = WORDS.of("detain");

  static final Set<String> DETENTION = WORDS.of("detention");

  static final Set<String> CAPTIVES = WORDS.of("captives");

  static final Set<String> KILL = WORDS.of("kill");

  static final Set<String> DEATHS = WORDS.of("deaths");

  static final Set<String> ROADS = WORDS.of("roads");

  static final Set<String> BLOCK = WORDS.of("block");

  static final Set<String> PREVENT = WORDS.of("prevent");

  static final Set<String> BESIEGE = WORDS.of("besiege");

  static final Set<String> VIOLATE = WORDS.of("violate");

  static final Set<String> DEALS = WORDS.of("deals");

  static final Set<String> REACH = WORDS.of("reach");

  static final Set<String> COVER = WORDS.of("cover");

  static final Set<String> CONTROL = WORDS.of("control");

  static final Set<String> PROCESS = WORDS.of("process");

  static final Set<String> VEHICLES = WORDS.of("vehicles");

  static final Set<String> PEOPLE = WORDS.of("people");

  static final Set<String> AID = WORDS.of("aid");

  static final Set<String> RELEASE = WORDS.of("release");

  static final Set<String> RECEIVE = WORDS.of("receive");

  /// These say of a number how large it is.
  static final Set<String> FIGURES = WORDS.of("figures");

  static final Set<String> DESTROY = WORDS.of("destroy");

  static final Set<String> FIRE_NOUNS = WORDS.of("fire-nouns");

  /// What shells and attacks do.
  static final Set<String> HAPPEN = WORDS.of("happen");

  static final Set<String> ABUSE = WORDS.of("abuse");

  static final Set<String> BELONGINGS = WORDS.of("belongings");

  /// What stops a convoy on its way, or an operation, where somebody does it.
  static final Set<String> HINDER = WORDS.of("hinder");

  static final Set<String> DELAYS = WORDS.of("delays");

  static final Set<String> SIEGE = WORDS.of("siege");

  /// Those who do things to a convoy, besides people.
  static final Set<String> ACTORS = WORDS.of("actors");

  static final Set<String> TRUCE = WORDS.of("truce");

  static final Set<String> TALKS = WORDS.of("talks");

  static final Set<String> OBSERVERS = WORDS.of("observers");

  /// Parts of a deal's text.
  static final Set<String> TERMS = WORDS.of("terms");

  static final Set<String> TIMES = WORDS.of("times");

  private Lexicon() {}

  /// The names of the lists in which a word is.
  static List<String> classes(String lemma) {
    return WORDS.holding(lemma);
  }
}
