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

  private static final long[] NOBODY = {};

  private final int commitments;
  private final long[] level;
  private final BitSet granted;
  private final BitSet refused;

  /// How many premises are given.
  private int grants;

  /// Empty while nobody is accounted for, as in most deals.
  private long[] lost;

  Levels(int commitments) {
    this.commitments = commitments;
    this.level = new long[commitments * Slot.PER_COMMITMENT];
    this.granted = new BitSet();
    this.refused = new BitSet();
    this.lost = NOBODY;
  }

  private Levels(Levels other) {
    this.commitments = other.commitments;
    this.level = other.level.clone();
    this.granted = (BitSet) other.granted.clone();
    this.refused = (BitSet) other.refused.clone();
    this.grants = other.grants;
    this.lost = other.lost.length == 0 ? NOBODY : other.lost.clone();
  }

  /// A copy that changes on its own.
  public Levels copy() {
    return new Levels(this);
  }

  public long level(Slot slot) {
    return level[address(slot)];
  }

  /// Where a count is kept: those of one milestone lie together, since most of what is asked is of
  /// arrivals.
  int address(Slot slot) {
    return address(slot, commitments);
  }

  static int address(Slot slot, int commitments) {
    return slot.kind() * commitments + slot.commitment();
  }

  /// How many counts are kept.
  int size() {
    return level.length;
  }

  /// The level that is kept at an address.
  long at(int address) {
    return level[address];
  }

  /// Changes the level that is kept at an address.
  void putAt(int address, long to) {
    level[address] = to;
  }

  /// Writes down what was counted, whether or not it was permitted.
  public void put(Slot slot, long to) {
    level[address(slot)] = to;
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
    if (isNobodyAccountedFor()) {
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
    return lost.length == 0;
  }

  /// Those accounted for are written down once, before anything else is asked.
  void setAccountedFor(int commitment, Milestone lastPassed, long people) {
    if (isNobodyAccountedFor() && people != 0) {
      lost = new long[commitments * MILESTONES];
    }
    if (!isNobodyAccountedFor()) {
      lost[commitment * MILESTONES + lastPassed.ordinal()] = people;
    }
  }

  public boolean isGranted(int premise) {
    return granted.get(premise);
  }

  /// How many premises are given.
  int granted() {
    return grants;
  }

  /// Whether a premise is withheld for good: it can't be established either.
  public boolean isRefused(int premise) {
    return refused.get(premise);
  }

  /// Writes down that a premise is given.
  public void grant(int premise) {
    if (!granted.get(premise)) {
      granted.set(premise);
      grants++;
    }
    refused.clear(premise);
  }

  /// Writes down that a premise is withheld: it is not given, and can't be established either.
  public void withhold(int premise) {
    if (granted.get(premise)) {
      granted.clear(premise);
      grants--;
    }
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
