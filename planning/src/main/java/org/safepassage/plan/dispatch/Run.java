package org.safepassage.plan.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.agreement.Move;
import org.safepassage.model.Premise;
import org.safepassage.plan.dispatch.Agenda.Event;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// One pass through the minutes, from the beginning of the plan to its horizon. Used once.
///
/// Within a minute: first what was known to happen, then facts, crossings and releases in turn
/// until nothing more is permitted. Each of these moves people or establishes a fact, so a minute
/// ends; time only goes forward, so the run does.
final class Run {
  private final Now now;
  private final List<Line> urgentFirst;
  private final Traffic traffic;
  private final Departures departures;
  private final Relocation relocation;
  private final List<Established> facts = new ArrayList<>();

  Run(PlanningProblem problem, Ground ground, Allowance.Caps caps, Manners manners, Kept kept) {
    this.now = new Now(problem, ground, kept);
    Crossings crossings = new Crossings(problem, ground.lines(), now.counts);
    Loader loader = new Loader(now.yard, ground.lines(), manners);
    Returning returning = new Returning(ground, loader);
    this.traffic = new Traffic(now, crossings, returning);
    this.departures =
        new Departures(
            now,
            new Departures.Parts(traffic, crossings, loader, returning),
            caps,
            manners.phases());
    this.relocation = new Relocation(ground, now.yard, now.agenda);
    this.urgentFirst =
        ground.lines().stream()
            .sorted(
                Comparator.comparingInt((Line line) ->
                        line.categories().isEmpty()
                            ? Integer.MAX_VALUE
                            : line.categories().getFirst().priority())
                    .thenComparing(
                        Comparator.comparingInt((Line line) ->
                                line.categories().isEmpty()
                                    ? 0
                                    : line.categories().getFirst().weight())
                            .reversed()))
            .toList();
  }

  /// What came of it.
  ///
  /// @param stopped convoys that don't arrive, or were held for too long
  /// @param lines how each line ends
  /// @param bands by phase: how many at most were allowed to be under way at once
  /// @param quiet whether it ended because nothing could change any more
  record Outcome(
      List<Journey> journeys,
      List<Journey> stopped,
      List<Established> facts,
      List<LineEnd> lines,
      List<Long> bands,
      boolean quiet) {}

  /// How a line ends.
  ///
  /// @param left who stays, by the line's categories
  /// @param late whether there was no time left for a convoy
  /// @param held whether the agreement lets nobody board at the end
  /// @param untimely whether more could leave if the agreement set no times
  record LineEnd(List<Long> left, boolean late, boolean held, boolean untimely) {}

  Outcome go() {
    int horizon = now.problem.horizon().value();
    now.agenda.lookAt(now.problem.from().value());
    enterTurns();
    enterKept();
    now.yard.kinds().forEach(kind -> now.agenda.lookAt(kind.freshFrom()));
    while (now.agenda.nextMinute() <= horizon) {
      now.turnTo(now.agenda.nextMinute());
      happen();
      settle(true, false);
      if (!now.agenda.willCount()) {
        settle(false, false);
      }
      if (now.agenda.isQuiet()) {
        settle(false, true);
      }
    }
    return new Outcome(
        traffic.journeys(),
        traffic.stopped(),
        facts,
        departures.ends(),
        departures.bands(),
        now.agenda.isQuiet());
  }

  private void enterTurns() {
    for (Instant turn : now.problem.rulebook().circumstances().changes()) {
      int minute = Minute.notBefore(turn, now.problem.operation().calendar());
      if (now.problem.from().value() <= minute && minute <= now.problem.horizon().value()) {
        now.agenda.add(minute, new Event.Turn());
      }
    }
  }

  private void enterKept() {
    int until = now.kept.until().value();
    now.agenda.lookAt(Math.max(until, now.problem.from().value()));
    for (Trip trip : now.kept.trips()) {
      now.agenda.add(trip.boardingFrom().value(), new Event.Boarding(trip));
      if (trip.boardingFrom().value() >= until) {
        now.agenda.add(until, new Event.Promised(trip));
      }
    }
  }

  private void happen() {
    while (now.agenda.nextMinute() <= now.minute()) {
      switch (now.agenda.next()) {
        case Event.Reached(var journey, var milestone) -> traffic.reached(journey, milestone);
        case Event.Confirmed(var slot, var people) -> now.counts.confirmed(slot, people);
        case Event.Freed(var journey) -> traffic.free(journey);
        case Event.Moved(var kind, var vehicles, var to) -> {
          now.yard.arrive(kind, vehicles, to, now.minute());
          vehicles.forEach(traffic::lookWhenRested);
        }
        case Event.Boarding(var trip) -> traffic.board(trip);
        case Event.Promised(var trip) -> traffic.promise(trip);
        case Event.Look(), Event.Turn() -> {}
      }
    }
  }

  /// @param patient whether half-empty vehicles wait for more people who will be permitted
  /// @param eager see [Allowance#of]
  private void settle(boolean patient, boolean eager) {
    boolean moved = true;
    while (moved) {
      moved = establish();
      for (Line line : now.ground.lines()) {
        while (traffic.cross(line)) {
          moved = true;
        }
      }
      for (Line line : urgentFirst) {
        moved |= departures.release(line, patient, eager);
      }
      if (now.agenda.nextMinute() <= now.minute()) {
        happen();
        moved = true;
      }
    }
    relocation.send(
        now.minute(), now.left, departures.sleepsUntil(), line -> departures.allowed(line, eager));
  }

  private boolean establish() {
    boolean moved = false;
    for (int premise : now.ground.conditionalFacts()) {
      if (now.counts.permits(new Move.Establish(premise))) {
        now.counts.establish(premise);
        if (now.problem.rulebook().premises().get(premise) instanceof Premise.Fact(var fact)) {
          facts.add(new Established(fact, Minute.of(now.minute())));
        }
        moved = true;
      }
    }
    return moved;
  }
}
