package org.safepassage.bench.peers;

import java.time.Duration;
import java.util.Optional;
import org.safepassage.plan.buses.BusEvacuation;
import org.safepassage.plan.buses.BusPlan;

/// A general planner that is given instances of the bus evacuation problem.
@FunctionalInterface
public interface BusPeer {
  /// The best plan it finds in so long, on one thread.
  Found plan(BusEvacuation evacuation, Duration longest);

  /// What it found.
  ///
  /// @param plan nothing when it found none
  /// @param lowerBound what it says that no plan is shorter than; 0 from one that proves nothing
  record Found(Optional<BusPlan> plan, long lowerBound) {}
}
