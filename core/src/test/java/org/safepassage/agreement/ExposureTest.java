package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.model.Count;
import org.safepassage.model.Progress;
import org.safepassage.model.Ratio;

/// FEATURE UNDER TEST: how far somebody can have given more than received, against every state that
/// plain reading of the raw terms can reach.
final class ExposureTest {
  private static final long SEED = Long.getLong("safepassage.seed", 61_000L);

  @Test
  void the_worst_case_is_the_worst_of_all_states_that_can_be_reached() {
    int asked = 0;
    int exposed = 0;
    int proven = 0;
    for (int i = 0; i < 550; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.timed(dice);
      Scene scene = dealt.scene();
      Rulebook rulebook = scene.rulebook();
      Levels start = rulebook.levelsOf(dealt.start());
      NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
      Optional<Set<NaiveInterpreter.State>> all =
          naive.explore(Plainly.start(scene, rulebook, start, dealt.start()), 4_000);
      if (all.isEmpty()) {
        continue;
      }
      for (Stakes stakes : Stakes.of(scene.agreement())) {
        WorstCase.Found found =
            new WorstCase(rulebook, start, 400)
                .of(stakes.counterOfGiven(rulebook), stakes.counterOfReceived(rulebook));
        long worst = worst(stakes, rulebook, all.get(), start);
        asked++;
        exposed += worst > 0 ? 1 : 0;
        proven += found.isProven() ? 1 : 0;
        assertThat(found.difference()).as("seed %d %s", seed, stakes).isEqualTo(worst);
        assertThat(found.bound()).as("seed %d %s", seed, stakes).isGreaterThanOrEqualTo(worst);
      }
    }
    System.out.printf("Exposure: %d asked, %d exposed, %d proven%n", asked, exposed, proven);
    assertThat(asked).isGreaterThan(1_000);
    assertThat(exposed).isGreaterThan(asked / 3);
    assertThat(proven).isEqualTo(asked);
  }

  @Test
  void the_reference_deal_exposes_one_side_by_eight_hundred_and_the_other_by_nothing() {
    for (long times : new long[] {1, 1_000}) {
      Rulebook rulebook = ReferenceDeal.plain(times).rulebook();
      Levels start = rulebook.levelsOf(Progress.NONE);
      List<Long> worst =
          Stakes.of(ReferenceDeal.plain(times).agreement()).stream()
              .map(stakes ->
                  new WorstCase(rulebook, start, 400)
                      .of(stakes.counterOfGiven(rulebook), stakes.counterOfReceived(rulebook)))
              .peek(found -> assertThat(found.isProven()).isTrue())
              .map(WorstCase.Found::difference)
              .toList();
      assertThat(worst).containsExactly(0L, 800L, 100L, 0L);
    }
  }

  private static long worst(
      Stakes stakes, Rulebook rulebook, Set<NaiveInterpreter.State> states, Levels start) {
    long worst = 0;
    for (NaiveInterpreter.State state : states) {
      long difference =
          weighed(stakes.given(), rulebook, state, start)
              - weighed(stakes.received(), rulebook, state, start);
      worst = Math.max(worst, difference);
    }
    return worst;
  }

  static long weighed(
      List<Stakes.Stake> stakes, Rulebook rulebook, NaiveInterpreter.State state, Levels start) {
    long sum = 0;
    for (Stakes.Stake stake : stakes) {
      int c = rulebook.placeOf(stake.commitment());
      long level = state.level(c, stake.milestone(), stake.evidence());
      if (!stake.withAccountedFor()) {
        level -= start.accountedForBefore(Slot.reported(c, stake.milestone()));
      }
      long counted = Math.min(level, stake.levels().upTo()) - stake.levels().beyond();
      sum += stake.weight() * Math.max(0, counted);
    }
    return sum;
  }

  @Test
  void a_smaller_lead_is_rounded_up() {
    Scene scene = Scene.scene();
    scene.leave("a", 10).only(Scene.balance(1, 1, "b", 3));
    scene.leave("b", 10).only(Scene.balance(1, 1, "a", 1));
    Agreement halved = new AheadCap(Ratio.of(1, 2)).in(scene.agreement());
    assertThat(
            halved.commitments().stream()
                .map(commitment -> (Term.Balance) commitment.conditions().getFirst().term())
                .map(Term.Balance::ahead))
        .containsExactly(
            new Term.Ahead.Weighted(Count.of(2)), new Term.Ahead.Weighted(Count.of(1)));
  }
}
