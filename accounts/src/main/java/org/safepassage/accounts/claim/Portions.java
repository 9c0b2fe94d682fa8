package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
    List<Integer> joined =
        tree.withJoined(objects.getFirst()).stream().filter(tree::isNoun).toList();
    boolean told =
        joined.stream().allMatch(each -> !tree.children(each, "prep", "acl", "xcomp").isEmpty());
    if (joined.size() < 2 || !told) {
      return List.of();
    }
    List<BitSet> parts = new ArrayList<>();
    for (int each : joined) {
      BitSet part = tree.under(each);
      tree.children(each, "conj").forEach(next -> part.andNot(tree.under(next)));
      tree.children(each, "cc").forEach(part::clear);
      parts.add(Content.bare(event.sentence(), part));
    }
    return parts;
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
