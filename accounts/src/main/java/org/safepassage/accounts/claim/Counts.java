package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// Numbers of people and vehicles that are told by the way: "among them 90 wounded", "on board 24
/// buses", "most of them women"; and clauses that tell of nothing but a number.
final class Counts {
  private static final Set<String> STAYING =
      Set.of("sit", "wait", "stand", "gather", "queue", "be", "remain", "sleep", "shelter", "lie");

  private Counts() {}

  /// The topic of a clause that tells how many do something of which nothing else is known.
  static Optional<Topic> topic(Event event) {
    Tree tree = event.tree();
    if (!event.isVerb()) {
      return Optional.empty();
    }
    for (int noun : nouns(event)) {
      Optional<Quantity> quantity = Quantities.of(event.sentence(), noun);
      if (quantity.isEmpty() || quantity.get().bound() == Quantity.Bound.SHARE) {
        continue;
      }
      if (isVague(quantity.get())) {
        continue;
      }
      if (isVehicle(event, noun)) {
        return Optional.of(Topic.VEHICLES);
      }
      if (isPeople(event.sentence(), noun)) {
        boolean stays = event.is(STAYING) || tree.lemma(event.head()).equals("be");
        return Optional.of(stays ? Topic.REMAINING : Topic.LEFT);
      }
    }
    return Optional.empty();
  }

  /// A word such as "some" or "many" is no number.
  static boolean isVague(Quantity quantity) {
    return quantity.value().isEmpty()
        && quantity.bound() != Quantity.Bound.RANGE
        && Set.of("some", "many", "few", "several", "various", "numerous")
            .contains(quantity.words());
  }

  private static List<Integer> nouns(Event event) {
    List<Integer> nouns = new ArrayList<>();
    Tree tree = event.tree();
    nouns.addAll(tree.children(event.head(), "nsubj", "nsubjpass", "dobj", "attr"));
    if (event.is(Set.of("consist", "comprise"))) {
      nouns.addAll(event.behind("of"));
    }
    if (tree.relation(event.head()).equals("relcl") && Content.isAside(tree, event.head())) {
      nouns.add(tree.head(event.head()));
    }
    return nouns;
  }

  static boolean isVehicle(Event event, int noun) {
    return event.meansOneOf(noun, Lexicon.VEHICLES);
  }

  static boolean isPeople(ReadSentence sentence, int noun) {
    Tree tree = sentence.tree();
    String lemma = tree.lemma(noun);
    boolean bare =
        tree.tag(noun).equals("CD")
            && Set.of("nsubj", "nsubjpass", "attr").contains(tree.relation(noun))
            && !sentence.form(noun).matches("(19|20)\\d\\d");
    if (Set.of("life", "one", "soul").contains(lemma)
        || tree.objects(noun, Set.of("of")).stream()
            .anyMatch(whole -> tree.lemma(whole).equals("life"))) {
      return false;
    }
    return bare
        || (Lexicon.PEOPLE.contains(lemma) && !tree.isPronoun(noun))
        || tree.objects(noun, Set.of("of")).stream()
            .anyMatch(whole -> Lexicon.PEOPLE.contains(tree.lemma(whole)));
  }

  /// The phrases within a claim's words that tell a number of their own.
  ///
  /// @param words the claim's
  /// @param taken the words of the number that is the claim's own
  static List<BitSet> within(Event event, BitSet words, Optional<Quantity> taken) {
    ReadSentence sentence = event.sentence();
    Tree tree = sentence.tree();
    List<BitSet> parts = new ArrayList<>();
    BitSet under = tree.under(event.head());
    for (int noun : under.stream().toArray()) {
      if (!tree.isNoun(noun) && !tree.tag(noun).matches("CD|JJ")) {
        continue;
      }
      Optional<BitSet> delay = delay(sentence, noun).or(() -> lasting(event, noun, taken));
      if (delay.isPresent()) {
        parts.add(delay.get());
        continue;
      }
      boolean among = isAmong(tree, noun);
      boolean shared = isShareOfThem(tree, noun) && !isOwnSubject(event, noun);
      boolean counted =
          shared
              || ((Lexicon.VEHICLES.contains(tree.lemma(noun))
                      || Lexicon.PEOPLE.contains(tree.lemma(noun)))
                  && hasNumber(sentence, noun, taken));
      if (!counted || (!words.get(noun) && !among && !shared)) {
        continue;
      }
      BitSet part = phrase(sentence, noun, among || shared);
      if (!among && !shared && isInSubject(event, noun)) {
        part.or(predicate(event, words));
      }
      boolean apart = parts.stream().noneMatch(other -> other.get(noun));
      if (apart && (!part.get(event.head()) || part.length() > event.head())) {
        parts.add(Content.bare(sentence, part));
      }
    }
    return parts;
  }

  /// "after a delay of more than ten hours".
  private static Optional<BitSet> delay(ReadSentence sentence, int noun) {
    Tree tree = sentence.tree();
    boolean timed =
        Set.of("delay", "halt", "wait", "pause", "journey", "interruption", "drive", "trip")
                .contains(tree.lemma(noun))
            && tree.objects(noun, Set.of("of")).stream()
                .anyMatch(time ->
                    Lexicon.TIMES.contains(tree.lemma(time))
                        && Quantities.of(sentence, time).isPresent());
    boolean late =
        Lexicon.TIMES.contains(tree.lemma(noun))
            && noun + 1 < tree.size()
            && Set.of("late", "behind").contains(tree.lemma(noun + 1))
            && Quantities.of(sentence, noun).isPresent();
    if (late) {
      BitSet words = tree.under(noun);
      words.set(noun + 1);
      return Optional.of(words);
    }
    if (!timed) {
      return Optional.empty();
    }
    BitSet words = new BitSet();
    words.set(noun);
    tree.children(noun, "det", "nmod").forEach(child -> words.or(tree.under(child)));
    for (int of : tree.children(noun, "prep")) {
      if (tree.lemma(of).equals("of")) {
        words.or(tree.under(of));
      }
    }
    int above = tree.head(noun);
    if (above >= 0 && tree.tag(above).equals("IN") && noun - above < 5) {
      words.set(above);
    }
    return Optional.of(words);
  }

  /// "was halted for two hours", "came after thirty hours on the road".
  private static Optional<BitSet> lasting(Event event, int noun, Optional<Quantity> taken) {
    Tree tree = event.tree();
    int above = tree.head(noun);
    boolean lasts =
        Lexicon.TIMES.contains(tree.lemma(noun))
            && above >= 0
            && Set.of("for", "after").contains(tree.lemma(above))
            && tree.head(above) == event.head()
            && !tree.lemma(noun).equals("year")
            && Quantities.of(event.sentence(), noun)
                .filter(how -> how.value().isPresent() || how.bound() == Quantity.Bound.RANGE)
                .filter(how -> taken.map(own -> !own.words().equals(how.words())).orElse(true))
                .isPresent();
    return lasts ? Optional.of(tree.under(above)) : Optional.empty();
  }

  private static boolean hasNumber(ReadSentence sentence, int noun, Optional<Quantity> taken) {
    return Quantities.of(sentence, noun)
        .filter(quantity -> quantity.value().isPresent() || !isVague(quantity))
        .filter(quantity -> quantity.bound() != Quantity.Bound.SHARE)
        .filter(quantity -> taken.map(own -> !own.words().equals(quantity.words())).orElse(true))
        .isPresent();
  }

  /// "including", "among them", "of whom".
  private static boolean isAmong(Tree tree, int noun) {
    int above = tree.head(noun);
    return above >= 0 && Set.of("include", "among", "including").contains(tree.lemma(above));
  }

  /// "most of them women and children", "448 of them terrorists".
  static boolean isShareOfThem(Tree tree, int noun) {
    return noun + 2 < tree.size()
        && tree.lemma(noun + 1).equals("of")
        && Set.of("they", "whom", "them").contains(tree.lemma(noun + 2))
        && (tree.tag(noun).matches("CD|JJS|DT|NN") || tree.lemma(noun).equals("half"));
  }

  /// What a clause counts, it tells itself: "only 90 of them were fighters".
  private static boolean isOwnSubject(Event event, int noun) {
    Tree tree = event.tree();
    return tree.relation(noun).startsWith("nsubj") && tree.isVerb(tree.head(noun));
  }

  /// In "buses with 350 people on board reached the town", the people reached it, too.
  private static boolean isInSubject(Event event, int noun) {
    OptionalInt subject = event.tree().child(event.head(), "nsubj", "nsubjpass");
    return subject.isPresent() && event.tree().isUnder(noun, subject.getAsInt());
  }

  private static BitSet predicate(Event event, BitSet words) {
    BitSet predicate = (BitSet) words.clone();
    event
        .tree()
        .children(event.head(), "nsubj", "nsubjpass")
        .forEach(subject -> predicate.andNot(event.tree().under(subject)));
    return predicate;
  }

  private static BitSet phrase(ReadSentence sentence, int noun, boolean whole) {
    Tree tree = sentence.tree();
    BitSet part = tree.under(noun);
    int head = tree.head(noun);
    if (whole
        && head >= 0
        && Math.abs(head - noun) < 6
        && (!tree.isVerb(head) || tree.lemma(head).equals("include"))) {
      part.or(tree.under(head));
    }
    for (int joined : tree.children(noun, "cc")) {
      part.clear(joined);
    }
    tree.children(noun, "conj").forEach(joined -> part.andNot(tree.under(joined)));
    tree.children(noun, "prep").stream()
        .filter(child -> tree.lemma(child).equals("include"))
        .forEach(child -> part.andNot(tree.under(child)));
    return part;
  }
}
