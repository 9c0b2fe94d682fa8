package org.safepassage.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.accounts.claim.Quantity;

/// FEATURE UNDER TEST: how a claimed number stands to a counted one, both as intervals.
class CountedTest {
  private static Quantity claimed(long least, Optional<Long> most) {
    return new Quantity("some", Quantity.Bound.RANGE, Optional.empty(), least, most, "people");
  }

  @ParameterizedTest
  @CsvSource({
    // claimed, counted, how it stands
    "100, 100, 100, 100, fits",
    "101, 101, 100, 100, above 1",
    "99, 99, 100, 100, below 1",
    "0, 99, 100, 120, below 1",
    "0, 100, 100, 120, fits",
    "90, 130, 100, 120, fits",
    "105, 110, 100, 120, fits",
    "120, 500, 100, 120, fits",
    "121, 500, 100, 120, above 1",
    "500, 900, 0, 0, above 500",
    "0, 0, 0, 0, fits",
    "0, 0, 7, 9, below 7",
  })
  void they_fit_where_one_number_can_be_meant_by_both(
      long least, long most, long fewest, long greatest, String how) {
    Fit fit = new Counted(fewest, greatest).fit(claimed(least, Optional.of(most)));

    assertThat(said(fit)).isEqualTo(how);
  }

  @ParameterizedTest
  @CsvSource({"0, fits", "120, fits", "121, above 1", "5000, above 4880"})
  void what_sets_no_upper_bound_is_never_below(long least, String how) {
    assertThat(said(new Counted(100, 120).fit(claimed(least, Optional.empty())))).isEqualTo(how);
  }

  private static String said(Fit fit) {
    return switch (fit) {
      case Fit.Fits _ -> "fits";
      case Fit.Above(var by) -> "above " + by;
      case Fit.Below(var by) -> "below " + by;
    };
  }

  @Test
  void the_fewest_are_not_more_than_the_most() {
    assertThatThrownBy(() -> new Counted(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Counted(2, 2).isExact()).isTrue();
    assertThat(new Counted(1, 2).isExact()).isFalse();
  }
}
