package org.safepassage.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A way that convoys take: places in the order they are passed, with a leg between each two. A
/// path never passes a place twice.
///
/// @param path at least two places
/// @param legs one fewer than places
/// @param windows when it may be used; none means always
public record Corridor(
    CorridorId id,
    Names names,
    List<PlaceId> path,
    List<Leg> legs,
    Optional<PartyId> controlledBy,
    ConvoyRule convoys,
    List<Window> windows,
    SourceRef where) {
  public Corridor {
    path = List.copyOf(path);
    legs = List.copyOf(legs);
    windows = List.copyOf(windows);
    if (legs.size() != path.size() - 1 || path.size() < 2) {
      throw new IllegalArgumentException(
          """
          A path of %d places has %d legs, not %d.
          Maybe a leg is missing.\
          """
              .formatted(path.size(), Math.max(0, path.size() - 1), legs.size()));
    }
  }

  /// Driving time between two neighbouring places, loaded on the way out and empty on the way back.
  ///
  /// @param oneWay the section of road that it is, if that is too narrow for two convoys to meet;
  ///   legs of several corridors can be the same section, in either direction
  public record Leg(Duration out, Duration back, Optional<SectionId> oneWay) {
    /// A road that is wide enough.
    ///
    /// @throws IllegalArgumentException for a negative time
    public Leg(Duration out, Duration back) {
      this(out, back, Optional.empty());
    }

    /// @throws IllegalArgumentException for a negative time
    public Leg {
      if (out.isNegative() || back.isNegative()) {
        throw new IllegalArgumentException(
            """
            A leg can't take %s out and %s back.
            Maybe a sign slipped in.\
            """
                .formatted(out, back));
      }
    }
  }

  /// How vehicles go together here.
  ///
  /// @param least the fewest vehicles in a convoy
  /// @param most the most vehicles in a convoy
  /// @param gap least time between two convoys leaving the same place on this corridor
  /// @param escort who must go along with each convoy
  public record ConvoyRule(int least, int most, Duration gap, Optional<EscortId> escort) {
    /// @throws IllegalArgumentException for an empty range or a negative gap
    public ConvoyRule {
      if (least < 1 || most < least || gap.isNegative()) {
        throw new IllegalArgumentException(
            """
            A convoy of %d to %d vehicles with a gap of %s can't be.
            Maybe the least and the most are swapped.\
            """
                .formatted(least, most, gap));
      }
    }
  }
}
