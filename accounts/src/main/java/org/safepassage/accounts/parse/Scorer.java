package org.safepassage.accounts.parse;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.WeightVector;

/// Scores labels by [Weights]. The library has no interface for this, only a class that can also
/// learn; this one can't, and the parser never asks it to.
final class Scorer extends OnlineOptimizer {
  private static final long serialVersionUID = 1L;

  private final transient Weights weights;

  Scorer(Weights weights) {
    super(new WeightVector(), 0, 0);
    this.weights = weights;
    addLabels(weights.labels());
  }

  @Override
  public float[] scores(FeatureVector features) {
    float[] scores = weights.start();
    for (SparseItem item : features.getSparseVector()) {
      weights.add(item.getIndex(), scores);
    }
    return scores;
  }

  @Override
  protected void trainAux(Instance instance) {
    throw learnsNothing();
  }

  @Override
  public void updateMiniBatch() {
    throw learnsNothing();
  }

  @Override
  protected int getPredictedLabel(Instance instance) {
    throw learnsNothing();
  }

  @Override
  protected float getLearningRate(int index, boolean sparse) {
    throw learnsNothing();
  }

  private static UnsupportedOperationException learnsNothing() {
    return new UnsupportedOperationException("These weights are read; nothing is learned here.");
  }
}
