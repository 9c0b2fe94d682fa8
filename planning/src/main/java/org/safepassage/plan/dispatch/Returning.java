package org.safepassage.plan.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Ride;

/// When large vehicles that are under way can be at the first checkpoint of their line again, with
/// as many people as they carry. A guess: they may be held up, or nobody may be left for them.
final class Returning {
  private final Ground ground;
  private final Loader loader;
  private final Map<PlaceId, TreeSet<Integer>> minutes = new HashMap<>();

  Returning(Ground ground, Loader loader) {
    this.ground = ground;
    this.loader = loader;
  }

  /// @param free when the convoy's vehicles are at the origin again
  void add(Journey journey, int free) {
    Line line = journey.line;
    int first = line.firstCheckpoint();
    if (first == 0) {
      return;
    }
    for (Ride ride : journey.rides) {
      if (loader.isLargest(line, ride.vehicle().fleet())) {
        minutes
            .computeIfAbsent(line.places().get(first).id(), _ -> new TreeSet<>())
            .add(free + ground.boarding(ride.people().value()) + drive(line, first));
      }
    }
  }

  /// Whether one comes to the line's first checkpoint while a convoy would be inspected there that
  /// departs then and takes so many minutes. Those that come just before it have set out already.
  boolean meets(Line line, int departure, int takes) {
    int first = line.firstCheckpoint();
    TreeSet<Integer> there = first == 0 ? null : minutes.get(line.places().get(first).id());
    if (there == null) {
      return false;
    }
    int arrival = departure + drive(line, first);
    return !there.subSet(arrival, arrival + takes).isEmpty();
  }

  private static int drive(Line line, int places) {
    int minutes = 0;
    for (int i = 0; i < places; i++) {
      minutes += line.stretches().getFirst().legs().get(i);
    }
    return minutes;
  }
}
