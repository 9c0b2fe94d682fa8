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
import org.safepassage.plan.problem.TripId;

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

    TripId trip() {
      return course.trip().id();
    }
  }

  private final Map<Start, InOrder<At>> departures;
  private final Map<PlaceId, InOrder<At>> inspected;
  private final Map<PlaceId, Arrivals> arrivals = new HashMap<>();

  /// Those who arrive at a place.
  private static final class Arrivals {
    private final InOrder<At> all;

    /// How many have come with those before each, and with all.
    private final long[] people;

    private Arrivals(InOrder<At> all, long[] people) {
      this.all = all;
      this.people = people;
    }

    static Arrivals of(InOrder<At> all) {
      long[] people = new long[all.size() + 1];
      for (int i = 0; i < all.size(); i++) {
        people[i + 1] = people[i] + all.get(i).course().trip().people().value();
      }
      return new Arrivals(all, people);
    }

    /// How many arrive before a convoy.
    int before(Course course) {
      int arrival = course.minute(course.arrived());
      int before = all.before(arrival);
      while (before < all.upTo(arrival)
          && all.get(before).trip().compareTo(course.trip().id()) < 0) {
        before++;
      }
      return before;
    }

    /// The last of the first `before` who makes more than `most` with all between and `further`
    /// people.
    Optional<At> fills(int before, long further, long most) {
      int low = -1;
      int high = before;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (people[before] - people[middle] + further > most) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return low < 0 ? Optional.empty() : Optional.of(all.get(low));
    }
  }

  RoadCauses(List<Course> courses) {
    Map<Start, List<At>> leaving = new HashMap<>();
    Map<PlaceId, List<At>> through = new HashMap<>();
    Map<PlaceId, List<At>> arriving = new HashMap<>();
    for (Course course : courses) {
      note(leaving, start(course, 0), course, course.leaving(0));
      if (course.handOver() > 0) {
        note(leaving, start(course, course.handOver()), course, course.leaving(course.handOver()));
      }
      for (int i = 1; i < course.route().places().size() - 1; i++) {
        if (course.isInspectedAt(i)) {
          note(through, course.place(i), course, course.inspected(i));
        }
      }
      note(arriving, course.commitment().destination(), course, course.arrived());
    }
    this.departures = inOrder(leaving);
    this.inspected = inOrder(through);
    inOrder(arriving).forEach((place, all) -> arrivals.put(place, Arrivals.of(all)));
  }

  private static <K> Map<K, InOrder<At>> inOrder(Map<K, List<At>> all) {
    Map<K, InOrder<At>> sorted = new HashMap<>();
    all.forEach((key, ats) -> {
      ats.sort(Comparator.comparing(At::trip));
      sorted.put(key, new InOrder<>(ats, At::minute));
    });
    return sorted;
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
    InOrder<At> all = departures.getOrDefault(start(course, visit), InOrder.empty());
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
    InOrder<At> all = inspected.getOrDefault(course.place(visit), InOrder.empty());
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
  private static Optional<At> before(InOrder<At> all, Course course, int minute) {
    for (int i = all.upTo(minute) - 1; i >= 0; i--) {
      if (!all.get(i).trip().equals(course.trip().id())) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Cause> hour(Course course) {
    Place destination = course.route().places().getLast();
    Optional<Count> most = destination.reception().flatMap(Place.Reception::perHour);
    Arrivals all = arrivals.get(destination.id());
    if (most.isEmpty() || all == null || course.trip().people().isZero()) {
      return Optional.empty();
    }
    return all.fills(all.before(course), course.trip().people().value(), most.get().value())
        .filter(at -> at.minute() + HOUR <= course.minute(course.arrived()))
        .map(at -> hour(course, at, at.minute() + HOUR));
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
