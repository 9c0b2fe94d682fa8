package org.safepassage.bench.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Traits;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.parse.Tree;
import org.safepassage.accounts.reading.ReadSentence;
import org.safepassage.accounts.reading.ReadText;
import org.safepassage.accounts.say.Voices;
import org.safepassage.bench.gold.GoldClaim;
import org.safepassage.bench.gold.GoldFolder;
import org.safepassage.bench.gold.GoldSet;

/// Learns from gold sets what kind of claim a clause makes, and writes the weights beside the class
/// that uses them. Sets that are held out are left out. Tells, for each set, how often the kind is
/// right where it is learnt from all others.
final class KindTraining {
  private static final int ROUNDS = 150;
  private static final double STEP = 0.5;
  private static final double DECAY = 0.1;

  /// A trait that fewer claims have is left out.
  private static final int FEWEST = 2;

  /// A gold claim as the extractor sees it.
  private record Example(String set, Kind kind, Collection<String> traits) {}

  private KindTraining() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("safepassage.home", "."));
    EnglishParser parser = EnglishParser.load();
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> folders = Files.list(home.resolve("bench/gold"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        GoldSet set = GoldFolder.read(folder, GoldFolder.Given.NOTHING).set();
        if (!set.heldOut()) {
          examples.addAll(examples(set, parser));
        }
      }
    }
    int right = 0;
    for (String name : new TreeSet<>(examples.stream().map(Example::set).toList())) {
      List<Example> own = examples.stream().filter(each -> each.set().equals(name)).toList();
      Map<String, double[]> weights =
          learnt(examples.stream().filter(each -> !each.set().equals(name)).toList());
      long good = own.stream().filter(each -> best(weights, each) == each.kind()).count();
      right += (int) good;
      System.out.printf(
          Locale.ROOT, "%-12s %d of %d, learnt from the others%n", name, good, own.size());
    }
    System.out.printf("%-12s %d of %d%n", "all", right, examples.size());
    Path file =
        home.resolve("accounts/src/main/resources/org/safepassage/accounts/claim/kinds.tsv");
    write(learnt(examples), file);
    System.out.println("Kept in " + home.relativize(file) + ".");
  }

  private static List<Example> examples(GoldSet set, EnglishParser parser) {
    Gazetteer names = Gazetteer.of(set.operation());
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(set.texts())
        .forEach((doc, text) -> {
          ReadText read = ReadText.of(text, parser, names);
          Voices voices = Voices.of(read, names);
          boolean terms = false;
          for (ReadSentence sentence : read.sentences()) {
            boolean before = terms;
            terms = false;
            for (GoldClaim claim : set.claims()) {
              BitSet words = words(sentence, claim);
              if (!claim.doc().equals(doc) || claim.kind().isEmpty() || words.isEmpty()) {
                continue;
              }
              terms |= claim.kind().get() == Kind.TERM;
              int head = topmost(sentence.tree(), words);
              examples.add(
                  new Example(
                      set.name(),
                      claim.kind().get(),
                      Traits.of(sentence, head, voices.at(sentence, head).getFirst(), before)));
            }
          }
        });
    return examples;
  }

  private static BitSet words(ReadSentence sentence, GoldClaim claim) {
    BitSet words = new BitSet();
    for (int word = 0; word < sentence.tree().size(); word++) {
      int at = word;
      if (claim.content().stream()
          .anyMatch(part -> part.contains(sentence.text().inFile(sentence.span(at))))) {
        words.set(word);
      }
    }
    return words;
  }

  private static int topmost(Tree tree, BitSet words) {
    int best = words.nextSetBit(0);
    int least = Integer.MAX_VALUE;
    for (int word : words.stream().toArray()) {
      int depth = 0;
      for (int at = word; at >= 0 && depth <= tree.size(); at = tree.head(at)) {
        depth++;
      }
      if (depth < least && !tree.relation(word).equals("punct")) {
        best = word;
        least = depth;
      }
    }
    return best;
  }

  /// By gradient descent on the whole, with steps that shrink as slopes add up (AdaGrad) and
  /// weights held small.
  private static Map<String, double[]> learnt(List<Example> examples) {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(each -> each.traits().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
    Map<String, Weight> weights = new TreeMap<>();
    seen.forEach((trait, times) -> {
      if (times >= FEWEST) {
        weights.put(trait, new Weight());
      }
    });
    Map<String, double[]> values = new TreeMap<>();
    weights.forEach((trait, weight) -> values.put(trait, weight.value));
    double decay = DECAY * examples.size() / 100;
    for (int round = 0; round < ROUNDS; round++) {
      weights.values().forEach(weight -> weight.begin(decay));
      for (Example example : examples) {
        double[] off = likely(values, example.traits());
        off[example.kind().ordinal()] -= 1;
        for (String trait : example.traits()) {
          Weight weight = weights.get(trait);
          if (weight != null) {
            weight.lean(off);
          }
        }
      }
      weights.values().forEach(Weight::step);
    }
    return values;
  }

  /// What one trait says for and against each kind, while it is learnt.
  private static final class Weight {
    private final double[] value = new double[Kind.values().length];
    private final double[] slope = new double[Kind.values().length];
    private final double[] squares = new double[Kind.values().length];

    void begin(double decay) {
      for (int i = 0; i < value.length; i++) {
        slope[i] = decay * value[i];
      }
    }

    void lean(double[] off) {
      for (int i = 0; i < slope.length; i++) {
        slope[i] += off[i];
      }
    }

    void step() {
      for (int i = 0; i < value.length; i++) {
        squares[i] += slope[i] * slope[i];
        value[i] -= STEP * slope[i] / (Math.sqrt(squares[i]) + 1e-9);
      }
    }
  }

  private static double[] likely(Map<String, double[]> weights, Collection<String> traits) {
    double[] sums = new double[Kind.values().length];
    for (String trait : traits) {
      double[] each = weights.get(trait);
      for (int i = 0; each != null && i < each.length; i++) {
        sums[i] += each[i];
      }
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(Math.clamp(sums[i], -50, 50));
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  private static Kind best(Map<String, double[]> weights, Example example) {
    double[] likely = likely(weights, example.traits());
    Kind best = Kind.INCIDENT;
    for (Kind kind : Kind.values()) {
      best = likely[kind.ordinal()] > likely[best.ordinal()] ? kind : best;
    }
    return best;
  }

  private static void write(Map<String, double[]> weights, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    weights.forEach((trait, each) -> {
      StringBuilder line = new StringBuilder(trait);
      for (double weight : each) {
        line.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
      }
      lines.add(line.toString());
    });
    Files.write(file, lines);
  }
}
