package org.safepassage.accounts.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// Those between whoever says something and the outlet, and those whom they cite.
record Channels(Speakers speakers) {
  /// "told Reuters": the agency passes it on.
  Optional<Link> through(ReadSentence sentence, int verb, Cue cue) {
    Tree tree = sentence.tree();
    if (!tree.lemma(verb).equals("tell")) {
      return Optional.empty();
    }
    return tree.children(verb, "dobj", "dative").stream()
        .filter(object -> isOtherMedium(sentence, object))
        .findFirst()
        .map(object -> new Link(speakers.at(sentence, object).getFirst(), cue));
  }

  private static boolean isOtherMedium(ReadSentence sentence, int object) {
    Tree tree = sentence.tree();
    boolean known =
        sentence
            .mentionAt(object)
            .filter(mention -> mention.named().kind() == Named.Kind.MEDIUM)
            .isPresent();
    boolean own =
        tree.children(object, "det", "poss").stream()
            .anyMatch(det -> Set.of("this", "the", "our", "we").contains(tree.lemma(det)));
    return known
        || (Nouns.MEDIA.contains(tree.lemma(object)) && tree.tag(object).matches("NNP?") && !own);
  }

  /// "said, citing a military source, that".
  List<Speaker> cited(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    return tree.children(verb, "advcl", "prep", "acl").stream()
        .filter(child -> Set.of("cite", "quote").contains(tree.lemma(child)))
        .flatMap(child -> tree.children(child, "dobj").stream())
        .flatMap(source -> speakers.at(sentence, source).stream())
        .toList();
  }
}
