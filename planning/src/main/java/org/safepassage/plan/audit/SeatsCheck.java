package org.safepassage.plan.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Article;
import org.safepassage.model.Category;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
import org.safepassage.model.SeatKind;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;

/// [Rule#SEATS].
final class SeatsCheck {
  private final PlanningProblem problem;
  private final Findings findings;
  private final Map<FleetId, VehicleType> types = new HashMap<>();

  SeatsCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
    for (Fleet fleet : problem.operation().transport().fleets()) {
      problem
          .operation()
          .transport()
          .findType(fleet.type())
          .ifPresent(type -> types.put(fleet.id(), type));
    }
  }

  void check(List<Subject> subjects) {
    for (Subject subject : subjects) {
      for (Ride ride : subject.trip().rides()) {
        check(subject, ride);
      }
    }
  }

  private void check(Subject subject, Ride ride) {
    Map<SeatKind, Long> taken = new EnumMap<>(SeatKind.class);
    for (Seated seated : ride.load()) {
      taken.merge(seated.seat(), seated.people().value(), Long::sum);
      Optional<Category> category =
          problem.operation().population().findCategory(seated.category());
      if (category.isEmpty() || !subject.commitment().categories().contains(seated.category())) {
        findings.add(
            Rule.SEATS,
            subject.trip(),
            "%s ride in %s, and %s is not about them."
                .formatted(seated.category(), ride.vehicle(), subject.commitment().id()));
      } else if (!category.get().seats().contains(seated.seat())) {
        findings.add(
            Rule.SEATS,
            subject.trip(),
            "%s ride in %s, in %s, which is not fit for them."
                .formatted(seated, ride.vehicle(), Article.with(seated.seat().word())));
      }
    }
    VehicleType type = types.get(ride.vehicle().fleet());
    if (type == null) {
      return;
    }
    taken.forEach((seat, people) -> {
      long seats = type.seatsOf(seat).value();
      if (people > seats) {
        findings.add(
            Rule.SEATS,
            subject.trip(),
            "in %s, places of kind %s: %d, and people in them: %d."
                .formatted(ride.vehicle(), seat.word(), seats, people));
      }
    });
  }
}
