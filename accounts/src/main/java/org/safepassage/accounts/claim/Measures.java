package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// How many a claim speaks of.
final class Measures {
  private Measures() {}

  /// A count without a number is a state; a share is one, too.
  static Kind kind(Topic topic, Optional<Quantity> quantity) {
    boolean vehicles =
        (topic == Topic.VEHICLES || topic == Topic.OBSERVERS) && quantity.filter(how -> how.value().isPresent()).isPresent();
    if (vehicles) {
      return Kind.COUNT;
    }
    if (topic.kind() != Kind.COUNT) {
      return topic.kind();
    }
    boolean counted =
        quantity
            .filter(how -> how.bound() != Quantity.Bound.SHARE)
            .filter(how -> how.most().orElse(1L) > 0)
            .filter(how ->
                !Set.of("some", "many", "few", "several").contains(how.words())
                    || topic == Topic.DEATHS)
            .isPresent();
    return counted ? Kind.COUNT : Kind.STATUS;
  }

  static Optional<Quantity> quantity(Event event, Topic topic, BitSet words) {
    ReadSentence sentence = event.sentence();
    Tree tree = event.tree();
    List<Integer> nouns = new ArrayList<>();
    event.patient().ifPresent(nouns::add);
    event.subject().ifPresent(nouns::add);
    nouns.addAll(tree.children(event.head(), "dobj", "attr", "npadvmod"));
    if (event.patientIs(Lexicon.FIGURES)) {
      nouns.clear();
      nouns.addAll(event.behind("at", "as"));
      event.tree().under(event.head()).stream()
          .filter(word -> tree.tag(word).equals("CD"))
          .filter(word -> word > event.patient().getAsInt())
          .forEach(nouns::add);
    }
    if (event.subjectIs(Lexicon.FIGURES)) {
      words.stream().filter(word -> tree.tag(word).equals("CD")).forEach(nouns::add);
    }
    nouns.addAll(event.behind("for"));
    if (topic == Topic.POPULATION || topic == Topic.DEATHS || topic == Topic.DETAINED) {
      words.stream().filter(tree::isNoun).forEach(nouns::add);
    }
    boolean counts =
        switch (topic) {
          case LEFT,
              REMAINING,
              POPULATION,
              DURATION,
              DEATHS,
              DETAINED,
              TURNED_BACK,
              VEHICLES,
              RELEASED,
              ARRIVED ->
              true;
          default -> false;
        };
    if (!counts) {
      return nouns.stream()
          .filter(noun ->
              Lexicon.PEOPLE.contains(tree.lemma(noun))
                  || Lexicon.VEHICLES.contains(tree.lemma(noun)))
          .flatMap(noun -> Quantities.of(sentence, noun).stream())
          .filter(how -> how.value().isPresent())
          .findFirst();
    }
    if (topic == Topic.REMAINING && isEmpty(event)) {
      return Optional.of(
          new Quantity("empty", Quantity.Bound.EQ, Optional.of(0L), 0, Optional.of(0L), "people"));
    }
    if (topic == Topic.DURATION) {
      return nouns.stream()
          .filter(noun -> Set.of("day", "hour", "week", "month").contains(tree.lemma(noun)))
          .findFirst()
          .map(noun ->
              Quantities.of(sentence, noun).orElseGet(() -> Quantities.some(sentence, noun)));
    }
    return nouns.stream()
        .filter(noun -> topic != Topic.POPULATION || Lexicon.PEOPLE.contains(tree.lemma(noun)))
        .map(noun -> Quantities.of(sentence, noun))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isEmpty(Event event) {
    return event.tree().children(event.head(), "acomp").stream()
        .anyMatch(word -> Set.of("empty", "deserted").contains(event.tree().lemma(word)));
  }

  static Optional<Quantity> quantityIn(Event event, BitSet words) {
    return Stream.concat(
            words.stream().boxed().filter(event.tree()::isNoun),
            words.stream().boxed().filter(word -> event.tree().tag(word).equals("CD")))
        .map(noun -> Quantities.of(event.sentence(), noun))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
