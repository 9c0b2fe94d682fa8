package org.safepassage.plan.problem;

import java.util.List;
import org.safepassage.model.Count;

/// One vehicle of a convoy with who or what is in it. It may be empty: a spare.
///
/// @param goods how much it carries in the unit of the commitment: itself as one of so many trucks
///   or vehicles, or tonnes; none where people are counted
public record Ride(VehicleRef vehicle, List<Seated> load, Count goods) {
  public Ride {
    load = List.copyOf(load);
  }

  /// Without goods.
  public Ride(VehicleRef vehicle, List<Seated> load) {
    this(vehicle, load, Count.ZERO);
  }

  /// Everybody in it.
  public Count people() {
    long sum = 0;
    for (Seated seated : load) {
      sum += seated.people().value();
    }
    return Count.of(sum);
  }
}
