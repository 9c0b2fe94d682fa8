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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void two_who_deny_the_same_do_not_contradict_each_other() {
    LocalDate day = LocalDate.of(2030, 3, 15);

    assertThat(
            types(
                claims(
                    "one",
                    "Hill Post",
                    day,
                    "The army and the ministry denied that soldiers had fired at the convoy.")))
        .doesNotContain(Relation.Type.CONTRADICT);
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
  void a_total_that_shrinks_contradicts_the_earlier_one() {
    assertThat(
            types(
                both(
                    "The army said 430 people had left Korvat by Tuesday.",
                    "The monitors said 210 people had left Korvat by Wednesday.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void a_total_that_grows_depends_on_the_day() {
    assertThat(
            types(
                both(
                    "The army said 300 people had left Korvat by Monday.",
                    "The monitors said 420 people had left Korvat by Tuesday.")))
        .contains(Relation.Type.DEPENDS_ON_READING);
  }

  @Test
  void what_is_planned_is_no_rival_of_what_happened() {
    assertThat(
            types(
                both(
                    "The army said 300 people were expected to leave Korvat on Wednesday.",
                    "The monitors said 120 people left Korvat on Wednesday.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void another_convoy_is_counted_apart() {
    assertThat(
            types(
                both(
                    "The army said the first convoy carried 120 people.",
                    "The monitors said the second convoy carried 80 people.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void numbers_of_men_led_away_depend_on_who_is_counted() {
    assertThat(
            types(
                both(
                    "The army said gunmen took away 12 men at the bridge in Korvat on Tuesday.",
                    "The monitors said gunmen detained 19 men at the bridge in Korvat on Tuesday.")))
        .contains(Relation.Type.DEPENDS_ON_READING);
  }

  @Test
  void nobody_is_left_and_some_are_contradict_each_other() {
    assertThat(
            types(
                both(
                    "The army said no civilians remain in Korvat.",
                    "The monitors said some 300 civilians remain in Korvat.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void who_has_the_last_leave_says_that_nobody_is_left() {
    assertThat(
            types(
                both(
                    "The army said the last civilians left Korvat on Tuesday.",
                    "The monitors said civilians are still trapped in Korvat.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void fighters_who_stay_are_no_civilians() {
    assertThat(
            types(
                both(
                    "The army said no civilians remain in Korvat.",
                    "The monitors said some 300 fighters remain in Korvat.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void who_denies_of_all_denies_it_in_another_text_too() {
    assertThat(
            types(
                both(
                    "Residents said soldiers had detained a dozen men at the bridge on Tuesday.",
                    "The army said it had detained nobody at the bridge.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void an_accusation_is_what_was_said_before_it() {
    assertThat(
            types(
                claims(
                    "one",
                    "Hill Post",
                    LocalDate.of(2030, 3, 15),
                    "Evacuees said soldiers had robbed passengers at the bridge. The army dismissed the accusations as fabricated.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void a_denial_is_not_of_what_was_said_long_before() {
    String between = "The river was high that spring, and the lower fields were grey. ";
    assertThat(
            types(
                claims(
                    "one",
                    "Hill Post",
                    LocalDate.of(2030, 3, 15),
                    "The monitors said a driver was killed at the bridge. "
                        + between.repeat(4)
                        + "The army denied the report.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void what_is_not_over_contradicts_its_end() {
    assertThat(
            types(
                both(
                    "The army said the evacuation of Korvat was completed on Tuesday.",
                    "The monitors said the evacuation of Korvat has not been completed.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void a_stop_and_a_new_start_follow_each_other() {
    assertThat(
            types(
                both(
                    "The army said the evacuation of Korvat was suspended on Monday.",
                    "The monitors said the evacuation of Korvat resumed on Tuesday.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void a_road_is_open_or_closed() {
    assertThat(
            types(
                both(
                    "The army said the road to Korvat is open.",
                    "The monitors said the road to Korvat is closed.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void a_road_may_be_opened_later() {
    assertThat(
            types(
                both(
                    "The army said the road to Korvat was closed on Monday.",
                    "The monitors said the road to Korvat was opened on Tuesday.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void other_deaths_are_other_deaths() {
    assertThat(
            types(
                both(
                    "The army said 14 people were killed in Korvat on Monday.",
                    "The monitors said two people were killed in Sennet on Tuesday.")))
        .doesNotContain(Relation.Type.CONTRADICT);
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

  @Test
  void a_figure_counts_what_the_sentence_before_it_does() {
    assertThat(
            types(
                both(
                    "The army said 3,100 people left Korvat on Wednesday. The council put the number at 1,900.",
                    "Buses arrived.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void hours_and_minutes_of_one_halt_are_compared() {
    assertThat(
            types(
                both(
                    "The convoy was held up at the bridge for three hours on Wednesday, the mayor said.",
                    "The convoy was held up at the bridge for 40 minutes on Wednesday, the army said.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void halts_of_the_same_length_do_not_contradict_each_other() {
    assertThat(
            types(
                both(
                    "The convoy was held up at the bridge for two hours on Wednesday, the mayor said.",
                    "The convoy was held up at the bridge for 120 minutes on Wednesday, the army said.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void who_brokered_a_deal_was_not_a_mere_observer() {
    assertThat(
            types(
                both(
                    "The agreement was brokered by the Lake Union, the mayor said.",
                    "The army said the Lake Union attended the talks as an observer.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void another_may_have_been_an_observer() {
    assertThat(
            types(
                both(
                    "The agreement was brokered by the Lake Union, the mayor said.",
                    "The army said the Forest Council attended the talks as an observer.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void who_cannot_verify_a_report_does_not_deny_it() {
    assertThat(
            types(
                both(
                    "Residents said soldiers had detained forty men at the bridge. The monitors have not been able to verify the report.",
                    "Buses arrived.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void those_who_wait_in_one_crowd_are_counted_once() {
    assertThat(
            types(
                both(
                    "The Red Cross said around 12,000 people were still in the town.",
                    "The governor said fewer than 5,000 people remained in the town.")))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void nobody_forced_to_leave_says_nothing_on_arrests() {
    assertThat(
            types(
                both(
                    "Residents said soldiers had detained forty men at the bridge on Wednesday.",
                    "The mayor said nobody had been forced to leave.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void wounded_are_not_dead() {
    assertThat(
            types(
                both(
                    "Two people died at the bridge in Korvat on Wednesday, the clinic said.",
                    "Three people were wounded at the bridge in Korvat on Wednesday, the army said.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void a_number_of_these_is_a_part() {
    assertThat(
            types(
                both(
                    "The army said 320 people had left Korvat since Monday.",
                    "The monitors said 500 people were brought to the lake. Of these, 203 are stretcher cases.")))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  /// What one speaker tells and another tells the contrary of, in texts of one day.
  @ParameterizedTest
  @CsvSource({
    "the evacuation was completed on Friday, thousands of people were still waiting in Korvat on"
        + " Friday",
    "the evacuation has resumed, the evacuation is still suspended",
    "the ceasefire is holding, the ceasefire has collapsed",
    "a deal has been reached, no deal has been reached",
    "the convoy reached Korvat on Thursday, the convoy did not reach Korvat on Thursday",
    "the first convoy left on Thursday, no convoy left on Thursday",
    "aid reached the town on Thursday, no aid has reached the town",
    "six people died in the shelling of the convoy on Thursday, nine people died in the shelling of"
        + " the convoy on Thursday",
  })
  void contraries_contradict_each_other_in_both_orders(String one, String other) {
    String mayor = "The mayor said that " + one + ".";
    String cross = "The Red Cross said that " + other + ".";

    assertThat(types(both(mayor, cross))).contains(Relation.Type.CONTRADICT);
    assertThat(types(both(cross, mayor))).contains(Relation.Type.CONTRADICT);
  }

  @ParameterizedTest
  @CsvSource({
    "the evacuation was suspended on Thursday, the evacuation has resumed",
    "the first convoy left on Thursday, the second convoy did not leave on Thursday",
    "aid reached the town on Friday, no aid had reached the town by Wednesday",
    "the first phase of the evacuation was completed on Thursday, people are still waiting in Korvat",
    "six people died in the shelling of the market on Thursday, nine people died in the shelling of"
        + " the bakery on Thursday",
    "the evacuation would resume on Friday, the evacuation is still suspended",
    "the convoy reached Korvat on Thursday, the convoy did not reach Korvat on Wednesday",
  })
  void what_can_both_be_true_does_not(String one, String other) {
    String mayor = "The mayor said that " + one + ".";
    String cross = "The Red Cross said that " + other + ".";

    assertThat(types(both(mayor, cross))).doesNotContain(Relation.Type.CONTRADICT);
    assertThat(types(both(cross, mayor))).doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void a_road_that_nobody_names_may_be_another() {
    assertThat(
            types(
                both(
                    "The mayor said the road was closed on Thursday.",
                    "The Red Cross said the road was open on Thursday.")))
        .containsExactly(Relation.Type.DEPENDS_ON_READING);
  }

  private static List<Claim> at(String time, String id, String text) {
    String file = "Date: 2030-03-15T%s\nOutlet: %s\n\n%s".formatted(time, id, text);
    return EXTRACTOR.claims(
        TextReader.read(id, file.getBytes(UTF_8), Optional.empty(), Optional.empty()));
  }

  /// What still stood in the morning may have gone on by the evening; the other way round it can't.
  @ParameterizedTest
  @CsvSource({"07:00, 18:00, false", "18:00, 07:00, true", "17:00, 18:00, true"})
  void hours_lie_between_what_still_stands_and_what_goes_on(
      String stands, String goes, boolean contradict) {
    List<Claim> claims =
        new ArrayList<>(
            at(stands, "Hill Post", "The mayor said that the evacuation is still suspended."));
    claims.addAll(at(goes, "Valley News", "The Red Cross said that the evacuation has resumed."));

    assertThat(types(claims).contains(Relation.Type.CONTRADICT)).isEqualTo(contradict);
  }
}
