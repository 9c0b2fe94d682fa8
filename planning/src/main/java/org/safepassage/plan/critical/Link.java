package org.safepassage.plan.critical;

import java.util.Optional;
import org.safepassage.agreement.Requirement;
import org.safepassage.model.CorridorId;
import org.safepassage.model.PlaceId;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.TripId;

/// One link of the chain: what passes between two events of which the later waits for the earlier.
///
/// @param convoy whose time it is; none before anybody has begun
/// @param other the convoy that it waited for
/// @param place where it is, or where it leads
/// @param corridor the corridor that was closed, or too full
/// @param term what asks for it, where that is the agreement
/// @param until not before `from`; the same where something waits for what happens in that minute
public record Link(
    Kind kind,
    Optional<TripId> convoy,
    Optional<TripId> other,
    Optional<PlaceId> place,
    Optional<CorridorId> corridor,
    Optional<Requirement.Origin> term,
    Minute from,
    Minute until) {

  /// @throws IllegalArgumentException when it ends before it begins
  public Link {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          """
          A link of kind %s ends at %s and begins at %s.
          Maybe the two are swapped.\
          """
              .formatted(kind.word(), until, from));
    }
  }

  public int minutes() {
    return until.value() - from.value();
  }

  /// What passes.
  public enum Kind {
    /// Nobody boards before, because the plan is made for later.
    NOT_BEFORE,
    /// The vehicle isn't there yet.
    UNAVAILABLE,
    /// The vehicle drives from its depot.
    FROM_DEPOT,
    /// People get on.
    BOARDING,
    /// The convoy drives loaded.
    DRIVE,
    /// It waits at a checkpoint for its turn.
    QUEUE,
    /// It is inspected.
    INSPECTION,
    /// It stands loaded at the origin, or at the hand-over point.
    HELD,
    /// People get off.
    ALIGHTING,
    /// The empty vehicles drive to where they are free again.
    WAY_BACK,
    /// A free vehicle, or an escort, drives to where it is needed next.
    REPOSITION,
    /// A count is reported and signed.
    CONFIRMATION,
    /// Convoys keep apart.
    GAP,
    /// The reception site takes only so many within an hour.
    RECEPTION_HOUR,
    /// The corridor is closed.
    CLOSED,
    /// It is outside the times of the agreement.
    AGREED_TIME,
    /// Nothing in the schedule holds it up.
    UNUSED,
    /// No minutes: it goes in a vehicle that another convoy had.
    VEHICLE,
    /// No minutes: it goes with an escort that another convoy had.
    ESCORT,
    /// No minutes: another convoy is inspected before it.
    TURN,
    /// No minutes: the agreement asks for a count that another convoy completes.
    AGREEMENT,
    /// No minutes: it crosses with another convoy that is ready later.
    TOGETHER;

    /// The word in files.
    public String word() {
      return switch (this) {
        case NOT_BEFORE -> "not-before";
        case UNAVAILABLE -> "unavailable";
        case FROM_DEPOT -> "from-depot";
        case BOARDING -> "boarding";
        case DRIVE -> "drive";
        case QUEUE -> "queue";
        case INSPECTION -> "inspection";
        case HELD -> "held";
        case ALIGHTING -> "alighting";
        case WAY_BACK -> "way-back";
        case REPOSITION -> "reposition";
        case CONFIRMATION -> "confirmation";
        case GAP -> "gap";
        case RECEPTION_HOUR -> "reception-hour";
        case CLOSED -> "closed";
        case AGREED_TIME -> "agreed-time";
        case UNUSED -> "unused";
        case VEHICLE -> "vehicle";
        case ESCORT -> "escort";
        case TURN -> "turn";
        case AGREEMENT -> "agreement";
        case TOGETHER -> "together";
      };
    }
  }
}
