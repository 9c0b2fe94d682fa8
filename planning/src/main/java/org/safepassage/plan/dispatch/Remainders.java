package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Category;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Remainder.Reason;
import org.safepassage.plan.problem.Trip;

/// Who is not moved, and why.
final class Remainders {
  private final PlanningProblem problem;
  private final Ground ground;
  private final Run.Outcome outcome;
  private final List<Remainder> all = new ArrayList<>();

  Remainders(PlanningProblem problem, Ground ground, Run.Outcome outcome) {
    this.problem = problem;
    this.ground = ground;
    this.outcome = outcome;
  }

  List<Remainder> all() {
    ground.lines().forEach(this::addLeft);
    ground.waiting().keySet().forEach(pool -> add(pool, ground.allotment().left(pool)));
    for (Map.Entry<Allotment.Pool, Long> entry : ground.seatless().entrySet()) {
      add(entry.getKey(), entry.getValue(), Optional.empty(), Reason.NO_SEAT);
    }
    return List.copyOf(all);
  }

  private void addLeft(Line line) {
    List<Long> left = outcome.lines().get(line.index()).left();
    if (left.stream().allMatch(people -> people == 0)) {
      return;
    }
    long within = reach(line) - moved(line);
    for (int i = 0; i < left.size(); i++) {
      Category category = line.categories().get(i);
      Allotment.Pool pool = new Allotment.Pool(line.origin(), category);
      long reachable = Math.clamp(within, 0, left.get(i));
      within -= reachable;
      add(pool, reachable, Optional.of(line), whyNot(line));
      add(pool, left.get(i) - reachable, Optional.of(line), Reason.AGREEMENT);
    }
  }

  /// Why people don't leave whom the agreement lets go in the end.
  private Reason whyNot(Line line) {
    long room =
        line.destination()
            .reception()
            .flatMap(reception -> reception.people())
            .map(Count::value)
            .orElse(Long.MAX_VALUE);
    for (Line other : ground.lines()) {
      if (other.destination().id().equals(line.destination().id())) {
        room -= moved(other);
      }
    }
    if (room <= 0) {
      return Reason.RECEPTION_FULL;
    }
    if (vehicles(line) < line.least() || line.least() > line.most() || !hasEscorts(line)) {
      return Reason.NO_VEHICLE;
    }
    if (outcome.lines().get(line.index()).untimely()) {
      return Reason.AGREED_TIMES;
    }
    if (!outcome.quiet() || outcome.lines().get(line.index()).late()) {
      return Reason.HORIZON;
    }
    return outcome.lines().get(line.index()).held() ? Reason.AGREEMENT : Reason.NO_VEHICLE;
  }

  private long vehicles(Line line) {
    return problem.operation().transport().fleets().stream()
        .filter(fleet -> fleet.serves(line.origin()))
        .mapToLong(fleet -> fleet.usable())
        .sum();
  }

  private boolean hasEscorts(Line line) {
    return line.escorts().stream()
        .allMatch(wanted ->
            problem.operation().transport().escorts().stream()
                .anyMatch(escort -> escort.id().equals(wanted)));
  }

  private long moved(Line line) {
    long moved = problem.startingLevels().level(Slot.reported(line.index(), Milestone.BOARDED));
    for (Journey journey : outcome.journeys()) {
      if (journey.line.index() == line.index()) {
        moved += journey.people;
      }
    }
    return moved;
  }

  /// How many ever arrive if only the agreement matters, and not the times it sets. What isn't put
  /// on the timetable, such as goods, stays where it is.
  private long reach(Line line) {
    long[] due = new long[problem.rulebook().obligations().size()];
    for (Line planned : ground.lines()) {
      if (Trip.countsHeads(planned.obligation().unit())) {
        due[planned.index()] = planned.obligation().due();
      }
    }
    return Foresight.withoutTimes(problem, due).reach(line.index());
  }

  private void add(Allotment.Pool pool, long people) {
    List<Line> about =
        ground.lines().stream()
            .filter(line ->
                line.origin().equals(pool.origin()) && line.categories().contains(pool.category()))
            .toList();
    if (about.isEmpty()) {
      add(pool, people, Optional.empty(), Reason.NO_COMMITMENT);
    } else {
      Optional<Line> only = about.size() == 1 ? Optional.of(about.getFirst()) : Optional.empty();
      add(pool, people, only, Reason.NOT_DUE);
    }
  }

  private void add(Allotment.Pool pool, long people, Optional<Line> line, Reason reason) {
    if (people > 0) {
      all.add(
          new Remainder(
              pool.origin(),
              pool.category().id(),
              line.map(l -> l.commitment().id()),
              Count.of(people),
              reason));
    }
  }
}
