package org.safepassage.plan.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// Checks schedules: our own, a peer's, or imported ones. Nothing is called a plan before it has
/// passed.
///
/// Every duration is rounded up to whole minutes. Events of one minute have no order of their own:
/// they are permitted if some order of them is, each judged on the state after those before it, so
/// that an arrival usable at a minute counts for a departure at that minute. Own counts are judged
/// as they are, others' as far as they are confirmed. The crossings of one minute that belong to
/// one simultaneous hand-over are one event.
///
/// It doesn't say how good a schedule is. Has no state; safe to share between threads.
public final class ScheduleAudit {
  private ScheduleAudit() {}

  /// All violations, by minute; none for a schedule that holds everything.
  public static List<Violation> check(PlanningProblem problem, Schedule schedule) {
    Findings findings = new Findings();
    List<Subject> subjects = subjects(problem, schedule, findings);
    List<Subject> onRoute = subjects.stream().filter(Subject::keepsToRoute).toList();
    EmptyWays ways = new EmptyWays(problem.operation().network());
    new SeatsCheck(problem, findings).check(subjects);
    new PartiesCheck(problem, findings).check(subjects, schedule.remainders());
    new VehiclesCheck(problem, ways, findings).check(subjects);
    new LegsCheck(problem, findings).check(subjects);
    new BackCheck(problem.operation().network(), ways, findings).check(subjects);
    new QueueCheck(findings).check(onRoute);
    new SectionsCheck(ways, findings).check(subjects, onRoute);
    new WindowsCheck(problem, findings).check(subjects, onRoute);
    new ConvoysCheck(problem, ways, findings).check(subjects, onRoute);
    new ReceptionCheck(problem, findings).check(subjects);
    new EverybodyCheck(problem, findings).check(subjects, schedule.remainders());
    new GoodsCheck(problem, findings).check(subjects, schedule.goodsLeft());
    new AgreementReplay(problem, findings).check(subjects, schedule.facts());
    return findings.sorted();
  }

  private static List<Subject> subjects(
      PlanningProblem problem, Schedule schedule, Findings findings) {
    List<Subject> subjects = new ArrayList<>();
    Set<TripId> ids = new HashSet<>();
    for (Trip trip : schedule.trips()) {
      if (!ids.add(trip.id())) {
        findings.add(Rule.EVERYBODY, trip, "two trips have this id.");
      }
      Optional<Commitment> commitment = problem.agreement().findCommitment(trip.commitment());
      Optional<Route> route =
          commitment.flatMap(c -> Route.join(problem.operation().network(), c.route()));
      if (commitment.isEmpty() || route.isEmpty()) {
        findings.add(
            Rule.EVERYBODY,
            trip,
            "the agreement has no commitment %s with a route.".formatted(trip.commitment()));
      } else {
        subjects.add(
            new Subject(
                trip,
                problem.rulebook().placeOf(trip.commitment()),
                commitment.get(),
                route.get(),
                route.get().handOver().orElse(0)));
      }
    }
    return subjects;
  }
}
