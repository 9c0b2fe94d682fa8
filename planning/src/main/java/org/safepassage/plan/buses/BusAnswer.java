package org.safepassage.plan.buses;

/// The best plan found, and how far from the best possible it can be at most.
///
/// @param makespan of the plan
/// @param lowerBound no plan at all ends earlier: proven
public record BusAnswer(BusPlan plan, long makespan, long lowerBound) {
  public boolean isOptimal() {
    return makespan == lowerBound;
  }

  /// By which part of the lower bound the plan may be longer than the best; 0 when it is optimal.
  public double gap() {
    return lowerBound == 0 ? 0 : (double) (makespan - lowerBound) / lowerBound;
  }
}
