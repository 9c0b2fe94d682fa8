package org.safepassage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: what things go by, and how names are compared and put into sentences.
final class NamesTest {
  @Test
  void a_name_is_the_same_in_capitals_with_other_accents_and_blanks_around_it() {
    for (String written :
        List.of("turkiye", " Türkiye ", "TÜRKIYE", "Tu\u0308rkiye", "\u2068Türkiye\u2069")) {
      assertThat(Names.folded(written)).as(written).isEqualTo("turkiye");
    }
    assertThat(Names.folded("the  old_city")).isEqualTo(Names.folded("The-Old City"));
    assertThat(Names.folded("إيران")).isEqualTo(Names.folded("ايران"));
    assertThat(Names.folded("رُوسيا")).isEqualTo(Names.folded("روسيا"));
    assertThat(Names.folded("إيران")).isNotEqualTo(Names.folded("روسيا"));
  }

  @Test
  void everything_that_something_goes_by_is_listed_once() {
    Names names = new Names("Russia", Map.of("en", "Russia", "fr", "Russie"), List.of("Moscow"));
    assertThat(names.all()).containsExactlyInAnyOrder("Russia", "Russie", "Moscow");
  }

  @Test
  void a_noun_has_the_article_that_goes_with_it() {
    assertThatThrownBy(() -> new AgreementId("a b")).hasMessageContaining("the id of an agreement");
    assertThatThrownBy(() -> new EscortId("a b")).hasMessageContaining("the id of an escort");
    assertThatThrownBy(() -> new PartyId("a b")).hasMessageContaining("the id of a party");
    assertThat(Article.with("unit")).isEqualTo("a unit");
  }
}
