package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.agreement.Requirement.Origin;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Operation;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Premise;
import org.safepassage.model.Route;

/// What holds people that no condition says: consents, the way itself, room to wait, and vehicles.
final class RouteHolds {
  private final Groundwork ground;
  private final Operation operation;
  private final Map<CorridorId, Corridor> corridors = new HashMap<>();
  private final Map<PlaceId, Place> places = new HashMap<>();
  private final Map<PlaceId, Waiting> waitingAt = new LinkedHashMap<>();

  /// The commitments that share the room to wait at a place.
  private record Waiting(long room, List<Integer> commitments) {}

  RouteHolds(Groundwork ground, Operation operation) {
    this.ground = ground;
    this.operation = operation;
    operation.network().corridors().forEach(c -> corridors.putIfAbsent(c.id(), c));
    operation.network().places().forEach(p -> places.putIfAbsent(p.id(), p));
  }

  Map<CorridorId, Corridor> corridors() {
    return corridors;
  }

  /// Holds a commitment by its route: consents, open corridors and checkpoints, room to wait.
  ///
  /// @return whether the route has a hand-over point
  boolean of(int c) {
    Commitment commitment = ground.commitment(c);
    Route route =
        Route.join(
                id -> Optional.ofNullable(corridors.get(id)),
                id -> Optional.ofNullable(places.get(id)),
                commitment.route())
            .orElseThrow(() ->
                new IllegalArgumentException("The route of " + commitment.id() + " is broken."));
    int handOver = route.handOver().orElse(0);
    boolean hasHandOver = route.handOver().isPresent();
    List<Requirement> wholeWay = openBetween(commitment, route, 0, route.places().size() - 1);
    List<Requirement> leaving = new ArrayList<>();
    Origin consent = Groundwork.origin(Origin.Kind.CONSENT, commitment.clause(), commitment);
    leaving.add(ground.granted(new Premise.Consent(commitment.giver()), consent));
    commitment
        .consents()
        .forEach(p -> leaving.add(ground.granted(new Premise.Consent(p), consent)));
    leaving.addAll(wholeWay);
    ground.hold(c, Milestone.DEPARTED, LevelRange.ALL, new Requirement.All(leaving));
    holdByVehicles(c, commitment);
    if (hasHandOver) {
      Place point = route.places().get(handOver);
      Origin passage = Groundwork.origin(Origin.Kind.PASSAGE, commitment.clause(), commitment);
      Requirement open = ground.granted(new Premise.Passage(point.id()), passage);
      List<Requirement> toIt = openBetween(commitment, route, 0, handOver);
      toIt.remove(open);
      ground.hold(c, Milestone.READY, LevelRange.ALL, new Requirement.All(toIt));
      ground.hold(c, Milestone.CROSSED, LevelRange.ALL, open);
      if (commitment.unit().isOfPeople() && point.holding().isPresent()) {
        holdByRoom(c, commitment, point.holding().get());
        long room = point.holding().get().people().value();
        waitingAt
            .computeIfAbsent(point.id(), _ -> new Waiting(room, new ArrayList<>()))
            .commitments()
            .add(c);
      }
    }
    ground.hold(
        c,
        Milestone.ARRIVED,
        LevelRange.ALL,
        new Requirement.All(
            hasHandOver
                ? openBetween(commitment, route, handOver + 1, route.places().size() - 1)
                : wholeWay));
    return hasHandOver;
  }

  /// Whoever needs a seat of a kind leaves only while vehicles come that have one. The others can
  /// go before them, so that only as many are held as are said to wait of those categories. Where
  /// no vehicle has such a seat, [StaticFaults] says so, and nothing is asked for here.
  private void holdByVehicles(int c, Commitment commitment) {
    Origin transport = Groundwork.origin(Origin.Kind.TRANSPORT, commitment.clause(), commitment);
    Seating.riders(operation, commitment)
        .forEach((kinds, riders) -> {
          long beyond = Math.max(0, ground.due(c, ground.bracket().lastOf()) - riders);
          List<Requirement> come =
              kinds.stream()
                  .map(kind -> ground.granted(new Premise.Vehicles(kind), transport))
                  .toList();
          Requirement one = come.size() == 1 ? come.getFirst() : new Requirement.Any(come);
          ground.hold(c, Milestone.DEPARTED, new LevelRange(beyond, Long.MAX_VALUE), one);
        });
  }

  /// Open from place number `first` to place number `last` of the route, both included.
  private List<Requirement> openBetween(Commitment commitment, Route route, int first, int last) {
    Origin passage = Groundwork.origin(Origin.Kind.PASSAGE, commitment.clause(), commitment);
    List<Requirement> open = new ArrayList<>();
    for (int i = Math.max(first - 1, 0); i < last; i++) {
      Requirement corridor =
          ground.granted(new Premise.OpenCorridor(route.legs().get(i).corridor().id()), passage);
      if (!open.contains(corridor)) {
        open.add(corridor);
      }
    }
    for (Place place : route.places().subList(first, last + 1)) {
      if (place.kind().canBeClosed()) {
        open.add(ground.granted(new Premise.Passage(place.id()), passage));
      }
    }
    return open;
  }

  /// Nobody departs for whom there is no room to wait at the hand-over point.
  private void holdByRoom(int c, Commitment commitment, Place.Holding holding) {
    Counter crossed =
        new Counter(
            List.of(
                new Counter.Part(Slot.reported(c, Milestone.CROSSED), 1, 0, Long.MAX_VALUE, true)));
    Need need = new Need(1, 0, Long.MAX_VALUE, -holding.people().value(), Optional.empty());
    Origin origin = Groundwork.origin(Origin.Kind.HOLDING, Optional.empty(), commitment);
    ground.hold(
        c, Milestone.DEPARTED, LevelRange.ALL, new Requirement.AtLeast(crossed, need, origin));
  }

  /// The room that several commitments share at a hand-over point. Known once all holds are.
  ///
  /// @param crossesTogether the commitments some of whose people cross as one event with others
  List<Limit> sharedRooms(Set<Integer> crossesTogether) {
    List<Limit> rooms = new ArrayList<>();
    waitingAt.forEach((point, waiting) -> {
      if (waiting.commitments().size() > 1) {
        Commitment last = ground.commitment(waiting.commitments().getLast());
        rooms.add(
            new Limit(
                new Limit.What.RoomAt(point),
                Shared.Kind.STOCK,
                waiting.room(),
                waiting.commitments().stream().map(c -> new Limit.Share(c, 1)).toList(),
                Milestone.DEPARTED,
                Optional.of(Milestone.CROSSED),
                waiting.commitments().stream()
                    .anyMatch(c -> crossesTogether.contains(c) || waitsAtCrossing(c)),
                Groundwork.origin(Origin.Kind.HOLDING, Optional.empty(), last)));
      }
    });
    return rooms;
  }

  /// Whether anything but the way itself can keep people who have left from crossing.
  private boolean waitsAtCrossing(int c) {
    return ground.holds(c).stream()
        .filter(hold -> hold.milestone().needsHandOver())
        .anyMatch(hold -> !isOfTheWay(hold.requirement()));
  }

  private static boolean isOfTheWay(Requirement requirement) {
    return switch (requirement) {
      case Requirement.All(var parts) -> parts.stream().allMatch(RouteHolds::isOfTheWay);
      case Requirement.Any(var parts) -> parts.stream().allMatch(RouteHolds::isOfTheWay);
      case Requirement.AtLeast _ -> false;
      case Requirement.Granted(var premise, var _, var _) ->
          premise instanceof Premise.Passage || premise instanceof Premise.OpenCorridor;
    };
  }
}
