package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice.Manner;

/// Who says a clause, by what is added to it: "according to", "reportedly", "which ...".
final class Additions {
  private final Speakers speakers;

  Additions(Speakers speakers) {
    this.speakers = speakers;
  }

  /// "which ..." behind a comma, outside quotes, is as often the outlet's as the speaker's.
  void aside(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    if (!tree.relation(verb).equals("relcl") || sentence.quoted().get(verb)) {
      return;
    }
    List<Voice> above = here.at(verb);
    boolean pronoun =
        tree.children(verb, "nsubj", "nsubjpass", "dobj", "prep", "advmod").stream()
            .flatMap(child -> Stream.concat(Stream.of(child), tree.children(child).stream()))
            .anyMatch(child -> Set.of("which", "who", "whose", "whom").contains(tree.lemma(child)));
    boolean attributed = above.stream().anyMatch(voice -> voice.holder().isPresent());
    int first = tree.under(verb).nextSetBit(0);
    boolean whose =
        tree.under(verb).stream()
            .limit(3)
            .anyMatch(word -> Set.of("who", "whom", "whose").contains(tree.lemma(word)));
    boolean within = whose && first > 0 && !tree.word(first - 1).form().equals(",");
    boolean asserted = above.stream().allMatch(voice -> voice.manner() == Manner.ASSERTED);
    if (pronoun && attributed && !(within && asserted)) {
      here.put(verb, List.of(Voice.NARRATOR.doubtful()));
    }
  }

  void accordingTo(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    List<Integer> below = new ArrayList<>(tree.children(verb));
    for (int word : tree.under(verb).stream().toArray()) {
      boolean stray =
          Set.of("accord", "according").contains(tree.lemma(word))
              && tree.head(word) >= 0
              && !sentence.clauses().isHead(tree.head(word))
              && sentence.clauses().of(tree.head(word)) == verb;
      if (stray) {
        below.add(word);
      }
    }
    for (int child : below) {
      if (!tree.lemma(child).equals("accord") && !tree.lemma(child).equals("according")) {
        continue;
      }
      for (int to : tree.children(child, "prep")) {
        for (int source : tree.children(to, "pobj")) {
          if (Nouns.TEXTS_OF_DEALS.contains(tree.lemma(source))) {
            continue;
          }
          if (child > verb) {
            apart(sentence, verb, child, here);
          }
          Cue cue =
              new Cue(
                  "according to",
                  List.of(sentence.span(Math.min(child, to), Math.max(child, to))),
                  Cue.Kind.ACCORDING);
          int whole = child > verb ? whole(tree, verb) : verb;
          here.turn(whole, speakers.at(sentence, source), cue, Manner.ASSERTED);
        }
      }
    }
  }

  /// "The passengers are certain that the bullets came from the boat".
  void certain(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    if (!tree.lemma(verb).equals("be") || tree.child(verb, "nsubj").isEmpty()) {
      return;
    }
    int subject = tree.child(verb, "nsubj").getAsInt();
    for (int sure : tree.children(verb, "acomp")) {
      if (!Reporting.isBelief(tree.lemma(sure)) || tree.lemma(subject).equals("it")) {
        continue;
      }
      Cue cue = new Cue(tree.lemma(sure), List.of(sentence.span(sure)), Cue.Kind.VERB);
      for (int holder : List.of(sure, verb)) {
        for (int content : tree.children(holder, "ccomp")) {
          if (content > sure) {
            here.turn(content, speakers.at(sentence, subject), cue, Manner.ASSERTED);
          }
        }
      }
    }
  }

  /// "in the opinion of the centre", "by his reckoning", "in the army's view".
  void byAccount(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    for (int prep : tree.children(verb, "prep")) {
      if (!Set.of("in", "by", "on", "from").contains(tree.lemma(prep))) {
        continue;
      }
      for (int noun : tree.children(prep, "pobj")) {
        if (!Reporting.isJudgement(tree.lemma(noun))) {
          continue;
        }
        List<Integer> owners = new ArrayList<>(tree.children(noun, "poss"));
        owners.addAll(tree.objects(noun, Set.of("of")));
        owners.stream()
            .filter(owner -> !Set.of("we", "our", "my", "i").contains(tree.lemma(owner)))
            .findFirst()
            .ifPresent(owner -> {
              Cue cue =
                  new Cue(
                      tree.lemma(noun),
                      List.of(sentence.span(Math.min(prep, noun), Math.max(prep, noun))),
                      Cue.Kind.ACCORDING);
              here.turn(verb, speakers.at(sentence, owner), cue, Manner.ASSERTED);
            });
      }
    }
  }

  /// What is joined behind "according to" with a subject of its own isn't said by them.
  private void apart(ReadSentence sentence, int verb, int according, Turns here) {
    Tree tree = sentence.tree();
    List<Voice> above = here.at(verb);
    for (int joined : tree.children(verb, "conj")) {
      if (joined > according && tree.has(joined, "nsubj", "nsubjpass")) {
        here.put(joined, above);
      }
    }
  }

  /// "..., killing four, according to ...": what stands behind it all is about it all.
  private static int whole(Tree tree, int verb) {
    int at = verb;
    while (Set.of("advcl", "acl", "relcl").contains(tree.relation(at)) && tree.head(at) >= 0) {
      int above = tree.head(at);
      while (above >= 0 && !tree.isVerb(above)) {
        above = tree.head(above);
      }
      if (above < 0) {
        return at;
      }
      at = above;
    }
    return at;
  }

  void adverbs(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    for (int adverb : tree.children(verb, "advmod")) {
      List<Voice> before = here.at(verb);
      if (Reporting.keepsDistance(tree.lemma(adverb))) {
        Cue cue = new Cue(tree.lemma(adverb), List.of(sentence.span(adverb)), Cue.Kind.HEARSAY);
        here.put(
            verb,
            before.stream()
                .map(voice ->
                    voice.holder().isPresent()
                        ? voice.with(Manner.HEDGED)
                        : voice.and(new Link(Speaker.UNNAMED, cue), Manner.HEDGED))
                .toList());
      } else if (Reporting.isHedge(tree.lemma(adverb))) {
        here.put(verb, before.stream().map(voice -> voice.with(Manner.HEDGED)).toList());
      }
    }
  }
}
