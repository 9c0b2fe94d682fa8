package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// Parts of a clause that make claims of their own.
final class Portions {
  private Portions() {}

  /// "the evacuation of two other towns and two towns loyal to the government": one term for each.
  static List<BitSet> halves(Event event, BitSet words) {
    Tree tree = event.tree();
    for (int word : words.stream().toArray()) {
      List<Integer> joined = tree.children(word, "conj");
      boolean both =
          tree.isNoun(word)
              && joined.size() == 1
              && Quantities.of(event.sentence(), word).isPresent()
              && Quantities.of(event.sentence(), joined.getFirst()).isPresent();
      if (both) {
        BitSet second = tree.under(joined.getFirst());
        BitSet first = (BitSet) words.clone();
        first.andNot(second);
        tree.children(word, "cc").forEach(first::clear);
        BitSet other = (BitSet) words.clone();
        other.andNot(tree.under(word));
        other.or(second);
        other.and(words);
        event
            .subject()
            .ifPresent(subject -> {
              first.andNot(tree.under(subject));
              other.andNot(tree.under(subject));
            });
        first.clear(event.head());
        other.clear(event.head());
        tree.children(event.head(), "aux")
            .forEach(aux -> {
              first.clear(aux);
              other.clear(aux);
            });
        return List.of(
            Content.trimmed(event.sentence(), first, event.head()),
            Content.trimmed(event.sentence(), other, event.head()));
      }
    }
    return List.of();
  }

  /// "6,400 people, including over 3,000 militants".
  static List<BitSet> including(Event event) {
    Tree tree = event.tree();
    ReadSentence sentence = event.sentence();
    List<BitSet> parts = new ArrayList<>();
    BitSet under = tree.under(event.head());
    for (int word : under.stream().toArray()) {
      if (!tree.lemma(word).equals("include") || word == event.head()) {
        continue;
      }
      for (int part : tree.children(word, "pobj", "dobj")) {
        if (Quantities.of(sentence, part).isPresent()) {
          parts.add(Content.trimmed(sentence, tree.under(word), word));
        }
      }
    }
    return parts;
  }
}
