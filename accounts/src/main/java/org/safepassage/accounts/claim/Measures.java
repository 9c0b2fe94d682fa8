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

  /// A count without a number is a state; a share is one, too, unless it is one of those who were
  /// told of: "most of them".
  static Kind kind(Topic topic, Optional<Quantity> quantity) {
    boolean vehicles =
        (topic == Topic.VEHICLES || topic == Topic.OBSERVERS)
            && quantity
                .filter(how -> how.value().isPresent() && how.most().orElse(1L) > 0)
                .isPresent();
    if (vehicles) {
      return Kind.COUNT;
    }
    if (topic.kind() != Kind.COUNT) {
      return topic.kind();
    }
    boolean counted =
        quantity
            .filter(how ->
                how.bound() != Quantity.Bound.SHARE
                    || how.words().contains(" ")
                    || how.words().equalsIgnoreCase("half"))
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
    if (!event.isVerb()) {
      nouns.add(event.head());
    }
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
      Optional<Quantity> told =
          nouns.stream()
              .filter(noun ->
                  event.meansOneOf(noun, Lexicon.PEOPLE)
                      || event.meansOneOf(noun, Lexicon.VEHICLES))
              .flatMap(noun -> Quantities.of(sentence, noun).stream())
              .filter(how -> how.value().filter(value -> value > 0).isPresent())
              .findFirst();
      return told.isPresent() || topic.kind() != Kind.INCIDENT ? told : lasting(event);
    }
    if (topic == Topic.DEATHS) {
      return deaths(event, nouns);
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
              Quantities.of(sentence, noun).orElseGet(() -> LooseNumbers.some(sentence, noun)));
    }
    return nouns.stream()
        .filter(noun -> topic != Topic.POPULATION || Lexicon.PEOPLE.contains(tree.lemma(noun)))
        .map(noun -> Quantities.of(sentence, noun))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// "held the convoy for five hours".
  private static Optional<Quantity> lasting(Event event) {
    return event.behind("for").stream()
        .filter(time -> Lexicon.TIMES.contains(event.tree().lemma(time)))
        .flatMap(time -> Quantities.of(event.sentence(), time).stream())
        .filter(how -> how.value().isPresent())
        .findFirst();
  }

  /// Of "killed a woman", one death; of "wounded six", six wounded.
  private static Optional<Quantity> deaths(Event event, List<Integer> nouns) {
    Tree tree = event.tree();
    boolean hurt =
        event.is(Set.of("wound", "injure", "hurt", "maim"))
            || nouns.stream()
                .anyMatch(noun ->
                    Set.of("wounded", "injured", "injury").contains(tree.lemma(noun))
                        && tree.head(noun) == event.head());
    String unit = hurt ? "wounded" : "deaths";
    Optional<Quantity> told =
        nouns.stream()
            .map(noun -> Quantities.of(event.sentence(), noun))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<Quantity> one =
        event.patient().stream()
            .boxed()
            .filter(
                noun -> tree.tag(noun).equals("NN") && Lexicon.PEOPLE.contains(tree.lemma(noun)))
            .filter(noun ->
                tree.children(noun, "det").stream()
                    .anyMatch(det -> Set.of("a", "an", "one").contains(tree.lemma(det))))
            .map(noun ->
                new Quantity(
                    event.sentence().form(noun),
                    Quantity.Bound.EQ,
                    Optional.of(1L),
                    1,
                    Optional.of(1L),
                    unit))
            .findFirst();
    return told.or(() -> one).map(how -> how.in(unit));
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
