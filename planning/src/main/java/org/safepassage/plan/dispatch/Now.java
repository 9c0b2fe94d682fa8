package org.safepassage.plan.dispatch;

import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.dispatch.Agenda.Event;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;

/// How things stand in the minute that a run has come to: who waits, what has been counted, and
/// where vehicles, teams and turns are. Shared by the parts of one run, and changed by them.
final class Now {
  final PlanningProblem problem;
  final Ground ground;

  /// What stays of an earlier timetable.
  final Kept kept;

  final Counts counts;
  final Road road;
  final Yard yard;
  final Escorts escorts;
  final Agenda agenda = new Agenda();

  /// Who and what waits, by line and its categories.
  final long[][] left;

  private int minute;

  Now(PlanningProblem problem, Ground ground, Kept kept) {
    this.problem = problem;
    this.ground = ground;
    this.kept = kept;
    this.counts = new Counts(problem);
    this.road = new Road(problem.horizon().value());
    this.yard = new Yard(problem);
    this.escorts = new Escorts(problem.operation().transport().escorts(), ground.drives());
    this.left = ground.loads();
    ground.lines().forEach(line -> road.intake(line.destination()).book(ground.receivedFor(line)));
  }

  int minute() {
    return minute;
  }

  void turnTo(int next) {
    minute = next;
    counts.setClock(Minute.of(next).at(problem.operation().calendar()));
  }

  long boarded(Line line) {
    return counts.level(line.index(), Milestone.BOARDED);
  }

  /// Lets others rely on a count as soon as it can be used.
  ///
  /// @param at the minute in which the milestone is passed
  void confirm(Journey journey, Milestone milestone, int at) {
    PlaceId site =
        switch (milestone) {
          case BOARDED, DEPARTED -> journey.line.origin();
          case READY, CROSSED -> journey.line.firstStop().id();
          case ARRIVED -> journey.line.destination().id();
        };
    int usable = at + problem.confirmAfter(site);
    Slot slot = Slot.reported(journey.line.index(), milestone);
    if (usable <= minute) {
      counts.confirmed(slot, journey.amount);
    } else {
      agenda.add(usable, new Event.Confirmed(slot, journey.amount));
    }
  }
}
