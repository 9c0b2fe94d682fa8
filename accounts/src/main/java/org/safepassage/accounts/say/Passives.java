package org.safepassage.accounts.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice.Manner;
import org.safepassage.accounts.text.Span;

/// Sayings whose subject isn't who says it: "was quoted as saying", "is said to", and those in the
/// middle of what is said.
final class Passives {
  private final Speakers speakers;

  Passives(Speakers speakers) {
    this.speakers = speakers;
  }

  /// "the governor was quoted as saying by the agency": the agency, then the governor.
  boolean quotedAs(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    OptionalInt subject = sentence.clauses().patient(verb);
    List<Integer> contents = new ArrayList<>(tree.children(verb, "ccomp"));
    tree.objects(verb, Set.of("as")).forEach(say -> contents.addAll(tree.children(say, "ccomp")));
    boolean quotes = Set.of("quote", "cite").contains(tree.lemma(verb));
    if (!quotes || subject.isEmpty() || contents.isEmpty()) {
      return false;
    }
    Cue cue = new Cue("quote", List.of(sentence.span(verb)), Cue.Kind.VERB);
    Optional<Link> by =
        tree.find(verb, word -> tree.lemma(word).equals("by") && tree.has(word, "pobj"))
            .flatMap(word -> tree.children(word, "pobj").stream().findFirst())
            .map(source -> new Link(speakers.at(sentence, source).getFirst(), cue));
    List<Speaker> sources = speakers.at(sentence, subject.getAsInt());
    List<Voice> voices =
        here.at(verb).stream()
            .map(voice -> by.map(link -> voice.and(link, Manner.ASSERTED)).orElse(voice))
            .flatMap(voice ->
                sources.stream().map(source -> voice.and(new Link(source, cue), Manner.ASSERTED)))
            .toList();
    contents.forEach(content -> here.put(content, voices));
    return true;
  }

  /// "half of them, they said, got through": the clause that it stands in is what they say.
  boolean interrupts(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    boolean aside = Set.of("parataxis", "dep", "meta").contains(tree.relation(verb));
    Optional<Manner> manner = Reporting.manner(tree.lemma(verb)).filter(Manner.ASSERTED::equals);
    OptionalInt subject = tree.child(verb, "nsubj");
    if (!aside || manner.isEmpty() || subject.isEmpty()) {
      return false;
    }
    int clause = sentence.clauses().above(verb);
    boolean has = Contents.of(sentence, verb).stream().anyMatch(content -> content < verb);
    if (clause < 0 || has || (here.isAt(clause) && tree.head(clause) >= 0)) {
      return false;
    }
    Cue cue = new Cue(tree.lemma(verb), List.of(sentence.span(verb)), Cue.Kind.VERB);
    here.turn(clause, speakers.at(sentence, subject.getAsInt()), cue, Manner.ASSERTED);
    here.put(verb, List.of(Voice.NARRATOR));
    Contents.of(sentence, verb).forEach(content -> here.put(content, here.at(clause)));
    return true;
  }

  /// "is said to include", "it is believed that": nobody says who says so.
  boolean hearsay(ReadSentence sentence, int verb, Turns here) {
    Tree tree = sentence.tree();
    if (!Reporting.isHearsay(tree.lemma(verb)) || tree.has(verb, "agent")) {
      return false;
    }
    List<Integer> contents =
        tree.children(verb, "xcomp", "ccomp").stream().filter(child -> child > verb).toList();
    if (contents.isEmpty()) {
      return false;
    }
    OptionalInt lets =
        tree.lemma(verb).equals("know")
                && tree.head(verb) >= 0
                && tree.lemma(tree.head(verb)).equals("let")
            ? tree.child(tree.head(verb), "nsubj", "vocative")
            : OptionalInt.empty();
    if (lets.isPresent()) {
      Cue known = new Cue("let", List.of(sentence.span(tree.head(verb), verb)), Cue.Kind.VERB);
      contents.forEach(content ->
          here.turn(content, speakers.at(sentence, lets.getAsInt()), known, Manner.ASSERTED));
      return true;
    }
    boolean predicted = Reporting.isPredicting(tree.lemma(verb));
    Manner manner = predicted ? Manner.PREDICTED : Manner.HEDGED;
    Cue cue = new Cue(tree.lemma(verb), List.of(hearsaySpan(sentence, verb)), Cue.Kind.HEARSAY);
    List<Voice> voices =
        here.at(verb).stream()
            .map(voice ->
                voice.holder().isPresent()
                    ? voice.with(manner)
                    : voice.and(new Link(Speaker.UNNAMED, cue), manner))
            .toList();
    contents.forEach(content -> here.put(content, voices));
    here.put(verb, voices);
    return true;
  }

  private static Span hearsaySpan(ReadSentence sentence, int verb) {
    Tree tree = sentence.tree();
    int first = tree.child(verb, "auxpass").orElse(verb);
    boolean to = verb + 1 < tree.size() && tree.lemma(verb + 1).equals("to");
    return sentence.span(Math.min(first, verb), to ? verb + 1 : verb);
  }
}
