package org.safepassage.agreement;

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
    return (commitment * MILESTONES + milestone.ordinal()) * EVIDENCES + evidence.ordinal();
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
}
