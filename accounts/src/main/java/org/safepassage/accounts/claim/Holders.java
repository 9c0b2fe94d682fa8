package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice;

/// Who holds a place, where that is said by the way.
record Holders(Drafts drafts, Culprits culprits) {
  /// "the rebel-held east of the city": who holds a place is said by the way.
  void add(ReadSentence sentence) {
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
}
