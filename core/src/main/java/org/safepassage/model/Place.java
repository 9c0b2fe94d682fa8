package org.safepassage.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A place that people leave, pass, wait at or arrive at.
///
/// @param controlledBy who can close it
/// @param control how vehicles are handled here; for checkpoints and crossings
/// @param holding how many may wait here and how long; for hand-over points and assembly points
/// @param reception how many can be taken in; for reception sites and hospitals
public record Place(
    PlaceId id,
    Names names,
    Kind kind,
    Optional<Coordinates> at,
    Optional<PartyId> controlledBy,
    Optional<Control> control,
    Optional<Holding> holding,
    Optional<Reception> reception,
    SourceRef where) {

  /// The same with other inspections, where there are any.
  public Place withControl(UnaryOperator<Control> change) {
    return with(control.map(change), holding, reception);
  }

  /// The same with another limit on who waits, where there is one.
  public Place withHolding(UnaryOperator<Holding> change) {
    return with(control, holding.map(change), reception);
  }

  /// The same with another limit on who is taken in, where there is one.
  public Place withReception(UnaryOperator<Reception> change) {
    return with(control, holding, reception.map(change));
  }

  private Place with(
      Optional<Control> control, Optional<Holding> holding, Optional<Reception> reception) {
    return new Place(id, names, kind, at, controlledBy, control, holding, reception, where);
  }

  /// What a place is for.
  public enum Kind {
    ENCLAVE,
    ASSEMBLY_POINT,
    CHECKPOINT,
    /// Where one side hands people over to the other: they are *ready* in front of it and have
    /// *crossed* behind it.
    HAND_OVER_POINT,
    RECEPTION_SITE,
    HOSPITAL,
    DEPOT,
    WAYPOINT;

    /// The word in files and in output.
    public String word() {
      return switch (this) {
        case ENCLAVE -> "enclave";
        case ASSEMBLY_POINT -> "assembly-point";
        case CHECKPOINT -> "checkpoint";
        case HAND_OVER_POINT -> "hand-over-point";
        case RECEPTION_SITE -> "reception-site";
        case HOSPITAL -> "hospital";
        case DEPOT -> "depot";
        case WAYPOINT -> "waypoint";
      };
    }

    /// Whether somebody who controls the place can stop those who pass through it.
    public boolean canBeClosed() {
      return switch (this) {
        case CHECKPOINT, HAND_OVER_POINT -> true;
        case ENCLAVE, ASSEMBLY_POINT, RECEPTION_SITE, HOSPITAL, DEPOT, WAYPOINT -> false;
      };
    }
  }

  /// How long vehicles are held for inspection: lanes work side by side, first come first served,
  /// and a convoy takes `setUp`, and `perVehicle` and `perPerson` for each of them divided among
  /// the lanes.
  public record Control(int lanes, Duration setUp, Duration perVehicle, Duration perPerson) {
    /// @throws IllegalArgumentException for no lane or a negative time
    public Control {
      if (lanes < 1 || setUp.isNegative() || perVehicle.isNegative() || perPerson.isNegative()) {
        throw new IllegalArgumentException(
            """
            A checkpoint needs at least one lane and times of zero or more, not %d lanes, %s, %s, %s.
            Maybe a closed checkpoint was meant: leave it out of the path.\
            """
                .formatted(lanes, setUp, perVehicle, perPerson));
      }
    }

    /// How long a convoy is held.
    public Duration takes(int vehicles, long people) {
      Duration shared = perVehicle.multipliedBy(vehicles).plus(perPerson.multipliedBy(people));
      return setUp.plusNanos(Math.ceilDiv(shared.toNanos(), (long) lanes));
    }
  }

  /// How many people may wait here at once and for how long at most.
  public record Holding(Count people, Optional<Duration> longestWait, boolean shelter) {}

  /// How many people can be taken in, in all and in any one hour.
  public record Reception(Optional<Count> people, Optional<Count> perHour) {}
}
