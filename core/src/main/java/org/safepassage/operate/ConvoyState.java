package org.safepassage.operate;

import java.time.Instant;
import java.util.Optional;
import org.safepassage.model.PlaceId;

/// Where a convoy is in its life, by the last that was said of it.
public sealed interface ConvoyState {
  /// Since when.
  Instant since();

  /// To go, and nothing seen of it yet.
  record Planned(Instant since) implements ConvoyState {}

  /// Its vehicles are in place.
  record Assembled(Instant since) implements ConvoyState {}

  record Boarded(Instant since) implements ConvoyState {}

  /// Let go, and not yet seen to go.
  record Released(Instant since) implements ConvoyState {}

  /// @param place where it was last seen, if that was said
  record UnderWay(Instant since, Optional<PlaceId> place) implements ConvoyState {}

  /// In place at the hand-over point.
  record Ready(Instant since, Optional<PlaceId> place) implements ConvoyState {}

  record Held(Instant since, Optional<PlaceId> place) implements ConvoyState {}

  record TurnedBack(Instant since, Optional<PlaceId> place) implements ConvoyState {}

  record InSafePlace(Instant since, Optional<PlaceId> place) implements ConvoyState {}

  record Arrived(Instant since) implements ConvoyState {}

  /// Back at its origin.
  record Returned(Instant since) implements ConvoyState {}

  record StoodDown(Instant since, String reason) implements ConvoyState {}

  /// Whether people are aboard on the road.
  default boolean isOnTheRoad() {
    return switch (this) {
      case UnderWay _, Ready _, Held _, TurnedBack _, InSafePlace _ -> true;
      case Planned _, Assembled _, Boarded _, Released _, Arrived _, Returned _, StoodDown _ ->
          false;
    };
  }

  /// Whether nothing more is to come of it.
  default boolean isOver() {
    return switch (this) {
      case Arrived _, Returned _, StoodDown _ -> true;
      case Planned _,
          Assembled _,
          Boarded _,
          Released _,
          UnderWay _,
          Ready _,
          Held _,
          TurnedBack _,
          InSafePlace _ ->
          false;
    };
  }

  /// The word in files and in output.
  default String word() {
    return switch (this) {
      case Planned _ -> "planned";
      case Assembled _ -> "assembled";
      case Boarded _ -> "boarded";
      case Released _ -> "released";
      case UnderWay _ -> "under-way";
      case Ready _ -> "ready";
      case Held _ -> "held";
      case TurnedBack _ -> "turned-back";
      case InSafePlace _ -> "in-safe-place";
      case Arrived _ -> "arrived";
      case Returned _ -> "returned";
      case StoodDown _ -> "stood-down";
    };
  }

  /// Where it was last seen.
  default Optional<PlaceId> findPlace() {
    return switch (this) {
      case UnderWay(var _, var place) -> place;
      case Ready(var _, var place) -> place;
      case Held(var _, var place) -> place;
      case TurnedBack(var _, var place) -> place;
      case InSafePlace(var _, var place) -> place;
      case Planned _, Assembled _, Boarded _, Released _, Arrived _, Returned _, StoodDown _ ->
          Optional.empty();
    };
  }
}
