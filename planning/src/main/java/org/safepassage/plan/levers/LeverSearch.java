package org.safepassage.plan.levers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.bound.CurveBounds;
import org.safepassage.plan.dispatch.Manners;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// Plans an operation with each of its levers, one after the other, with the effort of the plan
/// without any.
///
/// So that a gain is that of the lever and not of a lucky search:
/// - every search with a lever goes on from the best manners that were found without it, and so
///   does one more search without any lever, with the same seed and the same number of steps;
/// - the best manners of each of these are tried without the lever, too, and what comes out there
///   counts for the plan without it;
/// - all of this is done twice with half of the steps each, so that those that came first go on
///   from what was found later as well;
/// - the plan without a lever is a plan with it: where the search finds nothing better, this one
///   stands, and the lever has changed nothing that was found.
///
/// A gain stays one between two plans that were found. What is proven is said apart ([Pull#proof]).
public final class LeverSearch {
  private static final int ROUNDS = 2;

  /// Parts of the time for the plan without a lever, before the rounds.
  private static final int FIRST_PARTS = 4;

  /// For so many levers one part is kept, to try what was found without a lever on each.
  private static final int LEVERS_A_PART = 2;

  /// Of the plans without a lever so many are tried with each in the end.
  private static final int MOST_GOOD = 6;

  /// Convoys that are made larger, where a lever lets more go at once.
  private static final List<Double> LARGER = List.of(1.5, 2.0);

  private final Order order;
  private final Setting setting;
  private final List<Lever> levers;
  private final PlanningProblem problem;
  private final Optional<CurveBounds> bounds;
  private final SearchingPlanner planner = new SearchingPlanner();
  private final List<Tried> tried = new ArrayList<>();
  private int partsLeft;
  private Found best;

  /// The best without a lever, the best first.
  private final List<Found> good = new ArrayList<>();

  /// How the plans are to be looked for.
  ///
  /// @param effort counted: for each plan; timed: for all of them
  /// @param framing how a setting is planned, such as within a cap on exposure
  /// @param watch is told what is worked at
  public record Order(
      Aim aim,
      long seed,
      Effort effort,
      Function<Setting, PlanningProblem> framing,
      Consumer<Progress> watch) {}

  /// How far it has come.
  ///
  /// @param lever what is planned with; none for the plan without
  /// @param done how many levers are done, of `all`
  public record Progress(Optional<Lever> lever, int done, int all) {}

  /// A timetable with what it comes to, in minutes from the start without a lever.
  private record Found(Schedule schedule, Manners manners, Figures figures) {}

  /// A lever with the best that was found with it so far.
  private record Tried(Lever lever, PlanningProblem problem, Found best) {}

  private LeverSearch(Setting setting, Order order) {
    this.order = order;
    this.setting = setting;
    this.levers = Levers.of(setting);
    this.problem = order.framing().apply(setting);
    order.watch().accept(new Progress(Optional.empty(), 0, levers.size()));
    this.bounds = CurveBounds.of(problem, order.effort()::isOver);
    this.partsLeft = FIRST_PARTS + ROUNDS * (levers.size() + 1) + 1 + levers.size() / LEVERS_A_PART;
    SearchingPlanner.Found found =
        planner.find(problem, search(slice(FIRST_PARTS), 0, this::isProvenBest));
    this.best = found(found, problem, Minute.START);
  }

  /// Tries the levers until all are done or the effort is used up.
  public static LeverReport go(Setting setting, Order order) {
    return new LeverSearch(setting, order).report();
  }

  private LeverReport report() {
    for (int round = 0; round < ROUNDS; round++) {
      consider(without(round), problem);
      for (int i = 0; i < levers.size() && !order.effort().isOver(); i++) {
        order.watch().accept(new Progress(Optional.of(levers.get(i)), i, levers.size()));
        pull(i, round);
      }
    }
    List<Pull> pulls = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      tried.set(i, settled(tried.get(i), tried.subList(0, i)));
      pulls.add(pull(tried.get(i)));
    }
    pulls.sort(Comparator.comparing(Pull::figures, order.aim().order()));
    return new LeverReport(
        problem,
        best.schedule(),
        best.figures(),
        boundsFor(best.figures()),
        ScheduleAudit.check(problem, best.schedule()),
        pulls,
        levers.subList(tried.size(), levers.size()));
  }

  /// Bounds for plans that move as many; none where the plan contradicts them, for then they prove
  /// nothing.
  private Optional<Bounds> boundsFor(Figures figures) {
    return bounds
        .map(proven -> proven.forMoving(figures.moved()))
        .filter(proven -> figures.moved().value() <= proven.moved().value())
        .filter(proven -> figures.waitedMinutes() >= proven.waitedMinutes())
        .filter(proven -> figures.weightedMinutes() >= proven.weightedMinutes())
        .filter(proven ->
            figures
                .lastArrival()
                .flatMap(end -> proven.lastArrival().map(earliest -> !end.isBefore(earliest)))
                .orElse(true));
  }

  /// Some of the parts of the effort that are left.
  private Effort slice(int parts) {
    Effort all = order.effort();
    Effort some = all.isCounted() ? all : all.share((double) parts / partsLeft);
    partsLeft -= parts;
    return some;
  }

  /// What one round has of the steps.
  private Effort sliceOfRound() {
    Effort some = slice(1);
    return some.isCounted()
        ? new Effort(some.left(), Math.ceilDiv(some.steps(), (long) ROUNDS))
        : some;
  }

  private SearchingPlanner.Order search(Effort effort, int round, Predicate<Figures> isGoodEnough) {
    return new SearchingPlanner.Order(
        order.aim(), order.seed() + round, effort, isGoodEnough, _ -> {});
  }

  /// Whether no plan without a lever can be better.
  private boolean isProvenBest(Figures figures) {
    return boundsFor(figures)
        .filter(its -> its.moved().value() <= figures.moved().value())
        .filter(its -> order.aim().gap(figures, its) <= 0)
        .isPresent();
  }

  /// A search without a lever, as there is one with each.
  private SearchingPlanner.Found without(int round) {
    return planner.findFrom(
        List.of(best.manners()), problem, search(sliceOfRound(), round, this::isProvenBest));
  }

  /// Plans with a lever, and tries without it what was found.
  ///
  /// @param i the number of the lever, which is the next one or was tried in the round before
  private void pull(int i, int round) {
    Lever lever = levers.get(i);
    PlanningProblem with =
        i < tried.size() ? tried.get(i).problem() : order.framing().apply(lever.applyTo(setting));
    List<Manners> from = new ArrayList<>(List.of(best.manners()));
    if (i < tried.size()) {
      from.add(tried.get(i).best().manners());
    } else if (lever instanceof Lever.FurtherAhead) {
      LARGER.forEach(factor -> from.add(best.manners().scaled(factor)));
    }
    SearchingPlanner.Found found =
        planner.findFrom(from, with, search(sliceOfRound(), round, _ -> false));
    consider(planner.with(found.manners(), problem), problem);
    Found outcome = found(found, with, head(lever));
    if (i == tried.size()) {
      tried.add(new Tried(lever, with, outcome));
    } else {
      tried.set(i, withBetter(tried.get(i), outcome));
    }
  }

  private void consider(SearchingPlanner.Found candidate, PlanningProblem of) {
    Found other = found(candidate, of, Minute.START);
    best = better(other, best) ? other : best;
    if (good.stream().noneMatch(one -> one.manners().equals(other.manners()))) {
      good.add(other);
      good.sort(Comparator.comparing(Found::figures, order.aim().order()));
      if (good.size() > MOST_GOOD) {
        good.removeLast();
      }
    }
  }

  /// With what was found without the lever, and with less of it. A dispatcher that takes other
  /// turns with one lane more may come out worse with what was best without; then the next best may
  /// do.
  private Tried settled(Tried tried, List<Tried> before) {
    Tried settled = tried;
    for (Found one : good) {
      if (!one.manners().equals(tried.best().manners()) && !order.effort().isOver()) {
        SearchingPlanner.Found same = planner.with(one.manners(), tried.problem());
        settled = withBetter(settled, found(same, tried.problem(), head(tried.lever())));
      }
    }
    settled =
        withPlan(
            settled,
            new Found(tried.lever().carried(best.schedule()), best.manners(), best.figures()));
    for (Tried less : before) {
      if (tried.lever().includes(less.lever())) {
        settled = withPlan(settled, less.best());
      }
    }
    return settled;
  }

  private Tried withBetter(Tried tried, Found candidate) {
    return better(candidate, tried.best())
        ? new Tried(tried.lever(), tried.problem(), candidate)
        : tried;
  }

  /// A plan that was made for other circumstances is one only if the audit passes it.
  private Tried withPlan(Tried tried, Found candidate) {
    return better(candidate, tried.best())
            && ScheduleAudit.check(tried.problem(), candidate.schedule()).isEmpty()
        ? new Tried(tried.lever(), tried.problem(), candidate)
        : tried;
  }

  private Pull pull(Tried tried) {
    List<Violation> violations = ScheduleAudit.check(tried.problem(), tried.best().schedule());
    return new Pull(
        tried.lever(),
        tried.problem(),
        tried.best().schedule(),
        tried.best().figures(),
        best.figures(),
        violations);
  }

  private boolean better(Found one, Found other) {
    return order.aim().order().compare(one.figures(), other.figures()) < 0;
  }

  private static Minute head(Lever lever) {
    return Minute.of(Math.toIntExact(lever.head().toMinutes()));
  }

  private static Found found(SearchingPlanner.Found found, PlanningProblem of, Minute countedFrom) {
    Figures figures = found.schedule().figures(of);
    return new Found(
        found.schedule(),
        found.manners(),
        Head.taken(countedFrom, figures, found.schedule(), of.operation().population()));
  }
}
