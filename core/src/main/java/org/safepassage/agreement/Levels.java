package org.safepassage.agreement;

import java.util.Arrays;
import java.util.BitSet;
import org.safepassage.model.Milestone;

/// The counts that a [Rulebook] is asked about, compactly. A level is how many have passed a
/// milestone *or were accounted for before it*: such people are not in the count that others see,
/// and yet nobody need wait for them.
///
/// Mutable, and not safe to share between threads. Made by [Rulebook#levelsOf] and read back by
/// [Rulebook#progressOf].
public final class Levels {
  private static final int MILESTONES = Milestone.values().length;

  private final long[] level;
  private final long[] lost;
  private final BitSet granted;
  private final BitSet refused;
  private boolean anyLost;

  Levels(int commitments) {
    this.level = new long[commitments * Slot.PER_COMMITMENT];
    this.lost = new long[commitments * MILESTONES];
    this.granted = new BitSet();
    this.refused = new BitSet();
  }

  private Levels(Levels other) {
    this.level = other.level.clone();
    this.lost = other.lost.clone();
    this.granted = (BitSet) other.granted.clone();
    this.refused = (BitSet) other.refused.clone();
    this.anyLost = other.anyLost;
  }

  /// A copy that changes on its own.
  public Levels copy() {
    return new Levels(this);
  }

  public long level(Slot slot) {
    return level[slot.index()];
  }

  long level(int slot) {
    return level[slot];
  }

  void raise(int slot, long to) {
    level[slot] = to;
  }

  /// Writes down what was counted, whether or not it was permitted.
  public void put(Slot slot, long to) {
    level[slot.index()] = to;
  }

  /// Raises every count to what it is in another state of the same commitments.
  public void raiseTo(Levels other) {
    for (int slot = 0; slot < level.length; slot++) {
      level[slot] = Math.max(level[slot], other.level[slot]);
    }
  }

  /// The people who passed the milestone: the level without those accounted for before it.
  public long count(Slot slot) {
    return level(slot) - accountedForBefore(slot);
  }

  /// Accounted for after passing an earlier milestone and before this one.
  public long accountedForBefore(Slot slot) {
    if (!anyLost) {
      return 0;
    }
    int first = slot.commitment() * MILESTONES;
    long sum = 0;
    for (int i = first; i < first + slot.milestone().ordinal(); i++) {
      sum += lost[i];
    }
    return sum;
  }

  /// Accounted for anywhere on the way.
  public long accountedFor(int commitment) {
    return accountedForBefore(Slot.reported(commitment, Milestone.ARRIVED));
  }

  /// Whether nobody at all was accounted for.
  boolean isNobodyAccountedFor() {
    return !anyLost;
  }

  void setAccountedFor(int commitment, Milestone lastPassed, long people) {
    lost[commitment * MILESTONES + lastPassed.ordinal()] = people;
    anyLost |= people != 0;
  }

  public boolean isGranted(int premise) {
    return granted.get(premise);
  }

  /// Whether a premise is withheld for good: it can't be established either.
  public boolean isRefused(int premise) {
    return refused.get(premise);
  }

  /// Writes down that a premise is given.
  public void grant(int premise) {
    granted.set(premise);
    refused.clear(premise);
  }

  /// Writes down that a premise is withheld: it is not given, and can't be established either.
  public void withhold(int premise) {
    granted.clear(premise);
    refused.set(premise);
  }

  /// Writes down that a fact with conditions is no longer withheld: it isn't given either.
  void giveUpRefusal(int premise) {
    refused.clear(premise);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Levels other
        && Arrays.equals(level, other.level)
        && Arrays.equals(lost, other.lost)
        && granted.equals(other.granted)
        && refused.equals(other.refused);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(level) + Arrays.hashCode(lost)) + granted.hashCode();
  }
}
