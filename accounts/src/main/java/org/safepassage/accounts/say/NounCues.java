package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice.Manner;

/// Sayings in a noun: "Moscow's assertion that".
final class NounCues {
  /// Statements that nobody is known to have made.
  private static final Set<String> HEARSAY =
      Set.of("rumour", "rumor", "rumours", "talk", "speculation");

  /// In the plural, and with nobody named, somebody's whom the text doesn't tell.
  private static final Set<String> MANYS =
      Set.of("accusation", "allegation", "charge", "claim", "insinuation", "suggestion");

  /// Whom these name is told, and says nothing: "assured public opinion that".
  private static final Set<String> TELLING =
      Set.of(
          "advise", "assure", "convince", "inform", "notify", "reassure", "remind", "tell", "warn");

  private final Speakers speakers;

  NounCues(Speakers speakers) {
    this.speakers = speakers;
  }

  /// "Moscow's assertion that", "a French-drafted proposal to".
  void noun(ReadSentence sentence, int noun, Turns here) {
    Tree tree = sentence.tree();
    Optional<Manner> manner = Reporting.mannerOfNoun(tree.lemma(noun));
    if (manner.isEmpty()) {
      return;
    }
    List<Integer> contents = contents(tree, noun);
    if (contents.isEmpty()) {
      return;
    }
    List<Speaker> sources = sourcesOf(sentence, noun);
    Cue cue = new Cue(tree.lemma(noun), List.of(sentence.span(noun)), Cue.Kind.NOUN);
    contents.forEach(content -> here.turn(content, sources, cue, manner.get()));
  }

  /// Clauses that tell what the statement is; of an appeal also the things that it is for.
  private static List<Integer> contents(Tree tree, int noun) {
    List<Integer> contents = new ArrayList<>();
    List<Integer> nouns = new ArrayList<>(List.of(noun));
    nouns.addAll(tree.objects(noun, Set.of("in", "from", "by", "of")));
    for (int each : nouns) {
      tree.children(each, "acl", "ccomp", "relcl", "xcomp").stream()
          .filter(child -> child > noun && isSaid(tree, child))
          .filter(child ->
              each == noun
                  || tree.children(child, "mark", "advmod").stream()
                      .anyMatch(mark -> tree.lemma(mark).equals("that")))
          .forEach(contents::add);
    }
    if (Set.of("appeal", "call", "request", "demand").contains(tree.lemma(noun))) {
      contents.addAll(tree.objects(noun, Set.of("for")));
    }
    return contents;
  }

  private static boolean isSaid(Tree tree, int content) {
    boolean that =
        tree.children(content, "mark", "nsubj", "advmod").stream()
            .anyMatch(mark -> tree.lemma(mark).equals("that"));
    return that || tree.hasHelper(content, Set.of("to"));
  }

  private List<Speaker> sourcesOf(ReadSentence sentence, int noun) {
    Tree tree = sentence.tree();
    List<Integer> owners = new ArrayList<>(tree.children(noun, "poss"));
    owners.addAll(tree.objects(noun, Set.of("by", "from", "of")));
    if (owners.isEmpty()) {
      tree.objects(noun, Set.of("in")).stream()
          .filter(owner -> Nouns.MEDIA.contains(tree.lemma(owner)))
          .forEach(owners::add);
    }
    int above = tree.head(noun);
    boolean told =
        above >= 0 && tree.relation(noun).equals("dobj") && TELLING.contains(tree.lemma(above));
    if (told) {
      owners.clear();
      sentence.clauses().actor(above).ifPresent(owners::add);
    }
    boolean uttered =
        above >= 0 && tree.relation(noun).equals("dobj") && Reporting.isUttering(tree.lemma(above));
    if (owners.isEmpty() && uttered) {
      sentence.clauses().actor(above).ifPresent(owners::add);
    }
    if (!owners.isEmpty()) {
      return owners.stream().flatMap(owner -> speakers.at(sentence, owner).stream()).toList();
    }
    return tree.children(noun, "nmod", "compound").stream()
        .filter(word -> sentence.mentionAt(word).isPresent())
        .filter(word -> !(word + 1 < tree.size() && sentence.form(word + 1).equals("-")))
        .findFirst()
        .map(word -> speakers.at(sentence, word))
        .orElseGet(() ->
            HEARSAY.contains(tree.lemma(noun))
                    || (tree.tag(noun).equals("NNS") && MANYS.contains(tree.lemma(noun)))
                ? List.of(Speaker.UNNAMED)
                : speakers.at(sentence, noun));
  }
}
