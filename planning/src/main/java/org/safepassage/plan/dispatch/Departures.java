package org.safepassage.plan.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.safepassage.agreement.Move;
import org.safepassage.agreement.Slot;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Ride;

/// Whom to send off next: asks the agreement how many, puts a convoy together, finds its way, and
/// waits where a little later is better.
final class Departures {
  private final Now now;
  private final Traffic traffic;
  private final Crossings crossings;
  private final Allowance allowance;
  private final Clearance clearance;
  private final Loader loader;
  private final Returning returning;
  private final Phases phases;
  private final long[] band;
  private final int[] sleepsUntil;
  private final boolean[] late;
  private final boolean[] untimely;
  private final boolean[] hasTimes;

  /// What belongs to the same run.
  record Parts(Traffic traffic, Crossings crossings, Loader loader, Returning returning) {}

  Departures(Now now, Parts parts, Allowance.Caps caps, Phases phases) {
    this.now = now;
    this.traffic = parts.traffic();
    this.crossings = parts.crossings();
    this.loader = parts.loader();
    this.returning = parts.returning();
    this.allowance =
        new Allowance(
            now.counts, Foresight.inTime(now.problem, now.ground.most(caps.most())), caps);
    this.clearance = new Clearance(now.counts, now.road, now.problem.operation().calendar());
    this.phases = phases;
    this.band = new long[phases.count()];
    int lines = now.ground.lines().size();
    this.sleepsUntil = new int[lines];
    this.late = new boolean[lines];
    this.untimely = new boolean[lines];
    this.hasTimes = new boolean[lines];
    Arrays.fill(sleepsUntil, now.kept.until().value());
    for (Line line : now.ground.lines()) {
      hasTimes[line.index()] =
          !now.problem.rulebook().circumstances().timesOf(line.obligation()).isEmpty();
    }
  }

  /// By line, the minute before which it sends nobody off.
  int[] sleepsUntil() {
    return sleepsUntil;
  }

  /// By phase: how many at most were allowed to be under way at once.
  List<Long> bands() {
    return Arrays.stream(band).boxed().toList();
  }

  /// Sends off the next convoy of a line, if it may go.
  ///
  /// @param patient whether half-empty vehicles wait for more people who will be permitted
  /// @param eager see [Allowance#of]
  /// @return whether one was sent off
  boolean release(Line line, boolean patient, boolean eager) {
    return release(new Wish(line, patient, eager, now.ground.shortest(line, now.minute())));
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
    if (sleepsUntil[c] > now.minute()
        || now.ground.isDone(now.left[c])
        || !loader.canServe(line, wish.outing())) {
      return false;
    }
    long allowed = allowed(line, wish.eager());
    if (allowed <= 0) {
      return false;
    }
    Optional<List<EscortTeam>> teams =
        now.escorts.find(line.escorts(), line.origin(), now.minute());
    if (teams.isEmpty()) {
      now.escorts.next(line.escorts(), line.origin(), now.minute()).ifPresent(now.agenda::lookAt);
      return false;
    }
    long boarded = now.boarded(line);
    int phase = phases.at(c, boarded);
    long underWay = boarded - now.counts.level(c, Milestone.ARRIVED);
    band[phase] = Math.max(band[phase], underWay + allowed);
    Optional<Convoy> convoy = loader.load(line, now.left[c], boarded, allowed, wish.outing());
    if (release(wish, convoy, allowed, teams.get())) {
      return true;
    }
    return convoy.isPresent()
        && loader.yields(line, boarded, convoy.get())
        && release(
            wish,
            loader.onlyLarge(line, now.left[c], boarded, allowed, wish.outing()),
            allowed,
            teams.get());
  }

  private boolean release(Wish wish, Optional<Convoy> first, long allowed, List<EscortTeam> teams) {
    Line line = wish.line();
    Optional<Convoy> convoy = first;
    long boarded = now.boarded(line);
    if (convoy.isPresent() && wish.patient() && isWorthWaiting(line, convoy.get(), allowed)) {
      convoy =
          loader.hasSize(line, boarded)
              ? Optional.empty()
              : loader.onlyFull(line, now.left[line.index()], boarded, convoy.get(), wish.outing());
    }
    return convoy.isPresent() && release(wish, convoy.get(), teams);
  }

  /// Who has to be in time doesn't wait for a fuller vehicle.
  private boolean isWorthWaiting(Line line, Convoy convoy, long allowed) {
    long boarded = now.boarded(line);
    Slot slot = Slot.reported(line.index(), Milestone.BOARDED);
    return !hasTimes[line.index()]
        && (loader.hasSize(line, boarded)
            ? loader.isBelowSize(line, boarded, convoy)
            : loader.hasRoom(line, now.left[line.index()], convoy))
        && allowed == now.counts.furthest(slot) - boarded
        && now.counts.furthestInHope(slot, crossings::isHeld) > boarded + allowed;
  }

  private boolean release(Wish wish, Convoy convoy, List<EscortTeam> teams) {
    Line line = wish.line();
    int c = line.index();
    long amount = convoy.amount();
    long boarded = now.boarded(line);
    int boarding = now.ground.boarding(convoy.inTheFullest());
    Road.Load load =
        new Road.Load(
            line,
            0,
            convoy.vehicles().size(),
            convoy.people(),
            amount,
            loader.queues(line, boarded));
    int earliest = Math.max(now.minute() + boarding, traffic.lastDeparture(line));
    Clearance.Answer cleared =
        clearance.first(load, boarding, earliest, now.ground.longestWait(line));
    Optional<Road.Passage> way = cleared.passage();
    int rest = line.hasHandOver() ? line.drivingMinutes(1) : 0;
    int end = rest + now.ground.alighting(convoy.inTheFullest());
    if (way.isEmpty() || way.get().end() + end > now.problem.horizon().value()) {
      late[c] = true;
      untimely[c] |= cleared.untimely();
      return false;
    }
    if (!now.counts.permits(
        new Move.Advance(Slot.reported(c, Milestone.BOARDED), boarded + amount))) {
      return false;
    }
    int start = way.get().departure() - boarding;
    if (loader.yields(line, boarded, convoy) && standsBack(load, way.get(), earliest)) {
      return false;
    }
    if (start > now.minute()) {
      sleepsUntil[c] = start;
      now.agenda.lookAt(start);
      return false;
    }
    int off = way.get().end() + end;
    Outing outing = new Outing(now.minute(), off, now.road.back(line, off));
    if (!loader.mayGo(line, convoy, outing)) {
      // Others may be out for so long, with whom it will be another convoy.
      return release(wish.with(outing));
    }
    List<Ride> rides = board(line, convoy, outing);
    Journey.Party party = traffic.party(rides, teams);
    traffic.depart(
        new Journey(
            line,
            party,
            boarded,
            now.minute(),
            now.minute() + boarding,
            way.get(),
            Optional.empty()),
        load);
    return true;
  }

  /// Whether small vehicles wait because others need the checkpoint.
  private boolean standsBack(Road.Load load, Road.Passage way, int earliest) {
    int later = way.departure() - earliest + now.road.waits(load, way);
    int takes = way.end() - way.departure() - load.line().drivingMinutes(0);
    if (later == 0 && !returning.meets(load.line(), way.departure(), takes)) {
      return false;
    }
    now.agenda.lookAt(now.minute() + Math.max(1, later));
    return true;
  }

  private List<Ride> board(Line line, Convoy convoy, Outing outing) {
    long[] waiting = now.left[line.index()];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] -= convoy.byCategory()[i];
    }
    return convoy.vehicles().stream()
        .map(vehicle ->
            new Ride(
                now.yard.take(vehicle.kind, line.origin(), outing),
                vehicle.load(),
                Count.of(vehicle.goods())))
        .toList();
  }

  /// How many may board now and will be taken in.
  long allowed(Line line, boolean eager) {
    long allowed = allowance.of(line, eager);
    return line.carriesGoods()
        ? allowed
        : Math.min(allowed, now.road.intake(line.destination()).room());
  }

  /// Whether the agreement lets not even a party board.
  private boolean isHeld(Line line) {
    return allowance.of(line, false) < line.smallestParty(now.left[line.index()]);
  }

  /// How each line ends, at the end of a run.
  List<Run.LineEnd> ends() {
    List<Boolean> held = now.ground.lines().stream().map(this::isHeld).toList();
    now.counts.ignoreTimes();
    List<Run.LineEnd> ends = new ArrayList<>();
    for (Line line : now.ground.lines()) {
      int c = line.index();
      List<Long> stay = Arrays.stream(now.left[c]).boxed().toList();
      boolean freed = held.get(c) && !isHeld(line);
      ends.add(new Run.LineEnd(stay, late[c], held.get(c), untimely[c] || freed));
    }
    return ends;
  }
}
