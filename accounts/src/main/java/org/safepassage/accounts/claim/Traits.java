package org.safepassage.accounts.claim;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Voice;

/// What can be seen of a clause that tells what kind of claim it makes: its words, their classes,
/// who does what to whom, how it is told and by whom. Each trait is a word such as `verb:leave`.
public final class Traits {
  private final Event event;
  private final Tree tree;
  private final SortedSet<String> traits = new TreeSet<>();

  private Traits(Event event) {
    this.event = event;
    tree = event.tree();
  }

  /// @param head the word that the clause hangs on
  /// @param terms whether the sentence before told of what a deal covers
  public static SortedSet<String> of(ReadSentence sentence, int head, Voice voice, boolean terms) {
    Event event = new Event(sentence, head);
    return of(event, voice, Frames.topic(event, voice, terms), terms);
  }

  /// @param topic the topic that the clause was found to have, if any
  static SortedSet<String> of(Event event, Voice voice, Optional<Topic> topic, boolean terms) {
    Traits traits = new Traits(event);
    traits.head();
    traits.parts();
    traits.manner(voice, terms);
    traits.numbers();
    traits.traits.add("topic:" + topic.map(Topic::word).orElse("none"));
    topic.ifPresent(known -> {
      if (event.isNegated()) {
        traits.traits.add("topic-not:" + known.word());
      }
      traits.traits.add("topic-" + traits.time() + ":" + known.word());
    });
    return traits.traits;
  }

  private void head() {
    int head = event.head();
    traits.add("any");
    traits.add("lemma:" + tree.lemma(head));
    traits.add("tag:" + tree.tag(head));
    traits.add("relation:" + tree.relation(head));
    traits.add("time:" + time());
    Lexicon.classes(tree.lemma(head)).forEach(name -> traits.add("verb:" + name));
    if (event.isNegated()) {
      traits.add("not");
    }
    if (tree.isPassive(head)) {
      traits.add("passive");
    }
    tree.children(head, "aux", "auxpass").forEach(aux -> traits.add("aux:" + tree.lemma(aux)));
    tree.children(head, "mark", "advmod", "prt", "neg")
        .forEach(word -> traits.add("with:" + tree.lemma(word)));
    tree.children(head, "acomp", "oprd", "xcomp")
        .forEach(word -> traits.add("being:" + tree.lemma(word)));
  }

  private String time() {
    if (event.isPast()) {
      return "past";
    }
    boolean open =
        tree.hasHelper(
            event.head(),
            Set.of(
                "will", "shall", "would", "can", "could", "may", "might", "must", "should", "to"));
    return open ? "open" : "present";
  }

  private void parts() {
    noun("subject", event.subject());
    noun("object", event.patient());
    tree.children(event.head(), "attr").forEach(noun -> noun("object", OptionalInt.of(noun)));
    for (int prep : tree.children(event.head(), "prep", "agent")) {
      traits.add("behind:" + tree.lemma(prep));
      for (int object : tree.children(prep, "pobj")) {
        Lexicon.classes(tree.lemma(object))
            .forEach(name -> traits.add("behind:" + tree.lemma(prep) + ":" + name));
      }
    }
    for (int clause : tree.children(event.head(), "advcl")) {
      tree.children(clause, "mark", "advmod")
          .forEach(mark -> traits.add("clause:" + tree.lemma(mark)));
    }
    for (int word : tree.under(event.head()).stream().toArray()) {
      Lexicon.classes(tree.lemma(word)).forEach(name -> traits.add("has:" + name));
      if (tree.isNoun(word) || tree.isVerb(word)) {
        traits.add("word:" + tree.lemma(word));
      }
    }
  }

  private void noun(String part, OptionalInt noun) {
    if (noun.isEmpty()) {
      traits.add(part + ":none");
      return;
    }
    int at = noun.getAsInt();
    traits.add(part + "=" + tree.lemma(at));
    for (String name : Lexicon.classes(tree.lemma(at))) {
      traits.add(part + ":" + name);
      Lexicon.classes(tree.lemma(event.head()))
          .forEach(verb -> traits.add("verb:" + verb + "," + part + ":" + name));
    }
    tree.objects(at, Set.of("of"))
        .forEach(whole ->
            Lexicon.classes(tree.lemma(whole)).forEach(name -> traits.add(part + "-of:" + name)));
    traits.add(part + ":" + tree.tag(at));
    event
        .sentence()
        .mentionAt(at)
        .map(Mention::named)
        .map(Named::kind)
        .ifPresent(kind -> traits.add(part + ":named-" + kind));
    tree.children(at, "det", "neg").forEach(det -> traits.add(part + "-" + tree.lemma(det)));
  }

  private void manner(Voice voice, boolean terms) {
    traits.add("manner:" + voice.manner());
    traits.add(voice.links().isEmpty() ? "narrated" : "attributed");
    if (!voice.links().isEmpty()) {
      traits.add("cue:" + voice.links().getLast().cue().word());
    }
    if (voice.quoted()) {
      traits.add("quoted");
    }
    if (terms) {
      traits.add("terms-before");
      traits.add("terms-before-" + time());
    }
    for (int word = 0; word < tree.size(); word++) {
      if (Lexicon.DEALS.contains(tree.lemma(word))) {
        traits.add("deal-near");
        traits.add("deal-near-" + time());
        return;
      }
    }
  }

  private void numbers() {
    ReadSentence sentence = event.sentence();
    boolean any = false;
    for (int word : tree.under(event.head()).stream().toArray()) {
      if (!tree.isNoun(word) && !tree.tag(word).equals("CD")) {
        continue;
      }
      Optional<Quantity> quantity =
          Quantities.of(sentence, word).filter(how -> !Counts.isVague(how));
      if (quantity.isEmpty()) {
        continue;
      }
      any = true;
      String lemma = tree.lemma(word);
      String of =
          Lexicon.TIMES.contains(lemma)
              ? "times"
              : Lexicon.VEHICLES.contains(lemma)
                  ? "vehicles"
                  : Lexicon.PEOPLE.contains(lemma) || tree.tag(word).equals("CD")
                      ? "people"
                      : "else";
      traits.add("number:" + of);
      int above = tree.head(word);
      if (above == event.head()) {
        traits.add("number-" + tree.relation(word) + ":" + of);
      }
    }
    if (!any) {
      traits.add("number:none");
    }
  }
}
