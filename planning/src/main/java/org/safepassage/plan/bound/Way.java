package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.Category;
import org.safepassage.model.Corridor;
import org.safepassage.model.Fleet;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.Transport;
import org.safepassage.plan.problem.PlanningProblem;

/// One commitment with what its people need, as if they had every vehicle and lane for themselves.
final class Way {

  private final Operation operation;
  private final Route route;
  private final Commitment commitment;
  private final List<Category> categories;
  private final Supply supply;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Place destination;
  private final PlaceId firstStop;
  private final long backSeconds;
  private final boolean handsOver;
  private final boolean crossesTogether;

  Way(PlanningProblem problem, int index) {
    this.operation = problem.operation();
    this.commitment = problem.agreement().commitments().get(index);
    this.route =
        Route.join(operation.network(), commitment.route())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    """
                    The route of %s is broken.
                    Maybe a corridor doesn't begin where the one before it ends.\
                    """
                        .formatted(commitment.id())));
    this.categories =
        operation.population().categories().stream()
            .filter(category -> commitment.categories().contains(category.id()))
            .toList();
    this.supply = new Supply(problem, commitment.origin(), categories);
    this.destination = route.places().getLast();
    int end = route.places().size() - 1;
    int handOver = route.handOver().orElse(end);
    this.handsOver = handOver < end;
    this.firstStop = route.places().get(handOver).id();
    stretches.add(stretch(route, 0, handOver));
    if (handsOver) {
      stretches.add(stretch(route, handOver, end));
    }
    this.backSeconds =
        new EmptyWays(operation.network()).seconds(destination.id(), commitment.origin());
    this.crossesTogether =
        problem.agreement().together().stream()
            .flatMap(together -> together.strands().stream())
            .anyMatch(strand -> strand.commitment().equals(commitment.id()));
  }

  private Stretch stretch(Route route, int first, int last) {
    long driving = 0;
    long entered = 0;
    Corridor corridor = route.legs().get(first).corridor();
    List<Place.Control> controls = new ArrayList<>();
    boolean isOneCorridor =
        last == route.places().size() - 1 || route.places().get(last).control().isEmpty();
    for (int i = first; i < last; i++) {
      isOneCorridor &= route.legs().get(i).corridor().id().equals(corridor.id());
      long leg = route.legs().get(i).leg().out().toSeconds();
      entered +=
          driving == entered && route.legs().get(i).corridor().id().equals(corridor.id()) ? leg : 0;
      driving += leg;
      if (i + 1 < route.places().size() - 1) {
        route.places().get(i + 1).control().ifPresent(controls::add);
      }
    }
    return new Stretch(
        driving,
        controls,
        corridor.convoys().gap().toSeconds(),
        corridor.convoys().most(),
        new OpenSpans(corridor.windows(), operation.calendar()),
        entered,
        isOneCorridor && driving > 0);
  }

  List<Category> categories() {
    return categories;
  }

  Commitment commitment() {
    return commitment;
  }

  Supply supply() {
    return supply;
  }

  Place destination() {
    return destination;
  }

  /// The hand-over point; the destination on a route without one.
  PlaceId firstStop() {
    return firstStop;
  }

  boolean handsOver() {
    return handsOver;
  }

  Stretch first() {
    return stretches.getFirst();
  }

  Stretch last() {
    return stretches.getLast();
  }

  /// What its people are to each checkpoint that inspects them.
  Map<Place, SharedWork.Through> inspections(long people) {
    Map<Place, SharedWork.Through> inspections = new HashMap<>();
    long driven = 0;
    long rest = route.legs().stream().mapToLong(leg -> leg.leg().out().toSeconds()).sum();
    int most = Integer.MAX_VALUE;
    for (Route.Stretch leg : route.legs()) {
      most = Math.min(most, leg.corridor().convoys().most());
    }
    for (int i = 0; i + 1 < route.legs().size(); i++) {
      long seconds = route.legs().get(i).leg().out().toSeconds();
      Place place = route.places().get(i + 1);
      driven += seconds;
      rest -= seconds;
      if (place.control().isPresent()) {
        // Whoever has come to the hand-over point in time may be inspected later.
        boolean mayBeLate = handsOver && place.id().equals(firstStop);
        OpenSpans open =
            new OpenSpans(
                mayBeLate ? List.of() : route.legs().get(i).corridor().windows(),
                operation.calendar());
        inspections.put(
            place,
            new SharedWork.Through(
                this, people, most, driven, rest, open, onCorridor(i, -1), onCorridor(i, 1)));
      }
    }
    return inspections;
  }

  /// Seconds on the corridor of a leg before the end of the leg, or after it.
  ///
  /// @param step -1 or 1
  private long onCorridor(int leg, int step) {
    List<Route.Stretch> legs = route.legs();
    int stop = route.handOver().orElse(legs.size()) - 1;
    long seconds = 0;
    int i = step < 0 ? leg : leg + 1;
    while (i >= 0
        && i < legs.size()
        && legs.get(i).corridor().id().equals(legs.get(leg).corridor().id())
        && (leg <= stop) == (i <= stop)) {
      seconds += legs.get(i).leg().out().toSeconds();
      i += step;
    }
    return seconds;
  }

  /// Whether several of its convoys may cross at once, with no gap between them.
  boolean crossesTogether() {
    return crossesTogether;
  }

  /// Seconds from the beginning of boarding until it can begin again, for a vehicle with nobody in
  /// it.
  long cycleSeconds() {
    return tripSeconds() + backSeconds;
  }

  /// Seconds from the beginning of boarding until all have got off, for a vehicle with nobody in
  /// it. After its last trip it may stay there.
  long tripSeconds() {
    long inspected = 0;
    long driven = 0;
    for (Stretch stretch : stretches) {
      driven += stretch.drivingSeconds();
      inspected += stretch.inspectionSeconds(1);
    }
    Transport transport = operation.transport();
    return transport.boarding().fixed().toSeconds()
        + transport.alighting().fixed().toSeconds()
        + driven
        + inspected;
  }

  private long millisPerPerson() {
    long inspected = stretches.stream().mapToLong(Stretch::millisPerPerson).sum();
    return operation.transport().boarding().perPerson().toMillis()
        + operation.transport().alighting().perPerson().toMillis()
        + inspected;
  }

  /// How many can begin to board: each vehicle fills once, and again after each whole round if it
  /// comes back.
  ServiceCurve boarding(Supply vehicles, long everybody) {
    return ServiceCurve.of(minutes -> inRounds(vehicles, minutes), everybody);
  }

  private long inRounds(Supply vehicles, int minutes) {
    long people = 0;
    for (Supply.Vehicles each : vehicles.vehicles()) {
      long ofEach = each.count() * (each.seats() + before(each, minutes * 60L));
      long atOnce = each.atOnce() * (each.seats() + relayed(each, minutes * 60L));
      people += Math.min(ofEach, atOnce);
    }
    return people;
  }

  /// The most people in all of one vehicle's rounds that are over within so many seconds.
  private long before(Supply.Vehicles each, long seconds) {
    if (!each.use().returns()) {
      return 0;
    }
    long inDuty = each.use().drivers().map(this::roundsOf).orElse(Long.MAX_VALUE);
    long rest = each.use().drivers().map(drivers -> drivers.rest().toSeconds()).orElse(0L);
    return loaded(each.seats(), new Rounds(cycleSeconds(), inDuty, rest), seconds);
  }

  /// As [#before], where one vehicle takes the place of another as soon as that is free, wherever
  /// that is: of those that take each other's place, only one is under way.
  private long relayed(Supply.Vehicles each, long seconds) {
    return each.atOnce() == each.count()
        ? before(each, seconds)
        : loaded(each.seats(), new Rounds(tripSeconds(), Long.MAX_VALUE, 0), seconds);
  }

  /// @param seconds of each at least
  /// @param inDuty after so many there is a rest
  /// @param rest seconds
  private record Rounds(long seconds, long inDuty, long rest) {}

  private long loaded(long seats, Rounds each, long seconds) {
    long best = 0;
    long cycle = Math.max(1, each.seconds());
    for (long rounds = seconds / cycle; rounds > 0; rounds--) {
      long left = (seconds - rounds * cycle - rounds / each.inDuty() * each.rest()) * 1000;
      if (left < 0) {
        continue;
      }
      long loaded =
          millisPerPerson() == 0
              ? rounds * seats
              : Math.min(rounds * seats, left / millisPerPerson());
      // Fewer rounds leave more time for people, until the seats are what is too few.
      if (loaded < best) {
        break;
      }
      best = loaded;
    }
    return best;
  }

  /// How often a vehicle boards in one duty at most. It may rest where it brought its last people;
  /// the empty way to its next then comes on top of the rest.
  private long roundsOf(Fleet.Drivers drivers) {
    long later = drivers.duty().toSeconds() - tripSeconds();
    return 1 + Math.max(0, later) / Math.max(1, cycleSeconds());
  }

  /// How many get from the beginning of their boarding to the end of the first stretch.
  ServiceCurve boardingToStop(long everybody) {
    Transport.Handling boarding = operation.transport().boarding();
    long perPerson = boarding.perPerson().toMillis() + first().millisPerPerson();
    return through(first(), boarding.fixed().toSeconds(), perPerson, everybody);
  }

  /// How many get from their departure to the end of the first stretch.
  ServiceCurve departureToStop(long everybody) {
    return through(first(), 0, first().millisPerPerson(), everybody);
  }

  /// How many get from the crossing to their destination.
  ServiceCurve crossingToEnd(long everybody) {
    return through(last(), 0, last().millisPerPerson(), everybody);
  }

  /// The vehicle that comes through as the `i`-th from the last has the inspections of those behind
  /// it to bear as well, and so less time for boarding; each takes as many as that leaves.
  private ServiceCurve through(Stretch stretch, long fixed, long perPersonMillis, long everybody) {
    Inspections inspections = new Inspections(stretch);
    return ServiceCurve.of(
        minutes -> {
          long seconds = minutes * 60L - fixed - stretch.drivingSeconds();
          long times = 1 + Math.max(0, seconds) / Math.max(1, cycleSeconds());
          long people = 0;
          int i = 0;
          for (Supply.Vehicles each : supply.vehicles()) {
            long last = i + each.count() * each.times(times);
            long left = (seconds - inspections.seconds(i)) * 1000;
            while (i < last && left >= 0 && people < everybody) {
              people +=
                  perPersonMillis == 0
                      ? each.seats()
                      : Math.min(each.seats(), left / perPersonMillis);
              left = (seconds - inspections.seconds(++i)) * 1000;
            }
          }
          return people;
        },
        everybody);
  }

  /// What the inspections of the last vehicles take, worked out once for every number of them.
  private static final class Inspections {
    private final Stretch stretch;
    private long[] known = new long[64];
    private int size;

    Inspections(Stretch stretch) {
      this.stretch = stretch;
    }

    long seconds(int behind) {
      while (size <= behind) {
        if (size == known.length) {
          known = Arrays.copyOf(known, 2 * size);
        }
        known[size] = stretch.inspectionSeconds(size + 1L);
        size++;
      }
      return known[behind];
    }
  }
}
