package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// The words that a claim rests on: its clause, without clauses that say something of their own.
final class Content {
  /// With these an order of steps is told.
  private static final Set<String> ORDERING =
      Set.of("after", "once", "when", "until", "unless", "if");

  private static final Set<String> OWN_REASON =
      Set.of(
          "after",
          "because",
          "while",
          "as",
          "although",
          "though",
          "when",
          "since",
          "despite",
          "whereas",
          "but",
          "following",
          "amid");

  private Content() {}

  /// The words of the event's clause.
  ///
  /// @param others the events that make claims of their own
  static BitSet of(Event event, Set<Integer> others, boolean withOrder) {
    ReadSentence sentence = event.sentence();
    BitSet words = new BitSet();
    collect(event, event.head(), others, withOrder, words);
    BitSet trimmed = trimmed(sentence, words, event.head());
    if (event.isVerb()) {
      trimmed.or(spokenOf(event, trimmed));
    }
    return trimmed;
  }

  /// Of whom the clause speaks, where that stands before it: "all sides" of "called on all sides to
  /// provide guarantees", "a deal" of "a deal brokered by".
  private static BitSet spokenOf(Event event, BitSet words) {
    Tree tree = event.tree();
    BitSet added = new BitSet();
    String relation = tree.relation(event.head());
    OptionalInt subject = event.subject();
    boolean shares = Set.of("relcl", "acl", "xcomp").contains(relation);
    if (!shares
        || subject.isEmpty()
        || words.get(subject.getAsInt())
        || subject.getAsInt() > event.head()) {
      return added;
    }
    added.set(subject.getAsInt());
    for (int child :
        tree.children(
            subject.getAsInt(), "det", "compound", "nmod", "poss", "cc", "conj", "num", "qmod")) {
      added.or(tree.under(child));
    }
    added.andNot(tree.under(event.head()));
    for (int i = added.nextSetBit(0); i >= 0; i = added.nextSetBit(i + 1)) {
      if (tree.relation(i).equals("punct") && !added.get(i + 1)) {
        added.clear(i);
      }
    }
    return added;
  }

  private static void collect(
      Event event, int at, Set<Integer> others, boolean withOrder, BitSet words) {
    Tree tree = event.tree();
    words.set(at);
    for (int child : tree.children(at)) {
      if (!isOther(event, at, child, others, withOrder)) {
        collect(event, child, others, withOrder, words);
      }
    }
  }

  private static boolean isOther(
      Event event, int at, int child, Set<Integer> others, boolean withOrder) {
    Tree tree = event.tree();
    String relation = tree.relation(child);
    boolean head = at == event.head();
    boolean apart = others.contains(child) || tree.has(child, "nsubj", "nsubjpass", "expl");
    if (relation.equals("conj") && tree.isVerb(child) && apart) {
      return true;
    }
    if (relation.equals("cc") && child > at && hasApart(tree, at, others)) {
      return true;
    }
    if (holdsAnother(event, child, others)) {
      return true;
    }
    boolean statement =
        Set.of("acl", "ccomp", "relcl").contains(relation)
            && others.contains(child)
            && tree.isNoun(at)
            && tree.has(child, "mark");
    if (statement) {
      return true;
    }
    if (relation.equals("relcl") && isAside(tree, child)) {
      return true;
    }
    if (relation.equals("advcl") || (relation.equals("prep") && head)) {
      boolean added =
          OWN_REASON.contains(tree.lemma(child))
              && relation.equals("prep")
              && tree.children(child, "pcomp", "pobj").stream().anyMatch(others::contains);
      boolean reason =
          tree.children(child, "mark", "advmod").stream()
              .anyMatch(mark ->
                  OWN_REASON.contains(tree.lemma(mark))
                      && !(withOrder && ORDERING.contains(tree.lemma(mark))));
      if (added || reason) {
        return true;
      }
      if (others.contains(child) && !withOrder) {
        return true;
      }
    }
    if (relation.equals("prep") && tree.lemma(child).startsWith("accord")) {
      return true;
    }
    return relation.equals("parataxis");
  }

  private static boolean hasApart(Tree tree, int at, Set<Integer> others) {
    return tree.children(at, "conj").stream()
        .anyMatch(joined ->
            tree.isVerb(joined)
                && (others.contains(joined) || tree.has(joined, "nsubj", "nsubjpass", "expl")));
  }

  /// "as part of a deal brokered by ...", "despite an agreement reached ...", "including 3,000
  /// fighters": an added phrase that makes a claim of its own.
  private static boolean holdsAnother(Event event, int child, Set<Integer> others) {
    Tree tree = event.tree();
    if (!Set.of("prep", "npadvmod").contains(tree.relation(child))) {
      return false;
    }
    if (tree.lemma(child).equals("include")) {
      return true;
    }
    return Set.of("as", "despite", "under", "following", "after", "amid", "with")
            .contains(tree.lemma(child))
        && tree.under(child).stream()
            .anyMatch(word -> others.contains(word) && tree.relation(word).matches("acl|relcl"));
  }

  /// "which ..." behind a comma.
  static boolean isAside(Tree tree, int clause) {
    int first = tree.under(clause).nextSetBit(0);
    return first > 0 && (tree.word(first - 1).form().equals(",") || isWhich(tree, first));
  }

  static boolean isBehindComma(Tree tree, int clause) {
    int first = tree.under(clause).nextSetBit(0);
    return first > 0 && tree.word(first - 1).form().equals(",");
  }

  private static boolean isWhich(Tree tree, int word) {
    return tree.tag(word).equals("WDT") && tree.lemma(word).equals("which");
  }

  /// Without marks at the edges, and without the "that" or "after" that joins it to what is above.
  static BitSet trimmed(ReadSentence sentence, BitSet words, int head) {
    Tree tree = sentence.tree();
    BitSet trimmed = (BitSet) words.clone();
    for (int child : tree.children(head, "mark")) {
      if (Set.of("that", "after", "because", "while", "although", "as", "whether")
          .contains(tree.lemma(child))) {
        trimmed.clear(child);
      }
    }
    return bare(sentence, trimmed);
  }

  /// Without marks at the edges.
  static BitSet bare(ReadSentence sentence, BitSet words) {
    Tree tree = sentence.tree();
    BitSet trimmed = (BitSet) words.clone();
    boolean changed = true;
    while (changed && !trimmed.isEmpty()) {
      changed = false;
      int first = trimmed.nextSetBit(0);
      int last = trimmed.length() - 1;
      if (isMark(tree, first) || tree.relation(first).equals("cc")) {
        trimmed.clear(first);
        changed = true;
      }
      if (!trimmed.isEmpty()
          && (isMark(tree, last) || (tree.relation(last).equals("cc") && last > first))) {
        trimmed.clear(last);
        changed = true;
      }
    }
    dropLonelyMarks(tree, trimmed);
    return trimmed;
  }

  /// A comma between a kept part and a gap belongs to what was left out.
  private static void dropLonelyMarks(Tree tree, BitSet words) {
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      boolean edge = i > 0 && (!words.get(i - 1) || !words.get(i + 1));
      if (edge && isMark(tree, i) && !tree.tag(i).matches("HYPH|-.RB-")) {
        words.clear(i);
      }
    }
  }

  private static boolean isMark(Tree tree, int word) {
    return tree.relation(word).equals("punct") && !tree.tag(word).matches("HYPH|-RRB-|-LRB-");
  }
}
