package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// A commitment in normal form.
///
/// @param due how many are to go: the quota, or the turnout where that is less
/// @param lots how many board at a time, the last excepted
/// @param heldAt the milestone that conditions hold back
/// @param handOver whether the route has a hand-over point, and so the milestones ready and crossed
/// @param holds what holds which levels of which milestone
public record Obligation(
    CommitmentId id,
    Unit unit,
    long due,
    LotSizes lots,
    Milestone heldAt,
    boolean handOver,
    List<Hold> holds) {
  public Obligation {
    holds = List.copyOf(holds);
  }

  /// The requirement that every covered level must meet to pass the milestone with the evidence.
  ///
  /// @param condition which condition of the commitment asks for it, from 0; none where the route
  ///   does
  public record Hold(
      Milestone milestone,
      Evidence evidence,
      LevelRange covers,
      Requirement requirement,
      OptionalInt condition) {}

  Obligation with(List<Hold> further) {
    List<Hold> all = new ArrayList<>(holds);
    all.addAll(further);
    return new Obligation(id, unit, due, lots, heldAt, handOver, all);
  }

  /// What movements are multiples of. Where there are several sizes of lots, their common measure:
  /// which of them to board by is then a choice, and those who have boarded go on in any number of
  /// measures.
  public long lot() {
    return lots.measure();
  }

  /// The same, but that nobody has to keep to one of several sizes of lots.
  Obligation withoutChoice() {
    return lots.isChoice()
        ? new Obligation(id, unit, due, LotSizes.of(lots.measure()), heldAt, handOver, holds)
        : this;
  }

  /// Whether the commitment passes this milestone at all.
  public boolean has(Milestone milestone) {
    return handOver || !milestone.needsHandOver();
  }

  /// The count that one of this commitment's can't exceed: the milestone before it, or what was
  /// reported for what is attested.
  Optional<Slot> before(Slot slot) {
    int commitment = slot.commitment();
    if (slot.evidence() == Evidence.ATTESTED) {
      return Optional.of(Slot.reported(commitment, slot.milestone()));
    }
    return switch (slot.milestone()) {
      case BOARDED -> Optional.empty();
      case DEPARTED -> Optional.of(Slot.reported(commitment, Milestone.BOARDED));
      case READY -> Optional.of(Slot.reported(commitment, Milestone.DEPARTED));
      case CROSSED -> Optional.of(Slot.reported(commitment, Milestone.READY));
      case ARRIVED ->
          Optional.of(Slot.reported(commitment, handOver ? Milestone.CROSSED : Milestone.DEPARTED));
    };
  }

  /// Whether counts at this milestone rise in lots: up to the departure, and where conditions hold.
  /// Further on, people go on as they come.
  boolean risesInLots(Slot slot) {
    return slot.evidence() == Evidence.REPORTED
        && (slot.milestone().compareTo(Milestone.DEPARTED) <= 0 || slot.milestone() == heldAt);
  }
}
