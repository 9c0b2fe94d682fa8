package org.safepassage.plan.refuge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.model.Corridor;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Route;
import org.safepassage.model.SideId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.Visit;

/// Where every convoy goes if its corridor is suspended, leg by leg.
///
/// A convoy never stops between places. It may stay at its origin, at an assembly point or at its
/// hand-over point where there is room, and at its destination. It turns back only where it passes
/// no checkpoint again, or only checkpoints of the side that controls the place behind; it goes on
/// through a checkpoint of another side only where it can't turn back. Of two free ways it takes
/// the shorter one. Once it is past the hand-over point it goes on.
///
/// People need as long back as the longer of the two times of a leg: the way back is given for
/// empty vehicles. Inspections on the way are not counted.
public final class Refuges {
  private final PlanningProblem problem;
  private final Map<PlaceId, Occupancy> taken = new HashMap<>();

  private Refuges(PlanningProblem problem, Schedule schedule) {
    this.problem = problem;
    for (Trip trip : schedule.trips()) {
      for (Visit visit : trip.visits().subList(1, trip.visits().size() - 1)) {
        // Whoever is on the way to the hand-over point has a place there already.
        Minute from = visit.ready().isPresent() ? trip.departed() : visit.arrival();
        taken
            .computeIfAbsent(visit.place(), _ -> new Occupancy())
            .add(from, visit.departure(), trip.people().value());
      }
    }
  }

  /// Leg by leg, in the order of the schedule. Trips that leave their route are left out.
  public static Map<Trip, List<Leg>> of(PlanningProblem problem, Schedule schedule) {
    Refuges refuges = new Refuges(problem, schedule);
    Map<Trip, List<Leg>> all = new LinkedHashMap<>();
    for (Trip trip : schedule.trips()) {
      refuges.route(trip).ifPresent(route -> all.put(trip, refuges.legs(trip, route)));
    }
    return all;
  }

  private Optional<Route> route(Trip trip) {
    return problem
        .agreement()
        .findCommitment(trip.commitment())
        .flatMap(c -> Route.join(problem.operation().network(), c.route()))
        .filter(route ->
            route.places().stream()
                .map(Place::id)
                .toList()
                .equals(trip.visits().stream().map(Visit::place).toList()));
  }

  private List<Leg> legs(Trip trip, Route route) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i + 1 < route.places().size(); i++) {
      legs.add(new Way(trip, route, i).leg());
    }
    return legs;
  }

  /// One convoy on one leg.
  private final class Way {
    private final Trip trip;
    private final Route route;
    private final int leg;
    private final int handOver;

    Way(Trip trip, Route route, int leg) {
      this.trip = trip;
      this.route = route;
      this.leg = leg;
      this.handOver = route.handOver().orElse(Integer.MAX_VALUE);
    }

    Leg leg() {
      Visit next = trip.visits().get(leg + 1);
      boolean stays = leg + 1 == route.places().size() - 1 || leg + 1 == handOver;
      Minute until = stays ? next.arrival() : next.departure();
      return new Leg(place(leg).id(), next.place(), leaves(), until, spans(until));
    }

    private Minute leaves() {
      return trip.visits().get(leg).departure();
    }

    private Place place(int i) {
      return route.places().get(i);
    }

    private List<Leg.Span> spans(Minute until) {
      int ahead = ahead();
      Optional<Refuge.Bar.NoRoom> noRoom = noRoom(ahead);
      if (leg >= handOver) {
        return List.of(new Leg.Span(until, on(ahead, Refuge.Why.HANDED_OVER)));
      }
      int behind = behind();
      Optional<Refuge.Bar.Passed> passed = passed(behind);
      if (passed.isPresent()) {
        return List.of(
            new Leg.Span(
                until,
                noRoom
                    .<Refuge>map(bar -> new Refuge.Nowhere(passed.get(), bar))
                    .orElseGet(() -> on(ahead, Refuge.Why.ONLY_WAY))));
      }
      if (noRoom.isPresent()) {
        return List.of(new Leg.Span(until, back(behind, 0, out(), Refuge.Why.ONLY_WAY)));
      }
      return through(ahead).isEmpty()
          ? sooner(behind, ahead, until)
          : List.of(new Leg.Span(until, back(behind, 0, out(), Refuge.Why.FREE_WAY)));
    }

    /// Turns back as long as that is shorter, and goes on from then on.
    private List<Leg.Span> sooner(int behind, int ahead, Minute until) {
      int driven = 0;
      while (driven < out() && backFrom(behind, driven + 1) <= onFrom(ahead, driven + 1)) {
        driven++;
      }
      boolean startsBack = backFrom(behind, 0) <= onFrom(ahead, 0);
      List<Leg.Span> spans = new ArrayList<>();
      if (startsBack) {
        Minute turns = driven == out() ? until : leaves().plus(driven);
        spans.add(new Leg.Span(turns, back(behind, 0, driven, Refuge.Why.SOONER)));
      }
      int from = startsBack ? driven + 1 : 0;
      if (from <= out()) {
        spans.add(
            new Leg.Span(
                until,
                new Refuge.On(
                    place(ahead).id(),
                    onFrom(ahead, from),
                    onFrom(ahead, out()),
                    List.of(),
                    Refuge.Why.SOONER)));
      }
      return spans;
    }

    private Refuge back(int behind, int from, int until, Refuge.Why why) {
      return new Refuge.Back(
          place(behind).id(), backFrom(behind, from), backFrom(behind, until), why);
    }

    private Refuge on(int ahead, Refuge.Why why) {
      return new Refuge.On(
          place(ahead).id(), onFrom(ahead, 0), onFrom(ahead, out()), through(ahead), why);
    }

    private int out() {
      return minutesOut(leg);
    }

    private int minutesOut(int i) {
      return Minute.lasting(route.legs().get(i).leg().out());
    }

    private int minutesBack(int i) {
      Corridor.Leg times = route.legs().get(i).leg();
      return Math.max(minutesOut(i), Minute.lasting(times.back()));
    }

    /// Minutes to the place behind after driving for so long on this leg, rounded up.
    private int backFrom(int behind, int driven) {
      int minutes =
          out() == 0
              ? minutesBack(leg)
              : Math.toIntExact(Math.ceilDiv((long) driven * minutesBack(leg), (long) out()));
      for (int i = behind; i < leg; i++) {
        minutes += minutesBack(i);
      }
      return minutes;
    }

    private int onFrom(int ahead, int driven) {
      int minutes = out() - driven;
      for (int i = leg + 1; i < ahead; i++) {
        minutes += minutesOut(i);
      }
      return minutes;
    }

    /// The last place up to here that may hold its people; the origin always may.
    private int behind() {
      int behind = leg;
      while (behind > 0 && !(mayHold(behind) && noRoom(behind).isEmpty())) {
        behind--;
      }
      return behind;
    }

    /// The first place after this leg that may hold people; the last one where none has room
    /// before.
    private int ahead() {
      int full = -1;
      for (int i = leg + 1; i < route.places().size() - 1 && i <= handOver; i++) {
        if (mayHold(i)) {
          if (noRoom(i).isEmpty()) {
            return i;
          }
          full = i;
        }
        if (i == handOver && full >= 0) {
          return full;
        }
      }
      return route.places().size() - 1;
    }

    private boolean mayHold(int i) {
      return i == handOver || place(i).kind() == Place.Kind.ASSEMBLY_POINT;
    }

    private Optional<Refuge.Bar.NoRoom> noRoom(int i) {
      boolean isOwn = i == handOver;
      if (!isOwn && place(i).kind() != Place.Kind.ASSEMBLY_POINT) {
        return Optional.empty();
      }
      if (place(i).holding().isEmpty()) {
        // A hand-over point without a number holds whoever is there; an assembly point holds nobody
        // of whom the file doesn't say so.
        return isOwn ? Optional.empty() : Optional.of(new Refuge.Bar.NoRoom(place(i).id(), 0));
      }
      long others =
          taken.getOrDefault(place(i).id(), Occupancy.NONE).at(leaves())
              - (isOwn && leg < handOver ? trip.people().value() : 0);
      long left = place(i).holding().get().people().value() - others;
      return left < trip.people().value()
          ? Optional.of(new Refuge.Bar.NoRoom(place(i).id(), Math.max(0, left)))
          : Optional.empty();
    }

    /// The checkpoint that it would have to pass again.
    private Optional<Refuge.Bar.Passed> passed(int behind) {
      for (int i = leg; i > behind; i--) {
        if (place(i).kind().canBeClosed() && !isSameSide(place(i), place(behind))) {
          return Optional.of(new Refuge.Bar.Passed(place(i).id()));
        }
      }
      return Optional.empty();
    }

    /// The checkpoints ahead that somebody else controls than the place where it goes.
    private List<PlaceId> through(int ahead) {
      List<PlaceId> through = new ArrayList<>();
      for (int i = leg + 1; i < ahead; i++) {
        if (place(i).kind().canBeClosed() && !isSameSide(place(i), place(ahead))) {
          through.add(place(i).id());
        }
      }
      return through;
    }
  }

  private boolean isSameSide(Place one, Place other) {
    Optional<SideId> side = side(one);
    return side.isPresent() && side.equals(side(other));
  }

  private Optional<SideId> side(Place place) {
    return place
        .controlledBy()
        .flatMap(problem.operation().actors()::findParty)
        .flatMap(party -> party.side());
  }
}
