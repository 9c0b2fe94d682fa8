package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Fixpoint.Reached;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: what hangs together is climbed together, one knot after the other, and ends
/// where all of it ends at once.
final class KnotByKnotTest {
  private static final long SEED = Long.getLong("safepassage.seed", 2_015L);

  /// Small deals beside each other, of which some wait for others: hand-overs, facts and choices
  /// among them, and people on the way.
  @Test
  void one_after_the_other_ends_where_all_at_once_does() throws Exception {
    int cut = 0;
    for (int i = 0; i < 1_000; i++) {
      long seed = SEED + i;
      RandomGenerator dice = dice(seed);
      RandomDeals.Dealt dealt =
          RandomDeals.beside(dice, 1 + dice.nextInt(8), 3 + dice.nextInt(40), true);
      Rulebook rulebook = dealt.scene().rulebook();
      Levels start = rulebook.levelsOf(dealt.start());
      Knots whole = Knots.whole(readers(rulebook), rulebook.slots().size());
      Reached atOnce = reached(new Fixpoint(rulebook, whole), rulebook, start);
      Reached oneByOne = reached(new Fixpoint(rulebook, whole.cut()), rulebook, start);
      assertThat(oneByOne.levels()).as("seed %d", seed).isEqualTo(atOnce.levels());
      cut += whole.cut().size() > 1 ? 1 : 0;
    }
    assertThat(cut).isGreaterThan(900);
  }

  /// Bands with lots that fit neither each other nor the ends of what is held: laps that keep pace
  /// can't always be repeated, and moves made before one are then no lap with those made after it.
  @Test
  void laps_in_lots_end_where_steps_do() throws Exception {
    for (int i = 0; i < 120; i++) {
      long seed = SEED + i;
      RandomGenerator dice = dice(seed);
      Scene scene = Scene.scene();
      new Bands("c", 21 + dice.nextInt(60), 20_000, 50).throwInto(scene, dice, true);
      Rulebook rulebook = scene.rulebook();
      Levels start = rulebook.levelsOf(Progress.NONE);
      Knots whole = Knots.whole(readers(rulebook), rulebook.slots().size());
      Reached atOnce = reached(new Fixpoint(rulebook, whole), rulebook, start);
      Reached oneByOne = reached(new Fixpoint(rulebook), rulebook, start);
      assertThat(oneByOne.levels()).as("seed %d", seed).isEqualTo(atOnce.levels());
    }
  }

  @Test
  void groups_cost_what_each_of_them_costs_alone() throws Exception {
    int groups = 12;
    Scene together = Scene.scene();
    List<Rulebook> alone = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      Bands bands = new Bands("g" + group + "-", 25, 20_000, 1);
      boolean deadlocked = group % 5 == 3;
      bands.throwInto(together, dice(SEED + group), deadlocked);
      Scene own = Scene.scene();
      bands.throwInto(own, dice(SEED + group), deadlocked);
      alone.add(own.rulebook());
    }
    Rulebook all = together.rulebook();
    Reached reached = reached(new Fixpoint(all), all, all.levelsOf(Progress.NONE));
    long steps = 0;
    for (Rulebook one : alone) {
      Reached own = reached(new Fixpoint(one), one, one.levelsOf(Progress.NONE));
      steps += own.steps();
      for (Slot slot : one.slots()) {
        CommitmentId id = one.obligation(slot.commitment()).id();
        Slot same = new Slot(all.placeOf(id), slot.milestone(), slot.evidence());
        assertThat(reached.levels().level(same)).as("%s", id).isEqualTo(own.levels().level(slot));
      }
    }
    assertThat(reached.steps()).isEqualTo(steps);
  }

  @Test
  void those_in_a_row_are_asked_once_each() throws Exception {
    Scene scene = Scene.scene();
    int length = 300;
    for (int i = 0; i < length; i++) {
      Scene.Walk walk = scene.leave("c" + i, 1_000);
      if (i > 0) {
        walk.only(Scene.afterAll("c" + (i - 1)));
      }
    }
    Rulebook rulebook = scene.rulebook();
    Reached reached = reached(new Fixpoint(rulebook), rulebook, rulebook.levelsOf(Progress.NONE));
    assertThat(reached.levels().level(Slot.reported(length - 1, Milestone.ARRIVED)))
        .isEqualTo(1_000);
    assertThat(reached.steps()).isEqualTo(rulebook.slots().size());
  }

  private static RandomGenerator dice(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static Reached reached(Fixpoint fixpoint, Rulebook rulebook, Levels start)
      throws RunCheck.RunRefuted {
    Reached reached = fixpoint.from(start);
    new RunCheck(rulebook).check(start, reached.run(), reached.levels());
    return reached;
  }

  /// What depends on what, read back from the knots.
  private static Rows readers(Rulebook rulebook) {
    Knots knots = rulebook.wiring().knots();
    Rows.Filling readers = new Rows.Filling(knots.ranks());
    for (int rank = 0; rank < knots.ranks(); rank++) {
      for (int i = knots.firstReader(rank); i < knots.endOfReaders(rank); i++) {
        readers.add(knots.number(rank), knots.number(knots.reader(i)));
      }
    }
    return readers.done();
  }
}
