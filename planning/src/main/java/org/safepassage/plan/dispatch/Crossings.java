package org.safepassage.plan.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.HandOver;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Rulebook;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.PlanningProblem;

/// The convoys that stand at hand-over points, and which of them may cross together next.
final class Crossings {
  private final PlanningProblem problem;
  private final List<Line> lines;
  private final Counts counts;
  private final List<Deque<Journey>> waiting = new ArrayList<>();

  Crossings(PlanningProblem problem, List<Line> lines, Counts counts) {
    this.problem = problem;
    this.lines = lines;
    this.counts = counts;
    lines.forEach(_ -> waiting.add(new ArrayDeque<>()));
  }

  void add(Journey journey) {
    waiting.get(journey.line.index()).add(journey);
  }

  boolean isHeld(int commitment) {
    return !waiting.get(commitment).isEmpty();
  }

  /// Convoys, the first of this line among them, that may cross now as one event.
  ///
  /// @return none when nobody may
  List<Journey> next(Line line) {
    return isHeld(line.index()) ? new Attempt().from(line.index()).orElse(List.of()) : List.of();
  }

  void crossed(Journey journey) {
    waiting.get(journey.line.index()).remove(journey);
    counts.passed(Slot.reported(journey.line.index(), Milestone.CROSSED), journey.amount);
  }

  /// Convoys are added until the people in them make up whole movements, each of which is permitted
  /// after the one before.
  private final class Attempt {
    private final Counts trial = counts.copy();
    private final Rulebook rulebook = counts.rulebook();
    private final long[] target = new long[lines.size()];
    private final int[] taken = new int[lines.size()];
    private final List<Journey> chosen = new ArrayList<>();

    Attempt() {
      for (int c = 0; c < target.length; c++) {
        target[c] = counts.level(c, Milestone.CROSSED);
      }
    }

    Optional<List<Journey>> from(int first) {
      if (!extend(first)) {
        return Optional.empty();
      }
      int c = first;
      while (c >= 0) {
        if (!advance(c)) {
          return Optional.empty();
        }
        c = next();
      }
      return Optional.of(chosen);
    }

    private int next() {
      for (int c = 0; c < target.length; c++) {
        if (trial.level(c, Milestone.CROSSED) < target[c]) {
          return c;
        }
      }
      return -1;
    }

    private boolean advance(int c) {
      Optional<Move.Cross> crossing = trial.nextCrossing(c);
      if (crossing.isEmpty()) {
        Slot crossed = Slot.reported(c, Milestone.CROSSED);
        long from = trial.level(c, Milestone.CROSSED);
        long to = Math.min(target[c], nextHandOver(c, from));
        if (!trial.permits(new Move.Advance(crossed, to))) {
          return false;
        }
        rise(c, to - from);
        return true;
      }
      int part = crossing.get().part();
      List<HandOver.Strand> strands = rulebook.handOvers().get(crossing.get().together()).strands();
      for (HandOver.Strand strand : strands) {
        while (target[strand.commitment()] < strand.ends().get(part)) {
          if (!extend(strand.commitment())) {
            return false;
          }
        }
      }
      if (!trial.permits(crossing.get())) {
        return false;
      }
      for (HandOver.Strand strand : strands) {
        long more = strand.ends().get(part) - trial.level(strand.commitment(), Milestone.CROSSED);
        if (more > 0) {
          rise(strand.commitment(), more);
        }
      }
      return true;
    }

    /// The level behind which the commitment's next people cross together with others.
    private long nextHandOver(int c, long from) {
      return rulebook.handOvers().stream()
          .flatMap(handOver -> handOver.strands().stream())
          .filter(strand -> strand.commitment() == c && strand.beyond() > from)
          .mapToLong(HandOver.Strand::beyond)
          .min()
          .orElse(Long.MAX_VALUE);
    }

    private void rise(int c, long people) {
      Slot crossed = Slot.reported(c, Milestone.CROSSED);
      trial.passed(crossed, people);
      if (problem.confirmAfter(lines.get(c).firstStop().id()) == 0) {
        trial.confirmed(crossed, people);
      }
    }

    private boolean extend(int c) {
      if (taken[c] >= waiting.get(c).size()) {
        return false;
      }
      Journey journey = waiting.get(c).stream().skip(taken[c]).findFirst().orElseThrow();
      taken[c]++;
      target[c] += journey.amount;
      chosen.add(journey);
      return true;
    }
  }
}
