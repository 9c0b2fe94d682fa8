package org.safepassage.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Stoppage;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.WaitingWeights;
import org.safepassage.plan.audit.ScheduleAudit;
import org.safepassage.plan.audit.Violation;
import org.safepassage.plan.bound.CurveBounds;
import org.safepassage.plan.critical.CriticalPath;
import org.safepassage.plan.dispatch.LaterDepartures;
import org.safepassage.plan.dispatch.SearchingPlanner;
import org.safepassage.plan.problem.Aim;
import org.safepassage.plan.problem.Bounds;
import org.safepassage.plan.problem.Effort;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Remainder;
import org.safepassage.plan.problem.Schedule;

/// A timetable with what the audit says of it, and how much better another one could be at most.
///
/// @param verdict on the deal that it is made for
/// @param aim what the search made small
/// @param bounds what no timetable surpasses; none when there was no time to prove them
/// @param kept what stayed of an earlier one
record Planned(
    PlanningProblem problem,
    Verdict verdict,
    Aim aim,
    Schedule schedule,
    Figures figures,
    Optional<Bounds> bounds,
    List<Violation> violations,
    Kept kept) {

  /// How a timetable is to be looked for.
  ///
  /// @param onBetter is given what each better one comes to, with its gap once that is known
  record Wish(Aim aim, long seed, Effort effort, Consumer<Progress> onBetter, Kept kept) {
    /// The first one that comes to hand, the same each time.
    static final Wish FIRST = new Wish(Aim.WAITING, 1, Effort.counting(0), _ -> {}, Kept.NOTHING);
  }

  /// How far a search has come.
  record Progress(Figures figures, Optional<Double> gap) {}

  static Planned of(Opened opened, Wish wish) {
    return of(opened, wish, PlanningProblem.of(opened.operation(), opened.agreement()));
  }

  /// @param problem of the same operation and agreement, perhaps within a cap on exposure
  static Planned of(Opened opened, Wish wish, PlanningProblem problem) {
    Proof proof = Proof.of(problem, wish.effort());
    Schedule found =
        new SearchingPlanner()
            .plan(
                problem,
                new SearchingPlanner.Order(
                    wish.aim(),
                    wish.seed(),
                    wish.effort(),
                    figures ->
                        gap(proof.soFar(), wish.aim(), figures).filter(gap -> gap <= 0).isPresent(),
                    better -> {
                      Figures figures = better.figures(problem);
                      wish.onBetter()
                          .accept(new Progress(figures, gap(proof.soFar(), wish.aim(), figures)));
                    },
                    wish.kept(),
                    finish(problem, wish.kept())));
    Schedule schedule = inComfort(problem, found, wish.kept());
    Figures figures = schedule.figures(problem);
    return new Planned(
        problem,
        verdict(opened, problem),
        wish.aim(),
        schedule,
        figures,
        proof.inTheEnd().map(bounds -> bounds.forMoving(figures.moved())),
        ScheduleAudit.check(problem, schedule),
        wish.kept());
  }

  /// A timetable that comes from elsewhere, with what the audit says of it and without bounds.
  static Planned given(Opened opened, Schedule schedule) {
    PlanningProblem problem = PlanningProblem.of(opened.operation(), opened.agreement());
    return new Planned(
        problem,
        verdict(opened, problem),
        Aim.WAITING,
        schedule,
        schedule.figures(problem),
        Optional.empty(),
        ScheduleAudit.check(problem, schedule),
        Kept.NOTHING);
  }

  private static Verdict verdict(Opened opened, PlanningProblem problem) {
    return new Checker(opened.operation(), opened.agreement())
        .verdict(Checker.Question.PLAIN, problem.dues());
  }

  /// Where to wait aboard weighs more than at home, a queue is only as bad as it is in the end.
  private static UnaryOperator<Schedule> finish(PlanningProblem problem, Kept kept) {
    WaitingWeights weights = problem.operation().population().waiting();
    return weights.aboard() > weights.home()
        ? schedule -> inComfort(problem, schedule, kept)
        : UnaryOperator.identity();
  }

  /// With nobody on a bus longer than need be, where that breaks no rule.
  private static Schedule inComfort(PlanningProblem problem, Schedule schedule, Kept kept) {
    Schedule later = LaterDepartures.of(problem, schedule, kept);
    return ScheduleAudit.check(problem, later).isEmpty() ? later : schedule;
  }

  private static Optional<Double> gap(Optional<CurveBounds> proven, Aim aim, Figures figures) {
    return proven.map(bounds -> {
      Bounds its = bounds.forMoving(figures.moved());
      return its.moved().value() > figures.moved().value() ? 1.0 : aim.gap(figures, its);
    });
  }

  /// How many stay because the agreement lets nobody more go.
  long heldByAgreement() {
    return schedule.remainders().stream()
        .filter(remainder -> remainder.reason() == Remainder.Reason.AGREEMENT)
        .mapToLong(remainder -> remainder.people().value())
        .sum();
  }

  /// What the last arrival hangs on; nothing where the audit found violations, for which nobody
  /// could say what holds what.
  CriticalPath critical() {
    return violations.isEmpty()
        ? CriticalPath.of(problem, schedule, kept)
        : new CriticalPath(List.of());
  }

  /// What some who stay had to wait for until the next vehicle for them would have been there;
  /// nothing where that isn't what keeps them, or where the audit found violations.
  Optional<CriticalPath> nextVehicle(Remainder remainder) {
    return violations.isEmpty()
        ? CriticalPath.toNextVehicle(problem, schedule, kept, remainder)
        : Optional.empty();
  }

  /// Who waits for what where the agreement holds people back; nothing where it holds nobody.
  Stoppage stoppage(Opened opened) {
    return heldByAgreement() == 0
        ? new Stoppage(List.of(), List.of())
        : Stoppage.after(
            opened.operation(),
            opened.agreement(),
            problem.rulebook(),
            problem.levelsAfter(schedule));
  }

  /// Everybody who is to go, and all goods.
  boolean movesEverybody() {
    return violations.isEmpty()
        && schedule.goodsLeft().isEmpty()
        && schedule.remainders().stream()
            .map(Remainder::reason)
            .allMatch(reason ->
                reason == Remainder.Reason.NOT_DUE || reason == Remainder.Reason.NO_COMMITMENT);
  }
}
