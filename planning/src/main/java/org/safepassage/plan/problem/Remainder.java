package org.safepassage.plan.problem;

import java.util.Optional;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.PlaceId;

/// People of the caseload whom a schedule doesn't move, and why.
///
/// @param commitment under which they would go; none where no commitment is about them
public record Remainder(
    PlaceId origin,
    CategoryId category,
    Optional<CommitmentId> commitment,
    Count people,
    Reason reason) {
  /// @throws IllegalArgumentException for nobody
  public Remainder {
    if (people.isZero()) {
      throw new IllegalArgumentException(
          """
          A remainder of nobody at %s.
          Maybe leave it out.\
          """
              .formatted(origin));
    }
  }

  /// Why somebody is not moved.
  public enum Reason {
    /// There is no time left.
    HORIZON,
    /// They would have to go at times that the agreement doesn't allow.
    AGREED_TIMES,
    /// The agreement never lets them go, or only after somebody who is not moved either.
    AGREEMENT,
    /// No vehicle, convoy or escort can take them, though there are seats of their kind.
    NO_VEHICLE,
    /// The reception site takes no more.
    RECEPTION_FULL,
    /// More wait than are to go: above the quota, or above the turnout.
    NOT_DUE,
    /// No commitment is about them.
    NO_COMMITMENT,
    /// No vehicle that serves the place has a seat that is fit for them.
    NO_SEAT;

    /// Whether they still wait to be moved; else they are not to be moved under this agreement with
    /// these vehicles.
    public boolean isWaiting() {
      return switch (this) {
        case HORIZON, AGREED_TIMES, AGREEMENT, NO_VEHICLE, RECEPTION_FULL -> true;
        case NOT_DUE, NO_COMMITMENT, NO_SEAT -> false;
      };
    }

    /// Whether goods can stay for it, too.
    public boolean isOfGoods() {
      return switch (this) {
        case HORIZON, AGREED_TIMES, AGREEMENT, NO_VEHICLE -> true;
        case RECEPTION_FULL, NOT_DUE, NO_COMMITMENT, NO_SEAT -> false;
      };
    }

    /// The word in files and in output.
    public String word() {
      return switch (this) {
        case HORIZON -> "horizon";
        case AGREED_TIMES -> "agreed-times";
        case AGREEMENT -> "agreement";
        case NO_VEHICLE -> "no-vehicle";
        case RECEPTION_FULL -> "reception-full";
        case NOT_DUE -> "not-due";
        case NO_COMMITMENT -> "no-commitment";
        case NO_SEAT -> "no-seat";
      };
    }
  }
}
