package org.safepassage.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.bench.peers.InStep;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SeatKind;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;

/// A peer's departures as a timetable of the deal, so that they pass through the same audit. The
/// buses of a side take turns: whoever set out first is back first.
final class InStepTimetable {
  private static final CategoryId RESIDENTS = new CategoryId("residents");

  private final ReciprocalDeal deal;
  private final List<Trip> trips = new ArrayList<>();

  private InStepTimetable(ReciprocalDeal deal) {
    this.deal = deal;
  }

  static Schedule of(ReciprocalDeal deal, InStep.Departures departures) {
    InStepTimetable timetable = new InStepTimetable(deal);
    InStep inStep = deal.inStep();
    timetable.add(
        ReciprocalDeal.UPPER, ReciprocalDeal.GATE, "east", inStep.east(), departures.east());
    timetable.add(ReciprocalDeal.LOWER, deal.otherGate(), "west", inStep.west(), departures.west());
    timetable.trips.sort(Comparator.comparing(Trip::boardingFrom));
    return new Schedule(timetable.trips, List.of(), List.of());
  }

  private void add(
      String origin, String gate, String side, InStep.Side way, List<Integer> departures) {
    CommitmentId commitment = new CommitmentId("from-" + origin);
    FleetId fleet = new FleetId(side + "ern-buses");
    for (int k = 0; k < departures.size(); k++) {
      Minute departs = Minute.of(departures.get(k));
      Minute atGate = departs.plus(way.toGate());
      Minute arrives = departs.plus(way.out());
      Ride ride =
          new Ride(
              new VehicleRef(fleet, k % deal.buses() + 1),
              List.of(
                  new Seated(RESIDENTS, SeatKind.SEAT, Count.of(deal.people() / deal.loads()))));
      trips.add(
          new Trip(
              new TripId(commitment + "-" + (k + 1)),
              commitment,
              List.of(ride),
              List.of(),
              departs,
              List.of(
                  Visit.passing(new PlaceId(origin), departs, departs),
                  Visit.passing(new PlaceId(gate), atGate, atGate.plus(way.inspection())),
                  Visit.passing(new PlaceId(side + "-town"), arrives, arrives)),
              new Back(new PlaceId(origin), arrives.plus(way.back()))));
    }
  }
}
