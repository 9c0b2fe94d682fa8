package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.accounts.claim.MadeUpText.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.accounts.claim.Claim.Doubt;
import org.safepassage.accounts.claim.Quantity.Bound;

/// FEATURE UNDER TEST: how many, when, and of what kind a claim is, in sentences made up for it.
/// The text was published on Friday, 15 March 2030.
class SlotsOfClaimsTest {
  private static Claim first(String text) {
    List<Claim> claims = claims(text);
    assertThat(claims).as(text).isNotEmpty();
    return claims.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "at least, GE, 300, none",
    "no fewer than, GE, 300, none",
    "not less than, GE, 300, none",
    "more than, GT, 301, none",
    "over, GT, 301, none",
    "fewer than, LT, 0, 299",
    "less than, LT, 0, 299",
    "no more than, LE, 0, 300",
    "up to, LE, 0, 300",
    "just under, APPROX_BELOW, 270, 300",
    "nearly, APPROX_BELOW, 270, 300",
    "close to, APPROX_BELOW, 270, 300",
    "about, APPROX, 270, 330",
    "around, APPROX, 270, 330",
  })
  void what_stands_before_a_number_bounds_it(String words, Bound bound, long least, String most) {
    Quantity quantity =
        first("The monitors said " + words + " 300 people left Korvat.").quantity().orElseThrow();

    assertThat(quantity.bound()).as(words).isEqualTo(bound);
    assertThat(quantity.least()).as(words).isEqualTo(least);
    assertThat(quantity.most().map(Object::toString).orElse("none")).as(words).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "Twenty-six people left Korvat., 26",
    "Two hundred and fifty people left Korvat., 250",
    "Fifteen thousand people left Korvat., 15000",
    "Nineteen people left Korvat., 19",
  })
  void numbers_may_be_written_in_words(String text, long people) {
    assertThat(first(text).quantity().orElseThrow().value()).as(text).contains(people);
  }

  @Test
  void a_range_has_both_its_ends() {
    Quantity quantity = first("Between 800 and 1,000 people left Korvat.").quantity().orElseThrow();

    assertThat(quantity.least()).isEqualTo(800);
    assertThat(quantity.most()).contains(1_000L);
  }

  @Test
  void what_no_operation_can_count_is_no_count() {
    for (Claim claim : claims("Some 99999999999999999999 people left Korvat.")) {
      assertThat(claim.quantity().flatMap(Quantity::value)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300 people left Korvat on Wednesday., 2030-03-13",
    "300 people left Korvat yesterday., 2030-03-14",
    "300 people left Korvat on 12 March., 2030-03-12",
    "300 people left Korvat on 12 March 2029., 2029-03-12",
    "300 people left Korvat on March 12., 2030-03-12",
    "The buses had left Korvat since 16 December., 2029-12-16",
    "300 people left Korvat at the weekend., 2030-03-10",
  })
  void a_day_is_meant_from_where_the_text_stands(String text, LocalDate day) {
    assertThat(first(text).days().orElseThrow().to()).as(text).isEqualTo(day);
  }

  @Test
  void may_is_a_month_with_a_capital_only() {
    Claim claim = first("The monitors said 10 may have been killed near Korvat.");

    assertThat(claim.days().filter(Days::said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Gunmen opened fire on the convoy near Korvat., INCIDENT, FIRED",
    "Soldiers detained forty men at the checkpoint., INCIDENT, DETAINED",
    "Militiamen held up the convoy at the bridge for a day., INCIDENT, HELD_UP",
    "Two buses were turned back by soldiers., INCIDENT, TURNED_BACK",
    "Rebels have surrounded Korvat since March., INCIDENT, BESIEGED",
    "The evacuation was suspended on Friday., STATUS, STOPPED",
    "The operation resumed on Friday., STATUS, RESUMED",
    "The road to Korvat was reopened., STATUS, ROAD_OPEN",
    "Forty buses reached Dorn., COUNT, VEHICLES",
    "The monitors put the number of those who left at 260., COUNT, LEFT",
    "The army said it would not let the convoy pass until the prisoners were released., CONDITION, LINKED",
    "'Under the agreement, 2,500 people will leave Korvat.', TERM, DEAL_SCOPE",
    "The truce was brokered by Norway and Peru., TERM, DEAL_MAKERS",
    "The United Nations called on all parties to protect the convoys., CALL, CALLED_FOR",
    "The army denied that its soldiers had fired on the buses., DENIAL, FIRED",
    "The Red Cross said nobody had been detained., DENIAL, DETAINED",
  })
  void a_statement_is_of_a_kind_and_on_a_topic(String text, Kind kind, Topic topic) {
    assertThat(claims(text))
        .as(text)
        .anySatisfy(claim -> {
          assertThat(claim.kind()).isEqualTo(kind);
          assertThat(claim.topic()).isEqualTo(topic);
        });
  }

  @Test
  void parts_of_a_number_are_claims_of_their_own() {
    List<Claim> claims =
        claims("The monitors said 1,146 people left Korvat on 24 buses, including 448 fighters.");

    assertThat(claims.stream().flatMap(claim -> claim.quantity().stream()).map(Quantity::value))
        .contains(Optional.of(1_146L), Optional.of(24L), Optional.of(448L));
  }

  @Test
  void every_slot_points_at_its_words() {
    List<Claim> claims =
        claims(
            "Twenty-six people left Korvat on Wednesday, and more than 300 soldiers of the Marine"
                + " Brigade opened fire on the buses, the monitors said.");

    assertThat(claims).hasSizeGreaterThan(1);
    for (Claim claim : claims) {
      List<String> slots = new ArrayList<>();
      claim.quantity().ifPresent(quantity -> slots.add(quantity.words()));
      claim.days().filter(Days::said).ifPresent(days -> slots.add(days.words()));
      claim.blamed().forEach(blamed -> slots.add(blamed.words()));
      for (String slot : slots) {
        assertThat(claim.whereIs(slot).map(claim.text()::words)).as(slot).hasValue(slot);
      }
    }
    assertThat(claims.getFirst().quantity().orElseThrow().words()).isEqualTo("Twenty-six");
  }

  /// What was last done has the day named before it; what is so has the text's.
  @ParameterizedTest
  @CsvSource({
    "the evacuation is still suspended, 2030-03-15",
    "the road is blocked, 2030-03-15",
    "the evacuation was suspended, 2030-03-13",
  })
  void a_state_is_of_the_texts_day_and_no_earlier(String said, String day) {
    Claim claim =
        MadeUpText.with(said, "Two buses left Korvat on Wednesday. The mayor said " + said + ".");

    assertThat(claim.days().orElseThrow().to()).hasToString(day);
  }

  @Test
  void whose_voice_nobody_can_tell_waits_for_a_person() {
    Claim claim = first("It said the convoy had left Korvat.");

    assertThat(claim.doubts()).contains(Doubt.WHO_IS_MEANT);
    assertThat(claim.isSure()).isFalse();
  }
}
