package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Fixpoint.Reached;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: the normal form and the fixpoint, against every state that plain reading of
/// the raw terms can reach.
final class BruteForceTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_218L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 1_000);

  @Test
  void the_fixpoint_is_the_greatest_of_all_states_that_can_be_reached() throws Exception {
    int explored = 0;
    int moved = 0;
    int stuck = 0;
    for (int i = 0; i < DEALS; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.timed(dice);
      Scene scene = dealt.scene();
      Rulebook rulebook = scene.rulebook();
      Levels start = rulebook.levelsOf(dealt.start());
      Reached reached = new Fixpoint(rulebook).from(start);
      new RunCheck(rulebook).check(start, reached.run(), reached.levels());
      NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
      Optional<Set<NaiveInterpreter.State>> all =
          naive.explore(Plainly.start(scene, rulebook, start, dealt.start()), 4_000);
      if (all.isEmpty()) {
        continue;
      }
      explored++;
      NaiveInterpreter.State end = Plainly.end(scene, rulebook, reached.levels());
      assertThat(all.get().contains(end)).as("seed %d: can be reached: %s", seed, end).isTrue();
      assertThat(naive.successors(end)).as("seed %d: nothing moves", seed).isEmpty();
      for (NaiveInterpreter.State state : all.get()) {
        if (!state.isAtMost(end)) {
          fail("seed %d: %s can be reached, beyond %s".formatted(seed, state, end));
        }
      }
      moved += all.get().size() > 1 ? 1 : 0;
      stuck += isComplete(rulebook, reached.levels()) ? 0 : 1;
    }
    System.out.printf(
        "Brute force: %d of %d deals explored whole (seeds from %d), %d moved, %d stuck%n",
        explored, DEALS, SEED, moved, stuck);
    assertThat(explored).isGreaterThan(DEALS * 3 / 4);
    assertThat(moved).isGreaterThan(DEALS / 2);
    assertThat(stuck).isBetween(DEALS / 10, DEALS * 9 / 10);
  }

  private static boolean isComplete(Rulebook rulebook, Levels levels) {
    for (int c = 0; c < rulebook.obligations().size(); c++) {
      if (levels.level(Slot.reported(c, Milestone.ARRIVED)) < rulebook.obligation(c).due()) {
        return false;
      }
    }
    return true;
  }
}
