package org.safepassage.plan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.scene.RandomScenes;

/// FEATURE UNDER TEST: where nothing but the agreement is scarce, exactly those are moved who
/// arrive in the greatest state that the agreement can reach, if that state leaves nobody between
/// origin and reception. (If it does, the dispatcher doesn't drive them there, and whoever waits
/// for them waits.) So the dispatcher makes no deadlock of its own and gives in to none that isn't
/// there.
class CDispatchAgainstTheAgreementTest {
  private static final int PROBLEMS = 400;

  @Test
  void what_the_agreement_lets_go_goes() {
    int incomplete = 0;
    int compared = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      PlanningProblem problem = RandomScenes.roomy(seed);
      Schedule schedule = new Dispatcher().plan(problem);
      assertThat(ScheduleAudit.check(problem, schedule)).as("seed %d", seed).isEmpty();
      Levels reached = reachable(problem);
      Map<CommitmentId, Long> arrived = at(Milestone.ARRIVED, reached, problem);
      Map<CommitmentId, Long> moved = moved(problem, schedule);
      if (arrived.equals(at(Milestone.BOARDED, reached, problem))) {
        compared++;
        assertThat(moved).as("seed %d", seed).isEqualTo(arrived);
      }
      moved.forEach((c, m) -> assertThat(m).isLessThanOrEqualTo(arrived.getOrDefault(c, 0L)));
      incomplete += schedule.remainders().isEmpty() ? 0 : 1;
    }
    assertThat(compared).as("problems compared").isGreaterThan(PROBLEMS / 2);
    assertThat(incomplete).as("problems with a deadlock").isGreaterThan(PROBLEMS / 10);
  }

  private static Map<CommitmentId, Long> moved(PlanningProblem problem, Schedule schedule) {
    Map<CommitmentId, Long> moved = new HashMap<>();
    problem.agreement().commitments().forEach(c -> moved.put(c.id(), 0L));
    for (Trip trip : schedule.trips()) {
      moved.merge(trip.commitment(), trip.people().value(), Long::sum);
    }
    return moved;
  }

  /// Whatever can move moves, until nothing can.
  private static Levels reachable(PlanningProblem problem) {
    Rulebook rulebook = problem.rulebook();
    Levels levels = problem.startingLevels();
    boolean moved = true;
    while (moved) {
      moved = false;
      List<Slot> slots = rulebook.slots();
      for (Slot slot : slots) {
        long to = rulebook.furthest(slot, levels);
        moved |= to > levels.level(slot);
        levels.put(slot, to);
      }
      for (int t = 0; t < rulebook.handOvers().size(); t++) {
        for (int part = 0; part < rulebook.handOvers().get(t).parts(); part++) {
          moved |= make(new Move.Cross(t, part), rulebook, levels);
        }
      }
      for (int premise : rulebook.conditionalFacts().keySet()) {
        moved |= make(new Move.Establish(premise), rulebook, levels);
      }
    }
    return levels;
  }

  private static Map<CommitmentId, Long> at(
      Milestone milestone, Levels levels, PlanningProblem problem) {
    Map<CommitmentId, Long> people = new HashMap<>();
    for (int c = 0; c < problem.rulebook().obligations().size(); c++) {
      long level = levels.level(Slot.reported(c, milestone));
      people.put(problem.rulebook().obligation(c).id(), level);
    }
    return people;
  }

  private static boolean make(Move move, Rulebook rulebook, Levels levels) {
    boolean permitted = rulebook.permits(move, levels);
    if (permitted) {
      rulebook.apply(move, levels);
    }
    return permitted;
  }
}
