package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Category;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.GoodsLeft;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Remainder.Reason;

/// Who and what is not moved, and why.
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
    ground.lines().stream().filter(line -> !line.carriesGoods()).forEach(this::addLeft);
    ground.waiting().keySet().forEach(pool -> add(pool, ground.allotment().left(pool)));
    for (Map.Entry<Allotment.Pool, Long> entry : ground.seatless().entrySet()) {
      add(entry.getKey(), entry.getValue(), Optional.empty(), Reason.NO_SEAT);
    }
    return List.copyOf(all);
  }

  /// The goods that stay. Of some the agreement may let go only a part.
  List<GoodsLeft> goods() {
    List<GoodsLeft> goods = new ArrayList<>();
    for (Line line : ground.lines()) {
      if (line.carriesGoods()) {
        long left = outcome.lines().get(line.index()).left().getFirst();
        long reachable =
            ground.canCarryGoods(line) ? Math.clamp(reach(line) - moved(line), 0, left) : left;
        add(goods, line, reachable, whyNot(line));
        add(goods, line, left - reachable, Reason.AGREEMENT);
      }
    }
    return List.copyOf(goods);
  }

  private static void add(List<GoodsLeft> goods, Line line, long left, Reason reason) {
    if (left > 0) {
      goods.add(new GoodsLeft(line.commitment().id(), Count.of(left), reason));
    }
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

  /// Why people or goods don't leave which the agreement lets go in the end.
  private Reason whyNot(Line line) {
    if (!line.carriesGoods() && isFull(line)) {
      return Reason.RECEPTION_FULL;
    }
    boolean lacksTrucks = line.carriesGoods() && !ground.canCarryGoods(line);
    if (lacksTrucks
        || vehicles(line) < line.least()
        || line.least() > line.most()
        || !hasEscorts(line)) {
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

  private boolean isFull(Line line) {
    long room =
        line.destination()
            .reception()
            .flatMap(reception -> reception.people())
            .map(Count::value)
            .orElse(Long.MAX_VALUE);
    for (Line other : ground.lines()) {
      if (other.destination().id().equals(line.destination().id()) && !other.carriesGoods()) {
        room -= moved(other);
      }
    }
    return room <= 0;
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
        moved += journey.amount;
      }
    }
    return moved;
  }

  /// How many ever arrive if only the agreement matters, and not the times it sets. Goods that no
  /// vehicle takes stay where they are.
  private long reach(Line line) {
    long[] due = new long[problem.rulebook().obligations().size()];
    for (Line planned : ground.lines()) {
      if (!planned.carriesGoods() || ground.canCarryGoods(planned)) {
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
