package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;

/// Numbers of people and vehicles that a sentence tells without a clause of their own: "among them
/// 90 wounded", "1,530 by ferry", "home to 64,000 people".
record Tallies(Drafts drafts, Voices voices) {
  void add(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int noun = 0; noun < tree.size(); noun++) {
      boolean countable =
          Lexicon.PEOPLE.contains(tree.lemma(noun))
              || Lexicon.VEHICLES.contains(tree.lemma(noun))
              || Counts.isShareOfThem(tree, noun)
              || isBare(sentence, noun);
      if (!countable || tree.isVerb(noun)) {
        continue;
      }
      int at = noun;
      Optional<Quantity> quantity =
          Quantities.of(sentence, noun)
              .filter(how ->
                  (how.value().isPresent() && how.most().orElse(1L) > 0)
                      || (how.bound() == Quantity.Bound.SHARE && how.words().contains(" ")))
              .filter(how -> !drafts.isTold(how, at));
      if (quantity.isEmpty()) {
        continue;
      }
      Event event = new Event(sentence, noun);
      BitSet words = Content.bare(sentence, phrase(tree, noun));
      for (Voice voice : voices(sentence, noun)) {
        drafts.add(event, topic(tree, noun), voice, words, quantity, List.of());
      }
    }
  }

  /// Those who say it. What stands behind "she said", in a phrase without a verb, is hers, too,
  /// where nobody else speaks in the sentence.
  private List<Voice> voices(ReadSentence sentence, int noun) {
    List<Voice> here = voices.at(sentence, noun);
    boolean narrated = here.stream().allMatch(voice -> voice.links().isEmpty());
    return narrated ? drafts.onlyVoice().map(List::of).orElse(here) : here;
  }

  /// A number by itself, as large as groups of people are told: "and 640 according to the other".
  private static boolean isBare(ReadSentence sentence, int word) {
    Tree tree = sentence.tree();
    return tree.tag(word).equals("CD")
        && Set.of("pobj", "dobj", "appos", "conj", "nsubj", "root", "npadvmod")
            .contains(tree.relation(word))
        && sentence.form(word).matches("\\d{1,3}(?:,\\d{3})+");
  }

  private static Topic topic(Tree tree, int noun) {
    if (Lexicon.VEHICLES.contains(tree.lemma(noun))) {
      return Topic.VEHICLES;
    }
    int above = tree.head(noun);
    boolean home =
        above >= 0 && tree.head(above) >= 0 && tree.lemma(tree.head(above)).equals("home");
    return home ? Topic.POPULATION : Topic.OTHER_COUNT;
  }

  private static BitSet phrase(Tree tree, int noun) {
    BitSet words = tree.under(noun);
    if (Counts.isShareOfThem(tree, noun) && tree.head(noun) == noun + 3) {
      words.set(noun + 3);
    }
    tree.children(noun, "cc").forEach(words::clear);
    tree.children(noun, "conj").forEach(joined -> words.andNot(tree.under(joined)));
    int above = tree.head(noun);
    boolean among =
        above >= 0
            && Set.of("include", "including", "among", "home").contains(tree.lemma(above))
            && !tree.isVerb(above);
    if (among) {
      words.set(above);
    }
    return words;
  }
}
