package org.safepassage.plan.levers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.ExposureCap;
import org.safepassage.agreement.Reckoning;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.model.Ratio;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.dispatch.Manners;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.exposure.ExposureCurve;
import org.safepassage.plan.exposure.ExposureOverTime;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// Plans an operation within caps on exposure, from what the agreement allows down to a twentieth
/// of it, or to where not everybody can be moved any more.
///
/// A plan may last longer than the operation; the curve says which do.
///
/// Whoever keeps a cap keeps every larger one, so the plan within a smaller cap stands for a larger
/// one where the search found nothing better there: less exposure is never told to take less time.
public final class CurveSearch {
  private static final List<Ratio> SHARES =
      Stream.of(75, 50, 35, 25, 15, 10, 5).map(percent -> Ratio.of(percent, 100)).toList();

  /// How many times as long as the operation a plan may last: less exposure can take longer than
  /// there is time, and how much longer is what is asked.
  private static final int TIMES_AS_LONG = 20;

  /// Parts of the time beside those of the shares: two for the plan without a cap, one for going on
  /// with it, and one for trying the manners of each on its neighbours.
  private static final int OTHER_PARTS = 4;

  private final Order order;
  private final List<ExposureCurve.Respect> respects;
  private final PlanningProblem asItIs;
  private final PlanningProblem problem;
  private final SearchingPlanner planner = new SearchingPlanner();
  private final List<Tried> tried = new ArrayList<>();

  /// How the plans are to be looked for.
  ///
  /// @param effort counted: for each plan; timed: for all of them
  /// @param watch is told which share is planned
  public record Order(Aim aim, long seed, Effort effort, Consumer<Ratio> watch) {}

  /// A share with the best that was found within it so far.
  private record Tried(Ratio share, List<ExposureCap> caps, PlanningProblem problem, Found best) {

    Tried with(Found better) {
      return new Tried(share, caps, problem, better);
    }
  }

  private record Found(Schedule schedule, Manners manners, Figures figures, boolean isKept) {}

  private CurveSearch(Setting setting, Order order) {
    this.order = order;
    this.asItIs = PlanningProblem.of(setting.operation(), setting.agreement());
    this.problem = withTime(asItIs);
    this.respects = respects(setting);
  }

  /// The problem that is planned: the same with a later end.
  static PlanningProblem withTime(PlanningProblem problem) {
    return problem.withHorizon(Minute.of(problem.horizon().value() * TIMES_AS_LONG));
  }

  /// Plans until all shares are done or the effort is used up.
  ///
  /// @return with one point at least; with that one alone where nobody is ever exposed
  public static ExposureCurve go(Setting setting, Order order) {
    CurveSearch search = new CurveSearch(setting, order);
    search.plan();
    search.settle();
    return new ExposureCurve(
        search.respects,
        search.tried.stream().map(search::point).toList(),
        search.asItIs.horizon());
  }

  /// Those in which somebody is exposed at some moment that the agreement allows.
  private static List<ExposureCurve.Respect> respects(Setting setting) {
    List<Reckoning> all =
        Stream.concat(
                Reckoning.ofBalances(setting.agreement()).stream(),
                Reckoning.ofSides(setting.operation(), setting.agreement()).stream())
            .toList();
    List<Exposure> worst =
        new Checker(setting.operation(), setting.agreement())
            .exposure(Checker.Question.PLAIN, all.stream().map(Reckoning::stakes).toList());
    List<ExposureCurve.Respect> respects = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (worst.get(i).bound() > 0) {
        respects.add(new ExposureCurve.Respect(all.get(i), worst.get(i).bound()));
      }
    }
    return respects;
  }

  private void plan() {
    order.watch().accept(Ratio.ONE);
    List<ExposureCap> allowed = caps(Ratio.ONE);
    int parts = (respects.isEmpty() ? 0 : SHARES.size()) + OTHER_PARTS;
    Found first = found(planner.find(problem, search(parts, 2)), allowed);
    Found on =
        found(planner.findFrom(List.of(first.manners()), problem, search(parts - 2, 1)), allowed);
    tried.add(new Tried(Ratio.ONE, allowed, problem, better(on, first) ? on : first));
    int left = parts - OTHER_PARTS + 1;
    for (Ratio share : SHARES) {
      List<ExposureCap> caps = caps(share);
      boolean isSame = caps.equals(tried.getLast().caps());
      if (order.effort().isOver() || movesFewer(tried.getLast())) {
        return;
      }
      if (!isSame) {
        order.watch().accept(share);
        tried.add(tried(share, caps, left));
      }
      left--;
    }
  }

  private boolean movesFewer(Tried one) {
    Figures asWritten = tried.getFirst().best().figures();
    return !one.best().isKept() || one.best().figures().moved().value() < asWritten.moved().value();
  }

  private List<ExposureCap> caps(Ratio share) {
    return respects.stream().map(respect -> respect.cap(share)).toList();
  }

  private SearchingPlanner.Order search(int parts, int some) {
    Effort effort =
        order.effort().isCounted() ? order.effort() : order.effort().share((double) some / parts);
    return new SearchingPlanner.Order(order.aim(), order.seed(), effort, _ -> false, _ -> {});
  }

  /// Goes on from the share before, with convoys as they were and with such as are smaller in
  /// proportion.
  private Tried tried(Ratio share, List<ExposureCap> caps, int parts) {
    PlanningProblem within = problem.withinExposure(caps);
    Tried before = tried.getLast();
    double smaller = of(share) / of(before.share());
    Manners manners = before.best().manners();
    SearchingPlanner.Found found =
        planner.findFrom(List.of(manners, manners.scaled(smaller)), within, search(parts, 1));
    return new Tried(share, caps, within, found(found, caps));
  }

  private static double of(Ratio share) {
    return (double) share.numerator() / share.denominator();
  }

  /// Tries on each what was found for its neighbours.
  private void settle() {
    for (int i = tried.size() - 2; i >= 0; i--) {
      tryManners(i, i + 1);
      standFor(i, i + 1);
    }
    for (int i = 1; i < tried.size(); i++) {
      tryManners(i, i - 1);
    }
    for (int i = tried.size() - 2; i >= 0; i--) {
      standFor(i, i + 1);
    }
  }

  private void tryManners(int i, int neighbour) {
    Manners manners = tried.get(neighbour).best().manners();
    if (!order.effort().isOver() && !manners.equals(tried.get(i).best().manners())) {
      Tried one = tried.get(i);
      consider(i, found(planner.with(manners, one.problem()), one.caps()));
    }
  }

  private void standFor(int i, int smaller) {
    Found plan = tried.get(smaller).best();
    if (ScheduleAudit.check(tried.get(i).problem(), plan.schedule()).isEmpty()) {
      boolean isKept = isKept(plan.schedule(), tried.get(i).caps());
      consider(i, new Found(plan.schedule(), plan.manners(), plan.figures(), isKept));
    }
  }

  private void consider(int i, Found candidate) {
    if (better(candidate, tried.get(i).best())) {
      tried.set(i, tried.get(i).with(candidate));
    }
  }

  private boolean better(Found one, Found other) {
    return Comparator.comparing(Found::isKept)
            .reversed()
            .thenComparing(Found::figures, order.aim().order())
            .compare(one, other)
        < 0;
  }

  private Found found(SearchingPlanner.Found found, List<ExposureCap> caps) {
    return new Found(
        found.schedule(),
        found.manners(),
        found.schedule().figures(asItIs),
        isKept(found.schedule(), caps));
  }

  private boolean isKept(Schedule schedule, List<ExposureCap> caps) {
    return caps.stream()
        .allMatch(cap ->
            ExposureOverTime.of(problem, schedule, cap.stakes()).greatest().exposure()
                <= cap.most());
  }

  private ExposureCurve.Point point(Tried one) {
    Schedule schedule = one.best().schedule();
    return new ExposureCurve.Point(
        one.share(),
        one.caps().stream().map(ExposureCap::most).toList(),
        schedule,
        one.best().figures(),
        one.caps().stream()
            .map(cap -> ExposureOverTime.of(problem, schedule, cap.stakes()).greatest())
            .toList(),
        ScheduleAudit.check(one.problem(), schedule).isEmpty()
            && ScheduleAudit.check(problem, schedule).isEmpty());
  }
}
