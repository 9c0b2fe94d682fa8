package org.safepassage.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.model.Milestone;

/// Where a convoy is seen on its way. In the order of a way without trouble, except that a
/// checkpoint may be passed at any point between the departure and the arrival, and that a convoy
/// may turn back or go to a safe place from anywhere.
public enum Stage {
  /// The vehicles are at the assembly point.
  ASSEMBLED,
  BOARDED,
  DEPARTED,
  AT_CHECKPOINT,
  INSPECTED,
  /// Kept from going on, at a checkpoint or on the road.
  HELD,
  /// Let go on after it was held.
  LET_ON,
  /// In place at the hand-over point.
  READY,
  CROSSED,
  /// On its way back.
  TURNED_BACK,
  /// Where it may wait while the way is not safe.
  IN_SAFE_PLACE,
  ARRIVED,
  /// Everybody got off at the reception site.
  DISEMBARKED,
  /// Handed over to a hospital, after the arrival. People who go to one from the road are accounted
  /// for as [Fate#TO_HOSPITAL].
  AT_HOSPITAL,
  /// Back at the origin. Whoever is counted here has not been evacuated.
  RETURNED;

  /// The word in files and in output.
  public String word() {
    return switch (this) {
      case ASSEMBLED -> "assembled";
      case BOARDED -> "boarded";
      case DEPARTED -> "departed";
      case AT_CHECKPOINT -> "at-checkpoint";
      case INSPECTED -> "inspected";
      case HELD -> "held";
      case LET_ON -> "let-on";
      case READY -> "ready";
      case CROSSED -> "crossed";
      case TURNED_BACK -> "turned-back";
      case IN_SAFE_PLACE -> "in-safe-place";
      case ARRIVED -> "arrived";
      case DISEMBARKED -> "disembarked";
      case AT_HOSPITAL -> "at-hospital";
      case RETURNED -> "returned";
    };
  }

  public static Optional<Stage> find(String word) {
    return Stream.of(values()).filter(stage -> stage.word().equals(word)).findFirst();
  }

  /// The milestone that people have passed once they are seen here; none for what happens between
  /// milestones.
  public Optional<Milestone> milestone() {
    return switch (this) {
      case BOARDED -> Optional.of(Milestone.BOARDED);
      case DEPARTED -> Optional.of(Milestone.DEPARTED);
      case READY -> Optional.of(Milestone.READY);
      case CROSSED -> Optional.of(Milestone.CROSSED);
      case ARRIVED, DISEMBARKED -> Optional.of(Milestone.ARRIVED);
      case ASSEMBLED,
          AT_CHECKPOINT,
          INSPECTED,
          HELD,
          LET_ON,
          TURNED_BACK,
          IN_SAFE_PLACE,
          AT_HOSPITAL,
          RETURNED ->
          Optional.empty();
    };
  }
}
