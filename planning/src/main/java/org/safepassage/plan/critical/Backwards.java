package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// The walk from an event, such as the last arrival, back to the beginning of the plan. Used once.
final class Backwards {

  private final PlanningProblem problem;
  private final Kept kept;
  private final List<Course> courses = new ArrayList<>();
  private final MeansCauses means;
  private final RoadCauses road;
  private final AgreementCauses agreement;
  private final Closures closures;
  private final Seen seen = new Seen();

  /// The latest first.
  private final List<Link> links = new ArrayList<>();

  Backwards(PlanningProblem problem, Schedule schedule, Kept kept) {
    this.problem = problem;
    this.kept = kept;
    Map<CommitmentId, Optional<Commitment>> commitments = new HashMap<>();
    Map<CommitmentId, Optional<Route>> routes = new HashMap<>();
    for (Trip trip : schedule.trips()) {
      CommitmentId id = trip.commitment();
      Optional<Commitment> commitment =
          commitments.computeIfAbsent(id, problem.agreement()::findCommitment);
      Optional<Route> route =
          routes.computeIfAbsent(
              id,
              _ ->
                  commitment.flatMap(
                      found -> Route.join(problem.operation().network(), found.route())));
      if (commitment.isPresent() && route.isPresent()) {
        Course.of(trip, problem.rulebook().placeOf(id), commitment.get(), route.get())
            .ifPresent(courses::add);
      }
    }
    Counts counts = new Counts(problem, courses, schedule.facts());
    this.means = new MeansCauses(problem, courses);
    this.road = new RoadCauses(courses);
    this.agreement = new AgreementCauses(problem, counts);
    this.closures = new Closures(problem, counts);
  }

  /// To the last arrival.
  List<Link> links() {
    return courses.stream()
        .filter(course -> !course.trip().people().isZero())
        .max(
            Comparator.comparingInt((Course course) -> course.minute(course.arrived()))
                .thenComparing(course -> course.trip().id()))
        .map(last -> links(last, last.arrived()))
        .orElse(List.of());
  }

  /// To where the vehicles of a trip are free again.
  List<Link> linksUntilFree(TripId trip) {
    return courses.stream()
        .filter(course -> course.trip().id().equals(trip))
        .findFirst()
        .map(course -> links(course, course.free()))
        .orElse(List.of());
  }

  private List<Link> links(Course last, int end) {
    Optional<Course> course = Optional.of(last);
    int point = end;
    while (course.isPresent()) {
      Cause cause = back(course.get(), point);
      course = cause.before();
      point = cause.beforePoint();
    }
    return links.reversed();
  }

  /// Writes down what lies between a point and what the convoy waited for.
  private Cause back(Course course, int point) {
    seen.add(course, point);
    Nearest nearest = new Nearest(course, point, beginning(course), seen);
    means.of(course).forEach(nearest::offer);
    road.of(course, point).forEach(nearest::offer);
    agreement.offer(course, point, nearest);
    Cause cause = nearest.cause();
    for (int i = point - 1; i >= cause.point(); i--) {
      step(course, course.steps().get(i), i + 1);
    }
    int waits = course.minute(cause.point());
    if (cause.release() < waits) {
      wait(course, cause.point(), cause.release(), waits, Link.Kind.UNUSED);
    }
    links.addAll(cause.links().reversed());
    return cause;
  }

  private Cause beginning(Course course) {
    int boards = course.minute(0);
    int from = Math.min(boards, problem.from().value());
    int until = kept.until().value();
    if (from < until && until <= boards) {
      Link link =
          new Link(
              Link.Kind.NOT_BEFORE,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Minute.of(from),
              Minute.of(until));
      return new Cause(0, until, Optional.empty(), 0, List.of(link));
    }
    return new Cause(0, from, Optional.empty(), 0, List.of());
  }

  private void step(Course course, Course.Step step, int end) {
    if (step.minutes() == 0) {
      return;
    }
    if (step.isSlack()) {
      wait(course, end, step.from(), step.until(), step.kind());
      return;
    }
    boolean driven = step.kind() == Link.Kind.DRIVE;
    links.add(
        new Link(
            step.kind(),
            Optional.of(course.trip().id()),
            Optional.empty(),
            Optional.of(
                step.kind() == Link.Kind.WAY_BACK
                    ? course.trip().back().place()
                    : course.place(step.visit())),
            driven ? Optional.of(course.corridorFrom(step.visit() - 1).id()) : Optional.empty(),
            Optional.empty(),
            Minute.of(step.from()),
            Minute.of(step.until())));
  }

  /// @param otherwise what it is where nothing was closed
  private void wait(Course course, int point, int from, int until, Link.Kind otherwise) {
    Optional<Closures.Closed> closed = closures.before(course, point);
    links.add(
        new Link(
            closed.map(Closures.Closed::kind).orElse(otherwise),
            Optional.of(course.trip().id()),
            Optional.empty(),
            Optional.of(place(course, point)),
            closed.flatMap(Closures.Closed::corridor),
            closed.flatMap(Closures.Closed::term),
            Minute.of(from),
            Minute.of(until)));
  }

  private static PlaceId place(Course course, int point) {
    int visit =
        point < course.steps().size() ? course.steps().get(Math.max(0, point - 1)).visit() : 0;
    return course.place(visit);
  }
}
