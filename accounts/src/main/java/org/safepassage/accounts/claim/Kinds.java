package org.safepassage.accounts.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tells of what kind a clause most likely is, from its [Traits]: a multinomial logistic model
/// (maximum entropy; Berger, Della Pietra and Della Pietra, "A maximum entropy approach to natural
/// language processing", Computational Linguistics 22(1), 1996). Its weights are learnt from gold
/// sets by `bench/kinds`.
final class Kinds {
  static final Kinds LEARNT = new Kinds(lines());

  private final Map<String, double[]> weights = new HashMap<>();

  /// @param lines a trait and, behind tabs, its weight for each of [Kind], in their order
  Kinds(Iterable<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t");
      double[] each = new double[Kind.values().length];
      for (int i = 0; i < each.length; i++) {
        each[i] = Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], each);
    }
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Kinds.class.getResourceAsStream("kinds.tsv"), "kinds.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A kind, and how likely it is.
  record Likely(Kind kind, double share) {}

  Likely mostLikely(Collection<String> traits) {
    Map.Entry<Kind, Double> best =
        Collections.max(likely(traits).entrySet(), Map.Entry.comparingByValue());
    return new Likely(best.getKey(), best.getValue());
  }

  /// How likely each kind is; they sum to 1.
  Map<Kind, Double> likely(Collection<String> traits) {
    double[] sums = new double[Kind.values().length];
    for (String trait : traits) {
      double[] each = weights.get(trait);
      for (int i = 0; each != null && i < each.length; i++) {
        sums[i] += each[i];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    Map<Kind, Double> likely = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      likely.put(kind, sums[kind.ordinal()] / total);
    }
    return likely;
  }
}
