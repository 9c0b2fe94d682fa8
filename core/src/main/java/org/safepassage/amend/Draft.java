package org.safepassage.amend;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.model.Operation;

/// A possible amendment, before anybody has looked what it leads to.
///
/// @param clauses how many clauses it touches
/// @param movement how many people stand under what it changes
record Draft(List<Edit> edits, Agreement amended, int clauses, long movement)
    implements Comparable<Draft> {
  private static final Comparator<Draft> ORDER =
      Comparator.comparingInt(Draft::clauses)
          .thenComparingLong(Draft::movement)
          .thenComparingInt(Draft::hardness);

  Draft {
    edits = List.copyOf(edits);
  }

  static Draft of(Operation operation, Agreement agreement, List<Edit> edits) {
    return new Draft(
        edits,
        Edit.applyAll(edits, agreement),
        touched(edits),
        Movement.of(operation, agreement, edits));
  }

  @Override
  public int compareTo(Draft other) {
    return ORDER.compare(this, other);
  }

  static int touched(List<Edit> edits) {
    Set<Object> touched = new LinkedHashSet<>();
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.Jointly(var _, var instead) -> touched.addAll(instead);
        case Edit.Lot _, Edit.LowerQuota _ -> touched.add(edit);
        case Edit.AtMost(var shared, var _, var _) -> touched.add(shared);
        case Edit.Unshare(var shared) -> touched.add(shared);
        case Edit.InBatch(var batches, var _, var _, var _, var _) -> touched.add(batches);
        case Edit.Unbatch(var batches) -> touched.add(batches);
        case Edit.Attest _ -> {}
        case Edit.Reach _, Edit.Lead _, Edit.Earlier _, Edit.Cover _, Edit.Drop _ ->
            edit.condition().ifPresent(touched::add);
      }
    }
    return touched.size();
  }

  /// What sorts of changes it makes.
  Set<Verb> verbs() {
    Set<Verb> verbs = new LinkedHashSet<>();
    edits.forEach(edit -> verbs.add(Verb.of(edit)));
    return verbs;
  }

  /// Among equals, what leaves most of an assurance standing comes first.
  private int hardness() {
    return edits.stream().mapToInt(edit -> Verb.of(edit).ordinal()).max().orElse(0);
  }
}
