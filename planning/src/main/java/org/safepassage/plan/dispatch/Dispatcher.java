package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Slot;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Planner;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.Watch;

/// Always releases what the agreement and the vehicles allow next, the most urgent first. A first
/// timetable, not the best one: nothing is searched and no bound is given.
///
/// It boards nobody whom the agreement would keep at a hand-over point for good, and sends no
/// half-empty vehicle while people on the way will make room for a fuller one. What doesn't arrive
/// by the horizon, or is held longer than the hand-over point allows, doesn't leave: the run is
/// repeated with that many fewer. It doesn't split a lot over several convoys. Goods go after
/// people where both could have the same vehicle.
///
/// It ends by itself within a moment and so doesn't listen to [Watch#stop]; it reports its one
/// schedule. Has no state; safe to share between threads.
public final class Dispatcher implements Planner {
  /// After so many repetitions, each takes away half of what a commitment has left.
  private static final int SMALL_STEPS = 12;

  @Override
  public Schedule plan(PlanningProblem problem, Watch watch) {
    Schedule schedule = plan(problem, Manners.usual(problem)).schedule();
    watch.onBetter().accept(schedule);
    return schedule;
  }

  /// @param bands by phase: how many at most were allowed to be under way at once
  record Dispatched(Schedule schedule, List<Long> bands) {}

  Dispatched plan(PlanningProblem problem, Manners manners) {
    return plan(problem, manners, Kept.NOTHING);
  }

  /// @param kept what stays of an earlier timetable
  Dispatched plan(PlanningProblem problem, Manners manners, Kept kept) {
    Ground ground = new Ground(problem);
    Allowance.Caps caps = noCaps(problem);
    Run.Outcome outcome = new Run(problem, ground, caps, manners, kept).go();
    for (int repetition = 1; !outcome.stopped().isEmpty(); repetition++) {
      caps = learn(caps, outcome, problem, repetition);
      outcome = new Run(problem, ground, caps, manners, kept).go();
    }
    Remainders remainders = new Remainders(problem, ground, outcome);
    Schedule schedule =
        new Schedule(
            trips(ground, outcome.journeys()),
            outcome.facts(),
            remainders.all(),
            remainders.goods());
    return new Dispatched(schedule, outcome.bands());
  }

  private static Allowance.Caps noCaps(PlanningProblem problem) {
    return new Allowance.Caps(
        problem.rulebook().obligations().stream().map(Obligation::due).toList(), Set.of());
  }

  /// Of each commitment only the first convoy that stopped counts: those behind it may have stopped
  /// because of it.
  private static Allowance.Caps learn(
      Allowance.Caps caps, Run.Outcome outcome, PlanningProblem problem, int repetition) {
    List<Long> most = new ArrayList<>(caps.most());
    Set<Integer> cautious = new HashSet<>(caps.cautious());
    Set<Integer> seen = new HashSet<>();
    List<Journey> stopped = new ArrayList<>(outcome.stopped());
    stopped.sort(Comparator.comparingLong(journey -> journey.boardedBefore));
    for (Journey journey : stopped) {
      int c = journey.line.index();
      if (seen.add(c) && !(journey.line.hasHandOver() && cautious.add(c))) {
        long start = problem.startingLevels().level(Slot.reported(c, Milestone.BOARDED));
        long before = journey.boardedBefore;
        most.set(c, repetition > SMALL_STEPS ? start + (before - start) / 2 : before);
      }
    }
    return new Allowance.Caps(most, cautious);
  }

  private static List<Trip> trips(Ground ground, List<Journey> journeys) {
    int[] numbers = new int[ground.lines().size()];
    List<Trip> trips = new ArrayList<>();
    Set<TripId> taken = new HashSet<>();
    journeys.forEach(journey -> journey.kept.map(Trip::id).ifPresent(taken::add));
    for (Journey journey : journeys) {
      CommitmentId commitment = journey.line.commitment().id();
      TripId id;
      do {
        id = new TripId(commitment + "-" + ++numbers[journey.line.index()]);
      } while (journey.kept.isEmpty() && taken.contains(id));
      trips.add(journey.trip(id, ground.alighting(journey)));
    }
    return trips;
  }
}
