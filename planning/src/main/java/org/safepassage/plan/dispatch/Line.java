package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Obligation;
import org.safepassage.model.Category;
import org.safepassage.model.Corridor;
import org.safepassage.model.EscortId;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.SectionId;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// One commitment with its way, in minutes.
///
/// @param index the commitment's place in the rulebook
/// @param places of the route
/// @param stretches from one place where convoys may wait to the next: one, or two on a route with
///   a hand-over point
/// @param categories whom it carries, the most urgent first; none where it carries goods
/// @param backMinutes the empty way back to the origin
/// @param back its legs, where one of them is a one-way section; otherwise none
/// @param least fewest vehicles in a convoy
/// @param most most vehicles in a convoy
record Line(
    int index,
    Commitment commitment,
    Obligation obligation,
    List<Place> places,
    List<Stretch> stretches,
    List<Category> categories,
    int backMinutes,
    List<BackLeg> back,
    int least,
    int most,
    Set<EscortId> escorts) {

  /// A leg of the empty way back.
  record BackLeg(PlaceId to, int minutes, Optional<Stretch.OneWay> section) {}

  /// A way that is driven without a stop of one's own choice.
  ///
  /// @param first where in the route it begins
  /// @param last where it ends
  /// @param legs minutes of each leg
  /// @param sections by leg, the one-way section that it is
  /// @param gap least minutes between two convoys that set out on it
  /// @param runs which part is on which corridor
  record Stretch(
      int first,
      int last,
      List<Integer> legs,
      List<Optional<OneWay>> sections,
      Corridor corridor,
      int gap,
      List<Run> runs) {

    /// A one-way section in one of its directions.
    ///
    /// @param forth whether from the place whose id comes first to the other
    record OneWay(SectionId id, boolean forth) {
      OneWay reversed() {
        return new OneWay(id, !forth);
      }
    }

    /// Part of a stretch on one corridor, between two places of the route.
    record Run(int first, int last, OpenTimes open) {}
  }

  static Line of(PlanningProblem problem, int index) {
    Operation operation = problem.operation();
    Commitment commitment = problem.agreement().commitments().get(index);
    Route route =
        Route.join(operation.network(), commitment.route())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    """
                    The route of %s is broken.
                    Maybe a corridor doesn't begin where the one before it ends.\
                    """
                        .formatted(commitment.id())));
    int end = route.places().size() - 1;
    List<Stretch> stretches = new ArrayList<>();
    int handOver = route.handOver().orElse(end);
    stretches.add(stretch(route, 0, handOver, problem));
    if (handOver < end) {
      stretches.add(stretch(route, handOver, end, problem));
    }
    int back = 0;
    List<BackLeg> wayBack = new ArrayList<>();
    int least = 1;
    int most = Integer.MAX_VALUE;
    Set<EscortId> escorts = new HashSet<>();
    for (int i = 0; i < end; i++) {
      Route.Stretch leg = route.legs().get(i);
      int minutes = Minute.lasting(leg.leg().back());
      back += minutes;
      PlaceId to = route.places().get(i).id();
      wayBack.addFirst(new BackLeg(to, minutes, oneWay(route, i).map(Stretch.OneWay::reversed)));
      least = Math.max(least, leg.corridor().convoys().least());
      most = Math.min(most, leg.corridor().convoys().most());
      leg.corridor().convoys().escort().ifPresent(escorts::add);
    }
    boolean ofPeople = Trip.countsHeads(commitment.unit());
    List<Category> categories =
        operation.population().categories().stream()
            .filter(category -> ofPeople && commitment.categories().contains(category.id()))
            .sorted(Category.MOST_URGENT_FIRST)
            .toList();
    return new Line(
        index,
        commitment,
        problem.rulebook().obligation(index),
        route.places(),
        stretches,
        categories,
        back,
        wayBack.stream().anyMatch(leg -> leg.section().isPresent()) ? wayBack : List.of(),
        least,
        most,
        escorts);
  }

  private static Stretch stretch(Route route, int first, int last, PlanningProblem problem) {
    List<Integer> legs = new ArrayList<>();
    List<Optional<Stretch.OneWay>> sections = new ArrayList<>();
    List<Stretch.Run> runs = new ArrayList<>();
    int from = first;
    for (int i = first; i < last; i++) {
      legs.add(Minute.lasting(route.legs().get(i).leg().out()));
      sections.add(oneWay(route, i));
      Corridor corridor = route.legs().get(i).corridor();
      if (i + 1 == last || !route.legs().get(i + 1).corridor().id().equals(corridor.id())) {
        runs.add(
            new Stretch.Run(
                from, i + 1, OpenTimes.of(corridor.windows(), problem.operation().calendar())));
        from = i + 1;
      }
    }
    Corridor set = route.legs().get(first).corridor();
    return new Stretch(first, last, legs, sections, set, Minute.lasting(set.convoys().gap()), runs);
  }

  private static Optional<Stretch.OneWay> oneWay(Route route, int leg) {
    boolean forth = route.places().get(leg).id().compareTo(route.places().get(leg + 1).id()) < 0;
    return route.legs().get(leg).leg().oneWay().map(id -> new Stretch.OneWay(id, forth));
  }

  /// Whether it carries goods and no people.
  boolean carriesGoods() {
    return !Trip.countsHeads(obligation.unit());
  }

  Unit unit() {
    return obligation.unit();
  }

  PlaceId origin() {
    return commitment.origin();
  }

  Place destination() {
    return places.getLast();
  }

  /// The hand-over point; the destination on a route without one.
  Place firstStop() {
    return places.get(stretches.getFirst().last());
  }

  boolean hasHandOver() {
    return stretches.size() > 1;
  }

  /// The least minutes from the departure to the arrival, with nobody in the way.
  int drivingMinutes(int stretch) {
    return stretches.get(stretch).legs().stream().mapToInt(Integer::intValue).sum();
  }

  /// Which of the places after the origin is the first to inspect its convoys, counted from 1; 0 if
  /// none does.
  int firstCheckpoint() {
    for (int i = 1; i < places.size() - 1 && i <= stretches.getFirst().last(); i++) {
      if (places.get(i).control().isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /// How many of its people stay together at most.
  int largestParty() {
    return categories.stream().mapToInt(Category::party).max().orElse(1);
  }

  /// The fewest of those who wait who can go; of goods, one.
  ///
  /// @param left by category
  long smallestParty(long[] left) {
    if (carriesGoods()) {
      return 1;
    }
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0) {
        smallest = Math.min(smallest, Math.min(left[i], categories.get(i).party()));
      }
    }
    return smallest == Long.MAX_VALUE ? 1 : smallest;
  }

  /// How many board at a time. Of several sizes of lots the smallest: so many always fit.
  long lot() {
    return obligation.lots().smallest();
  }

  /// The highest level not above `level` at which a lot ends.
  long landing(long level) {
    return level >= obligation.due() ? obligation.due() : level / lot() * lot();
  }
}
