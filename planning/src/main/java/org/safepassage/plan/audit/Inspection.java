package org.safepassage.plan.audit;

import java.math.BigInteger;
import java.time.Duration;
import org.safepassage.model.Place;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Trip;

/// How long a checkpoint is busy with one convoy.
final class Inspection {
  private Inspection() {}

  static int minutes(Place.Control control, Trip trip) {
    BigInteger shared =
        nanos(control.perVehicle())
            .multiply(BigInteger.valueOf(trip.rides().size()))
            .add(nanos(control.perPerson()).multiply(BigInteger.valueOf(trip.people().value())));
    BigInteger[] perLane = shared.divideAndRemainder(BigInteger.valueOf(control.lanes()));
    long roundedUp = perLane[0].longValueExact() + (perLane[1].signum() > 0 ? 1 : 0);
    return Minute.lasting(control.setUp().plusNanos(roundedUp));
  }

  private static BigInteger nanos(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000L))
        .add(BigInteger.valueOf(duration.getNano()));
  }
}
