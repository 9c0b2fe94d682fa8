package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: the least turnout at which the others still complete, against trying every
/// one.
final class TurnoutTest {
  private static final long SEED = Long.getLong("safepassage.seed", 77_000L);

  @Test
  void agrees_with_trying_every_turnout() {
    int between = 0;
    for (int i = 0; i < 1_500; i++) {
      long seed = SEED + i;
      RandomDeals.Dealt dealt =
          RandomDeals.timed(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      Map<CommitmentId, CountRange> tried = tried(dealt.scene());
      assertThat(searched(dealt.scene())).as("seed %d", seed).isEqualTo(tried);
      between += tried.values().stream().anyMatch(n -> !n.least().isZero()) ? 1 : 0;
    }
    assertThat(between).isGreaterThan(100);
  }

  @Test
  void agrees_with_trying_every_turnout_of_larger_deals() {
    int between = 0;
    for (int i = 0; i < 1_000; i++) {
      long seed = SEED + i;
      RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomDeals.Dealt dealt = RandomDeals.larger(dice, 40);
      Map<CommitmentId, CountRange> tried = tried(dealt.scene());
      assertThat(searched(dealt.scene())).as("seed %d", seed).isEqualTo(tried);
      between += tried.values().stream().anyMatch(n -> !n.least().isZero()) ? 1 : 0;
    }
    assertThat(between).isGreaterThan(100);
  }

  /// Completeness that is waited for on both sides of a ratchet: brackets that know nothing of it
  /// would have to try every turnout.
  @Test
  void where_nobody_can_be_spared_one_rulebook_answers_for_all() {
    Scene scene = Scene.scene();
    for (int i = 0; i < 20; i++) {
      scene.leave("c" + i, 100).last(10, Scene.afterAll("c" + (i + 1) % 20));
    }
    Set<Rulebook> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<CommitmentId, CountRange> least =
        new TurnoutSearch(
                scene.operation(),
                scene.agreement(),
                rulebook -> {
                  asked.add(rulebook);
                  return rulebook.levelsOf(Progress.NONE);
                },
                Long.MAX_VALUE)
            .leastOfEach(Checker.Watch.NOBODY);
    assertThat(least).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void does_not_try_a_hundred_million_turnouts() {
    long most = 100_000_000;
    Scene scene = Scene.scene();
    scene.leave("a", most).only(Scene.balance(1, 1, "b", 10));
    scene.leave("b", most).only(Scene.all(Scene.balance(1, 1, "a", 10)));
    scene.leave("c", 5).only(Scene.afterAll("a"));
    scene.leave("d", 5).only(Scene.afterAll("b"));
    assertThat(searched(scene))
        .isEqualTo(
            Map.of(
                new CommitmentId("a"), CountRange.of(most - 10, most - 10),
                new CommitmentId("b"), CountRange.of(most - 10, most - 10),
                new CommitmentId("c"), CountRange.of(0, 0),
                new CommitmentId("d"), CountRange.of(0, 0)));
  }

  @Test
  void those_who_have_left_need_nobody_more_of_their_own() {
    Scene scene = Scene.scene();
    scene.leave("a", 100);
    scene.leave("b", 10).only(Scene.after("a", 40, Milestone.ARRIVED));
    Map<CommitmentId, CountRange> least =
        new TurnoutSearch(
                scene.operation(),
                scene.agreement(),
                rulebook -> {
                  Levels levels = rulebook.levelsOf(Progress.NONE);
                  levels.put(Slot.reported(0, Milestone.BOARDED), 50);
                  return levels;
                },
                Question.ENOUGH)
            .leastOfEach(Checker.Watch.NOBODY);
    assertThat(least).containsEntry(new CommitmentId("a"), CountRange.of(0, 0));
    assertThat(searched(scene)).containsEntry(new CommitmentId("a"), CountRange.of(40, 40));
  }

  private static Map<CommitmentId, CountRange> searched(Scene scene) {
    return new TurnoutSearch(
            scene.operation(),
            scene.agreement(),
            rulebook -> rulebook.levelsOf(Progress.NONE),
            Question.ENOUGH)
        .leastOfEach(Checker.Watch.NOBODY);
  }

  private static Map<CommitmentId, CountRange> tried(Scene scene) {
    TriedDeal deal = new TriedDeal(scene);
    Map<CommitmentId, CountRange> least = new HashMap<>();
    for (Commitment c : deal.agreement.commitments()) {
      long most = deal.greatest.findDue(c.id()).orElseThrow().value();
      long turnout = most;
      while (turnout >= 0 && deal.othersComplete(c.id(), turnout)) {
        turnout--;
      }
      if (turnout < most) {
        least.put(c.id(), CountRange.of(turnout + 1, turnout + 1));
      }
    }
    return least;
  }

  /// One deal, to be tried with many turnouts.
  private static final class TriedDeal {
    private final org.safepassage.model.Operation operation;
    private final Agreement agreement;
    private final Dues greatest;

    TriedDeal(Scene scene) {
      this.operation = scene.operation();
      this.agreement = scene.agreement();
      this.greatest = Dues.greatest(operation, agreement);
    }

    boolean othersComplete(CommitmentId id, long turnout) {
      Rulebook rulebook =
          Rulebook.compile(operation, agreement, greatest.with(id, Count.of(turnout)));
      Levels end = new Fixpoint(rulebook).from(rulebook.levelsOf(Progress.NONE)).levels();
      for (int c = 0; c < rulebook.obligations().size(); c++) {
        Obligation other = rulebook.obligation(c);
        if (!other.id().equals(id)
            && end.level(Slot.reported(c, Milestone.ARRIVED)) < other.due()) {
          return false;
        }
      }
      return true;
    }
  }
}
