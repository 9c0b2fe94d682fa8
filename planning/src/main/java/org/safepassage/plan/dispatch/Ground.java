package org.safepassage.plan.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.Transport;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;

/// What doesn't change from one run of the dispatcher to the next.
final class Ground {
  private final PlanningProblem problem;
  private final List<Line> lines = new ArrayList<>();
  private final List<Yard.Kind> kinds;
  private final EmptyDrives drives;
  private final List<Integer> conditionalFacts;
  private final Map<Allotment.Pool, Long> waiting = new LinkedHashMap<>();
  private final Map<Allotment.Pool, Long> seatless = new LinkedHashMap<>();
  private final Allotment allotment;
  private final long[] received;

  /// Goods that stand at the origin, by line; 0 for lines of people.
  private final long[] goods;

  /// Minutes from the beginning of boarding until one person alone, or the goods, have got off, by
  /// line.
  private final int[] shortest;

  Ground(PlanningProblem problem) {
    this.problem = problem;
    this.kinds = new Yard(problem).kinds();
    this.drives = new EmptyDrives(problem.operation().network());
    this.conditionalFacts =
        problem.rulebook().conditionalFacts().keySet().stream().sorted().toList();
    int count = problem.rulebook().obligations().size();
    long[] room = new long[count];
    this.received = new long[count];
    this.goods = new long[count];
    var start = problem.startingLevels();
    for (int c = 0; c < count; c++) {
      Line line = Line.of(problem, c);
      lines.add(line);
      received[c] = start.count(Slot.reported(c, Milestone.ARRIVED));
      long waiting = line.obligation().due() - start.level(Slot.reported(c, Milestone.BOARDED));
      if (line.carriesGoods()) {
        goods[c] = Math.max(0, waiting);
      } else {
        room[c] = waiting;
      }
    }
    this.shortest = lines.stream().mapToInt(this::shortest).toArray();
    sortPeople(problem.operation());
    this.allotment = new Allotment(lines, waiting, room);
  }

  private void sortPeople(Operation operation) {
    for (Caseload entry : operation.population().caseload()) {
      operation
          .population()
          .findCategory(entry.category())
          .map(category -> new Allotment.Pool(entry.origin(), category))
          .ifPresent(pool -> {
            long people = problem.waiting(pool.origin(), pool.category().id());
            (hasSeat(pool, people) ? waiting : seatless).put(pool, people);
          });
    }
  }

  private boolean hasSeat(Allotment.Pool pool, long people) {
    long party = Math.max(1, Math.min(people, pool.category().party()));
    return kinds.stream()
        .anyMatch(kind -> kind.serves(pool.origin()) && kind.type().fit(pool.category()) >= party);
  }

  List<Line> lines() {
    return lines;
  }

  Line lineOf(CommitmentId commitment) {
    return lines.get(problem.rulebook().placeOf(commitment));
  }

  EmptyDrives drives() {
    return drives;
  }

  List<Integer> conditionalFacts() {
    return conditionalFacts;
  }

  Allotment allotment() {
    return allotment;
  }

  /// Who waits and has a seat.
  Map<Allotment.Pool, Long> waiting() {
    return waiting;
  }

  /// Who waits and has none.
  Map<Allotment.Pool, Long> seatless() {
    return seatless;
  }

  /// Whom each line is to carry, by its categories; of a line of goods, how much.
  long[][] loads() {
    long[][] people = new long[lines.size()][];
    for (Line line : lines) {
      if (line.carriesGoods()) {
        people[line.index()] = new long[] {goods[line.index()]};
        continue;
      }
      people[line.index()] = new long[line.categories().size()];
      for (int i = 0; i < line.categories().size(); i++) {
        people[line.index()][i] = allotment.to(line, line.categories().get(i));
      }
    }
    return people;
  }

  /// Whether a vehicle of some fleet takes anything of a line's goods.
  boolean canCarryGoods(Line line) {
    return kinds.stream()
        .anyMatch(kind -> kind.serves(line.origin()) && kind.type().loads(line.unit()) > 0);
  }

  /// Up to which level each commitment can come with the people, and the trucks for goods, that
  /// there are, and at most `caps`.
  long[] most(List<Long> caps) {
    long[] most = caps.stream().mapToLong(Long::longValue).toArray();
    var start = problem.startingLevels();
    for (Line line : lines) {
      long people = start.level(Slot.reported(line.index(), Milestone.BOARDED));
      for (Category category : line.categories()) {
        people += allotment.to(line, category);
      }
      if (line.carriesGoods() && canCarryGoods(line)) {
        people += goods[line.index()];
      }
      most[line.index()] = Math.min(most[line.index()], people);
    }
    return most;
  }

  /// How many of a commitment its destination has taken in before the plan begins.
  long receivedFor(Line line) {
    return line.carriesGoods() ? 0 : received[line.index()];
  }

  boolean isDone(long[] left) {
    for (long people : left) {
      if (people > 0) {
        return false;
      }
    }
    return true;
  }

  /// Minutes that anybody may be held at most at the line's hand-over point.
  int longestWait(Line line) {
    return line.firstStop()
        .holding()
        .flatMap(Place.Holding::longestWait)
        .map(Ground::wholeMinutes)
        .orElse(Integer.MAX_VALUE);
  }

  private static int wholeMinutes(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE, duration.toMinutes());
  }

  /// The shortest trip that a convoy can make that begins to board now.
  Outing shortest(Line line, int now) {
    int off = now + shortest[line.index()];
    return new Outing(now, off, off + line.backMinutes());
  }

  private int shortest(Line line) {
    int people = line.carriesGoods() ? 0 : 1;
    int minutes = boarding(people) + alighting(people);
    for (int stretch = 0; stretch < line.stretches().size(); stretch++) {
      minutes += line.drivingMinutes(stretch);
    }
    return minutes;
  }

  int boarding(long inTheFullest) {
    return handling(problem.operation().transport().boarding(), inTheFullest);
  }

  int alighting(long inTheFullest) {
    return handling(problem.operation().transport().alighting(), inTheFullest);
  }

  int alighting(Journey journey) {
    long most = 0;
    for (Ride ride : journey.rides) {
      most = Math.max(most, ride.people().value());
    }
    return alighting(most);
  }

  private static int handling(Transport.Handling handling, long people) {
    return Minute.lasting(handling.fixed().plus(handling.perPerson().multipliedBy(people)));
  }
}
