package org.safepassage.accounts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: a word means the same in the singular and in the plural.
class PluralsTest {
  @Test
  void one_and_many_come_to_the_same_word() {
    Map.of(
            "families", "family",
            "women", "woman",
            "men", "man",
            "children", "child",
            "buses", "bus",
            "rebels", "rebel",
            "witnesses", "witness",
            "displaced-women", "displaced-woman",
            "wounded", "wounded")
        .forEach((many, one) -> {
          assertThat(Plurals.singular(many)).isEqualTo(one);
          assertThat(Plurals.singular(one)).isEqualTo(one);
        });
  }
}
