package org.safepassage.accounts.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.text.Strings;

/// FEATURE UNDER TEST: one name in many spellings and scripts.
class SpellingTest {
  private static final long SEED = Long.getLong("safepassage.seed", 20_161_216L);

  private static double likeness(String one, String other) {
    return Spelling.likeness(Spelling.key(one), Spelling.key(other));
  }

  @Test
  void case_accents_apostrophes_hyphens_and_articles_make_no_difference() {
    assertThat(Spelling.key("al-Fu'ah")).isEqualTo(Spelling.key("Fuah"));
    assertThat(Spelling.key("Al Fu’ah")).isEqualTo(Spelling.key("al-Fuʿah"));
    assertThat(Spelling.key("the Syrian Government")).isEqualTo("syrian government");
    assertThat(Spelling.key("Türkiye")).isEqualTo("turkiye");
    assertThat(Spelling.key("as-Safira")).isEqualTo("safira");
  }

  @Test
  void arabic_letters_that_are_written_in_several_ways_are_one() {
    assertThat(Spelling.key("الفوعة")).isEqualTo(Spelling.key("الفوعه"));
    assertThat(Spelling.key("إدلب")).isEqualTo(Spelling.key("ادلب"));
    assertThat(Spelling.key("حَلَب")).isEqualTo(Spelling.key("حلب"));
    assertThat(Spelling.key("حلـــب")).isEqualTo("حلب");
    assertThat(Spelling.key("الفوعة")).isEqualTo(Spelling.key("فوعة"));
  }

  @Test
  void transliterations_of_one_name_are_alike_and_other_names_are_not() {
    for (List<String> pair :
        List.of(
            List.of("Kefraya", "Kefyra"),
            List.of("Ramouseh", "Ramousseh"),
            List.of("Zabadani", "Zabadany"),
            List.of("Khan Touman", "Khan Tuman"))) {
      assertThat(likeness(pair.get(0), pair.get(1)))
          .as(pair.toString())
          .isBetween(Spelling.LEAST, 1.0);
    }
    for (List<String> pair :
        List.of(
            List.of("Madaya", "Daraya"),
            List.of("Homs", "Hama"),
            List.of("Aleppo", "Idlib"),
            List.of("Lower Dorn", "Upper Dorn"))) {
      assertThat(likeness(pair.get(0), pair.get(1))).as(pair.toString()).isLessThan(Spelling.LEAST);
    }
  }

  @Test
  void likeness_is_a_share_the_same_both_ways_and_whole_for_the_same_name() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2_000; round++) {
      String one = Strings.any(random, 12);
      String other = Strings.any(random, 12);
      String seed = "seed %d, round %d".formatted(SEED, round);

      assertThat(likeness(one, other)).as(seed).isBetween(0.0, 1.0);
      assertThat(likeness(one, other)).as(seed).isEqualTo(likeness(other, one));
      assertThat(likeness(one, one)).as(seed).isEqualTo(1);
      assertThat(Spelling.key(Spelling.key(one)))
          .as(seed)
          .hasSizeLessThanOrEqualTo(one.length() * 20);
    }
  }
}
