package org.safepassage.plan.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.PlanningProblem;

/// Runs the agreement ahead of the vehicles, as if nobody needed time: an order of movements, each
/// of which is permitted once all before it have arrived. People who leave before their crossing is
/// permitted go in loads that end where such a movement ends, and after all movements before it
/// have boarded: so nobody waits at a hand-over point for somebody whom no vehicle can take any
/// more.
///
/// The run is made as far as it is asked for. After [#MOST_STEPS] movements it stops, and whatever
/// comes later is left to be released when it is permitted.
final class Foresight {
  static final int MOST_STEPS = 2_000_000;

  /// A movement of one commitment in the order: up to which level.
  record Step(int number, int commitment, long upTo) {}

  private final Rulebook rulebook;
  private final Levels ahead;
  private final long[] most;
  private final List<Step> steps = new ArrayList<>();
  private final List<List<Step>> stepsOf = new ArrayList<>();
  private int firstUnboarded;
  private int number;
  private boolean ended;

  /// @param from the counts to begin with, and what is taken as given
  /// @param most the level that each commitment can reach with the people and seats there are
  private Foresight(Rulebook rulebook, Levels from, long[] most) {
    this.rulebook = rulebook;
    this.ahead = from;
    this.most = most.clone();
    for (int c = 0; c < most.length; c++) {
      stepsOf.add(new ArrayList<>());
    }
  }

  /// What comes about if everybody is in time who still can be when the plan begins.
  static Foresight inTime(PlanningProblem problem, long[] most) {
    Levels levels = problem.startingLevels();
    Instant begin = problem.from().at(problem.operation().calendar());
    problem.rulebook().circumstances().lookAhead(begin, levels);
    return new Foresight(problem.rulebook(), levels, most);
  }

  /// What would come about if no times were set.
  static Foresight withoutTimes(PlanningProblem problem, long[] most) {
    Levels levels = problem.startingLevels();
    problem.rulebook().circumstances().ignoreTimes(levels);
    return new Foresight(problem.rulebook(), levels, most);
  }

  /// The movement that takes the commitment's next people, after `level` have boarded.
  ///
  /// @return nothing when they never arrive
  Optional<Step> stepBeyond(int commitment, long level) {
    List<Step> own = stepsOf.get(commitment);
    while (!ended && (own.isEmpty() || own.getLast().upTo() <= level)) {
      sweep();
    }
    int low = 0;
    int high = own.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (own.get(middle).upTo() <= level) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == own.size() ? Optional.empty() : Optional.of(own.get(low));
  }

  /// Whether everybody has boarded who goes in a movement before this one.
  boolean isNext(Step step, Counts counts) {
    while (firstUnboarded < steps.size()
        && counts.level(steps.get(firstUnboarded).commitment(), Milestone.BOARDED)
            >= steps.get(firstUnboarded).upTo()) {
      firstUnboarded++;
    }
    return firstUnboarded >= steps.size() || steps.get(firstUnboarded).number() >= step.number();
  }

  /// How many of a commitment ever arrive.
  long reach(int commitment) {
    while (!ended) {
      sweep();
    }
    return ahead.level(Slot.reported(commitment, Milestone.ARRIVED));
  }

  private void sweep() {
    boolean moved = establish();
    for (int c = 0; c < most.length; c++) {
      moved |= toTheHandOver(c);
    }
    for (int c = 0; c < most.length; c++) {
      moved |= toTheHandOver(c);
      Optional<Move.Cross> crossing = rulebook.nextCrossing(c, ahead);
      if (crossing.isPresent() && rulebook.permits(crossing.get(), ahead)) {
        rulebook.apply(crossing.get(), ahead);
        number++;
        HandOver handOver = rulebook.handOvers().get(crossing.get().together());
        handOver.strands().forEach(strand -> arrive(strand.commitment()));
        moved = true;
      } else {
        moved |= rise(Slot.reported(c, Milestone.CROSSED));
        number++;
        moved |= arrive(c);
      }
    }
    ended = !moved || steps.size() > MOST_STEPS;
  }

  private boolean establish() {
    boolean moved = false;
    for (int premise : rulebook.conditionalFacts().keySet()) {
      if (rulebook.permits(new Move.Establish(premise), ahead)) {
        ahead.grant(premise);
        moved = true;
      }
    }
    return moved;
  }

  private boolean toTheHandOver(int c) {
    Slot boarded = Slot.reported(c, Milestone.BOARDED);
    long from = ahead.level(boarded);
    long to = rulebook.furthest(boarded, ahead);
    if (to > most[c]) {
      long lot = rulebook.obligation(c).lots().smallest();
      to = Math.max(from, most[c] / lot * lot);
    }
    boolean moved = to > from;
    ahead.put(boarded, to);
    moved |= rise(Slot.reported(c, Milestone.DEPARTED));
    moved |= rise(Slot.reported(c, Milestone.READY));
    return moved;
  }

  private boolean arrive(int c) {
    Slot arrived = Slot.reported(c, Milestone.ARRIVED);
    boolean moved = rise(arrived);
    if (moved) {
      Step step = new Step(number, c, ahead.level(arrived));
      steps.add(step);
      stepsOf.get(c).add(step);
    }
    for (Milestone milestone : Milestone.values()) {
      if (rulebook.obligation(c).has(milestone)) {
        moved |= rise(new Slot(c, milestone, Evidence.ATTESTED));
      }
    }
    return moved;
  }

  private boolean rise(Slot slot) {
    if (!rulebook.obligation(slot.commitment()).has(slot.milestone())) {
      return false;
    }
    long from = ahead.level(slot);
    long to = rulebook.furthest(slot, ahead);
    ahead.put(slot, to);
    return to > from;
  }
}
