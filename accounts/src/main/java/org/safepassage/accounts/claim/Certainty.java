package org.safepassage.accounts.claim;

import java.util.Collection;

/// Tells how likely a claim is in the right mouth, from its [VoiceTraits]. The weights are learnt
/// from gold sets by `bench/holders`.
final class Certainty {
  static final Certainty LEARNT = new Certainty(TraitModel.read("holders.tsv", 2));

  private final TraitModel model;

  private Certainty(TraitModel model) {
    this.model = model;
  }

  /// From 0 to 1.
  double of(Collection<String> traits) {
    return model.likely(traits)[1];
  }
}
