package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;

/// What one verb, or one noun that stands for a verb, says: who does what to whom.
///
/// @param head the verb or noun
record Event(ReadSentence sentence, int head) {
  Tree tree() {
    return sentence.tree();
  }

  String lemma() {
    return tree().lemma(head);
  }

  boolean is(Set<String> lemmas) {
    return lemmas.contains(lemma());
  }

  boolean isVerb() {
    return tree().isVerb(head) && !tree().has(head, "det");
  }

  OptionalInt actor() {
    return sentence.clauses().actor(head);
  }

  OptionalInt patient() {
    return sentence.clauses().patient(head);
  }

  OptionalInt subject() {
    return sentence.clauses().subject(head);
  }

  /// "The agency put the number at 260": the words for the agency, which aren't part of what it
  /// says; none where its subject isn't who says it.
  BitSet speaker(Voice voice) {
    boolean says =
        subject().isPresent()
            && subject().getAsInt() < head
            && voice
                .holder()
                .flatMap(Speaker::span)
                .filter(span -> span.overlaps(sentence.span(subject().getAsInt())))
                .isPresent();
    return says ? tree().under(subject().getAsInt()) : new BitSet();
  }

  boolean isNegated() {
    return tree().isNegated(head);
  }

  /// The actor and whoever is joined to it.
  List<Integer> actors() {
    return actor().isEmpty() ? List.of() : tree().withJoined(actor().getAsInt());
  }

  List<Integer> patients() {
    return patient().isEmpty() ? List.of() : tree().withJoined(patient().getAsInt());
  }

  boolean subjectIs(Set<String> lemmas) {
    return subject().isPresent() && meansOneOf(subject().getAsInt(), lemmas);
  }

  boolean patientIs(Set<String> lemmas) {
    return patient().isPresent() && meansOneOf(patient().getAsInt(), lemmas);
  }

  /// Whether the noun, one joined to it, or what it is a number or a part of ("hundreds of people")
  /// is one of these.
  boolean meansOneOf(int noun, Set<String> lemmas) {
    for (int each : tree().withJoined(noun)) {
      boolean bare =
          tree().tag(each).equals("CD")
              && lemmas.contains("people")
              && !sentence.form(each).matches("(?:19|20)\\d\\d");
      if (bare
          || lemmas.contains(tree().lemma(each))
          || tree().objects(each, Set.of("of")).stream()
              .anyMatch(whole -> lemmas.contains(tree().lemma(whole)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word such as "out" or "back" belongs to the verb.
  boolean hasParticle(Set<String> words) {
    return tree().children(head, "prt", "advmod", "prep").stream()
        .anyMatch(child -> words.contains(tree().lemma(child)));
  }

  /// What stands behind one of these prepositions.
  List<Integer> behind(String... prepositions) {
    return tree().objects(head, Set.of(prepositions));
  }

  boolean willBe() {
    return tree().hasHelper(head, Set.of("will", "shall", "would", "to"))
        || tree().children(head, "aux").stream().anyMatch(aux -> tree().lemma(aux).equals("going"));
  }

  /// Whether it is told as past: "left", "was stopped", "have been evacuated".
  boolean isPast() {
    Tree tree = tree();
    if (tree.hasHelper(
        head,
        Set.of("will", "shall", "would", "can", "could", "may", "might", "must", "should", "to"))) {
      return false;
    }
    return Set.of("VBD", "VBN").contains(tree.tag(head))
        || tree.hasHelper(head, Set.of("have"))
        || tree.children(head, "aux", "auxpass").stream().anyMatch(a -> tree.tag(a).equals("VBD"));
  }

  /// "is still suspended": how it is, though the verb is told as done.
  boolean isStanding() {
    Tree tree = tree();
    return !isPerfect()
        && tree.children(head, "auxpass").stream()
            .anyMatch(be -> tree.lemma(be).equals("be") && tree.tag(be).matches("VB[ZP]"));
  }

  boolean isPerfect() {
    return tree().hasHelper(head, Set.of("have"));
  }

  /// "had left": before what is told of, not before today.
  boolean isPluperfect() {
    return tree().children(head, "aux").stream()
        .anyMatch(aux -> tree().lemma(aux).equals("have") && tree().tag(aux).equals("VBD"));
  }

  /// The clauses that hang on this one by such a word: "after", "because", "until".
  List<Integer> clausesBehind(Set<String> marks) {
    List<Integer> clauses = new ArrayList<>();
    for (int child : tree().children(head, "advcl", "prep", "relcl", "dep", "ccomp")) {
      boolean marked =
          tree().children(child, "mark", "advmod").stream()
              .anyMatch(mark -> marks.contains(tree().lemma(mark)));
      if (marked) {
        clauses.add(child);
      } else if (tree().relation(child).equals("prep") && marks.contains(tree().lemma(child))) {
        clauses.addAll(tree().children(child, "pcomp", "pobj"));
        clauses.addAll(tree().objects(child, Set.of("of", "to")));
      }
    }
    return clauses;
  }
}
