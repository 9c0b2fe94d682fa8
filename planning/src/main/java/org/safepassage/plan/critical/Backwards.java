package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;

/// The walk from the last arrival back to the beginning of the plan. Used once.
final class Backwards {
  private record Seen(TripId trip, int point) {}

  /// @param slack minutes by which it could have been earlier if nothing else had held it up
  private record Choice(Cause cause, int slack) {}

  private final PlanningProblem problem;
  private final Kept kept;
  private final List<Course> courses = new ArrayList<>();
  private final MeansCauses means;
  private final RoadCauses road;
  private final AgreementCauses agreement;
  private final Closures closures;
  private final Set<Seen> seen = new HashSet<>();

  /// The latest first.
  private final List<Link> links = new ArrayList<>();

  Backwards(PlanningProblem problem, Schedule schedule, Kept kept) {
    this.problem = problem;
    this.kept = kept;
    for (Trip trip : schedule.trips()) {
      problem
          .agreement()
          .findCommitment(trip.commitment())
          .flatMap(commitment ->
              Route.join(problem.operation().network(), commitment.route())
                  .flatMap(route ->
                      Course.of(
                          trip, problem.rulebook().placeOf(trip.commitment()), commitment, route)))
          .ifPresent(courses::add);
    }
    Counts counts = new Counts(problem, courses, schedule.facts());
    this.means = new MeansCauses(problem, courses);
    this.road = new RoadCauses(courses);
    this.agreement = new AgreementCauses(problem, counts);
    this.closures = new Closures(problem, counts);
  }

  List<Link> links() {
    Optional<Course> last =
        courses.stream()
            .filter(course -> !course.trip().people().isZero())
            .max(
                Comparator.comparingInt((Course course) -> course.minute(course.arrived()))
                    .thenComparing(course -> course.trip().id()));
    Optional<Course> course = last;
    int point = last.map(Course::arrived).orElse(0);
    while (course.isPresent()) {
      Cause cause = back(course.get(), point);
      course = cause.before();
      point = cause.beforePoint();
    }
    return links.reversed();
  }

  /// Writes down what lies between a point and what the convoy waited for.
  private Cause back(Course course, int point) {
    seen.add(new Seen(course.trip().id(), point));
    List<Cause> causes = new ArrayList<>();
    causes.add(beginning(course));
    Stream.of(means.of(course), road.of(course, point), agreement.of(course, point))
        .flatMap(List::stream)
        .filter(cause -> cause.before().filter(before -> isSeen(before, cause)).isEmpty())
        .forEach(causes::add);
    Choice choice =
        causes.stream()
            .map(cause -> new Choice(cause, slack(course, cause, point)))
            .min(Comparator.comparingInt(Choice::slack))
            .orElseThrow();
    Cause cause = choice.cause();
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

  private boolean isSeen(Course before, Cause cause) {
    return seen.contains(new Seen(before.trip().id(), cause.beforePoint()));
  }

  private static int slack(Course course, Cause cause, int point) {
    int slack = course.minute(cause.point()) - cause.release();
    for (int i = cause.point(); i < point; i++) {
      slack += course.steps().get(i).isSlack() ? course.steps().get(i).minutes() : 0;
    }
    return slack;
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
