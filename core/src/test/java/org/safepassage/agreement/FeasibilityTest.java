package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.NaiveInterpreter.State;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;

/// FEATURE UNDER TEST: what is said of exposure where the order matters, against every state of
/// tiny deals. What is said to be the worst can happen, and nothing worse than the bound can.
final class FeasibilityTest {
  private static final long SEED = Long.getLong("safepassage.seed", 16_122_016L);
  private static final int DEALS = Integer.getInteger("safepassage.deals", 400);

  private int asked;
  private int exact;
  private int orders;
  private int moments;

  @Test
  void exposure_and_worst_moments_lie_within_what_is_said() {
    for (int i = 0; i < DEALS; i++) {
      compare(SEED + i);
    }
    System.out.printf(
        "Where the order matters: %d exposures, %d of them exact, %d best orders, %d moments%n",
        asked, exact, orders, moments);
    assertThat(asked).isGreaterThan(DEALS / 3);
    assertThat(exact).isBetween(asked / 3, asked - 1);
    assertThat(orders).isGreaterThan(DEALS / 50);
    assertThat(moments).isGreaterThan(DEALS / 3);
  }

  private void compare(long seed) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomDeals.Dealt dealt = RandomDeals.sharing(dice);
    Scene scene = dealt.scene();
    scene.between("a", "north", "south");
    scene.between("b", "south", "north");
    scene.between("c", dice.nextBoolean() ? "north" : "south", "south");
    Rulebook rulebook = scene.rulebook().forOrders();
    Levels start = rulebook.levelsOf(dealt.start());
    NaiveInterpreter naive = Plainly.interpreter(scene, rulebook, dealt.start());
    State first = Plainly.start(scene, rulebook, start, dealt.start());
    Optional<Set<State>> all = naive.explore(first, 4_000);
    if (all.isEmpty() || !rulebook.isContested()) {
      return;
    }
    Question question = new Question(dealt.start(), List.of());
    CheckReport report = new Checker(scene.operation(), scene.agreement()).check(question);
    assertThat(report.isContested()).as("seed %d", seed).isTrue();
    assertThat(report.risk().rounds()).as("seed %d", seed).isEmpty();
    for (Exposure exposure : report.risk().exposure()) {
      asked++;
      exact += exposure.isProven() ? 1 : 0;
      long worst = 0;
      for (State state : all.get()) {
        worst = Math.max(worst, difference(exposure.stakes(), rulebook, state, start));
      }
      assertThat(exposure.worst()).as("seed %d", seed).isLessThanOrEqualTo(worst);
      assertThat(exposure.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(worst);
    }
    moments(report, rulebook, all.get(), seed);
    order(report, rulebook, naive, first, start, seed);
  }

  private void moments(CheckReport report, Rulebook rulebook, Set<State> all, long seed) {
    for (WorstMoment moment : report.risk().worstMoments()) {
      if (moment.premise() instanceof org.safepassage.model.Premise.Consent(var party)
          && party.value().startsWith("giver-")) {
        int c = rulebook.placeOf(new CommitmentId(party.value().substring("giver-".length())));
        moments++;
        long worst = 0;
        long withOthers = 0;
        for (State state : all) {
          worst = Math.max(worst, underWay(state, c));
          long together = 0;
          for (int d = 0; d < rulebook.obligations().size(); d++) {
            together += underWay(state, d);
          }
          withOthers = Math.max(withOthers, together);
        }
        // Of the others those count who wait for these on the way: see WorstMomentsTest.
        assertThat(moment.underWay()).as("seed %d", seed).isLessThanOrEqualTo(withOthers);
        assertThat(moment.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(worst);
      }
    }
  }

  private static long underWay(State state, int c) {
    return state.level(c, Milestone.DEPARTED, Evidence.REPORTED)
        - state.level(c, Milestone.ARRIVED, Evidence.REPORTED);
  }

  private void order(
      CheckReport report,
      Rulebook rulebook,
      NaiveInterpreter naive,
      State first,
      Levels start,
      long seed) {
    if (report.risk().bestOrder().isEmpty()) {
      return;
    }
    BestOrder order = report.risk().bestOrder().get();
    long least =
        SafeOrderTest.least(naive, first, order.stakes(), rulebook, start, naive::isThrough)
            .orElseThrow();
    orders++;
    assertThat(order.exposure()).as("seed %d", seed).isGreaterThanOrEqualTo(least);
    assertThat(order.bound()).as("seed %d", seed).isLessThanOrEqualTo(least);
  }

  private static long difference(Stakes stakes, Rulebook rulebook, State state, Levels start) {
    return ExposureTest.weighed(stakes.given(), rulebook, state, start)
        - ExposureTest.weighed(stakes.received(), rulebook, state, start);
  }
}
