package org.safepassage.accounts.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.TextReader;

/// FEATURE UNDER TEST: claims about the same thing stand side by side, and how they stand to each
/// other is told. Sentences and names are made up.
class ComparisonTest {
  private static final Extractor EXTRACTOR =
      new Extractor(EnglishParser.load(), Gazetteer.of(Optional.empty()));

  private static List<Claim> claims(String id, String outlet, LocalDate day, String text) {
    return EXTRACTOR.claims(
        TextReader.read(id, text.getBytes(UTF_8), Optional.of(outlet), Optional.of(day)));
  }

  private static List<Claim> both(String one, String other) {
    LocalDate day = LocalDate.of(2030, 3, 15);
    List<Claim> both = new ArrayList<>(claims("one", "Hill Post", day, one));
    both.addAll(claims("two", "Valley News", day, other));
    return both;
  }

  private static Set<Relation.Type> types(List<Claim> claims) {
    Set<Relation.Type> types = new TreeSet<>();
    Comparison.of(claims, Optional.empty()).forEach(relation -> types.add(relation.type()));
    return types;
  }

  @Test
  void totals_that_cannot_both_be_true_contradict_each_other() {
    assertThat(
            types(
                both(
                    "The army said 37,500 people had left Korvat since Monday.",
                    "The monitors said no more than 17,000 people had left Korvat since Monday.")))
        .containsExactly(Relation.Type.CONTRADICT);
  }

  @Test
  void lower_bounds_are_compatible() {
    assertThat(
            types(
                both(
                    "The army said at least 6,000 people had left Korvat so far.",
                    "The monitors said more than 6,400 people had left Korvat so far.")))
        .containsExactly(Relation.Type.COMPATIBLE);
  }

  @Test
  void a_part_is_no_rival_of_the_whole() {
    assertThat(
            types(
                both(
                    "The army said 6,400 people had left Korvat since Monday.",
                    "The monitors said the evacuees included 3,000 fighters.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void who_denies_contradicts_what_was_said_right_before() {
    assertThat(
            types(
                claims(
                    "one",
                    "Hill Post",
                    LocalDate.of(2030, 3, 15),
                    "Residents said soldiers had detained forty men at the bridge."
                        + " The army denied the report.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void one_speaker_does_not_stand_against_themselves() {
    assertThat(
            types(
                claims(
                    "one",
                    "Hill Post",
                    LocalDate.of(2030, 3, 15),
                    "The monitors said 300 people had left Korvat since Monday."
                        + " The monitors said 500 people had left Korvat since Sunday.")))
        .isEmpty();
  }

  @Test
  void what_waits_for_a_person_is_compared_with_nothing() {
    List<Claim> claims =
        both(
            "It said 37,500 people had left Korvat since Monday.",
            "The monitors said no more than 17,000 people had left Korvat since Monday.");

    assertThat(claims).anyMatch(claim -> !claim.isSure());
    assertThat(types(claims)).isEmpty();
  }

  @Test
  void the_order_of_the_texts_makes_no_difference() {
    List<List<String>> pairs =
        List.of(
            List.of(
                "The army said 37,500 people had left Korvat since Monday.",
                "The monitors put the number at 17,000."),
            List.of(
                "Gunmen opened fire on the convoy at the bridge on Friday, the army said.",
                "The monitors said soldiers opened fire on the convoy at the bridge on Friday."),
            List.of(
                "The army said the evacuation began on Tuesday.",
                "The monitors said the evacuation began on Thursday."));
    for (List<String> pair : pairs) {
      List<Claim> claims = both(pair.getFirst(), pair.getLast());
      assertThat(types(claims.reversed())).as(pair.toString()).isEqualTo(types(claims));
    }
  }
}
