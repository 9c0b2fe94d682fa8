package org.safepassage.accounts.claim;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;

/// How many, where no number says it: "hundreds", "a few dozen", "most of them", "no".
final class LooseNumbers {
  /// The fewest that "dozens" or "a few hundred" may be.
  private static final Map<String, Long> ROUGH =
      Map.of(
          "dozen", 24L, "score", 40L, "hundred", 200L, "thousand", 2_000L, "million", 2_000_000L);

  /// "a dozen", "nearly a thousand".
  private static final Map<String, Long> ROUND =
      Map.of(
          "dozen", 12L, "score", 20L, "hundred", 100L, "thousand", 1_000L, "million", 1_000_000L);

  private static final Set<String> SHARES =
      Set.of("most", "all", "half", "third", "quarter", "majority", "percent", "every");

  private static final Set<String> SOME =
      Set.of("some", "several", "many", "few", "various", "numerous");

  private LooseNumbers() {}

  /// Whether the word tells how many of something that is named behind "of".
  static boolean isAmount(String lemma) {
    return ROUGH.containsKey(lemma) || SHARES.contains(lemma);
  }

  static boolean isRound(String lemma) {
    return ROUND.containsKey(lemma);
  }

  /// @param counted what is counted: in "hundreds of people" the people, whose noun is hundreds
  static Optional<Quantity> of(ReadSentence sentence, int noun, int counted, String unit) {
    BitSet near = Quantities.own(sentence.tree(), noun);
    near.or(Quantities.own(sentence.tree(), counted));
    return round(sentence, near, unit)
        .or(() -> rough(sentence, noun, counted, near, unit))
        .or(() -> unnumbered(sentence, noun, near, unit));
  }

  private static Optional<Quantity> round(ReadSentence sentence, BitSet near, String unit) {
    Tree tree = sentence.tree();
    return near.stream()
        .boxed()
        .filter(word -> ROUND.containsKey(tree.lemma(word)))
        .filter(word ->
            word > 0
                && Set.of("a", "an").contains(sentence.form(word - 1).toLowerCase(Locale.ROOT))
                && !tree.tag(word).equals("NNS"))
        .map(word ->
            Quantities.bounded(sentence, word - 1, ROUND.getOrDefault(tree.lemma(word), 1L), unit))
        .findFirst();
  }

  private static Optional<Quantity> rough(
      ReadSentence sentence, int noun, int counted, BitSet near, String unit) {
    Tree tree = sentence.tree();
    for (int word : new int[] {noun, counted}) {
      Long least = ROUGH.get(tree.lemma(word));
      boolean several =
          word > 0 && Set.of("few", "several", "couple", "many").contains(tree.lemma(word - 1));
      if (least != null && (tree.tag(word).equals("NNS") || several)) {
        return Optional.of(loose(sentence.form(word), least, unit));
      }
    }
    for (int word : near.stream().toArray()) {
      Long least = ROUGH.get(tree.lemma(word));
      if (least != null && word != noun) {
        return Optional.of(loose(sentence.form(word), least, unit));
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> unnumbered(
      ReadSentence sentence, int noun, BitSet near, String unit) {
    Tree tree = sentence.tree();
    for (int word : near.stream().toArray()) {
      String lemma = tree.lemma(word);
      if (SHARES.contains(lemma)) {
        return Optional.of(
            new Quantity(
                shared(sentence, word), Bound.SHARE, Optional.empty(), 0, Optional.empty(), unit));
      }
      if (SOME.contains(lemma) && word != noun) {
        return Optional.of(loose(sentence.form(word), 1, unit));
      }
      if (lemma.equals("no") && word != noun) {
        return Optional.of(new Quantity("no", Bound.EQ, Optional.of(0L), 0, Optional.of(0L), unit));
      }
    }
    return Optional.empty();
  }

  /// "most of them" tells a share of those who were told of; "most" of "most civilians" how things
  /// stand.
  private static String shared(ReadSentence sentence, int word) {
    return Counts.isShareOfThem(sentence.tree(), word)
        ? sentence.words(sentence.span(word, word + 2))
        : sentence.form(word);
  }

  /// What a bare plural says: "days".
  static Quantity some(ReadSentence sentence, int noun) {
    return loose(sentence.form(noun), 2, "duration");
  }

  private static Quantity loose(String form, long least, String unit) {
    return new Quantity(
        form.toLowerCase(Locale.ROOT),
        Bound.VAGUE,
        Optional.empty(),
        least,
        Optional.empty(),
        unit);
  }
}
