package org.safepassage.plan.audit;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Transport;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// [Rule#LEGS], each trip for itself; [QueueCheck] looks at several trips at one checkpoint.
final class LegsCheck {
  private final PlanningProblem problem;
  private final Findings findings;

  LegsCheck(PlanningProblem problem, Findings findings) {
    this.problem = problem;
    this.findings = findings;
  }

  void check(List<Subject> subjects) {
    for (Subject subject : subjects) {
      if (subject.keepsToRoute()) {
        path(subject);
      } else {
        findings.add(
            Rule.LEGS,
            subject.trip(),
            "it visits %s; its route is %s%s."
                .formatted(
                    subject.trip().visits().stream().map(Visit::place).toList(),
                    subject.route().places().stream().map(Place::id).toList(),
                    subject.hasHandOver()
                        ? ", handed over at "
                            + subject.route().places().get(subject.handOver()).id()
                        : ""));
      }
      ends(subject.trip());
    }
  }

  private void path(Subject subject) {
    Trip trip = subject.trip();
    for (int i = 0; i <= subject.end(); i++) {
      Visit visit = subject.visit(i);
      boolean inOrder =
          visit.arrival().compareTo(subject.inspected(i)) <= 0
              && subject.inspected(i).compareTo(visit.departure()) <= 0;
      if (!inOrder) {
        findings.add(
            Rule.LEGS,
            trip,
            visit.place(),
            visit.arrival(),
            "it leaves at %s, before it has come or is ready.".formatted(visit.departure()));
      }
      if (i > 0) {
        int takes = Minute.lasting(subject.route().legs().get(i - 1).leg().out());
        int taken = visit.arrival().value() - subject.visit(i - 1).departure().value();
        least(trip, visit.place(), visit.arrival(), "the leg here", takes, taken);
      }
      inspection(subject, i);
    }
  }

  private void inspection(Subject subject, int i) {
    Visit visit = subject.visit(i);
    int taken = subject.inspected(i).value() - visit.arrival().value();
    Optional<Place.Control> control = subject.findControl(i);
    if (control.isPresent()) {
      int takes = Inspection.minutes(control.get(), subject.trip());
      least(subject.trip(), visit.place(), visit.arrival(), "the inspection", takes, taken);
    } else if (!subject.mayWaitAt(i) && taken > 0) {
      findings.add(
          Rule.LEGS,
          subject.trip(),
          visit.place(),
          visit.arrival(),
          "it waits for %d minutes where convoys may not wait.".formatted(taken));
    }
  }

  private void ends(Trip trip) {
    long fullest = 0;
    for (Ride ride : trip.rides()) {
      fullest = Math.max(fullest, ride.people().value());
    }
    Transport transport = problem.operation().transport();
    PlaceId origin = trip.visits().getFirst().place();
    PlaceId destination = trip.visits().getLast().place();
    int boards = trip.boarded().value() - trip.boardingFrom().value();
    least(trip, origin, trip.boarded(), "boarding", minutes(transport.boarding(), fullest), boards);
    if (trip.departed().isBefore(trip.boarded())) {
      findings.add(
          Rule.LEGS,
          trip,
          origin,
          trip.departed(),
          "it departs before everybody is aboard, at %s.".formatted(trip.boarded()));
    }
    int alights = trip.alighted().value() - trip.arrived().value();
    least(
        trip,
        destination,
        trip.alighted(),
        "getting off",
        minutes(transport.alighting(), fullest),
        alights);
  }

  private static int minutes(Transport.Handling handling, long people) {
    return Minute.lasting(handling.fixed().plus(handling.perPerson().multipliedBy(people)));
  }

  private void least(Trip trip, PlaceId place, Minute at, String what, int takes, int taken) {
    if (taken < takes) {
      findings.add(
          Rule.LEGS, trip, place, at, "%s takes %d minutes, not %d.".formatted(what, takes, taken));
    }
  }
}
