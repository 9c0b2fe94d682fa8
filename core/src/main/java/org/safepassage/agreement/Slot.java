package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// Which count of a rulebook: the commitment by its place in the agreement, milestone and evidence.
public record Slot(int commitment, Milestone milestone, Evidence evidence) {
  private static final Milestone[] ALL_MILESTONES = Milestone.values();
  private static final Evidence[] ALL_EVIDENCES = Evidence.values();
  private static final int MILESTONES = ALL_MILESTONES.length;
  private static final int EVIDENCES = ALL_EVIDENCES.length;

  static final int PER_COMMITMENT = MILESTONES * EVIDENCES;

  /// Its place among all slots, 0-based.
  public int index() {
    return commitment * PER_COMMITMENT + kind();
  }

  /// Its place among the slots of its commitment, 0-based.
  int kind() {
    return milestone.ordinal() * EVIDENCES + evidence.ordinal();
  }

  static Slot at(int index) {
    return new Slot(
        index / PER_COMMITMENT,
        ALL_MILESTONES[index / EVIDENCES % MILESTONES],
        ALL_EVIDENCES[index % EVIDENCES]);
  }

  /// The reported count at a milestone.
  public static Slot reported(int commitment, Milestone milestone) {
    return new Slot(commitment, milestone, Evidence.REPORTED);
  }

  /// All counts that can rise: every milestone each commitment has, and attested counts where some
  /// term asks for them.
  static List<Slot> rising(List<Obligation> obligations, List<List<Obligation.Hold>> holdsBySlot) {
    List<Slot> slots = new ArrayList<>();
    for (int c = 0; c < obligations.size(); c++) {
      for (Milestone milestone : Milestone.values()) {
        if (obligations.get(c).has(milestone)) {
          slots.add(reported(c, milestone));
          Slot attested = new Slot(c, milestone, Evidence.ATTESTED);
          if (!holdsBySlot.get(attested.index()).isEmpty()) {
            slots.add(attested);
          }
        }
      }
    }
    return List.copyOf(slots);
  }
}
