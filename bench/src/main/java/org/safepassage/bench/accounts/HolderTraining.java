package org.safepassage.bench.accounts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.bench.accounts.TraitLearner.Example;
import org.safepassage.bench.accounts.TraitLearner.Learnt;
import org.safepassage.bench.gold.GoldSet;

/// Learns from gold sets how likely a claim is in the right mouth, and writes the weights beside
/// the class that uses them. Sets that are held out are left out. Tells how many of the claims that
/// it holds for less certain than each of some bounds are in the wrong mouth, where that is learnt
/// from the other sets.
final class HolderTraining {
  private static final TraitLearner LEARNER = new TraitLearner(2, 3, 0.32);
  private static final double[] BOUNDS = {0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01};

  private HolderTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("safepassage.home", "."));
    EnglishParser parser = EnglishParser.load();
    List<Example> examples = new ArrayList<>();
    for (GoldSet set : TraitLearner.sets(home)) {
      examples.addAll(examples(set, parser));
    }
    Map<String, Learnt> fromOthers = LEARNER.fromOthers(examples);
    for (double bound : BOUNDS) {
      List<Example> below =
          examples.stream().filter(each -> certainty(fromOthers, each) < bound).toList();
      System.out.printf(
          Locale.ROOT,
          "below %.2f: %4d of %d, %d of them in the wrong mouth%n",
          Math.min(bound, 1),
          below.size(),
          examples.size(),
          below.stream().filter(each -> each.kind() == 0).count());
    }
    Path file = Path.of("accounts/src/main/resources/org/safepassage/accounts/claim/holders.tsv");
    LEARNER.learnt(examples).write(home.resolve(file));
    System.out.println("Kept in " + file + ".");
  }

  private static double certainty(Map<String, Learnt> fromOthers, Example example) {
    Learnt learnt = fromOthers.get(example.set());
    return learnt == null ? 0 : learnt.likely(example.traits())[1];
  }

  /// Claims of kinds that the operation has no use for are examples as well: they have speakers.
  private static List<Example> examples(GoldSet set, EnglishParser parser) {
    Extractor extractor = new Extractor(parser, Gazetteer.of(set.operation()));
    List<Claim> claims = new ArrayList<>();
    Map<String, SortedSet<String>> traits = new HashMap<>();
    for (SourceText text : new TreeMap<>(set.texts()).values()) {
      claims.addAll(extractor.claims(text));
      extractor.traits(text).forEach((id, seen) -> traits.put(text.id() + "/" + id, seen));
    }
    Pairing pairing = SetScore.of(set, claims).pairing();
    return Stream.concat(pairing.pairs().stream(), pairing.apart().stream())
        .map(pair ->
            new Example(
                set.name(),
                pair.isRight(Slot.HOLDER) ? 1 : 0,
                traits.getOrDefault(pair.found().id(), new TreeSet<>())))
        .toList();
  }
}
