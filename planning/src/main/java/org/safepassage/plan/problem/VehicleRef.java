package org.safepassage.plan.problem;

import java.util.Comparator;
import org.safepassage.model.FleetId;

/// One vehicle of a fleet.
///
/// @param number from 1 to the fleet's size
public record VehicleRef(FleetId fleet, int number) implements Comparable<VehicleRef> {
  private static final Comparator<VehicleRef> ORDER =
      Comparator.comparing(VehicleRef::fleet).thenComparingInt(VehicleRef::number);

  @Override
  public int compareTo(VehicleRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return fleet + " " + number;
  }
}
