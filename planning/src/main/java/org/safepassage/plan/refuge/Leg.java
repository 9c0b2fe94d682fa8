package org.safepassage.plan.refuge;

import java.util.List;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;

/// What a convoy does if its corridor is suspended while it is between two neighbouring places.
///
/// @param leaves when it leaves the first of them
/// @param until when it leaves the second, or reaches it where it may stay: as long as it waits at
///   a checkpoint it is in front of it
/// @param spans what it does, one after the other; the last one ends with `until`
public record Leg(PlaceId from, PlaceId to, Minute leaves, Minute until, List<Span> spans) {
  public Leg {
    spans = List.copyOf(spans);
  }

  /// @param until the last minute for which this is said
  public record Span(Minute until, Refuge refuge) {}
}
