package org.safepassage.plan.problem;

import java.util.List;
import org.safepassage.model.PlaceId;

/// Where and when the empty vehicles of a convoy, and its escort, are free again.
///
/// @param way every place on the way there, from the destination on, where one-way sections make it
///   matter when they pass; otherwise none
public record Back(PlaceId place, Minute at, List<Visit> way) {
  public Back {
    way = List.copyOf(way);
  }

  /// On whatever way.
  public Back(PlaceId place, Minute at) {
    this(place, at, List.of());
  }

  /// The same, later or earlier.
  public Back plus(int minutes) {
    return new Back(
        place, at.plus(minutes), way.stream().map(visit -> visit.plus(minutes)).toList());
  }
}
