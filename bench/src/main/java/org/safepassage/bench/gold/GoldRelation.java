package org.safepassage.bench.gold;

import java.util.List;
import java.util.Optional;
import org.safepassage.accounts.compare.Relation;

/// One row of `gold-relations.tsv`: each claim on the left stands in this relation to each on the
/// right.
///
/// @param type nothing for a trap: what must not be called a contradiction
/// @param right empty for a trap about who holds one claim
public record GoldRelation(
    String id, Optional<Relation.Type> type, List<String> left, List<String> right) {
  public GoldRelation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  public boolean isTrap() {
    return type.isEmpty();
  }
}
