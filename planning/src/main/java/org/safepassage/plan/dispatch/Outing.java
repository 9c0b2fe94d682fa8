package org.safepassage.plan.dispatch;

/// When vehicles are out on a trip.
///
/// @param from when people begin to board
/// @param off when the last one has got off
/// @param back when those are free again that come back
record Outing(int from, int off, int back) {
  /// When a vehicle has done with it.
  int until(boolean returns) {
    return returns ? back : off;
  }
}
