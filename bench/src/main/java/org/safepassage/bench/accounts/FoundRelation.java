package org.safepassage.bench.accounts;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.compare.Relation;

/// How two claims that were found stand to each other.
///
/// @param one and `other` are ids of what was found
record FoundRelation(Relation.Type type, String one, String other) {

  /// Each claim on the left with each on the right.
  static List<FoundRelation> of(List<Relation> relations) {
    List<FoundRelation> pairs = new ArrayList<>();
    for (Relation relation : relations) {
      for (Claim left : relation.left()) {
        for (Claim right : relation.right()) {
          pairs.add(new FoundRelation(relation.type(), Found.id(left), Found.id(right)));
        }
      }
    }
    return pairs;
  }
}
