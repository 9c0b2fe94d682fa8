package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.safepassage.accounts.claim.MadeUpText.chain;
import static org.safepassage.accounts.claim.MadeUpText.claims;
import static org.safepassage.accounts.claim.MadeUpText.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.accounts.say.Voice.Manner;

/// FEATURE UNDER TEST: what is said in words for which there is no topic, numbers without a clause
/// of their own, and speakers whom grammar hides. Nothing may be lost, and nobody may be given
/// words that aren't theirs.
class WhatElseIsSaidTest {
  @Test
  void a_clause_on_no_topic_is_a_claim_all_the_same() {
    Claim claim = with("roof", "The nurse said that snow had covered the roof.");

    assertThat(chain(claim)).containsExactly("nurse");
    assertThat(claim.topic())
        .isIn(Topic.OTHER_STATUS, Topic.OTHER_INCIDENT, Topic.OTHER_COUNT, Topic.DEAL_SCOPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is not clear how many people are inside.",
        "The ministry declined to comment.",
        "The mayor spoke on Friday.",
      })
  void who_says_nothing_claims_nothing(String text) {
    assertThat(claims(text)).isEmpty();
  }

  @Test
  void likelihoods_of_kinds_sum_to_one_and_follow_the_weights() {
    Kinds kinds =
        new Kinds(new TraitModel(7, List.of("a\t1\t0\t0\t0\t0\t0\t0", "b\t0\t2\t0\t0\t0\t0\t0")));

    Map<Kind, Double> likely = kinds.likely(List.of("a", "b", "unknown"));

    assertThat(likely.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(likely.getOrDefault(Kind.COUNT, 0.0) / likely.getOrDefault(Kind.INCIDENT, 1.0))
        .isCloseTo(Math.E, within(1e-9));
    assertThat(kinds.mostLikely(List.of("a", "b")).kind()).isEqualTo(Kind.COUNT);
  }

  @ParameterizedTest
  @CsvSource({
    "'About 700 people reached Lower Dorn on Friday, among them 90 wounded, the mayor said.', 90",
    "'Korvat, home to 64,000 people before the war, has no water.', 64000",
    "'By noon 1,200 people had left, the mayor said, 310 of them children.', 310",
  })
  void a_number_without_a_clause_is_counted(String text, long number) {
    assertThat(claims(text))
        .filteredOn(claim -> claim.quantity().flatMap(Quantity::value).equals(Optional.of(number)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two buses left Korvat on April 10, the mayor said.",
        "The man was pulled down from bus number 23.",
        "The first bus left Korvat at 2:40 p.m.",
        "The village has been empty since 2019.",
      })
  void days_years_hours_and_numbers_of_buses_count_nobody(String text) {
    assertThat(claims(text))
        .allSatisfy(claim ->
            assertThat(claim.quantity().flatMap(Quantity::value).orElse(0L))
                .as(claim.words())
                .isNotIn(10L, 23L, 40L, 2019L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An activist who gave his name as Salim said soldiers held the convoy.|Salim (activist)",
        "The commander of the brigade, the larger of the two, said his men had left the town."
            + "|commander of the brigade",
        "\"They held us for a day,\" Salim Odeh, who left on Friday, told us.|Salim Odeh",
        "Shells killed two people in the town, medical partners report.|medical partners",
        "A commander made it plain that no bus would leave the town.|commander",
        "No arms were found in the lorries, the spokesman went on.|spokesman",
        "In the opinion of the centre, the rebels shelled the road.|centre",
        "Channels spread the news that four passengers had been arrested.|channels",
        "The passengers are certain that soldiers fired on the bus.|passengers",
        "A monitor saw soldiers drive forty men away.|monitor",
        "The governor was quoted as saying by the agency that the convoy had left the town."
            + "|governor",
      })
  void whoever_speaks_is_found(String text, String holder) {
    assertThat(claims(text).stream().filter(claim -> !chain(claim).isEmpty()))
        .as(text)
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(chain(claim).getLast()).isEqualTo(holder));
  }

  @Test
  void a_dateline_says_nothing_and_hides_nobody() {
    List<Claim> claims =
        claims("KORVAT, Taresia (TNA) - Some 300 people left the town on Friday, the mayor said.");

    assertThat(claims).hasSize(1);
    assertThat(chain(claims.getFirst())).containsExactly("mayor");
    assertThat(claims.getFirst().words()).startsWith("Some 300 people");
  }

  @Test
  void what_an_outlet_asks_for_is_its_own() {
    Claim claim = with("corridor", "We ask both sides to open the corridor.");

    assertThat(chain(claim)).isEmpty();
    assertThat(claim.kind()).isEqualTo(Kind.CALL);
    assertThat(claim.voice().manner()).isEqualTo(Manner.DEMANDED);
  }

  @Test
  void rumours_are_nobodys() {
    assertThat(
            chain(with("fortress", "Rumours that the fortress has fallen are making the rounds.")))
        .containsExactly("unnamed");
  }

  @Test
  void a_report_that_is_denied_is_told_of_its_maker_and_of_whoever_denies_it() {
    List<Claim> claims =
        claims("The ministry denied reports by two channels that soldiers had arrested a driver.");

    assertThat(claims)
        .anySatisfy(claim -> {
          assertThat(chain(claim)).containsExactly("ministry", "two channels");
          assertThat(claim.topic()).isEqualTo(Topic.DETAINED);
          assertThat(claim.kind()).isEqualTo(Kind.INCIDENT);
        })
        .anySatisfy(claim -> {
          assertThat(chain(claim)).containsExactly("ministry");
          assertThat(claim.kind()).isEqualTo(Kind.DENIAL);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The army said the garrison must leave first.",
        "The ministry said the wounded will leave only after the prisoners have been freed.",
        "The council demands that every man give his fingerprints before he boards.",
        "The two convoys must cross at the same moment, the official said.",
        "The fighters would not move until the sick were out, the commander said.",
      })
  void an_order_of_steps_is_a_condition(String text) {
    assertThat(claims(text)).extracting(Claim::kind).as(text).contains(Kind.CONDITION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eleven soldiers have died for lack of medicine, the chaplain said.",
        "Mortar fire killed the driver of a bus, the mayor said.",
        "Explosions near the bridge wounded two people.",
      })
  void victims_and_shells_are_not_to_blame(String text) {
    assertThat(claims(text)).isNotEmpty().allSatisfy(claim -> assertThat(claim.blamed()).isEmpty());
  }

  @Test
  void deaths_are_counted_as_deaths_and_one_is_a_number() {
    Claim one = with("killed", "Shelling killed a woman on Thursday, the council said.");
    assertThat(one.quantity().orElseThrow().unit()).isEqualTo("deaths");
    assertThat(one.quantity().orElseThrow().value()).contains(1L);

    Claim hurt = with("wounded", "Shelling wounded six people on Thursday, the council said.");
    assertThat(hurt.quantity().orElseThrow().unit()).isEqualTo("wounded");
    assertThat(hurt.quantity().orElseThrow().value()).contains(6L);
  }

  @Test
  void months_years_and_stretches_of_days_are_days() {
    assertThat(with("besieged", "The army besieged Korvat in December.").days().orElseThrow().iso())
        .isEqualTo("2029-12-01/2029-12-31");
    assertThat(
            with("left", "Between 3 and 5 March some 900 people left Korvat.")
                .days()
                .orElseThrow()
                .iso())
        .isEqualTo("2030-03-03/2030-03-05");
    assertThat(
            with("left", "Some 900 people have left Korvat since 9 March.")
                .days()
                .orElseThrow()
                .iso())
        .isEqualTo("2030-03-09/2030-03-15");
  }

  @Test
  void each_part_of_a_deal_is_a_term_of_its_own() {
    List<Claim> claims =
        claims(
            "The agreement stipulates the handover of all heavy arms, the delivery of maps of the"
                + " minefields and the return of the bodies of seven soldiers.");

    assertThat(claims).extracting(Claim::kind).containsOnly(Kind.TERM);
    assertThat(claims.size()).isGreaterThan(1);
  }
}
