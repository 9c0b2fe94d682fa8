package org.safepassage.plan.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Slot;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;

/// What is given and not yet received, minute by minute, while a schedule is carried out. Told from
/// the schedule alone, by an arithmetic of its own: no rulebook is asked.
///
/// Events of one minute have no order of their own, and whoever arrives in a minute counts for who
/// leaves in it; so each minute is looked at after all its events. Reported counts are those of the
/// events themselves, attested ones those of when they can be used.
///
/// @param stakes what is set against what
/// @param steps from each of these moments on, until the next; the first is the beginning of the
///   plan
public record ExposureOverTime(Stakes stakes, List<Step> steps) {
  public ExposureOverTime {
    steps = List.copyOf(steps);
  }

  /// @param exposure in the weights of the stakes; never below 0
  public record Step(Minute at, long exposure) {}

  /// @param problem says what had been counted when the plan begins, and when counts can be used
  public static ExposureOverTime of(PlanningProblem problem, Schedule schedule, Stakes stakes) {
    TreeMap<Integer, Long> balance = new TreeMap<>();
    balance.put(problem.from().value(), 0L);
    add(problem, schedule, stakes.given(), 1, balance);
    add(problem, schedule, stakes.received(), -1, balance);
    List<Step> steps = new ArrayList<>();
    long now = 0;
    for (Map.Entry<Integer, Long> change : balance.entrySet()) {
      now += change.getValue();
      long exposure = Math.max(0, now);
      if (steps.isEmpty() || steps.getLast().exposure() != exposure) {
        steps.add(new Step(Minute.of(change.getKey()), exposure));
      }
    }
    return new ExposureOverTime(stakes, steps);
  }

  /// The first moment at which it is greatest.
  public Step greatest() {
    Step greatest = steps.getFirst();
    for (Step step : steps) {
      greatest = step.exposure() > greatest.exposure() ? step : greatest;
    }
    return greatest;
  }

  /// Notes by how much the stakes rise at each minute.
  private static void add(
      PlanningProblem problem,
      Schedule schedule,
      List<Stake> stakes,
      int sign,
      Map<Integer, Long> balance) {
    for (Stake stake : stakes) {
      int index = problem.rulebook().placeOf(stake.commitment());
      Unit unit = problem.rulebook().obligation(index).unit();
      TreeMap<Integer, Long> passed = new TreeMap<>();
      for (Trip trip : schedule.trips()) {
        if (trip.commitment().equals(stake.commitment())) {
          trip.findCounted(stake.milestone())
              .ifPresent(minute ->
                  passed.merge(
                      minute.value() + delay(problem, trip, stake), trip.counts(unit), Long::sum));
        }
      }
      long people = before(problem, stake);
      balance.merge(problem.from().value(), sign * weighed(stake, people), Long::sum);
      for (Map.Entry<Integer, Long> more : passed.entrySet()) {
        long rise = weighed(stake, people + more.getValue()) - weighed(stake, people);
        balance.merge(more.getKey(), sign * rise, Long::sum);
        people += more.getValue();
      }
    }
  }

  private static long weighed(Stake stake, long people) {
    long cut = Math.min(people, stake.levels().upTo()) - stake.levels().beyond();
    return Math.multiplyExact(stake.weight(), Math.max(0, cut));
  }

  private static long before(PlanningProblem problem, Stake stake) {
    Levels start = problem.startingLevels();
    int place = problem.rulebook().placeOf(stake.commitment());
    Slot slot = new Slot(place, stake.milestone(), stake.evidence());
    return stake.withAccountedFor() ? start.level(slot) : start.count(slot);
  }

  private static int delay(PlanningProblem problem, Trip trip, Stake stake) {
    return stake.evidence() == Evidence.ATTESTED
        ? problem.confirmAfter(site(trip, stake.milestone()))
        : 0;
  }

  private static PlaceId site(Trip trip, Milestone milestone) {
    return switch (milestone) {
      case BOARDED, DEPARTED -> trip.visits().getFirst().place();
      case READY, CROSSED ->
          trip.findHandOver().map(visit -> visit.place()).orElse(trip.visits().getLast().place());
      case ARRIVED -> trip.visits().getLast().place();
    };
  }
}
