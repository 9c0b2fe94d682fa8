package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.model.Category;
import org.safepassage.model.Fleet;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Transport;
import org.safepassage.model.VehicleType;
import org.safepassage.plan.problem.PlanningProblem;

/// What the inspections of all commitments together take at one checkpoint, and so the earliest end
/// when everybody goes through who can: they begin when the first can be there, go on one after the
/// other while a corridor to the checkpoint is open, and the last then drives on.
///
/// How much is inspected in some time depends on who comes: large vehicles carry most in the time
/// that each takes there, but come back only after a whole round. People who need rare seats are
/// counted for more than one, as many as would have come in their vehicle's stead; every such
/// weighing gives a bound, and the best of a few is taken.
final class SharedWork {
  private static final int SECONDS = 60;
  private static final int MILLIS = 1000;

  /// As the round of a vehicle that doesn't come back.
  private static final long NEVER = Long.MAX_VALUE / 8;

  private final PlanningProblem problem;
  private final Place.Control control;
  private final List<Through> all = new ArrayList<>();

  /// One commitment's people at the checkpoint.
  ///
  /// @param driveSeconds from the origin to there
  /// @param restSeconds of driving from there to the destination
  /// @param open when the corridor is open that leads there
  /// @param beforeSeconds of driving on that corridor before it
  /// @param afterSeconds of driving on that corridor after it
  record Through(
      Way way,
      long people,
      int mostVehicles,
      long driveSeconds,
      long restSeconds,
      OpenSpans open,
      long beforeSeconds,
      long afterSeconds) {
    /// Whether some of it can be inspected in a minute.
    boolean isOpen(int minute) {
      return open.isAlways()
          || open.overlaps(
              minute * (long) SECONDS, (minute + 1L) * SECONDS, beforeSeconds, afterSeconds);
    }

    private PlaceId origin() {
      return way.commitment().origin();
    }
  }

  private SharedWork(PlanningProblem problem, Place.Control control) {
    this.problem = problem;
    this.control = control;
  }

  /// The earliest end, as a minute, that the checkpoints let everybody have.
  static int earliestEnd(PlanningProblem problem, List<Front> fronts) {
    Map<PlaceId, SharedWork> works = new TreeMap<>();
    for (Front front : fronts) {
      long people = front.arrivals().level() - front.arrivals().at(Integer.MIN_VALUE);
      if (people > 0) {
        front
            .way()
            .inspections(people)
            .forEach((place, through) ->
                works
                    .computeIfAbsent(
                        place.id(), _ -> new SharedWork(problem, place.control().orElseThrow()))
                    .all
                    .add(through));
      }
    }
    return works.values().stream().mapToInt(SharedWork::end).max().orElse(problem.from().value());
  }

  private int end() {
    Set<Weighing> weighings = new HashSet<>(Set.of(Weighing.EQUAL));
    for (VehicleType type : transport().types()) {
      weighings.add(Weighing.likeSeatsOf(type, categories(), transport()));
    }
    return weighings.stream().mapToInt(this::end).max().orElseThrow();
  }

  private int end(Weighing weighing) {
    double worth = all.stream().mapToDouble(through -> worth(through, weighing)).sum();
    long rest = all.stream().mapToLong(Through::restSeconds).min().orElse(0);
    CheckpointFlow flow = new CheckpointFlow(carriers(weighing), this::isOpen);
    int minute = flow.done(firstMinute(), problem.horizon().value(), worth);
    // The last minute may have been needed only in part.
    return minute - 1 + Math.toIntExact(rest / SECONDS);
  }

  private boolean isOpen(int minute) {
    return all.stream().anyMatch(each -> each.isOpen(minute));
  }

  private int firstMinute() {
    long boarding = transport().boarding().fixed().toSeconds();
    long first =
        all.stream()
            .mapToLong(each ->
                each.way().supply().first() * (long) SECONDS + boarding + each.driveSeconds())
            .min()
            .orElse(0);
    return Math.toIntExact(first / SECONDS);
  }

  private Transport transport() {
    return problem.operation().transport();
  }

  private List<Category> categories() {
    return all.stream().flatMap(each -> each.way().categories().stream()).distinct().toList();
  }

  /// What a commitment's people are worth at least, whoever of those who wait goes.
  private double worth(Through through, Weighing weighing) {
    long left = through.people();
    double worth = 0;
    for (Category category : weighing.lightestFirst(through.way().categories())) {
      long people = Math.min(left, problem.waiting(through.origin(), category.id()));
      worth += people * weighing.of(category);
      left -= people;
    }
    return worth;
  }

  /// The vehicles that come through, fleet by fleet.
  private List<CheckpointFlow.Carrier> carriers(Weighing weighing) {
    List<CheckpointFlow.Carrier> carriers = new ArrayList<>();
    for (Fleet fleet : transport().fleets()) {
      List<Through> served = all.stream().filter(each -> fleet.serves(each.origin())).toList();
      List<Category> carried =
          served.stream().flatMap(each -> each.way().categories().stream()).distinct().toList();
      VehicleType type = transport().findType(fleet.type()).orElseThrow();
      double load = weighing.load(type, carried);
      if (load > 0) {
        carriers.add(carrier(fleet, served, load, weighing.heaviest(type, carried)));
      }
    }
    return carriers;
  }

  private CheckpointFlow.Carrier carrier(
      Fleet fleet, List<Through> served, double load, double heaviest) {
    int most = served.stream().mapToInt(Through::mostVehicles).max().orElse(1);
    double vehicle =
        (double) control.setUp().toMillis() / most
            + (double) control.perVehicle().toMillis() / control.lanes();
    double person = (double) control.perPerson().toMillis() / control.lanes();
    Transport.Handling boarding = transport().boarding();
    Transport.Handling alighting = transport().alighting();
    return new CheckpointFlow.Carrier(
        fleet.vehicles(),
        load,
        fleet.use().returns() ? roundSeconds(served) * MILLIS : NEVER,
        (boarding.perPerson().toMillis() + alighting.perPerson().toMillis()) / heaviest,
        vehicle / load + person / heaviest);
  }

  /// At least how long a vehicle is away from the end of one inspection to the next one's
  /// beginning.
  private long roundSeconds(List<Through> served) {
    long shortest = Long.MAX_VALUE;
    EmptyWays ways = new EmptyWays(problem.operation().network());
    for (Through one : served) {
      for (Through next : served) {
        long empty = ways.seconds(one.way().destination().id(), next.origin());
        shortest = Math.min(shortest, one.restSeconds() + empty + next.driveSeconds());
      }
    }
    return shortest
        + transport().boarding().fixed().toSeconds()
        + transport().alighting().fixed().toSeconds();
  }
}
