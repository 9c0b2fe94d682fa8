package org.safepassage.plan.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.plan.dispatch.Agenda.Event;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Established;
import org.safepassage.plan.problem.Kept;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.VehicleRef;

/// One pass through the minutes, from the beginning of the plan to its horizon. Used once.
///
/// Within a minute: first what was known to happen, then facts, crossings and releases in turn
/// until nothing more is permitted. Each of these moves people or establishes a fact, so a minute
/// ends; time only goes forward, so the run does.
final class Run {
  private final PlanningProblem problem;
  private final Ground ground;
  private final Kept kept;
  private final List<Line> urgentFirst;
  private final Counts counts;
  private final Road road;
  private final Yard yard;
  private final Escorts escorts;
  private final Agenda agenda = new Agenda();
  private final Crossings crossings;
  private final Allowance allowance;
  private final Clearance clearance;
  private final Loader loader;
  private final Relocation relocation;
  private final Returning returning;
  private final long[][] left;
  private final int[] sleepsUntil;
  private final int[] crossesFrom;
  private final int[] lastDeparture;
  private final boolean[] late;
  private final boolean[] untimely;
  private final boolean[] hasTimes;
  private final Phases phases;
  private final long[] band;
  private final List<Journey> journeys = new ArrayList<>();
  private final List<Journey> stopped = new ArrayList<>();
  private final List<Established> facts = new ArrayList<>();
  private int now;

  Run(PlanningProblem problem, Ground ground, Allowance.Caps caps, Manners manners, Kept kept) {
    this.problem = problem;
    this.kept = kept;
    this.ground = ground;
    this.counts = new Counts(problem);
    this.road = new Road(problem.horizon().value());
    this.yard = new Yard(problem);
    this.escorts = new Escorts(problem.operation().transport().escorts(), ground.drives());
    this.crossings = new Crossings(problem, ground.lines(), counts);
    this.allowance =
        new Allowance(counts, Foresight.inTime(problem, ground.most(caps.most())), caps);
    this.clearance = new Clearance(counts, road, problem.operation().calendar());
    this.loader = new Loader(yard, ground.lines(), manners);
    this.returning = new Returning(ground);
    this.left = ground.loads();
    this.relocation = new Relocation(ground, yard, agenda);
    this.urgentFirst =
        ground.lines().stream()
            .sorted(
                Comparator.comparingInt(line ->
                    line.categories().isEmpty()
                        ? Integer.MAX_VALUE
                        : line.categories().getFirst().priority()))
            .toList();
    int lines = ground.lines().size();
    this.sleepsUntil = new int[lines];
    this.crossesFrom = new int[lines];
    this.lastDeparture = new int[lines];
    this.late = new boolean[lines];
    this.untimely = new boolean[lines];
    this.hasTimes = new boolean[lines];
    this.phases = manners.phases();
    this.band = new long[phases.count()];
    for (Line line : ground.lines()) {
      hasTimes[line.index()] =
          !problem.rulebook().circumstances().timesOf(line.obligation()).isEmpty();
    }
    ground.lines().forEach(line -> road.intake(line.destination()).book(ground.receivedFor(line)));
  }

  /// What came of it.
  ///
  /// @param stopped convoys that don't arrive, or were held for too long
  /// @param lines how each line ends
  /// @param bands by phase: how many at most were allowed to be under way at once
  /// @param quiet whether it ended because nothing could change any more
  record Outcome(
      List<Journey> journeys,
      List<Journey> stopped,
      List<Established> facts,
      List<LineEnd> lines,
      List<Long> bands,
      boolean quiet) {}

  /// How a line ends.
  ///
  /// @param left who stays, by the line's categories
  /// @param late whether there was no time left for a convoy
  /// @param held whether the agreement lets nobody board at the end
  /// @param untimely whether more could leave if the agreement set no times
  record LineEnd(List<Long> left, boolean late, boolean held, boolean untimely) {}

  Outcome go() {
    int horizon = problem.horizon().value();
    agenda.lookAt(problem.from().value());
    enterTurns();
    enterKept();
    yard.kinds().forEach(kind -> agenda.lookAt(kind.freshFrom()));
    while (agenda.nextMinute() <= horizon) {
      now = agenda.nextMinute();
      counts.setClock(Minute.of(now).at(problem.operation().calendar()));
      happen();
      settle(true, false);
      if (!agenda.willCount()) {
        settle(false, false);
      }
      if (agenda.isQuiet()) {
        settle(false, true);
      }
    }
    for (Journey journey : journeys) {
      if (journey.kept.isPresent()) {
        continue;
      }
      int end = endOf(journey);
      if (end > horizon
          || journey.heldMinutes() > ground.longestWait(journey.line)
          || journey.overruns(end)) {
        stopped.add(journey);
      }
    }
    List<Long> bands = Arrays.stream(band).boxed().toList();
    return new Outcome(journeys, stopped, facts, ends(), bands, agenda.isQuiet());
  }

  private void enterTurns() {
    for (Instant turn : problem.rulebook().circumstances().changes()) {
      int minute = Minute.notBefore(turn, problem.operation().calendar());
      if (problem.from().value() <= minute && minute <= problem.horizon().value()) {
        agenda.add(minute, new Event.Turn());
      }
    }
  }

  private void enterKept() {
    int until = kept.until().value();
    Arrays.fill(sleepsUntil, until);
    agenda.lookAt(Math.max(until, problem.from().value()));
    for (Trip trip : kept.trips()) {
      agenda.add(trip.boardingFrom().value(), new Event.Boarding(trip));
      if (trip.boardingFrom().value() >= until) {
        agenda.add(until, new Event.Promised(trip));
      }
    }
  }

  private void board(Trip trip) {
    Line line = ground.lineOf(trip.commitment());
    int c = line.index();
    trip.rides().forEach(ride -> yard.take(ride.vehicle(), now));
    for (int i = 0; i < left[c].length; i++) {
      long gone =
          line.carriesGoods() ? trip.goods().value() : trip.people(line.categories().get(i).id());
      left[c][i] = Math.max(0, left[c][i] - gone);
    }
    Journey.Party party = party(trip.rides(), trip.escorts());
    Journey journey = Journey.of(line, trip, party, counts.level(c, Milestone.BOARDED));
    depart(journey, load(journey, 0));
  }

  private void promise(Trip trip) {
    trip.rides().forEach(ride -> yard.promise(ride.vehicle()));
    escorts.promise(trip.escorts(), trip.visits().getFirst().place());
  }

  private List<LineEnd> ends() {
    List<Boolean> held = ground.lines().stream().map(this::isHeld).toList();
    counts.ignoreTimes();
    List<LineEnd> ends = new ArrayList<>();
    for (Line line : ground.lines()) {
      int c = line.index();
      List<Long> stay = Arrays.stream(left[c]).boxed().toList();
      boolean freed = held.get(c) && !isHeld(line);
      ends.add(new LineEnd(stay, late[c], held.get(c), untimely[c] || freed));
    }
    return ends;
  }

  /// Whether the agreement lets not even a party board.
  private boolean isHeld(Line line) {
    return allowance.of(line, false) < line.smallestParty(left[line.index()]);
  }

  private void happen() {
    while (agenda.nextMinute() <= now) {
      switch (agenda.next()) {
        case Event.Reached(var journey, var milestone) -> reached(journey, milestone);
        case Event.Confirmed(var slot, var people) -> counts.confirmed(slot, people);
        case Event.Freed(var journey) -> free(journey);
        case Event.Moved(var kind, var vehicles, var to) -> {
          yard.arrive(kind, vehicles, to, now);
          vehicles.forEach(this::lookWhenRested);
        }
        case Event.Boarding(var trip) -> board(trip);
        case Event.Promised(var trip) -> promise(trip);
        case Event.Look(), Event.Turn() -> {}
      }
    }
  }

  private void reached(Journey journey, Milestone milestone) {
    Slot slot = Slot.reported(journey.line.index(), milestone);
    long to = counts.level(slot.commitment(), milestone) + journey.amount;
    if (journey.kept.isEmpty() && !counts.permits(new Move.Advance(slot, to))) {
      stopped.add(journey);
      return;
    }
    counts.passed(slot, journey.amount);
    confirm(journey, milestone, now);
    switch (milestone) {
      case BOARDED, CROSSED, ARRIVED -> {}
      case DEPARTED -> {
        boolean waits = journey.line.hasHandOver();
        agenda.add(
            journey.ready(),
            new Event.Reached(journey, waits ? Milestone.READY : Milestone.ARRIVED));
      }
      case READY -> crossings.add(journey);
    }
  }

  private void confirm(Journey journey, Milestone milestone, int minute) {
    PlaceId site =
        switch (milestone) {
          case BOARDED, DEPARTED -> journey.line.origin();
          case READY, CROSSED -> journey.line.firstStop().id();
          case ARRIVED -> journey.line.destination().id();
        };
    int usable = minute + problem.confirmAfter(site);
    Slot slot = Slot.reported(journey.line.index(), milestone);
    if (usable <= now) {
      counts.confirmed(slot, journey.amount);
    } else {
      agenda.add(usable, new Event.Confirmed(slot, journey.amount));
    }
  }

  private void free(Journey journey) {
    PlaceId place = journey.backPlace();
    for (Ride ride : journey.rides) {
      yard.put(ride.vehicle(), place, now);
      lookWhenRested(ride.vehicle());
    }
    escorts.put(journey.escorts, new Back(place, Minute.of(now)));
  }

  private void lookWhenRested(VehicleRef vehicle) {
    yard.restedFrom(vehicle, now).ifPresent(agenda::lookAt);
  }

  private int endOf(Journey journey) {
    return journey
        .toEnd()
        .map(way -> way.arrival() + ground.alighting(journey))
        .orElse(Integer.MAX_VALUE);
  }

  /// @param patient whether half-empty vehicles wait for more people who will be permitted
  /// @param eager see [Allowance#of]
  private void settle(boolean patient, boolean eager) {
    boolean moved = true;
    while (moved) {
      moved = establish();
      for (Line line : ground.lines()) {
        while (cross(line)) {
          moved = true;
        }
      }
      for (Line line : urgentFirst) {
        moved |= release(new Wish(line, patient, eager, ground.shortest(line, now)));
      }
      if (agenda.nextMinute() <= now) {
        happen();
        moved = true;
      }
    }
    relocation.send(now, left, sleepsUntil, line -> allowed(line, eager));
  }

  private boolean establish() {
    boolean moved = false;
    for (int premise : ground.conditionalFacts()) {
      if (counts.permits(new Move.Establish(premise))) {
        counts.establish(premise);
        if (problem.rulebook().premises().get(premise) instanceof Premise.Fact(var fact)) {
          facts.add(new Established(fact, Minute.of(now)));
        }
        moved = true;
      }
    }
    return moved;
  }

  private boolean cross(Line line) {
    if (crossesFrom[line.index()] > now) {
      return false;
    }
    List<Journey> group = crossings.next(line);
    if (group.isEmpty()) {
      return false;
    }
    int from = group.stream().mapToInt(j -> j.crossesFrom(kept.until())).max().orElse(0);
    if (from > now) {
      agenda.lookAt(from);
      return false;
    }
    Optional<List<Road.Passage>> ways =
        road.together(group.stream().map(journey -> load(journey, 1)).toList(), now);
    if (ways.isEmpty()) {
      return false;
    }
    int departure = ways.get().getFirst().departure();
    if (departure > now) {
      crossesFrom[line.index()] = departure;
      agenda.lookAt(departure);
      return false;
    }
    for (int i = 0; i < group.size(); i++) {
      Journey journey = group.get(i);
      Road.Passage way = ways.get().get(i);
      road.reserve(load(journey, 1), way);
      journey.cross(way);
      crossings.crossed(journey);
    }
    for (Journey journey : group) {
      confirm(journey, Milestone.CROSSED, now);
      int arrival = journey.toEnd().map(Road.Passage::end).orElseThrow();
      agenda.add(arrival, new Event.Reached(journey, Milestone.ARRIVED));
      freeLater(journey, arrival);
    }
    return true;
  }

  private static Road.Load load(Journey journey, int stretch) {
    return new Road.Load(
        journey.line, stretch, journey.rides.size(), journey.people, journey.amount, true);
  }

  private void freeLater(Journey journey, int arrival) {
    int off = arrival + ground.alighting(journey);
    int back = off + journey.backMinutes();
    journey.keptWayBack().ifPresent(way -> road.reserveBack(journey.line, way));
    if (journey.passesSectionsBack() && !journey.isBackAsKept()) {
      Road.Passage way = road.wayBack(journey.line, off);
      road.reserveBack(journey.line, way);
      journey.comeBack(way);
      back = way.end();
    }
    int free = journey.freeFrom(back);
    agenda.add(free, new Event.Freed(journey));
    for (Ride ride : journey.rides) {
      if (loader.isLargest(journey.line, ride.vehicle().fleet())) {
        returning.add(journey.line, free, ride.people().value());
      }
    }
  }

  private long allowed(Line line, boolean eager) {
    long allowed = allowance.of(line, eager);
    return line.carriesGoods()
        ? allowed
        : Math.min(allowed, road.intake(line.destination()).room());
  }

  /// What a line would like to send off now.
  ///
  /// @param patient whether half-empty vehicles wait for more people who will be permitted
  /// @param eager see [Allowance#of]
  /// @param outing when its vehicles must be free
  private record Wish(Line line, boolean patient, boolean eager, Outing outing) {
    Wish with(Outing other) {
      return new Wish(line, patient, eager, other);
    }
  }

  private boolean release(Wish wish) {
    Line line = wish.line();
    int c = line.index();
    if (sleepsUntil[c] > now || ground.isDone(left[c]) || !loader.canServe(line, wish.outing())) {
      return false;
    }
    long allowed = allowed(line, wish.eager());
    if (allowed <= 0) {
      return false;
    }
    Optional<List<EscortTeam>> teams = escorts.find(line.escorts(), line.origin(), now);
    if (teams.isEmpty()) {
      escorts.next(line.escorts(), line.origin(), now).ifPresent(agenda::lookAt);
      return false;
    }
    long boarded = counts.level(c, Milestone.BOARDED);
    int phase = phases.at(c, boarded);
    long underWay = boarded - counts.level(c, Milestone.ARRIVED);
    band[phase] = Math.max(band[phase], underWay + allowed);
    Optional<Convoy> convoy = loader.load(line, left[c], boarded, allowed, wish.outing());
    if (release(wish, convoy, allowed, teams.get())) {
      return true;
    }
    return convoy.isPresent()
        && loader.yields(line, boarded, convoy.get())
        && release(
            wish,
            loader.onlyLarge(line, left[c], boarded, allowed, wish.outing()),
            allowed,
            teams.get());
  }

  private boolean release(Wish wish, Optional<Convoy> first, long allowed, List<EscortTeam> teams) {
    Line line = wish.line();
    Optional<Convoy> convoy = first;
    long boarded = counts.level(line.index(), Milestone.BOARDED);
    if (convoy.isPresent() && wish.patient() && isWorthWaiting(line, convoy.get(), allowed)) {
      convoy =
          loader.hasSize(line, boarded)
              ? Optional.empty()
              : loader.onlyFull(line, left[line.index()], boarded, convoy.get(), wish.outing());
    }
    return convoy.isPresent() && release(wish, convoy.get(), teams);
  }

  /// Who has to be in time doesn't wait for a fuller vehicle.
  private boolean isWorthWaiting(Line line, Convoy convoy, long allowed) {
    long boarded = counts.level(line.index(), Milestone.BOARDED);
    Slot slot = Slot.reported(line.index(), Milestone.BOARDED);
    return !hasTimes[line.index()]
        && (loader.hasSize(line, boarded)
            ? loader.isBelowSize(line, boarded, convoy)
            : loader.hasRoom(line, left[line.index()], convoy))
        && allowed == counts.furthest(slot) - boarded
        && counts.furthestInHope(slot, crossings::isHeld) > boarded + allowed;
  }

  private boolean release(Wish wish, Convoy convoy, List<EscortTeam> teams) {
    Line line = wish.line();
    int c = line.index();
    long amount = convoy.amount();
    long boarded = counts.level(c, Milestone.BOARDED);
    int boarding = ground.boarding(convoy.inTheFullest());
    Road.Load load =
        new Road.Load(
            line,
            0,
            convoy.vehicles().size(),
            convoy.people(),
            amount,
            loader.queues(line, boarded));
    int earliest = Math.max(now + boarding, lastDeparture[c]);
    Clearance.Answer cleared = clearance.first(load, boarding, earliest, ground.longestWait(line));
    Optional<Road.Passage> way = cleared.passage();
    int rest = line.hasHandOver() ? line.drivingMinutes(1) : 0;
    int end = rest + ground.alighting(convoy.inTheFullest());
    if (way.isEmpty() || way.get().end() + end > problem.horizon().value()) {
      late[c] = true;
      untimely[c] |= cleared.untimely();
      return false;
    }
    if (!counts.permits(new Move.Advance(Slot.reported(c, Milestone.BOARDED), boarded + amount))) {
      return false;
    }
    int start = way.get().departure() - boarding;
    int later = way.get().departure() - earliest + road.waits(load, way.get());
    if (loader.yields(line, boarded, convoy)) {
      int takes = way.get().end() - way.get().departure() - line.drivingMinutes(0);
      if (later > 0 || returning.meets(line, way.get().departure(), takes)) {
        agenda.lookAt(now + Math.max(1, later));
        return false;
      }
    }
    if (start > now) {
      sleepsUntil[c] = start;
      agenda.lookAt(start);
      return false;
    }
    int off = way.get().end() + end;
    Outing outing = new Outing(now, off, road.back(line, off));
    if (!loader.mayGo(line, convoy, outing)) {
      // Others may be out for so long, with whom it will be another convoy.
      return release(wish.with(outing));
    }
    List<Ride> rides =
        convoy.vehicles().stream()
            .map(vehicle ->
                new Ride(
                    yard.take(vehicle.kind, line.origin(), outing),
                    vehicle.load(),
                    Count.of(vehicle.goods())))
            .toList();
    for (int i = 0; i < left[c].length; i++) {
      left[c][i] -= convoy.byCategory()[i];
    }
    Journey.Party party = party(rides, teams);
    depart(
        new Journey(line, party, boarded, now, now + boarding, way.get(), Optional.empty()), load);
    return true;
  }

  private Journey.Party party(List<Ride> rides, List<EscortTeam> teams) {
    boolean comesBack =
        !teams.isEmpty() || rides.stream().anyMatch(ride -> yard.returns(ride.vehicle()));
    return new Journey.Party(rides, teams, comesBack, yard.latest(rides));
  }

  private void depart(Journey journey, Road.Load load) {
    journeys.add(journey);
    escorts.take(journey.escorts, journey.line.origin());
    road.reserve(load, journey.toHandOverOrEnd);
    road.intake(journey.line.destination()).book(journey.people);
    lastDeparture[journey.line.index()] = journey.toHandOverOrEnd.departure();
    counts.passed(Slot.reported(journey.line.index(), Milestone.BOARDED), journey.amount);
    confirm(journey, Milestone.BOARDED, journey.boarded);
    agenda.add(journey.toHandOverOrEnd.departure(), new Event.Reached(journey, Milestone.DEPARTED));
    if (!journey.line.hasHandOver()) {
      freeLater(journey, journey.ready());
    }
  }
}
