package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.agreement.Scene.after;
import static org.safepassage.agreement.Scene.balance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Fixpoint.Reached;
import org.safepassage.model.Evidence;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: the greatest state that can be reached, and the work it takes to find it.
final class FixpointTest {

  @Test
  void the_reference_deal_completes() throws Exception {
    Rulebook rulebook = ReferenceDeal.plain(1).rulebook();
    assertThat(arrivals(rulebook)).containsExactly(20_000L, 4_000L, 1_500L);
  }

  @Test
  void clauses_on_the_last_convoys_stop_it_at_every_milestone() throws Exception {
    Rulebook rulebook = ReferenceDeal.withLastConvoys(1).rulebook();
    Levels end = reached(rulebook).levels();
    for (Milestone milestone : List.of(Milestone.BOARDED, Milestone.DEPARTED, Milestone.ARRIVED)) {
      assertThat(counts(rulebook, end, milestone)).containsExactly(19_600L, 2_450L, 0L);
    }
  }

  @Test
  void the_work_does_not_grow_with_the_number_of_people() throws Exception {
    Reached small = reached(ReferenceDeal.plain(1).rulebook());
    Reached large = reached(ReferenceDeal.plain(1000).rulebook());
    assertThat(large.steps()).isLessThanOrEqualTo(small.steps());
    assertThat(small.steps()).isLessThan(500);
    assertThat(large.laps()).isGreaterThan(20_000);
  }

  @Test
  void lots_that_do_not_fit_each_other_are_still_found_to_repeat() throws Exception {
    long[] steps = new long[2];
    long[] quotas = {21_000, 21_000_000};
    for (int i = 0; i < 2; i++) {
      Scene scene = Scene.scene();
      scene.leave("a", quotas[i]).lot(50).only(balance(3, 8, "b", 700));
      scene.leave("b", quotas[i] * 3 / 8).lot(7).only(balance(8, 3, "a", 500));
      Reached reached = reached(scene.rulebook());
      steps[i] = reached.steps();
    }
    assertThat(steps[1]).isLessThan(2 * steps[0]);
  }

  @Test
  void looking_for_laps_takes_no_more_than_the_steps_where_none_repeats() throws Exception {
    Scene scene = Scene.scene();
    long[] weights = {13, 17, 19, 23};
    long[] lots = {47, 53, 59, 61};
    long[] quotas = {23_757, 18_021, 24_051, 27_003};
    for (int i = 0; i < 4; i++) {
      int next = (i + 1) % 4;
      scene
          .leave("c" + i, quotas[i])
          .lot(lots[i])
          .only(balance(weights[i], weights[next], "c" + next, 100 * weights[i]));
    }
    Rulebook rulebook = scene.rulebook();
    Fixpoint fixpoint = new Fixpoint(rulebook);
    Reached reached = fixpoint.from(rulebook.levelsOf(Progress.NONE));
    assertThat(reached.steps()).isGreaterThan(500);
    assertThat(fixpoint.lookedAtForLaps()).isLessThan(10 * reached.steps());
  }

  @Test
  void where_counts_are_held_plain_holds_are_still_asked_of_arrays() throws Exception {
    Rulebook rulebook = ReferenceDeal.plain(1).rulebook();
    Slot arrived = Slot.reported(1, Milestone.ARRIVED);
    Rulebook held = rulebook.heldAt(java.util.Map.of(arrived, 1_000L));
    Levels start = held.levelsOf(Progress.NONE);
    for (int place = 0; place < held.slots().size(); place++) {
      assertThat(held.advances().isPlain(place, start)).isTrue();
    }
    assertThat(counts(held, reached(held).levels(), Milestone.ARRIVED))
        .containsExactly(8_000L, 1_000L, 0L);
  }

  @Test
  void a_fact_waits_for_its_own_conditions() throws Exception {
    Scene scene = Scene.scene();
    scene.leave("a", 10);
    scene.leave("b", 5).only(Scene.holds("lists-exchanged"));
    scene.fact("lists-exchanged", "registrar", after("a", 4, Milestone.DEPARTED));
    assertThat(arrivals(scene.rulebook())).containsExactly(10L, 5L);
  }

  private static List<Long> arrivals(Rulebook rulebook) throws Exception {
    return counts(rulebook, reached(rulebook).levels(), Milestone.ARRIVED);
  }

  private static Reached reached(Rulebook rulebook) throws Exception {
    Levels start = rulebook.levelsOf(Progress.NONE);
    Reached reached = new Fixpoint(rulebook).from(start);
    new RunCheck(rulebook).check(start, reached.run(), reached.levels());
    return reached;
  }

  private static List<Long> counts(Rulebook rulebook, Levels levels, Milestone milestone) {
    return java.util.stream.IntStream.range(0, rulebook.obligations().size())
        .mapToObj(c -> levels.count(new Slot(c, milestone, Evidence.REPORTED)))
        .toList();
  }
}
