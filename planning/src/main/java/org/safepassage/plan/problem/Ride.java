package org.safepassage.plan.problem;

import java.util.List;
import org.safepassage.model.Count;

/// One vehicle of a convoy with who is in it. It may be empty: a spare.
public record Ride(VehicleRef vehicle, List<Seated> load) {
  public Ride {
    load = List.copyOf(load);
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
