package org.safepassage.plan.dispatch;

/// How convoys of one line are put together, where the rules leave a choice.
///
/// @param smallVehicles at most so many in a convoy that have fewer seats than the largest: who
///   needs them goes a few with each convoy, instead of first and alone
/// @param spread over how many vehicles the people of a convoy are spread if there are so many:
///   they board sooner, and checkpoints take longer
/// @param vehicles at most so many in a convoy
/// @param people at most so many in a convoy: where two sides wait for each other, small convoys
///   that follow each other closely keep both moving
/// @param queues whether it may set out before its turn at a checkpoint comes and wait there: then
///   the checkpoint is never idle while somebody could come
record Manner(int smallVehicles, int spread, int vehicles, int people, boolean queues) {
  /// As many as there are in as few as can be.
  static final Manner USUAL =
      new Manner(Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Integer.MAX_VALUE, false);

  Manner withSmallVehicles(int others) {
    return new Manner(others, spread, vehicles, people, queues);
  }

  Manner withSpread(int other) {
    return new Manner(smallVehicles, other, vehicles, people, queues);
  }

  Manner withVehicles(int others) {
    return new Manner(smallVehicles, spread, others, people, queues);
  }

  Manner withPeople(int others) {
    return new Manner(smallVehicles, spread, vehicles, others, queues);
  }

  Manner withQueues(boolean other) {
    return new Manner(smallVehicles, spread, vehicles, people, other);
  }

  /// With larger or smaller convoys, if their size is set.
  Manner scaled(double factor) {
    return people == Integer.MAX_VALUE
        ? this
        : withPeople((int) Math.max(1, Math.round(people * factor)));
  }
}
