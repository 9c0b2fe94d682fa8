package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final Map<Object, List<Course>> uses = new HashMap<>();
  private final Map<FleetId, Fleet> fleets = new HashMap<>();

  MeansCauses(PlanningProblem problem, List<Course> courses) {
    this.problem = problem;
    this.ways = new EmptyWays(problem.operation().network());
    problem.operation().transport().fleets().forEach(fleet -> fleets.put(fleet.id(), fleet));
    List<Course> inOrder = new ArrayList<>(courses);
    inOrder.sort(Comparator.comparing(course -> course.trip().boardingFrom()));
    for (Course course : inOrder) {
      for (Object means : meansOf(course)) {
        uses.computeIfAbsent(means, _ -> new ArrayList<>()).add(course);
      }
    }
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
    List<Course> all = uses.getOrDefault(means, List.of());
    int place = all.indexOf(course);
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
    return switch (kind) {
      case FleetId id ->
          Optional.ofNullable(fleets.get(id))
              .filter(fleet ->
                  IntStream.rangeClosed(1, fleet.vehicles())
                      .anyMatch(number -> isIdle(new VehicleRef(id, number), course, release)))
              .isPresent();
      case EscortId id ->
          problem.operation().transport().escorts().stream()
              .filter(escort -> escort.id().equals(id))
              .anyMatch(escort ->
                  IntStream.rangeClosed(1, escort.teams())
                      .anyMatch(number -> isIdle(new EscortTeam(id, number), course, release)));
      default -> false;
    };
  }

  private boolean isIdle(Object means, Course course, int release) {
    List<Course> all = uses.getOrDefault(means, List.of());
    int boarding = course.minute(0);
    int next = 0;
    while (next < all.size() && all.get(next).minute(0) < boarding) {
      next++;
    }
    if (next < all.size() && all.get(next).minute(0) == boarding) {
      return false;
    }
    if (next == 0) {
      return means instanceof VehicleRef vehicle
          ? Optional.ofNullable(fleets.get(vehicle.fleet()))
              .filter(fleet -> firstThere(fleet) < release)
              .isPresent()
          : problem.from().value() < release;
    }
    Course before = all.get(next - 1);
    OptionalInt drive = ways.minutes(before.trip().back().place(), course.commitment().origin());
    return drive.isPresent() && before.minute(before.free()) + drive.getAsInt() < release;
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
