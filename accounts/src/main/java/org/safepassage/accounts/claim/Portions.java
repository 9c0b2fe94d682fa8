package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;

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
    return listed(event);
  }

  /// "stipulates the handover of all arms, the delivery of maps and the return of the dead": one
  /// term for each.
  private static List<BitSet> listed(Event event) {
    Tree tree = event.tree();
    List<Integer> objects = new ArrayList<>(tree.children(event.head(), "dobj"));
    objects.addAll(event.behind("for"));
    if (objects.size() != 1 || !event.is(Lexicon.COVER) || event.subject().isEmpty()) {
      return List.of();
    }
    int object = objects.getFirst();
    List<Integer> listed =
        tree.under(object).stream()
            .filter(noun -> tree.isNoun(noun) && (noun == object || isNext(tree, noun)))
            .boxed()
            .toList();
    if (listed.size() < 2) {
      return List.of();
    }
    List<BitSet> parts = new ArrayList<>();
    for (int each : listed) {
      BitSet part = tree.under(each);
      listed.stream()
          .filter(other -> other != each && tree.isUnder(other, each))
          .forEach(other -> part.andNot(tree.under(other)));
      parts.add(Content.bare(event.sentence(), part));
    }
    return parts;
  }

  private static boolean isNext(Tree tree, int noun) {
    return Set.of("conj", "appos").contains(tree.relation(noun))
        && tree.has(noun, "det")
        && !tree.children(noun, "prep").isEmpty();
  }

  /// What a number by the way is about: vehicles are, people do what the whole do.
  static Topic topic(Event event, BitSet part, Topic whole) {
    boolean lasting =
        part.stream().anyMatch(word -> Lexicon.TIMES.contains(event.tree().lemma(word)));
    if (lasting) {
      return Topic.DURATION;
    }
    boolean vehicles =
        part.stream().anyMatch(word -> Lexicon.VEHICLES.contains(event.tree().lemma(word)));
    boolean people =
        part.stream().anyMatch(word -> Lexicon.PEOPLE.contains(event.tree().lemma(word)));
    if (vehicles && !people) {
      return Topic.VEHICLES;
    }
    return whole.kind() == Kind.COUNT ? whole : Topic.LEFT;
  }
}
