package org.safepassage.accounts.claim;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Tells of what kind a clause most likely is, from its [Traits]. The weights are learnt from gold
/// sets by `bench/kinds`.
final class Kinds {
  static final Kinds LEARNT = new Kinds(TraitModel.read("kinds.tsv", Kind.values().length));

  private final TraitModel model;

  Kinds(TraitModel model) {
    this.model = model;
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
    double[] shares = model.likely(traits);
    Map<Kind, Double> likely = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      likely.put(kind, shares[kind.ordinal()]);
    }
    return likely;
  }
}
