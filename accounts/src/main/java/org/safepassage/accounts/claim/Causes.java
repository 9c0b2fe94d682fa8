package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.say.Voice;

/// Why an operation stopped.
record Causes(Drafts drafts, Culprits culprits) {
  /// Whether the noun is something that stops an operation: "because of the shelling".
  private static boolean isReason(Tree tree, int noun) {
    return Lexicon.FIRE_NOUNS.contains(tree.lemma(noun))
        || Lexicon.DELAYS.contains(tree.lemma(noun))
        || (tree.children(noun).isEmpty() && tree.lemma(noun).equals("weather"))
        || Set.of("disagreement", "dispute", "incident", "protest", "snow")
            .contains(tree.lemma(noun));
  }

  /// Why it stopped: "suspended after terrorists opened fire", "because ...".
  void add(Event event, Voice voice) {
    Tree tree = event.tree();
    boolean consequence =
        tree.children(event.head(), "prep", "advmod").stream()
            .anyMatch(word ->
                Set.of("therefore", "consequently", "hence").contains(tree.lemma(word))
                    || tree.children(word, "pobj").stream()
                        .anyMatch(noun ->
                            Set.of("result", "consequence", "reason").contains(tree.lemma(noun))));
    if (consequence) {
      drafts.add(
          event,
          Topic.STOP_CAUSE,
          voice,
          Content.bare(event.sentence(), tree.under(event.head())),
          Optional.empty(),
          List.of());
    }
    Set<String> marks =
        Set.of(
            "after",
            "because",
            "following",
            "follow",
            "since",
            "due",
            "over",
            "amid",
            "as",
            "when");
    for (int clause : event.clausesBehind(marks)) {
      Event reason = new Event(event.sentence(), clause);
      if (!tree.isVerb(clause) && !isReason(tree, clause)) {
        continue;
      }
      BitSet words = tree.under(clause);
      int mark = Math.min(words.nextSetBit(0), clause);
      words.set(Math.min(event.head(), mark), Math.max(event.head() + 1, mark));
      tree.children(clause, "ccomp").forEach(said -> words.andNot(tree.under(said)));
      List<Blamed> blamed = new ArrayList<>(culprits.blamedIn(reason, reason.actors()));
      for (int joined : tree.children(clause, "conj")) {
        if (tree.isVerb(joined)) {
          blamed.addAll(culprits.blamedIn(reason, new Event(event.sentence(), joined).actors()));
        }
      }
      drafts.add(
          event,
          Topic.STOP_CAUSE,
          voice,
          Content.bare(event.sentence(), words),
          Optional.empty(),
          blamed);
    }
  }
}
