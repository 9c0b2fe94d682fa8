package org.safepassage.accounts.say;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// The words around a noun that say whom it means, without what is only added about them.
final class Phrase {
  private static final Set<String> ADDED = Set.of("conj", "cc", "preconj", "advcl", "case");
  private static final Set<String> KEPT_PREPOSITIONS =
      Set.of("of", "for", "in", "from", "with", "to", "at", "near", "by");
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "interview",
          "statement",
          "conference",
          "briefing",
          "day",
          "morning",
          "evening",
          "night");

  private Phrase() {}

  /// The words of the phrase that `head` is the head of, side by side.
  static BitSet around(ReadSentence sentence, int head) {
    Tree tree = sentence.tree();
    BitSet words = new BitSet();
    words.set(head);
    for (int child : tree.children(head)) {
      if (belongs(tree, head, child)) {
        words.or(tree.under(child));
      }
    }
    int first = head;
    while (first > 0 && words.get(first - 1)) {
      first--;
    }
    int last = head;
    while (last + 1 < tree.size() && words.get(last + 1)) {
      last++;
    }
    BitSet run = new BitSet();
    run.set(first, last + 1);
    while (isMark(tree, first) && first < head) {
      run.clear(first++);
    }
    while (isMark(tree, last) && last > head && !tree.tag(last).equals("-RRB-")) {
      run.clear(last--);
    }
    return run;
  }

  private static boolean isMark(Tree tree, int word) {
    return tree.relation(word).equals("punct") && !tree.tag(word).equals("HYPH");
  }

  private static boolean belongs(Tree tree, int head, int child) {
    String relation = tree.relation(child);
    boolean after = child > head;
    if (ADDED.contains(relation)) {
      return false;
    }
    return switch (relation) {
      case "acl" ->
          !commaBetween(tree, head, child)
              && !tree.hasHelper(child, Set.of("to"))
              && !tree.has(child, "mark", "nsubj", "nsubjpass");
      case "appos" -> !after || !commaBetween(tree, head, child);
      case "relcl" -> false;
      case "prep" ->
          KEPT_PREPOSITIONS.contains(tree.lemma(child))
              && tree.children(child, "pobj").stream()
                  .noneMatch(object -> DAYS.contains(tree.lemma(object)));
      case "punct" -> child < head || tree.tag(child).matches("-.RB-|HYPH|''|``");
      default -> true;
    };
  }

  private static boolean commaBetween(Tree tree, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tree.word(i).form().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /// The phrase as it may stand in a chain: without article, and a common noun small.
  static String name(ReadSentence sentence, BitSet words, int head) {
    Tree tree = sentence.tree();
    BitSet named = (BitSet) words.clone();
    int first = named.nextSetBit(0);
    while (first >= 0
        && first < head
        && (tree.relation(first).equals("det")
            || sentence.form(first).equalsIgnoreCase("one")
            || isMark(tree, first)
            || tree.tag(first).equals("PRP$"))) {
      named.clear(first);
      first = named.nextSetBit(0);
    }
    String text =
        sentence.spans(named).stream()
            .map(sentence::words)
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    boolean proper = first >= 0 && tree.tag(first).startsWith("NNP");
    if (!proper && text.length() > 1 && Character.isLowerCase(text.charAt(1)) && isStart(words)) {
      boolean adjective =
          first >= 0 && Character.isUpperCase(text.charAt(0)) && isNational(tree, first);
      return adjective ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
    return text;
  }

  private static boolean isStart(BitSet words) {
    return words.get(0) || words.get(1);
  }

  private static boolean isNational(Tree tree, int word) {
    return tree.tag(word).equals("JJ")
        && tree.word(word).form().matches("\\p{Lu}.*(n|i|sh|ese|ch)");
  }
}
