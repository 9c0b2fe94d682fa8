package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Obligation;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Category;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Place;
import org.safepassage.model.Transport;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Trip;

/// How far the people of one commitment could have come at most. Goods are taken to need no time.
final class Front {
  private static final int HOUR = 60;

  private final Way way;
  private final boolean countsHeads;
  private final long most;
  private final long waits;
  private final long perHour;
  private final int firstVehicle;

  /// How many could be through the last inspection of the first stretch and have driven on to its
  /// end, whether or not they may have arrived there.
  private final History come;

  private final History boarded;
  private final History departed;
  private final History ready;
  private final History crossed;
  private final History arrived;
  private final List<Share> shares = new ArrayList<>();
  private final ServiceCurve boarding;
  private final ServiceCurve boardingToStop;
  private final ServiceCurve departureToStop;
  private final ServiceCurve crossingToEnd;
  private final ServiceCurve spacing;
  private final ServiceCurve pace;
  private final ServiceCurve lastSpacing;

  /// The people of one category, of whom only so many have seats.
  ///
  /// @param people who have not boarded when the plan begins
  /// @param boarded how many could have begun to board, as if nobody else did
  record Share(Category category, long people, History boarded, long most, ServiceCurve boarding) {}

  Front(PlanningProblem problem, int index, Levels start) {
    Obligation obligation = problem.rulebook().obligation(index);
    this.way = new Way(problem, index);
    this.countsHeads = Trip.countsHeads(obligation.unit());
    long begun = start.level(Slot.reported(index, Milestone.BOARDED));
    this.boarded = new History(begun);
    this.come = new History(begun);
    this.departed = new History(start.level(Slot.reported(index, Milestone.DEPARTED)));
    this.arrived = new History(start.level(Slot.reported(index, Milestone.ARRIVED)));
    this.ready = way.handsOver() ? of(start, index, Milestone.READY) : new History(0);
    this.crossed = way.handsOver() ? of(start, index, Milestone.CROSSED) : new History(0);
    long waiting = 0;
    long seated = 0;
    for (Category category : way.categories()) {
      Supply seats = new Supply(problem, way.commitment().origin(), List.of(category));
      long people = problem.waiting(way.commitment().origin(), category.id());
      if (!seats.isEmpty() && people > 0) {
        long most = Math.min(people, seats.inAll());
        shares.add(new Share(category, people, new History(0), most, way.boarding(seats, people)));
        waiting += people;
        // Whom no vehicle takes together may be left behind without waiting.
        seated += seats.largest() >= Math.min(people, category.party()) ? people : 0;
      }
    }
    long room =
        way.destination()
            .reception()
            .flatMap(Place.Reception::people)
            .map(Count::value)
            .orElse(Long.MAX_VALUE);
    this.most =
        countsHeads
            ? Math.max(begun, Math.min(Math.min(obligation.due(), begun + waiting), room))
            : goods(problem, obligation.due(), begun);
    this.waits = countsHeads ? Math.max(begun, Math.min(most, begun + seated)) : most;
    this.perHour =
        way.destination()
            .reception()
            .flatMap(Place.Reception::perHour)
            .map(Count::value)
            .orElse(Long.MAX_VALUE);
    this.firstVehicle = way.supply().first();
    long people = Math.max(1, most - begun);
    this.boarding = way.boarding(way.supply(), people);
    this.boardingToStop = way.boardingToStop(people);
    this.departureToStop = way.departureToStop(people);
    this.crossingToEnd = way.crossingToEnd(people);
    long seats = way.supply().largest();
    this.spacing = way.first().spacing(seats, people);
    this.pace = way.first().pace(seats, people);
    this.lastSpacing =
        way.crossesTogether() ? ServiceCurve.UNLIMITED : way.last().spacing(seats, people);
  }

  /// Goods go at once, unless no vehicle takes any.
  private long goods(PlanningProblem problem, long due, long begun) {
    Transport transport = problem.operation().transport();
    boolean carried =
        transport.fleets().stream()
            .filter(fleet -> fleet.serves(way.commitment().origin()))
            .flatMap(fleet -> transport.findType(fleet.type()).stream())
            .anyMatch(type -> type.loads(way.commitment().unit()) > 0);
    return carried ? due : Math.min(due, begun);
  }

  private static History of(Levels start, int index, Milestone milestone) {
    return new History(start.level(Slot.reported(index, milestone)));
  }

  Way way() {
    return way;
  }

  boolean countsHeads() {
    return countsHeads;
  }

  History arrivals() {
    return arrived;
  }

  History boardings() {
    return boarded;
  }

  long most() {
    return most;
  }

  /// How many wait until they go, or until the horizon, of those who had not boarded before.
  long sureToWait() {
    return waits - begun();
  }

  /// How many had boarded before the plan begins.
  long begun() {
    return boarded.at(Integer.MIN_VALUE);
  }

  List<Share> shares() {
    return shares;
  }

  /// The level at a milestone now.
  History at(Milestone milestone) {
    return switch (milestone) {
      case BOARDED -> boarded;
      case DEPARTED -> departed;
      case READY -> ready;
      case CROSSED -> crossed;
      case ARRIVED -> arrived;
    };
  }

  /// Takes note of how far people could come in a minute on the way to a milestone, whether or not
  /// the agreement lets anybody pass it. To be called in every minute, before [#limit].
  void look(Milestone milestone, int minute) {
    if (!countsHeads) {
      return;
    }
    switch (milestone) {
      case BOARDED -> lookAtSeats(minute);
      case READY -> lookAtFirstStop(minute);
      case ARRIVED -> {
        if (!way.handsOver()) {
          lookAtFirstStop(minute);
        }
      }
      case DEPARTED, CROSSED -> {}
    }
  }

  /// At most how many can have passed a milestone by a minute, whatever the agreement says.
  long limit(Milestone milestone, int minute) {
    if (!countsHeads) {
      return most;
    }
    return switch (milestone) {
      case BOARDED -> boardable(minute);
      case DEPARTED ->
          way.first().letsOut(minute)
              ? Math.min(boarded.level(), departed.pacedBy(minute, spacing))
              : departed.level();
      case READY -> way.first().letsIn(minute) ? come.level() : ready.level();
      case CROSSED ->
          way.last().letsOut(minute)
              ? Math.min(ready.level(), crossed.pacedBy(minute, lastSpacing))
              : crossed.level();
      case ARRIVED -> {
        if (!way.last().letsIn(minute)) {
          yield arrived.level();
        }
        long there = way.handsOver() ? crossed.servedBy(minute, crossingToEnd) : come.level();
        yield perHour == Long.MAX_VALUE
            ? there
            : Math.min(there, arrived.at(minute - HOUR) + perHour);
      }
    };
  }

  /// Takes back what was allowed too much for a milestone when a road closed: whoever had set out
  /// on it has come to its end.
  ///
  /// @return the milestones for which it did
  List<Milestone> clip(int minute) {
    List<Milestone> clipped = new ArrayList<>();
    if (countsHeads && way.first().empties(minute)) {
      clip(departed, way.handsOver() ? ready : arrived, Milestone.DEPARTED, clipped);
    }
    if (countsHeads && way.handsOver() && way.last().empties(minute)) {
      clip(crossed, arrived, Milestone.CROSSED, clipped);
    }
    return clipped;
  }

  /// Whom the start shows on the road stays there.
  private static void clip(
      History setOut, History come, Milestone milestone, List<Milestone> clipped) {
    long stay = setOut.at(Integer.MIN_VALUE) - come.at(Integer.MIN_VALUE);
    long before = setOut.level();
    setOut.clip(come.level() + stay);
    if (setOut.level() < before) {
      clipped.add(milestone);
    }
  }

  /// The pace is of inspections: who is through may drive on slowly and arrive with those behind.
  private void lookAtFirstStop(int minute) {
    if (way.handsOver() ? !way.first().letsIn(minute) : !way.last().letsIn(minute)) {
      return;
    }
    long through =
        Math.min(
            boarded.servedBy(minute, boardingToStop), departed.servedBy(minute, departureToStop));
    if (through > come.level()) {
      come.rise(minute, Math.min(through, come.pacedBy(minute, pace)));
    }
  }

  private void lookAtSeats(int minute) {
    if (minute < firstVehicle) {
      return;
    }
    for (Share share : shares) {
      long now = share.boarded().level();
      if (now < share.most()) {
        long paced = share.boarded().pacedBy(minute, share.boarding());
        share.boarded().rise(minute, Math.min(share.most(), Math.max(now, paced)));
      }
    }
  }

  private long boardable(int minute) {
    if (minute < firstVehicle) {
      return boarded.level();
    }
    long begun = boarded.at(Integer.MIN_VALUE);
    long seated = 0;
    for (Share share : shares) {
      seated += share.boarded().level();
    }
    long inAll = begun + Math.min(seated, way.supply().inAll());
    return Math.min(Math.min(most, inAll), boarded.pacedBy(minute, boarding));
  }
}
