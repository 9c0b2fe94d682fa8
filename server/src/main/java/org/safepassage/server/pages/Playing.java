package org.safepassage.server.pages;

import java.util.List;

/// That the ledger of an operation is being played again, and how.
///
/// @param isRunning whether the clock runs, or stands still
/// @param times how many times as fast as it happened
/// @param last the number of the last event that is shown
/// @param of how many events there are in all
/// @param moments those that are worth going to, in their order
/// @param here the path of the page, to come back to when the clock was set
public record Playing(
    boolean isRunning, int times, long last, long of, List<Moment> moments, String here) {
  public Playing {
    moments = List.copyOf(moments);
  }

  /// @param isShown whether it is the last one before the moment that is shown
  public record Moment(String name, boolean isShown) {}
}
