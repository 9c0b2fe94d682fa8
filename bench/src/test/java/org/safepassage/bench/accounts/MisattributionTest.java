package org.safepassage.bench.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safepassage.bench.accounts.Misattribution.Step;

/// FEATURE UNDER TEST: how often claims are in the wrong mouth if only the surest are kept, and how
/// far that can be relied on.
final class MisattributionTest {
  private static Misattribution of(Map<Integer, Step> steps) {
    return new Misattribution(new TreeMap<>(steps));
  }

  @Test
  void the_surest_are_kept_first() {
    Misattribution misattribution = of(Map.of(0, new Step(6, 0), 4, new Step(2, 2)));

    assertThat(misattribution.at(0.75).kept()).isEqualTo(6);
    assertThat(misattribution.at(0.75).rate()).isZero();
    assertThat(misattribution.at(1).rate()).isEqualTo(0.25);
  }

  @Test
  void of_a_part_of_equally_sure_ones_the_mean_is_taken() {
    Misattribution misattribution = of(Map.of(0, new Step(4, 1)));

    assertThat(misattribution.at(0.5).kept()).isEqualTo(2);
    assertThat(misattribution.at(0.5).rate()).isEqualTo(0.25);
  }

  /// The ends as tables of the exact binomial interval have them.
  @Test
  void the_interval_is_that_of_clopper_and_pearson() {
    Misattribution.At none = of(Map.of(0, new Step(20, 0))).at(1);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1684, within(1e-4));

    Misattribution.At some = of(Map.of(0, new Step(20, 4))).at(1);
    assertThat(some.low()).isCloseTo(0.0573, within(1e-4));
    assertThat(some.high()).isCloseTo(0.4366, within(1e-4));

    Misattribution.At all = of(Map.of(0, new Step(10, 10))).at(1);
    assertThat(all.low()).isCloseTo(0.6915, within(1e-4));
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void of_several_sets_equally_sure_ones_are_put_together() {
    Misattribution one = of(Map.of(0, new Step(3, 1)));
    Misattribution other = of(Map.of(0, new Step(1, 0), 1, new Step(4, 4)));

    assertThat(one.plus(other).steps()).containsEntry(0, new Step(4, 1));
    assertThat(one.plus(other).at(0.5).rate()).isEqualTo(0.25);
    assertThat(Misattribution.NONE.at(0.75).kept()).isZero();
  }
}
