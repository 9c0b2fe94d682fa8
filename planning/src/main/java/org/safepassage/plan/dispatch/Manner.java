package org.safepassage.plan.dispatch;

/// How convoys of one line are put together, where the rules leave a choice.
///
/// @param smallVehicles at most so many in a convoy that have fewer seats than the largest: who
///   needs them goes a few with each convoy, instead of first and alone
/// @param spread over how many vehicles the people of a convoy are spread if there are so many:
///   they board sooner, and checkpoints take longer
/// @param vehicles at most so many in a convoy
/// @param people in a convoy, above 0: where two sides wait for each other, small convoys that
///   follow each other closely keep both moving. Three convoys of a hundred are 33.3 each, so that
///   the third ends where the hundred do; without limit where there is none
/// @param queues whether it may set out before its turn at a checkpoint comes and wait there: then
///   the checkpoint is never idle while somebody could come
/// @param yields which convoys of smaller vehicles leave checkpoints to the large ones
record Manner(
    int smallVehicles, int spread, int vehicles, double people, boolean queues, Yielding yields) {
  static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  /// As many as there are in as few as can be.
  static final Manner USUAL =
      new Manner(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, NO_LIMIT, false, Yielding.NONE);

  Manner withSmallVehicles(int others) {
    return new Manner(others, spread, vehicles, people, queues, yields);
  }

  Manner withSpread(int other) {
    return new Manner(smallVehicles, other, vehicles, people, queues, yields);
  }

  Manner withVehicles(int others) {
    return new Manner(smallVehicles, spread, others, people, queues, yields);
  }

  Manner withPeople(double others) {
    return new Manner(smallVehicles, spread, vehicles, others, queues, yields);
  }

  Manner withQueues(boolean other) {
    return new Manner(smallVehicles, spread, vehicles, people, other, yields);
  }

  Manner withYields(Yielding other) {
    return new Manner(smallVehicles, spread, vehicles, people, queues, other);
  }

  /// With larger or smaller convoys, if their size is set.
  Manner scaled(double factor) {
    return withPeople(Math.max(1, people * factor));
  }

  boolean hasSize() {
    return people < NO_LIMIT;
  }

  /// How many go in the convoy that begins after so many of the phase.
  long size(long before) {
    if (!hasSize()) {
      return Long.MAX_VALUE;
    }
    long convoys = (long) (before / people);
    long end = before;
    while (end <= before) {
      end = Math.round(++convoys * people);
    }
    return end - before;
  }
}
