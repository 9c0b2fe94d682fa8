package org.safepassage.accounts.parse;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that a model asks of a state, with features numbered by their rows in the
/// [Weights].
final class Templates<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
  private static final long serialVersionUID = 1L;

  private final transient Weights weights;

  Templates(Weights weights) {
    super(null, new HyperParameter());
    this.weights = weights;
    weights.sets().forEach(set -> addSet(item(set)));
    weights.lists().forEach(list -> add(items(list)));
  }

  @Override
  protected void add(
      SparseVector features, int template, @Nullable String value, float weight, boolean training) {
    if (value != null) {
      int row = weights.row(template, value);
      if (row >= 0) {
        features.add(row, weight);
      }
    }
  }

  private static FeatureItem[] items(String list) {
    return List.of(list.split(" ")).stream().map(Templates::item).toArray(FeatureItem[]::new);
  }

  /// One question: `source:relation:window:field:attribute`.
  private static FeatureItem item(String text) {
    String[] parts = text.split(":", -1);
    Field field = Field.valueOf(parts[3]);
    return new FeatureItem(
        Source.valueOf(parts[0]),
        parts[1].isEmpty() ? null : Relation.valueOf(parts[1]),
        Integer.parseInt(parts[2]),
        field,
        parts[4].isEmpty() ? null : attribute(field, parts[4]));
  }

  private static Object attribute(Field field, String text) {
    return switch (field) {
      case prefix, suffix -> Integer.valueOf(text);
      case valency -> Direction.valueOf(text);
      case dependent_set -> Field.valueOf(text);
      default -> text;
    };
  }
}
