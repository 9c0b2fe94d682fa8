package org.safepassage.plan.critical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;

/// What a convoy waited for because others were on the road before it: the gap between convoys, its
/// turn at a checkpoint, and how many a reception site takes within an hour.
final class RoadCauses {
  private static final int HOUR = 60;

  private record Start(PlaceId place, CorridorId corridor) {}

  /// Somebody at a point of their course.
  private record At(Course course, int point) {
    int minute() {
      return course.minute(point);
    }
  }

  private final Map<Start, List<At>> departures = new HashMap<>();
  private final Map<PlaceId, List<At>> inspected = new HashMap<>();
  private final Map<PlaceId, List<At>> arrivals = new HashMap<>();

  RoadCauses(List<Course> courses) {
    for (Course course : courses) {
      note(departures, start(course, 0), course, course.leaving(0));
      if (course.handOver() > 0) {
        note(
            departures,
            start(course, course.handOver()),
            course,
            course.leaving(course.handOver()));
      }
      for (int i = 1; i < course.route().places().size() - 1; i++) {
        if (course.isInspectedAt(i)) {
          note(inspected, course.place(i), course, course.inspected(i));
        }
      }
      note(arrivals, course.commitment().destination(), course, course.arrived());
    }
    for (Map<?, List<At>> all : List.of(departures, inspected, arrivals)) {
      all.values()
          .forEach(ats ->
              ats.sort(
                  Comparator.comparingInt(At::minute)
                      .thenComparing(at -> at.course().trip().id())));
    }
  }

  private static <K> void note(Map<K, List<At>> all, K key, Course course, int point) {
    all.computeIfAbsent(key, _ -> new ArrayList<>()).add(new At(course, point));
  }

  private static Start start(Course course, int visit) {
    return new Start(course.place(visit), course.corridorFrom(visit).id());
  }

  List<Cause> of(Course course, int point) {
    List<Cause> causes = new ArrayList<>();
    for (int visit : course.handOver() > 0 ? List.of(0, course.handOver()) : List.of(0)) {
      if (course.leaving(visit) <= point) {
        gap(course, visit).ifPresent(causes::add);
      }
    }
    for (int i = 1; i < course.route().places().size() - 1; i++) {
      if (course.isInspectedAt(i) && course.inspection(i) <= point) {
        turn(course, i).ifPresent(causes::add);
      }
    }
    if (course.arrived() <= point) {
      hour(course).ifPresent(causes::add);
    }
    return causes;
  }

  private Optional<Cause> gap(Course course, int visit) {
    int gap = Minute.lasting(course.corridorFrom(visit).convoys().gap());
    int leaving = course.leaving(visit);
    List<At> all = departures.getOrDefault(start(course, visit), List.of());
    return gap == 0
        ? Optional.empty()
        : before(all, course, course.minute(leaving))
            .filter(at -> at.minute() + gap <= course.minute(leaving))
            .map(at ->
                new Cause(
                    leaving,
                    at.minute() + gap,
                    Optional.of(at.course()),
                    at.point(),
                    List.of(
                        new Link(
                            Link.Kind.GAP,
                            Optional.of(course.trip().id()),
                            Optional.of(at.course().trip().id()),
                            Optional.of(course.place(visit)),
                            Optional.of(course.corridorFrom(visit).id()),
                            Optional.empty(),
                            Minute.of(at.minute()),
                            Minute.of(at.minute() + gap)))));
  }

  private Optional<Cause> turn(Course course, int visit) {
    int begins = course.inspection(visit);
    List<At> all = inspected.getOrDefault(course.place(visit), List.of());
    return before(all, course, course.minute(begins))
        .map(at ->
            new Cause(
                begins,
                at.minute(),
                Optional.of(at.course()),
                at.point(),
                List.of(
                    new Link(
                        Link.Kind.TURN,
                        Optional.of(course.trip().id()),
                        Optional.of(at.course().trip().id()),
                        Optional.of(course.place(visit)),
                        Optional.empty(),
                        Optional.empty(),
                        Minute.of(at.minute()),
                        Minute.of(at.minute())))));
  }

  /// The last of `all` that is another convoy's and not after `minute`.
  private static Optional<At> before(List<At> all, Course course, int minute) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).minute() <= minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low - 1; i >= 0; i--) {
      if (!all.get(i).course().trip().id().equals(course.trip().id())) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Cause> hour(Course course) {
    Place destination = course.route().places().getLast();
    Optional<Count> most = destination.reception().flatMap(Place.Reception::perHour);
    if (most.isEmpty() || course.trip().people().isZero()) {
      return Optional.empty();
    }
    int arrival = course.minute(course.arrived());
    List<At> all = arrivals.getOrDefault(destination.id(), List.of());
    long people = course.trip().people().value();
    for (int i = all.size() - 1; i >= 0; i--) {
      At at = all.get(i);
      boolean earlier =
          at.minute() < arrival
              || (at.minute() == arrival
                  && at.course().trip().id().compareTo(course.trip().id()) < 0);
      if (earlier) {
        people += at.course().trip().people().value();
        if (people > most.get().value()) {
          int release = at.minute() + HOUR;
          return release > arrival ? Optional.empty() : Optional.of(hour(course, at, release));
        }
      }
    }
    return Optional.empty();
  }

  private static Cause hour(Course course, At before, int release) {
    return new Cause(
        course.arrived(),
        release,
        Optional.of(before.course()),
        before.point(),
        List.of(
            new Link(
                Link.Kind.RECEPTION_HOUR,
                Optional.of(course.trip().id()),
                Optional.of(before.course().trip().id()),
                Optional.of(course.commitment().destination()),
                Optional.empty(),
                Optional.empty(),
                Minute.of(before.minute()),
                Minute.of(release))));
  }
}
