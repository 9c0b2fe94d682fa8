package org.safepassage.accounts.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/// A parsed sentence, to walk through. Words are named by their places in the sentence; -1 is no
/// word, as above a root: it has no lemma, tag, relation, head or children.
public final class Tree {
  private final List<Word> words;
  private final List<List<Integer>> children;

  /// @param words in the sentence's order; of those that depend on each other in a circle, as they
  ///   may after corrections, one is taken for a root
  public Tree(List<Word> words) {
    this.words = opened(words);
    children = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (Word word : this.words) {
      if (word.head() >= 0) {
        children.get(word.head()).add(word.index());
      }
    }
  }

  private static List<Word> opened(List<Word> words) {
    List<Word> opened = new ArrayList<>(words);
    BitSet rooted = new BitSet();
    for (int start = 0; start < opened.size(); start++) {
      BitSet way = new BitSet();
      int at = start;
      while (at >= 0 && !rooted.get(at)) {
        way.set(at);
        int head = opened.get(at).head();
        if (head >= 0 && way.get(head)) {
          Word word = opened.get(at);
          opened.set(at, new Word(word.index(), word.form(), word.lemma(), word.tag(), -1, "root"));
          head = -1;
        }
        at = head;
      }
      rooted.or(way);
    }
    return List.copyOf(opened);
  }

  public int size() {
    return words.size();
  }

  public Word word(int at) {
    return words.get(at);
  }

  public String lemma(int at) {
    return at < 0 ? "" : words.get(at).lemma();
  }

  public String tag(int at) {
    return at < 0 ? "" : words.get(at).tag();
  }

  public String relation(int at) {
    return at < 0 ? "" : words.get(at).relation();
  }

  /// What the word depends on; -1 for a root.
  public int head(int at) {
    return at < 0 ? -1 : words.get(at).head();
  }

  public List<Integer> children(int at) {
    return at < 0 ? List.of() : children.get(at);
  }

  /// The children that depend on the word in one of these ways, in the sentence's order.
  public List<Integer> children(int at, String... relations) {
    Set<String> wanted = Set.of(relations);
    return children(at).stream().filter(child -> wanted.contains(relation(child))).toList();
  }

  /// The first child that depends on the word in one of these ways.
  public OptionalInt child(int at, String... relations) {
    return children(at, relations).stream().mapToInt(Integer::intValue).findFirst();
  }

  public boolean has(int at, String... relations) {
    return !children(at, relations).isEmpty();
  }

  /// The words with none above them; one, in a sentence that was parsed whole.
  public List<Integer> roots() {
    return words.stream().filter(word -> word.head() < 0).map(Word::index).toList();
  }

  /// The word and all that depends on it.
  public BitSet under(int at) {
    BitSet under = new BitSet(size());
    collect(at, under);
    return under;
  }

  private void collect(int at, BitSet under) {
    if (!under.get(at)) {
      under.set(at);
      children.get(at).forEach(child -> collect(child, under));
    }
  }

  /// Whether `below` depends on `above`, by however many steps, or is it.
  public boolean isUnder(int below, int above) {
    int at = below;
    for (int steps = 0; at >= 0 && steps <= size(); steps++) {
      if (at == above) {
        return true;
      }
      at = head(at);
    }
    return false;
  }

  public boolean isVerb(int at) {
    return tag(at).startsWith("VB");
  }

  public boolean isNoun(int at) {
    return tag(at).startsWith("NN");
  }

  public boolean isPronoun(int at) {
    return tag(at).equals("PRP");
  }

  /// Whether the verb says that something was done to its subject.
  public boolean isPassive(int verb) {
    if (has(verb, "auxpass", "nsubjpass")) {
      return true;
    }
    boolean participle = tag(verb).equals("VBN") || tag(verb).equals("VBD");
    return participle
        && (relation(verb).equals("acl") || relation(verb).equals("nmod"))
        && !has(verb, "aux", "nsubj");
  }

  public boolean isNegated(int at) {
    return has(at, "neg")
        || children(at, "advmod").stream()
            .anyMatch(child -> Set.of("never", "no", "not", "hardly").contains(lemma(child)));
  }

  /// Whether one of the word's helping verbs is one of these.
  public boolean hasHelper(int verb, Set<String> lemmas) {
    return children(verb, "aux", "auxpass").stream()
        .anyMatch(helper -> lemmas.contains(lemma(helper)));
  }

  /// The words joined to this one by "and", "or" or a comma, and it itself.
  public List<Integer> withJoined(int at) {
    List<Integer> joined = new ArrayList<>();
    joined.add(at);
    for (int i = 0; i < joined.size(); i++) {
      joined.addAll(children(joined.get(i), "conj"));
    }
    return joined;
  }

  /// What a preposition below the word points at: the "Aleppo" of "out of Aleppo".
  public List<Integer> objects(int at, Set<String> prepositions) {
    List<Integer> objects = new ArrayList<>();
    for (int prep : children(at, "prep", "prt", "advmod", "agent", "dative")) {
      if (prepositions.contains(lemma(prep))) {
        objects.addAll(children(prep, "pobj", "pcomp"));
      }
      children(prep, "prep").stream()
          .filter(inner -> prepositions.contains(lemma(inner)))
          .forEach(inner -> objects.addAll(children(inner, "pobj", "pcomp")));
    }
    return objects;
  }

  /// The first word of the clause `below` and its clauses that fits.
  public Optional<Integer> find(int below, IntPredicate fits) {
    BitSet under = under(below);
    return under.stream().filter(fits).boxed().findFirst();
  }
}
