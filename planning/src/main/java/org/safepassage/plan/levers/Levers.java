package org.safepassage.plan.levers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.AgreedWindow;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Dues;
import org.safepassage.agreement.Fact;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Term;
import org.safepassage.amend.Edit;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.Escort;
import org.safepassage.model.EscortId;
import org.safepassage.model.Fleet;
import org.safepassage.model.Place;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Spans;
import org.safepassage.model.VehicleType;
import org.safepassage.model.Window;
import org.safepassage.plan.problem.Trip;

/// Finds the levers of an operation under an agreement: of all that it has a measure of and that
/// those who go come by, a little more.
///
/// Where it stops: driving and boarding times, seats of vehicles, quotas and thresholds stay as
/// they are.
public final class Levers {
  private static final int MANY = 10;

  private final Setting setting;
  private final List<Commitment> commitments;
  private final List<Corridor> corridors;
  private final List<Lever> found = new ArrayList<>();

  private Levers(Setting setting) {
    this.setting = setting;
    this.commitments =
        setting.agreement().commitments().stream()
            .filter(commitment -> Trip.countsHeads(commitment.unit()))
            .toList();
    Set<CorridorId> used = new LinkedHashSet<>();
    commitments.forEach(commitment -> used.addAll(commitment.route()));
    this.corridors =
        setting.operation().network().corridors().stream()
            .filter(corridor -> used.contains(corridor.id()))
            .toList();
  }

  /// All of them: places and corridors first, then vehicles and teams, then times, then terms; each
  /// in the order of the file.
  public static List<Lever> of(Setting setting) {
    Levers levers = new Levers(setting);
    levers.places();
    levers.corridors();
    levers.transport();
    levers.times();
    levers.terms();
    return List.copyOf(levers.found);
  }

  private void places() {
    for (Place place : setting.operation().network().places()) {
      boolean isPassed =
          corridors.stream().anyMatch(corridor -> corridor.path().contains(place.id()));
      if (isPassed) {
        place.control().filter(Levers::hasLanes).ifPresent(control -> lane(place, control));
        place.holding().ifPresent(room -> room(place, room));
        place.reception().ifPresent(reception -> reception(place, reception));
      }
    }
  }

  /// Where an inspection takes as long whatever comes, lanes change nothing.
  private static boolean hasLanes(Place.Control control) {
    return control.perVehicle().isPositive() || control.perPerson().isPositive();
  }

  private void lane(Place place, Place.Control control) {
    boolean isOnTheWay =
        commitments.stream()
            .anyMatch(commitment ->
                !commitment.origin().equals(place.id())
                    && !commitment.destination().equals(place.id())
                    && passes(commitment, place));
    if (isOnTheWay) {
      found.add(new Lever.Lanes(place.id(), control.lanes(), control.lanes() + 1));
    }
  }

  private boolean passes(Commitment commitment, Place place) {
    return corridors.stream()
        .filter(corridor -> commitment.route().contains(corridor.id()))
        .anyMatch(corridor -> corridor.path().contains(place.id()));
  }

  private void room(Place place, Place.Holding room) {
    if (place.kind() == Place.Kind.HAND_OVER_POINT) {
      Count twice = Count.of(Math.max(1, 2 * room.people().value()));
      found.add(new Lever.MoreRoom(place.id(), room.people(), twice));
    }
  }

  private void reception(Place place, Place.Reception reception) {
    long due = 0;
    for (Commitment commitment : commitments) {
      due +=
          commitment.destination().equals(place.id())
              ? Dues.quota(setting.operation(), commitment)
                  .map(range -> range.most().value())
                  .orElse(0L)
              : 0;
    }
    boolean isTooSmall = reception.people().isPresent() && reception.people().get().value() < due;
    if (due > 0) {
      reception.perHour().ifPresent(anHour -> reception(place, true, anHour));
    }
    if (isTooSmall) {
      reception(place, false, reception.people().orElseThrow());
    }
  }

  private void reception(Place place, boolean anHour, Count was) {
    Count twice = Count.of(Math.max(1, 2 * was.value()));
    found.add(new Lever.MoreReception(place.id(), anHour, was, twice));
  }

  private void corridors() {
    int vehicles = setting.operation().transport().fleets().stream().mapToInt(Fleet::usable).sum();
    for (Corridor corridor : corridors) {
      Corridor.ConvoyRule rule = corridor.convoys();
      if (rule.gap().isPositive()) {
        found.add(new Lever.SmallerGap(corridor.id(), rule.gap(), rule.gap().dividedBy(2)));
      }
      if (rule.most() < vehicles) {
        found.add(new Lever.LongerConvoys(corridor.id(), rule.most(), 2 * rule.most()));
      }
    }
  }

  private void transport() {
    for (Fleet fleet : setting.operation().transport().fleets()) {
      boolean serves =
          commitments.stream().anyMatch(commitment -> fleet.serves(commitment.origin()));
      if (serves) {
        found.add(new Lever.Vehicles(fleet.id(), 1));
        found.add(new Lever.Vehicles(fleet.id(), MANY));
      }
    }
    for (Escort escort : setting.operation().transport().escorts()) {
      Optional<EscortId> id = Optional.of(escort.id());
      if (corridors.stream().anyMatch(corridor -> corridor.convoys().escort().equals(id))) {
        found.add(new Lever.Teams(escort.id(), 1));
      }
    }
  }

  private void times() {
    Map<List<Window>, List<CorridorId>> windows = new LinkedHashMap<>();
    for (Corridor corridor : corridors) {
      if (!corridor.windows().isEmpty()) {
        List<Window> same = Spans.of(corridor.windows()).windows();
        windows.computeIfAbsent(same, _ -> new ArrayList<>()).add(corridor.id());
      }
    }
    for (Edge edge : Edge.values()) {
      windows.values().forEach(same -> found.add(new Lever.OpenLonger(same, edge)));
      for (AgreedWindow window : setting.agreement().provisos().windows()) {
        if (!window.times().isNever() && !window.times().equals(Spans.ALWAYS)) {
          found.add(new Lever.AgreedLonger(window.id(), edge));
        }
      }
    }
    Terms.limits(setting.agreement()).forEach(limit -> found.add(new Lever.LaterLimit(limit)));
    for (Fact fact : setting.agreement().facts()) {
      if (!fact.conditions().isEmpty()) {
        found.add(new Lever.GivenAtOnce(fact.id()));
      }
    }
    found.add(new Lever.EarlierStart());
  }

  private void terms() {
    for (Terms.BalanceAt balance : Terms.balances(setting.agreement())) {
      if (commitments.contains(balance.commitment())) {
        further(balance).ifPresent(found::add);
      }
    }
    for (Commitment commitment : commitments) {
      smaller(commitment.lots())
          .ifPresent(
              lots -> found.add(new Lever.SmallerLots(commitment.id(), commitment.lots(), lots)));
    }
  }

  /// Twice as far ahead, or, where nobody may be ahead, by one vehicle-load.
  private Optional<Lever> further(Terms.BalanceAt at) {
    Term.Ahead was = at.balance().ahead();
    long load = Math.max(load(at.commitment()), at.commitment().lots().smallest());
    Term.Ahead becomes =
        switch (was) {
          case Term.Ahead.Weighted(var amount) ->
              amount.isZero()
                  ? new Term.Ahead.Own(Count.of(load))
                  : new Term.Ahead.Weighted(twice(amount));
          case Term.Ahead.Own(var amount) ->
              new Term.Ahead.Own(amount.isZero() ? Count.of(load) : twice(amount));
        };
    return becomes.equals(was)
        ? Optional.empty()
        : Optional.of(new Lever.FurtherAhead(new Edit.Lead(at.at(), was, becomes)));
  }

  private static Count twice(Count amount) {
    return Count.of(Math.min(Count.GREATEST, 2 * amount.value()));
  }

  /// The people whom the largest vehicle takes that serves the origin.
  private long load(Commitment commitment) {
    long most = 0;
    for (Fleet fleet : setting.operation().transport().fleets()) {
      if (fleet.serves(commitment.origin())) {
        most =
            Math.max(
                most,
                setting
                    .operation()
                    .transport()
                    .findType(fleet.type())
                    .map(Levers::seats)
                    .orElse(0L));
      }
    }
    return most;
  }

  private static long seats(VehicleType type) {
    long seats = 0;
    for (SeatKind kind : SeatKind.values()) {
      seats += type.seatsOf(kind).value();
    }
    return seats;
  }

  /// Half a lot, or the largest part that it can be cut into: so that everybody can still go as
  /// before.
  private static Optional<LotSizes> smaller(LotSizes lots) {
    if (lots.isChoice()) {
      return Optional.of(LotSizes.of(lots.measure()));
    }
    for (long parts = 2; parts <= lots.smallest(); parts++) {
      if (lots.smallest() % parts == 0) {
        return Optional.of(LotSizes.of(lots.smallest() / parts));
      }
    }
    return Optional.empty();
  }
}
