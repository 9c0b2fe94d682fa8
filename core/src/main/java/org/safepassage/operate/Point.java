package org.safepassage.operate;

import java.util.Optional;
import org.safepassage.ledger.Stage;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;

/// Where heads of a convoy are counted.
public sealed interface Point {

  /// At a milestone, wherever the reporter stood.
  record AtMilestone(Milestone milestone) implements Point {}

  /// On the way: at a checkpoint, where it is held, or where it waits.
  record OnTheWay(Optional<PlaceId> place) implements Point {}

  /// Before anybody boarded.
  record Assembled() implements Point {}

  /// Handed over to a hospital after the arrival.
  record AtHospital(Optional<PlaceId> place) implements Point {}

  /// Back at the origin.
  record BackAtOrigin() implements Point {}

  static Point of(Stage stage, Optional<PlaceId> place) {
    return switch (stage) {
      case ASSEMBLED -> new Assembled();
      case BOARDED -> new AtMilestone(Milestone.BOARDED);
      case DEPARTED -> new AtMilestone(Milestone.DEPARTED);
      case READY -> new AtMilestone(Milestone.READY);
      case CROSSED -> new AtMilestone(Milestone.CROSSED);
      case ARRIVED, DISEMBARKED -> new AtMilestone(Milestone.ARRIVED);
      case AT_HOSPITAL -> new AtHospital(place);
      case RETURNED -> new BackAtOrigin();
      case AT_CHECKPOINT, INSPECTED, HELD, LET_ON, TURNED_BACK, IN_SAFE_PLACE ->
          new OnTheWay(place);
    };
  }

  /// Whether all who boarded and were not accounted for should be counted here.
  default boolean isOfEverybodyAboard() {
    return switch (this) {
      case AtMilestone _, OnTheWay _ -> true;
      case Assembled _, AtHospital _, BackAtOrigin _ -> false;
    };
  }
}
