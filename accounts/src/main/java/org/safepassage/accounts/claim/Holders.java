package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.say.Voices;

/// Who holds a place, or that it is besieged, where that is said by the way.
record Holders(Drafts drafts, Voices voices, Culprits culprits) {
  /// "the rebel-held east of the city": who holds a place is said by the way.
  void add(ReadSentence sentence) {
    besieged(sentence);
    Tree tree = sentence.tree();
    for (int word = 2; word < tree.size(); word++) {
      boolean held =
          Set.of("held", "controlled").contains(sentence.form(word))
              && sentence.form(word - 1).equals("-")
              && tree.relation(word).equals("nmod")
              && tree.head(word) > word;
      if (!held) {
        continue;
      }
      int place = tree.head(word);
      boolean definite =
          tree.children(place, "det").stream().anyMatch(det -> tree.lemma(det).equals("the"));
      if (!definite) {
        continue;
      }
      BitSet words = tree.under(place);
      Event event = new Event(sentence, place);
      String holder = sentence.form(word - 2);
      drafts.add(
          event,
          Topic.CONTROL,
          Voice.NARRATOR,
          Content.trimmed(sentence, words, place),
          Optional.empty(),
          List.of(culprits.holder(holder)));
    }
  }

  /// "the besieged town of Dubrava", where the outlet itself says so.
  private void besieged(ReadSentence sentence) {
    Tree tree = sentence.tree();
    for (int word = 1; word + 1 < tree.size(); word++) {
      boolean siege =
          Set.of("besieged", "encircled", "blockaded").contains(sentence.form(word))
              && tree.relation(word).equals("nmod")
              && tree.head(word) > word
              && tree.children(tree.head(word), "det").stream()
                  .anyMatch(det -> tree.lemma(det).equals("the"))
              && !drafts.told().get(word)
              && voices.at(sentence, word).stream().allMatch(voice -> voice.links().isEmpty());
      if (!siege || !States.isPlace(new Event(sentence, tree.head(word)), tree.head(word))) {
        continue;
      }
      int place = tree.head(word);
      BitSet words = new BitSet();
      words.set(word, place + 1);
      tree.children(place, "det").forEach(words::set);
      tree.children(place, "prep").stream()
          .filter(of -> tree.lemma(of).equals("of"))
          .forEach(of -> words.or(tree.under(of)));
      drafts.add(
          new Event(sentence, place),
          Topic.BESIEGED,
          Voice.NARRATOR,
          Content.bare(sentence, words),
          Optional.empty(),
          List.of());
    }
  }
}
