package org.safepassage.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Finding;
import org.safepassage.model.FindingCode;
import org.safepassage.model.Fleet;
import org.safepassage.model.Operation;
import org.safepassage.model.Route;

/// Drivers who may not drive for as long as the shortest trip takes that their fleet could make.
final class DutyFaults {
  private DutyFaults() {}

  static List<Finding> find(Operation operation, Agreement agreement) {
    List<Finding> findings = new ArrayList<>();
    for (Fleet fleet : operation.transport().fleets()) {
      Optional<Duration> shortest =
          agreement.commitments().stream()
              .filter(commitment -> fleet.serves(commitment.origin()))
              .flatMap(commitment -> trip(operation, commitment, fleet).stream())
              .min(Duration::compareTo);
      Optional<Duration> duty = fleet.use().drivers().map(Fleet.Drivers::duty);
      if (shortest.isPresent() && duty.isPresent() && duty.get().compareTo(shortest.get()) < 0) {
        findings.add(
            new Finding(
                FindingCode.DUTY_TOO_SHORT,
                fleet.where(),
                "The drivers of %s may be on duty for %d minutes; the shortest trip takes %d."
                    .formatted(
                        StaticFaults.quoted(fleet.id()),
                        duty.get().toMinutes(),
                        Math.ceilDiv(shortest.get().toSeconds(), 60L)),
                "Maybe drivers take turns, or a unit of time is wrong."));
      }
    }
    return findings;
  }

  /// At least how long a trip takes, from when people begin to board until the vehicle is free.
  private static Optional<Duration> trip(Operation operation, Commitment commitment, Fleet fleet) {
    return Route.join(operation.network(), commitment.route())
        .map(route -> {
          Duration boarding = operation.transport().boarding().fixed();
          Duration trip = boarding.plus(operation.transport().alighting().fixed());
          for (Route.Stretch leg : route.legs()) {
            trip = trip.plus(leg.leg().out());
            trip = fleet.use().returns() ? trip.plus(leg.leg().back()) : trip;
          }
          return trip;
        });
  }
}
