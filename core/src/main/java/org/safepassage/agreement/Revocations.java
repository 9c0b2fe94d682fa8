package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.agreement.CheckReport.Revocation;
import org.safepassage.model.FactId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// What becomes of people when something that may be lost is lost for good while they are under
/// way: walks through the states in which that can happen, and lets all go on that still can.
///
/// Today these are the facts that the agreement calls revocable. Whatever else may end a deal at
/// any moment can be asked in the same way, as the set of premises that go with it. What
/// commitments share is left aside here.
final class Revocations {
  private final Rulebook rulebook;
  private final Levels start;
  private final int most;

  /// @param most how many states to walk through at most for each
  Revocations(Rulebook rulebook, Levels start, int most) {
    this.rulebook = rulebook.monotone();
    this.start = start;
    this.most = most;
  }

  /// For every fact that can be taken back and is not refused from the start.
  List<Revocation> of(List<Fact> facts) {
    List<Revocation> all = new ArrayList<>();
    for (Fact fact : facts) {
      rulebook
          .premiseOf(fact.id())
          .filter(premise -> fact.revocable() && !start.isRefused(premise))
          .ifPresent(premise -> all.addAll(of(fact.id(), premise)));
    }
    return all;
  }

  private List<Revocation> of(FactId fact, int premise) {
    Worst worst = search(premise, 1);
    if (!worst.search.isFull()) {
      Worst rough = search(premise, stride());
      worst = rough.isWorseThan(worst) ? rough : worst;
    }
    return worst.told(fact);
  }

  private Worst search(int premise, long stride) {
    Worst worst = new Worst(new StateSearch(rulebook, Set.of(premise), stride, most));
    worst.search.explore(start, worst);
    return worst;
  }

  /// So that a commitment is walked through in a few dozen steps.
  private long stride() {
    long lots = 1;
    for (Obligation obligation : rulebook.obligations()) {
      lots = Math.max(lots, obligation.due() / obligation.lot());
    }
    return Math.max(2, lots / 20);
  }

  /// The states after which most people are neither where they were nor where they were to go.
  private final class Worst implements StateSearch.Visitor {
    private final StateSearch search;
    private final Map<Unit, Long> people = new EnumMap<>(Unit.class);
    private final Map<Unit, Levels> states = new EnumMap<>(Unit.class);

    Worst(StateSearch search) {
      this.search = search;
    }

    @Override
    public void visit(int node, Levels levels, boolean isEnd) {
      Map<Unit, Long> here = new EnumMap<>(Unit.class);
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        long between =
            levels.level(Slot.reported(c, Milestone.DEPARTED))
                - levels.level(Slot.reported(c, Milestone.ARRIVED));
        here.merge(rulebook.obligation(c).unit(), between, Long::sum);
      }
      here.forEach((unit, stranded) -> {
        if (stranded > people.getOrDefault(unit, 0L)) {
          people.put(unit, stranded);
          states.put(unit, levels);
        }
      });
    }

    boolean isWorseThan(Worst other) {
      return total() > other.total();
    }

    private long total() {
      return people.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Revocation> told(FactId fact) {
      List<Revocation> all = new ArrayList<>();
      people.forEach((unit, stranded) -> {
        Levels state = states.getOrDefault(unit, start);
        all.add(
            new Revocation(
                fact,
                unit,
                stranded,
                search.states(),
                search.isFull(),
                CheckReport.reach(rulebook, state)));
      });
      return all.isEmpty()
          ? List.of(
              new Revocation(
                  fact,
                  Unit.PEOPLE,
                  0,
                  search.states(),
                  search.isFull(),
                  CheckReport.reach(rulebook, start)))
          : all;
    }
  }
}
