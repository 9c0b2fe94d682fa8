package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Leaves.Leaf;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.agreement.Requirement.Need;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: many conditions on one count, each of which waits for a little more of
/// another.
final class LeavesTest {
  private static final long DUE = 40;
  private static final Counter.Part THEIRS =
      new Counter.Part(Slot.reported(1, Milestone.ARRIVED), 2, 3, 30, true);

  @Test
  void thousands_of_steps_are_one_leaf() {
    Leaves leaves = new Leaves();
    List<Leaf> steps = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      steps.add(step(i, i + 1L, Long.MAX_VALUE));
    }
    leaves.addAll(steps, 5_000);
    assertThat(leaves.next(0)).isEqualTo(leaves.end());
  }

  @Test
  void steps_together_say_what_each_of_them_says() {
    long seed = System.nanoTime();
    RandomGenerator dice = new SplittableRandom(seed);
    for (int deal = 0; deal < 2_000; deal++) {
      List<Leaf> all = new ArrayList<>();
      for (int i = dice.nextInt(1, 8); i > 0; i--) {
        long upTo = dice.nextInt(4) == 0 ? dice.nextLong(1, DUE) : Long.MAX_VALUE;
        all.add(step(dice.nextLong(DUE), dice.nextLong(-5, 60), upTo));
      }
      Leaves together = new Leaves();
      together.addAll(all, DUE);
      Levels levels = new Levels(2);
      levels.put(THEIRS.slot(), dice.nextLong(DUE + 1));
      long from = dice.nextLong(DUE);
      for (long to = from + 1; to <= DUE; to++) {
        long least = slack(together, from, to, levels);
        long leastOfEach = Long.MAX_VALUE;
        for (Leaf leaf : all) {
          Leaves alone = new Leaves();
          alone.addAll(List.of(leaf), DUE);
          leastOfEach = Math.min(leastOfEach, slack(alone, from, to, levels));
        }
        assertThat(least).as("seed %d, deal %d, to %d", seed, deal, to).isEqualTo(leastOfEach);
      }
      assertThat(furthest(together, from, levels))
          .as("seed %d, deal %d", seed, deal)
          .isEqualTo(furthestByRequirements(all, from, levels));
    }
  }

  private static Leaf step(long beyond, long constant, long upTo) {
    Need need = new Need(0, 0, Long.MAX_VALUE, constant, Optional.empty());
    return new Leaf(THEIRS, Levels.address(THEIRS.slot(), 2), need, new LevelRange(beyond, upTo));
  }

  private static long slack(Leaves leaves, long from, long to, Levels levels) {
    long least = Long.MAX_VALUE;
    for (int leaf = 0; leaf < leaves.end(); leaf = leaves.next(leaf)) {
      if (leaves.highestTouched(leaf, from, to) >= 0) {
        least = Math.min(least, leaves.slack(leaf, to, levels));
      }
    }
    return least;
  }

  private static long furthest(Leaves leaves, long from, Levels levels) {
    long limit = DUE;
    for (int leaf = 0; leaf < leaves.end(); leaf = leaves.next(leaf)) {
      long highest = leaves.highestTouched(leaf, from, limit);
      if (highest >= 0 && leaves.slack(leaf, highest, levels) < 0) {
        limit = leaves.highestAllowed(leaf, levels);
      }
    }
    return Math.max(from, limit);
  }

  /// The last level that can be reached one by one.
  private static long furthestByRequirements(List<Leaf> all, long from, Levels levels) {
    Counter counter = new Counter(List.of(THEIRS));
    long level = from;
    while (level < DUE) {
      for (Leaf leaf : all) {
        if (leaf.covers().touches(level, level + 1)
            && counter.value(levels) < leaf.need().at(level + 1, levels)) {
          return level;
        }
      }
      level++;
    }
    return level;
  }
}
