package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.RunCheck.RunRefuted;
import org.safepassage.model.Milestone;
import org.safepassage.model.Progress;

/// FEATURE UNDER TEST: a run that is wrong somewhere is refuted.
///
/// `a` may be 10 ahead of `b`, and `b` 5 ahead of `a`; the second half of `a` is also held to 3
/// ahead.
final class RunCheckTest {
  private static final long QUOTA = 100;
  private final Rulebook rulebook = rulebook();
  private final Levels start = rulebook.levelsOf(Progress.NONE);

  private static Rulebook rulebook() {
    Scene scene = Scene.scene();
    scene
        .leave("a", QUOTA)
        .only(Scene.balance(1, 1, "b", 10))
        .beyond(50, Scene.balance(1, 1, "b", 3));
    scene.leave("b", QUOTA).only(Scene.balance(1, 1, "a", 5));
    return scene.rulebook();
  }

  @Test
  void laps_up_to_where_the_terms_change_are_believed() {
    Levels half = state(50, 50);
    assertThatThrownBy(() -> check(List.of(laps(10, 5)), half))
        .isInstanceOf(RunRefuted.class)
        .hasMessageStartingWith("Still permitted at the end");
    assertThatCode(() -> check(List.of(laps(10, 5), furtherLaps(50, 25, 2)), state(QUOTA, QUOTA)))
        .doesNotThrowAnyException();
  }

  @Test
  void laps_that_are_too_many_are_refuted() {
    assertThatThrownBy(() -> check(List.of(laps(11, 5)), state(55, 55)))
        .isInstanceOf(RunRefuted.class)
        .hasMessageStartingWith("Not permitted");
    assertThatThrownBy(() -> check(List.of(laps(21, 5)), state(105, 105)))
        .isInstanceOf(RunRefuted.class);
  }

  @Test
  void laps_too_long_for_the_bands_are_refuted_at_the_first() {
    assertThatThrownBy(() -> check(List.of(laps(4, 11)), state(44, 44)))
        .isInstanceOf(RunRefuted.class)
        .hasMessageStartingWith("Not permitted");
  }

  @Test
  void another_end_is_refuted() {
    assertThatThrownBy(() -> check(List.of(laps(10, 5)), state(50, 49)))
        .isInstanceOf(RunRefuted.class)
        .hasMessageContaining("another state");
  }

  @Test
  void a_lap_in_which_a_count_rises_twice_goes_on_by_both() {
    List<Move.Advance> lap = new ArrayList<>();
    lap.addAll(going(0, 2));
    lap.addAll(going(1, 5));
    lap.addAll(going(0, 5));
    List<Run.Step> steps = List.of(new Run.Step.Laps(10, lap), furtherLaps(50, 25, 2));
    assertThatCode(() -> check(steps, state(QUOTA, QUOTA))).doesNotThrowAnyException();
  }

  private void check(List<Run.Step> steps, Levels end) throws RunRefuted {
    new RunCheck(rulebook).check(start, new Run(steps), end);
  }

  /// Both go on by so many, so often.
  private static Run.Step laps(long times, long by) {
    return furtherLaps(0, times, by);
  }

  private static Run.Step furtherLaps(long from, long times, long by) {
    List<Move.Advance> lap = new ArrayList<>();
    lap.addAll(going(0, from + by));
    lap.addAll(going(1, from + by));
    return new Run.Step.Laps(times, lap);
  }

  private static List<Move.Advance> going(int commitment, long to) {
    List<Move.Advance> going = new ArrayList<>();
    for (Milestone milestone : List.of(Milestone.BOARDED, Milestone.DEPARTED, Milestone.ARRIVED)) {
      going.add(new Move.Advance(Slot.reported(commitment, milestone), to));
    }
    return going;
  }

  private Levels state(long a, long b) {
    Levels levels = start.copy();
    going(0, a).forEach(move -> levels.put(move.slot(), move.to()));
    going(1, b).forEach(move -> levels.put(move.slot(), move.to()));
    return levels;
  }
}
