package org.safepassage.plan.compare;

import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// What becomes of one convoy, told apart by its id alone.
public sealed interface ConvoyChange {
  TripId id();

  /// It is in both plans, and not the same in them.
  record Changed(Trip before, Trip after) implements ConvoyChange {
    @Override
    public TripId id() {
      return after.id();
    }

    /// Minutes by which it leaves later; negative when it leaves earlier.
    public int departsLater() {
      return after.departed().value() - before.departed().value();
    }

    /// Minutes by which it arrives later; negative when it arrives earlier.
    public int arrivesLater() {
      return after.arrived().value() - before.arrived().value();
    }

    /// Whether another load, other vehicles, other teams or another way go under this id.
    public boolean isOtherwiseMadeUp() {
      return !before.commitment().equals(after.commitment())
          || !before.rides().equals(after.rides())
          || !before.escorts().equals(after.escorts())
          || !before.visits().stream()
              .map(visit -> visit.place())
              .toList()
              .equals(after.visits().stream().map(visit -> visit.place()).toList());
    }
  }

  /// It is only in the second plan.
  record Added(Trip after) implements ConvoyChange {
    @Override
    public TripId id() {
      return after.id();
    }
  }

  /// It is only in the first plan.
  record Dropped(Trip before) implements ConvoyChange {
    @Override
    public TripId id() {
      return before.id();
    }
  }
}
