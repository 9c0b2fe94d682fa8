package org.safepassage.accounts.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.accounts.names.Mention;
import org.safepassage.accounts.names.Named;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;

/// Finds out where, from the names in the words and from places named before.
final class SpotFinder {
  private static final Set<String> STANDING_FOR =
      Set.of("town", "village", "city", "enclave", "area", "place", "district", "neighbourhood");

  /// Where somebody leaves, in order of how well the preposition tells.
  private static final List<Set<String>> BY_PREPOSITION =
      List.of(
          Set.of("from", "out", "of"),
          Set.of("at", "in", "near", "inside", "on"),
          Set.of("to", "into", "towards", "toward"));

  private final List<Spot> before = new ArrayList<>();

  /// Where the last of the events of a sentence was.
  private Optional<Spot> last = Optional.empty();

  private int lastIn = -1;

  /// The place that the text is mostly about.
  private final Optional<Spot> usual;

  SpotFinder(ReadText text) {
    Map<Named, List<Mention>> places =
        text.sentences().stream()
            .flatMap(sentence -> sentence.mentions().stream())
            .filter(mention -> mention.named().place().isPresent())
            .collect(
                Collectors.groupingBy(Mention::named, LinkedHashMap::new, Collectors.toList()));
    usual =
        places.values().stream()
            .reduce((first, second) -> second.size() > first.size() ? second : first)
            .map(mentions -> spot(mentions.getFirst(), List.of(mentions.getFirst())).inherited());
  }

  /// Where the event is said to happen.
  ///
  /// @param words those that tell of it
  Optional<Spot> of(Event event, BitSet words) {
    ReadSentence sentence = event.sentence();
    List<Mention> places =
        sentence.mentionsIn(words).stream()
            .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
            .toList();
    if (!places.isEmpty()) {
      Mention best =
          places.stream()
              .min(Comparator.comparingInt((Mention mention) -> rank(sentence, words, mention)))
              .orElseThrow();
      return remembered(sentence, spot(best, places));
    }
    Optional<Spot> meant = meant(sentence, words);
    if (meant.isPresent()) {
      return remembered(sentence, meant.get());
    }
    BitSet all = new BitSet();
    all.set(0, sentence.tree().size());
    Optional<Spot> here =
        sentence.mentions().stream()
            .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
            .filter(mention -> mention.span().end() <= sentence.span(event.head()).start())
            .reduce((first, second) ->
                rank(sentence, all, first) < rank(sentence, all, second) ? first : second)
            .map(mention -> spot(mention, List.of(mention)));
    if (here.isPresent()) {
      return here;
    }
    if (lastIn == sentence.number() && last.isPresent()) {
      return last;
    }
    return usual.or(
        () -> before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().inherited()));
  }

  private Optional<Spot> remembered(ReadSentence sentence, Spot spot) {
    lastIn = sentence.number();
    last = Optional.of(spot);
    return last;
  }

  /// What a sentence names is what the next may mean by "the town".
  void remember(ReadSentence sentence) {
    sentence.mentions().stream()
        .filter(mention -> mention.named().kind() == Named.Kind.PLACE)
        .forEach(mention -> before.add(spot(mention, List.of(mention))));
  }

  private static Spot spot(Mention mention, List<Mention> all) {
    List<String> names = all.stream().map(each -> each.named().name()).distinct().toList();
    boolean pair = names.size() == 2 && all.size() == 2;
    return new Spot(
        pair ? String.join("; ", names) : mention.named().name(),
        mention.named().place(),
        mention.words(),
        mention.likeness(),
        true);
  }

  private static int rank(ReadSentence sentence, BitSet words, Mention mention) {
    Tree tree = sentence.tree();
    for (int word : words.stream().toArray()) {
      if (!mention.span().overlaps(sentence.span(word)) || tree.head(word) < 0) {
        continue;
      }
      String preposition = tree.lemma(tree.head(word));
      for (int i = 0; i < BY_PREPOSITION.size(); i++) {
        if (BY_PREPOSITION.get(i).contains(preposition)) {
          return i;
        }
      }
      if (tree.relation(word).equals("dobj")) {
        return 0;
      }
    }
    return BY_PREPOSITION.size();
  }

  /// "the two villages", "the city": the place named last that it can mean.
  private Optional<Spot> meant(ReadSentence sentence, BitSet words) {
    Tree tree = sentence.tree();
    for (int word : words.stream().toArray()) {
      if (STANDING_FOR.contains(tree.lemma(word))) {
        String phrase = sentence.form(word).toLowerCase(Locale.ROOT);
        boolean definite =
            tree.children(word, "det").stream()
                .anyMatch(det -> Set.of("the", "this", "that", "these").contains(tree.lemma(det)));
        if (definite && !before.isEmpty()) {
          return Optional.of(before.getLast().inherited());
        }
        Optional<Quantity> number = Quantities.of(sentence, word);
        return Optional.of(
            new Spot(
                number.map(n -> n.words() + " ").orElse("") + phrase,
                Optional.empty(),
                phrase,
                0,
                true));
      }
    }
    return Optional.empty();
  }
}
