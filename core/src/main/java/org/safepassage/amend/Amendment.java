package org.safepassage.amend;

import java.util.List;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;

/// One way to mend a deal, with what it leads to.
///
/// @param edits the changes
/// @param cost what it asks of the parties
/// @param proven whether no amendment touches fewer clauses
/// @param amended the deal with the changes made
/// @param report the verdict and vetoes of the amended deal, and its exposure in the respects of
///   the deal as it was, so that both can be compared
public record Amendment(
    List<Edit> edits, Cost cost, boolean proven, Agreement amended, CheckReport report) {
  public Amendment {
    edits = List.copyOf(edits);
  }

  /// What an amendment asks of the parties; less is better, the first number before the others.
  ///
  /// @param clauses how many clauses are touched: conditions, quotas and lots
  /// @param movement how many people (or whatever is counted) stand under a condition that changes
  /// @param fairness by how much the exposure of one side rises more than that of another, in the
  ///   weights of the balance concerned
  public record Cost(int clauses, long movement, long fairness) implements Comparable<Cost> {
    private static final java.util.Comparator<Cost> ORDER =
        java.util.Comparator.comparingInt(Cost::clauses)
            .thenComparingLong(Cost::movement)
            .thenComparingLong(Cost::fairness);

    @Override
    public int compareTo(Cost other) {
      return ORDER.compare(this, other);
    }
  }
}
