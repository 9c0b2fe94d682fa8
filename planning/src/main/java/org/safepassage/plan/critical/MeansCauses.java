package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.safepassage.model.EscortId;
import org.safepassage.model.Fleet;
import org.safepassage.model.FleetId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.VehicleRef;

/// What a convoy waited for because its vehicles or its escort were elsewhere. One of them holds it
/// up only where no other of the same kind stood idle.
final class MeansCauses {
  private final PlanningProblem problem;
  private final EmptyWays ways;
  private final Map<Object, InOrder<Course>> uses = new HashMap<>();
  private final Map<FleetId, Fleet> fleets = new HashMap<>();
  private final Map<Object, Idle> idle = new HashMap<>();

  MeansCauses(PlanningProblem problem, List<Course> courses) {
    this.problem = problem;
    this.ways = new EmptyWays(problem.operation().network());
    problem.operation().transport().fleets().forEach(fleet -> fleets.put(fleet.id(), fleet));
    Map<Object, List<Course>> byMeans = new HashMap<>();
    for (Course course : courses) {
      for (Object means : meansOf(course)) {
        byMeans.computeIfAbsent(means, _ -> new ArrayList<>()).add(course);
      }
    }
    byMeans.forEach(
        (means, all) -> uses.put(means, new InOrder<>(all, course -> course.minute(0))));
  }

  private static List<Object> meansOf(Course course) {
    List<Object> means = new ArrayList<>();
    course.trip().rides().stream().map(Ride::vehicle).forEach(means::add);
    means.addAll(course.trip().escorts());
    return means;
  }

  List<Cause> of(Course course) {
    List<Cause> causes = new ArrayList<>();
    Map<Object, Optional<Cause>> byKind = new HashMap<>();
    for (Ride ride : course.trip().rides()) {
      FleetId fleet = ride.vehicle().fleet();
      cause(course, ride.vehicle(), Link.Kind.VEHICLE)
          .or(() -> first(course, fleet))
          .ifPresent(cause -> byKind.merge(fleet, Optional.of(cause), MeansCauses::later));
    }
    for (EscortTeam team : course.trip().escorts()) {
      cause(course, team, Link.Kind.ESCORT)
          .ifPresent(cause -> byKind.merge(team.escort(), Optional.of(cause), MeansCauses::later));
    }
    byKind.forEach((kind, cause) ->
        cause.filter(found -> !hasIdle(course, kind, found.release())).ifPresent(causes::add));
    return causes;
  }

  private static Optional<Cause> later(Optional<Cause> one, Optional<Cause> other) {
    return one.orElseThrow().release() >= other.orElseThrow().release() ? one : other;
  }

  private Optional<Cause> cause(Course course, Object means, Link.Kind kind) {
    InOrder<Course> all = uses.getOrDefault(means, InOrder.empty());
    int boards = course.minute(0);
    int place = all.before(boards) + all.during(boards).indexOf(course);
    if (place <= 0) {
      return Optional.empty();
    }
    Course before = all.get(place - 1);
    PlaceId from = before.trip().back().place();
    PlaceId origin = course.commitment().origin();
    OptionalInt drive = ways.minutes(from, origin);
    int free = before.minute(before.free());
    if (drive.isEmpty() || free + drive.getAsInt() > course.minute(0)) {
      return Optional.empty();
    }
    int there = free + drive.getAsInt();
    List<Link> links = new ArrayList<>();
    links.add(link(kind, course, Optional.of(before), Optional.empty(), free, free));
    if (there > free) {
      links.add(
          link(Link.Kind.REPOSITION, course, Optional.empty(), Optional.of(origin), free, there));
    }
    return Optional.of(new Cause(0, there, Optional.of(before), before.free(), links));
  }

  /// Where a vehicle goes out for the first time.
  private Optional<Cause> first(Course course, FleetId id) {
    Fleet fleet = fleets.get(id);
    if (fleet == null) {
      return Optional.empty();
    }
    int start = problem.from().value();
    int there = firstThere(fleet);
    if (there > course.minute(0) || there < start) {
      return Optional.empty();
    }
    int leaves = Math.max(start, available(fleet));
    Optional<PlaceId> origin = Optional.of(course.commitment().origin());
    List<Link> links = new ArrayList<>();
    if (leaves > start) {
      links.add(
          link(
              Link.Kind.UNAVAILABLE,
              course,
              Optional.empty(),
              Optional.of(fleet.depot()),
              start,
              leaves));
    }
    if (there > leaves) {
      links.add(link(Link.Kind.FROM_DEPOT, course, Optional.empty(), origin, leaves, there));
    }
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cause(0, there, Optional.empty(), 0, links));
  }

  private int available(Fleet fleet) {
    return fleet
        .availableFrom()
        .map(at -> Math.max(0, Minute.notBefore(at, problem.operation().calendar())))
        .orElse(0);
  }

  private int firstThere(Fleet fleet) {
    return available(fleet) + Minute.lasting(fleet.toOrigin());
  }

  /// Whether another of the same kind could have gone before `release` and goes only after this
  /// convoy, or never.
  private boolean hasIdle(Course course, Object kind, int release) {
    return idle.computeIfAbsent(kind, this::idle)
        .isBefore(release, course.minute(0), course.commitment().origin(), ways);
  }

  private Idle idle(Object kind) {
    return switch (kind) {
      case FleetId id ->
          Optional.ofNullable(fleets.get(id))
              .map(fleet ->
                  Idle.of(
                      usesOf(fleet.vehicles(), number -> new VehicleRef(id, number)),
                      firstThere(fleet)))
              .orElse(Idle.NEVER);
      case EscortId id ->
          problem.operation().transport().escorts().stream()
              .filter(escort -> escort.id().equals(id))
              .findFirst()
              .map(escort ->
                  Idle.of(
                      usesOf(escort.teams(), number -> new EscortTeam(id, number)),
                      problem.from().value()))
              .orElse(Idle.NEVER);
      default -> Idle.NEVER;
    };
  }

  private List<InOrder<Course>> usesOf(int size, IntFunction<Object> means) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(number -> uses.getOrDefault(means.apply(number), InOrder.empty()))
        .toList();
  }

  private static Link link(
      Link.Kind kind,
      Course course,
      Optional<Course> other,
      Optional<PlaceId> place,
      int from,
      int until) {
    return new Link(
        kind,
        Optional.of(course.trip().id()),
        other.map(before -> before.trip().id()),
        place,
        Optional.empty(),
        Optional.empty(),
        Minute.of(from),
        Minute.of(until));
  }
}
