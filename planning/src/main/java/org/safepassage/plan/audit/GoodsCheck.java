package org.safepassage.plan.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Slot;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FleetId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;

/// Goods: [Rule#SEATS] for what is in each vehicle, [Rule#EVERYBODY] for what of each commitment is
/// moved and what is left.
final class GoodsCheck {
  private final PlanningProblem problem;
  private final Findings findings;
  private final Map<FleetId, Count> cargo = new HashMap<>();

  GoodsCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
    problem
        .operation()
        .transport()
        .fleets()
        .forEach(fleet ->
            problem
                .operation()
                .transport()
                .findType(fleet.type())
                .ifPresent(type -> cargo.put(fleet.id(), type.cargo())));
  }

  void check(List<Subject> subjects, List<GoodsLeft> left) {
    Map<CommitmentId, Long> moved = new HashMap<>();
    for (Subject subject : subjects) {
      Trip trip = subject.trip();
      Unit unit = subject.commitment().unit();
      trip.rides().forEach(ride -> check(trip, unit, ride));
      moved.merge(trip.commitment(), trip.goods().value(), Long::sum);
      if (!Trip.countsHeads(unit) && !trip.people().isZero()) {
        findings.add(
            Rule.SEATS,
            trip,
            "people ride in it: %s; it is there for %s.".formatted(trip.people(), unit.word()));
      }
    }
    Map<CommitmentId, Long> stay = new HashMap<>();
    for (GoodsLeft each : left) {
      stay.merge(each.commitment(), each.goods().value(), Long::sum);
      known(each);
    }
    for (Commitment commitment : problem.agreement().commitments()) {
      if (!Trip.countsHeads(commitment.unit())) {
        everything(
            commitment,
            moved.getOrDefault(commitment.id(), 0L),
            stay.getOrDefault(commitment.id(), 0L));
      }
    }
  }

  private void check(Trip trip, Unit unit, Ride ride) {
    long goods = ride.goods().value();
    long room = room(unit, cargo.getOrDefault(ride.vehicle().fleet(), Count.ZERO).value());
    if (goods > room) {
      findings.add(
          Rule.SEATS,
          trip,
          "%s is said to carry %d of goods, counted in %s; it carries %d at most."
              .formatted(ride.vehicle(), goods, unit.word(), room));
    }
  }

  /// How much a vehicle with room for so many tonnes counts at most.
  private static long room(Unit unit, long tonnes) {
    return switch (unit) {
      case PEOPLE, DETAINEES, CAPTIVES, BODIES -> 0;
      case VEHICLES -> 1;
      case TRUCKS -> Math.min(1, tonnes);
      case TONNES -> tonnes;
    };
  }

  private void known(GoodsLeft left) {
    boolean isOfGoods =
        problem
            .agreement()
            .findCommitment(left.commitment())
            .filter(commitment -> !Trip.countsHeads(commitment.unit()))
            .isPresent();
    if (!isOfGoods || !left.reason().isOfGoods()) {
      findings.add(
          Rule.EVERYBODY,
          "%s: goods are said to be left, %s, for the reason %s; %s."
              .formatted(
                  left.commitment(),
                  left.goods(),
                  left.reason().word(),
                  isOfGoods ? "that can't be of goods" : "it is not about goods"));
    }
  }

  private void everything(Commitment commitment, long moved, long stay) {
    int index = problem.rulebook().placeOf(commitment.id());
    long before = problem.startingLevels().level(Slot.reported(index, Milestone.BOARDED));
    long due = problem.dues().findDue(commitment.id()).map(Count::value).orElse(0L);
    if (moved + stay != Math.max(0, due - before)) {
      findings.add(
          Rule.EVERYBODY,
          "%s: moved %d and left %d after %d before, counted in %s; to go: %d."
              .formatted(commitment.id(), moved, stay, before, commitment.unit().word(), due));
    }
  }
}
