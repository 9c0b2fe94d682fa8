package org.safepassage.accounts.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tells from traits which of some classes something most likely belongs to: a multinomial logistic
/// model (maximum entropy; Berger, Della Pietra and Della Pietra, "A maximum entropy approach to
/// natural language processing", Computational Linguistics 22(1), 1996).
final class TraitModel {
  private final int classes;
  private final Map<String, double[]> weights = new HashMap<>();

  /// @param lines a trait and, behind tabs, its weight for each class, in their order
  TraitModel(int classes, Iterable<String> lines) {
    this.classes = classes;
    for (String line : lines) {
      String[] cells = line.split("\t");
      double[] each = new double[classes];
      for (int i = 0; i < classes; i++) {
        each[i] = Double.parseDouble(cells[i + 1]);
      }
      weights.put(cells[0], each);
    }
  }

  /// That in a file beside this class.
  static TraitModel read(String file, int classes) {
    try (InputStream in =
        Objects.requireNonNull(TraitModel.class.getResourceAsStream(file), file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new TraitModel(classes, lines);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How likely each class is; they sum to 1. Traits that it doesn't know say nothing.
  double[] likely(Collection<String> traits) {
    double[] sums = new double[classes];
    for (String trait : traits) {
      double[] each = weights.get(trait);
      for (int i = 0; each != null && i < classes; i++) {
        sums[i] += each[i];
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < classes; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < classes; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
