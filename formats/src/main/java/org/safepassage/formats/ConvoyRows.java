package org.safepassage.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FindingCode;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Back;
import org.safepassage.plan.problem.EscortTeam;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Ride;
import org.safepassage.plan.problem.Seated;
import org.safepassage.plan.problem.Trip;
import org.safepassage.plan.problem.TripId;
import org.safepassage.plan.problem.VehicleRef;
import org.safepassage.plan.problem.Visit;

/// What the rows of one convoy say, in whatever order they stand in the file.
final class ConvoyRows {
  private static final long FIRST_STOP = 1;
  private static final Set<PlanColumn> NEEDED = EnumSet.of(PlanColumn.COMMITMENT, PlanColumn.READY);

  private final TripId id;
  private final PlanCells first;
  private final List<Stop> stops = new ArrayList<>();
  private final List<Stop> wayBack = new ArrayList<>();
  private final Map<Long, Integer> lineOfStop = new HashMap<>();
  private final Map<Long, Integer> lineOfWayBack = new HashMap<>();
  private final Map<VehicleRef, List<Seated>> loads = new LinkedHashMap<>();
  private final Map<VehicleRef, Count> goods = new HashMap<>();
  private final Set<EscortTeam> escorts = new LinkedHashSet<>();
  private final Set<List<Object>> seats = new HashSet<>();
  private Optional<PlanCells> freeRow = Optional.empty();
  private Optional<Back> back = Optional.empty();
  private Optional<CommitmentId> commitment = Optional.empty();
  private boolean contradicts;
  private boolean pinned;
  private boolean broken;

  private record Stop(long number, PlanCells row, Visit visit, Optional<Long> people) {}

  ConvoyRows(TripId id, PlanCells first) {
    this.id = id;
    this.first = first;
  }

  /// That a row of it can't be read, so that its trip can't be made.
  void markBroken() {
    broken = true;
  }

  boolean isPinned() {
    return pinned;
  }

  TripId id() {
    return id;
  }

  /// Every row that names a commitment names the same.
  void belongsTo(PlanCells row, CommitmentId named) {
    if (commitment.isEmpty()) {
      commitment = Optional.of(named);
    }
    if (commitment.get().equals(named)) {
      return;
    }
    broken = true;
    if (!contradicts) {
      contradicts = true;
      row.add(
          FindingCode.WRONG_VALUE,
          PlanColumn.COMMITMENT,
          "%s belongs to %s here and to %s in line %d."
              .formatted(
                  Quoted.of(id.value()),
                  Quoted.of(named.value()),
                  Quoted.of(commitment.get().value()),
                  first.line().number()),
          "Maybe two convoys have the same id: each needs one of its own.");
    }
  }

  void stop(PlanCells row) {
    Optional<PlaceId> place = row.id(PlanColumn.PLACE, Thing.PLACE, PlaceId::new);
    Optional<Long> number = row.number(PlanColumn.STOP, FIRST_STOP, 1_000_000);
    Optional<Minute> arrival = row.minute(PlanColumn.ARRIVAL);
    Optional<Minute> ready = row.minute(PlanColumn.READY);
    Optional<Minute> departure = row.minute(PlanColumn.DEPARTURE);
    Optional<Long> people = row.number(PlanColumn.PEOPLE, 0, Count.GREATEST);
    pinned |= isPinned(row);
    broken |= ready.isEmpty() && row.has(PlanColumn.READY);
    number.ifPresent(stop -> once(row, stop, lineOfStop));
    if (number.isEmpty() || arrival.isEmpty() || departure.isEmpty() || place.isEmpty()) {
      broken = true;
      return;
    }
    stops.add(
        new Stop(
            number.get(),
            row,
            new Visit(place.get(), arrival.get(), ready, departure.get()),
            people));
  }

  /// @param lines where each number stands
  private void once(PlanCells row, long number, Map<Long, Integer> lines) {
    Integer line = lines.putIfAbsent(number, row.line().number());
    if (line != null) {
      broken = true;
      row.add(
          FindingCode.DUPLICATE_ID,
          PlanColumn.STOP,
          "The convoy %s has its stop %d in line %d already."
              .formatted(Quoted.of(id.value()), number, line),
          "Maybe a copied convoy needs an id of its own, or a copied line the number of its stop.");
    }
  }

  /// A place on the empty way back.
  void back(PlanCells row) {
    Optional<PlaceId> place = row.id(PlanColumn.PLACE, Thing.PLACE, PlaceId::new);
    Optional<Long> number = row.number(PlanColumn.STOP, FIRST_STOP, 1_000_000);
    Optional<Minute> arrival = row.minute(PlanColumn.ARRIVAL);
    Optional<Minute> departure = row.minute(PlanColumn.DEPARTURE);
    number.ifPresent(stop -> once(row, stop, lineOfWayBack));
    if (number.isEmpty() || arrival.isEmpty() || departure.isEmpty() || place.isEmpty()) {
      broken = true;
      return;
    }
    Visit visit = Visit.passing(place.get(), arrival.get(), departure.get());
    wayBack.add(new Stop(number.get(), row, visit, Optional.empty()));
  }

  private static boolean isPinned(PlanCells row) {
    String word = row.text(PlanColumn.PINNED);
    if (!word.isEmpty() && !word.equals(PlanSheets.YES)) {
      row.add(
          FindingCode.WRONG_VALUE,
          PlanColumn.PINNED,
          "%s can't stand in the column pinned.".formatted(Quoted.of(word)),
          "Maybe yes, where the departure is to stay as it is; else nothing.");
    }
    return !word.isEmpty();
  }

  void free(PlanCells row) {
    Optional<PlaceId> place = row.id(PlanColumn.PLACE, Thing.PLACE, PlaceId::new);
    Optional<Minute> at = row.minute(PlanColumn.ARRIVAL);
    if (freeRow.isPresent()) {
      broken = true;
      row.add(
          FindingCode.DUPLICATE_ID,
          PlanColumn.CONVOY,
          "The convoy %s is free again in line %d already."
              .formatted(Quoted.of(id.value()), freeRow.get().line().number()),
          "Maybe a copied convoy needs an id of its own.");
      return;
    }
    freeRow = Optional.of(row);
    back = at.flatMap(minute -> place.map(where -> new Back(where, minute)));
    broken |= back.isEmpty();
  }

  /// @param seated nobody for an empty vehicle, or one with goods
  void vehicle(PlanCells row, VehicleRef vehicle, Optional<Seated> seated, Count stowed) {
    List<Seated> load = loads.computeIfAbsent(vehicle, _ -> new ArrayList<>());
    Object what = seated.<Object>map(s -> List.of(s.category(), s.seat())).orElse("empty");
    if (!seats.add(List.of(vehicle, what))) {
      broken = true;
      row.add(
          FindingCode.DUPLICATE_ID,
          PlanColumn.ID,
          "%s has a row of the same kind in this convoy already."
              .formatted(Quoted.of(vehicle.toString())),
          "Maybe another number of vehicle was meant; people of one kind in it stand in one row.");
    }
    seated.ifPresent(load::add);
    if (seated.isEmpty()) {
      goods.put(vehicle, stowed);
    }
  }

  void escort(PlanCells row, EscortTeam team) {
    if (!escorts.add(team)) {
      broken = true;
      row.add(
          FindingCode.DUPLICATE_ID,
          PlanColumn.ID,
          "The team %s goes along with this convoy already.".formatted(Quoted.of(team.toString())),
          "Maybe another number of team was meant.");
    }
  }

  /// The convoy as a whole, if its rows make one.
  Optional<Trip> trip() {
    stops.sort(Comparator.comparingLong(Stop::number));
    wayBack.sort(Comparator.comparingLong(Stop::number));
    order();
    if (broken) {
      return Optional.empty();
    }
    people();
    boolean lacksColumns = !first.columns().keySet().containsAll(NEEDED);
    if (lacksColumns) {
      return Optional.empty(); // said once, of the first line
    }
    if (stops.isEmpty() || freeRow.isEmpty()) {
      first.add(
          FindingCode.MISSING_KEY,
          PlanColumn.CONVOY,
          stops.isEmpty()
              ? "The convoy %s has no row \"stop\".".formatted(Quoted.of(id.value()))
              : "The convoy %s has no row \"free\".".formatted(Quoted.of(id.value())),
          stops.isEmpty()
              ? "Maybe its stops were deleted and its other rows are to go too."
              : "Maybe it was deleted by mistake: it says where and when its vehicles are free again.");
      return Optional.empty();
    }
    Stop origin = stops.getFirst();
    Optional<Minute> boarded = origin.visit().ready();
    if (boarded.isEmpty()) {
      origin
          .row()
          .add(
              FindingCode.MISSING_KEY,
              PlanColumn.READY,
              "The first stop of the convoy %s doesn't say when everybody is aboard."
                  .formatted(Quoted.of(id.value())),
              "Maybe %s, when it leaves.".formatted(origin.row().text(PlanColumn.DEPARTURE)));
      return Optional.empty();
    }
    List<Visit> visits = new ArrayList<>(stops.stream().map(Stop::visit).toList());
    visits.set(
        0,
        Visit.passing(
            origin.visit().place(), origin.visit().arrival(), origin.visit().departure()));
    List<Ride> rides = new ArrayList<>();
    loads.forEach((vehicle, load) ->
        rides.add(new Ride(vehicle, load, goods.getOrDefault(vehicle, Count.ZERO))));
    return first
        .context()
        .findings()
        .make(
            first.place(),
            () ->
                new Trip(
                    id,
                    commitment.orElseThrow(),
                    rides,
                    List.copyOf(escorts),
                    boarded.get(),
                    visits,
                    new Back(
                        back.orElseThrow().place(),
                        back.orElseThrow().at(),
                        wayBack.stream().map(Stop::visit).toList())));
  }

  /// Nobody leaves before they came, or comes before they left.
  private void order() {
    Optional<Minute> before = Optional.empty();
    for (Stop stop : stops) {
      before = follows(stop.row(), PlanColumn.ARRIVAL, before, Optional.of(stop.visit().arrival()));
      before = follows(stop.row(), PlanColumn.READY, before, stop.visit().ready());
      before =
          follows(stop.row(), PlanColumn.DEPARTURE, before, Optional.of(stop.visit().departure()));
    }
    for (Stop stop : wayBack) {
      before = follows(stop.row(), PlanColumn.ARRIVAL, before, Optional.of(stop.visit().arrival()));
      before =
          follows(stop.row(), PlanColumn.DEPARTURE, before, Optional.of(stop.visit().departure()));
    }
    if (freeRow.isPresent()) {
      follows(freeRow.get(), PlanColumn.ARRIVAL, before, back.map(Back::at));
    }
  }

  private Optional<Minute> follows(
      PlanCells row, PlanColumn column, Optional<Minute> before, Optional<Minute> at) {
    if (at.isPresent() && before.isPresent() && at.get().isBefore(before.get())) {
      broken = true;
      row.add(
          FindingCode.TIMES_BACKWARDS,
          column,
          "The convoy %s goes back in time: %s is %d minutes before what comes before it."
              .formatted(
                  Quoted.of(id.value()), row.text(column), before.get().value() - at.get().value()),
          "Maybe a day is missing, or the times before it were changed and this one was not.");
    }
    return at.or(() -> before);
  }

  /// The people of its stops are those in its vehicles.
  private void people() {
    long aboard = 0;
    for (List<Seated> load : loads.values()) {
      aboard += load.stream().mapToLong(seated -> seated.people().value()).sum();
    }
    for (Stop stop : stops) {
      if (stop.people().isPresent() && stop.people().get() != aboard) {
        broken = true;
        stop.row()
            .add(
                FindingCode.WRONG_VALUE,
                PlanColumn.PEOPLE,
                "The convoy %s has %d people at this stop and %d in its vehicles."
                    .formatted(Quoted.of(id.value()), stop.people().get(), aboard),
                "Maybe only one of them was changed: correct the rows \"vehicle\", and leave the cell"
                    + " here empty or write %d.".formatted(aboard));
        return;
      }
    }
  }
}
