package org.safepassage.bench.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safepassage.bench.gold.GoldFolder;
import org.safepassage.bench.gold.GoldSet;

/// Learns from examples what their traits say for and against each class: the weights of a
/// multinomial logistic model. The same examples always give the same weights.
///
/// @param fewest a trait that fewer examples have is left out
/// @param decay how strongly weights are held small, for each hundred examples
record TraitLearner(int classes, int fewest, double decay) {
  private static final int ROUNDS = 150;
  private static final double STEP = 0.5;

  /// The gold sets of the repository from which anything may be learnt: those that aren't held out.
  static List<GoldSet> sets(Path home) throws IOException {
    List<GoldSet> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(home.resolve("bench/gold"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        GoldSet set = GoldFolder.read(folder, GoldFolder.Given.NOTHING).set();
        if (!set.heldOut()) {
          sets.add(set);
        }
      }
    }
    return sets;
  }

  /// Something whose class is known.
  ///
  /// @param set the gold set that it is from
  record Example(String set, int kind, Collection<String> traits) {}

  /// What was learnt: for each trait a weight for each class.
  record Learnt(int classes, Map<String, double[]> weights) {
    /// How likely each class is.
    double[] likely(Collection<String> traits) {
      double[] sums = new double[classes];
      for (String trait : traits) {
        double[] each = weights.get(trait);
        for (int i = 0; each != null && i < classes; i++) {
          sums[i] += each[i];
        }
      }
      double total = 0;
      for (int i = 0; i < classes; i++) {
        sums[i] = Math.exp(Math.clamp(sums[i], -50, 50));
        total += sums[i];
      }
      for (int i = 0; i < classes; i++) {
        sums[i] /= total;
      }
      return sums;
    }

    int best(Collection<String> traits) {
      double[] likely = likely(traits);
      int best = 0;
      for (int i = 1; i < classes; i++) {
        best = likely[i] > likely[best] ? i : best;
      }
      return best;
    }

    /// A line for each trait, with tabs between it and its weights.
    void write(Path file) throws IOException {
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

  /// For each set what is learnt from all others.
  Map<String, Learnt> fromOthers(List<Example> examples) {
    Map<String, Learnt> learnt = new TreeMap<>();
    for (String set : new TreeSet<>(examples.stream().map(Example::set).toList())) {
      learnt.put(set, learnt(examples.stream().filter(each -> !each.set().equals(set)).toList()));
    }
    return learnt;
  }

  /// By gradient descent on the whole, with steps that shrink as slopes add up (AdaGrad) and
  /// weights held small.
  Learnt learnt(List<Example> examples) {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(each -> each.traits().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
    Map<String, Weight> weights = new TreeMap<>();
    seen.forEach((trait, times) -> {
      if (times >= fewest) {
        weights.put(trait, new Weight(classes));
      }
    });
    Map<String, double[]> values = new TreeMap<>();
    weights.forEach((trait, weight) -> values.put(trait, weight.value));
    Learnt learnt = new Learnt(classes, values);
    double shrinking = decay * examples.size() / 100;
    for (int round = 0; round < ROUNDS; round++) {
      weights.values().forEach(weight -> weight.begin(shrinking));
      for (Example example : examples) {
        double[] off = learnt.likely(example.traits());
        off[example.kind()] -= 1;
        for (String trait : example.traits()) {
          Weight weight = weights.get(trait);
          if (weight != null) {
            weight.lean(off);
          }
        }
      }
      weights.values().forEach(Weight::step);
    }
    return learnt;
  }

  /// What one trait says for and against each class, while it is learnt.
  private static final class Weight {
    private final double[] value;
    private final double[] slope;
    private final double[] squares;

    Weight(int classes) {
      value = new double[classes];
      slope = new double[classes];
      squares = new double[classes];
    }

    void begin(double shrinking) {
      for (int i = 0; i < value.length; i++) {
        slope[i] = shrinking * value[i];
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
}
