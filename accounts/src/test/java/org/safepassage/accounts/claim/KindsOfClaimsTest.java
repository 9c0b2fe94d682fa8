package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.accounts.claim.MadeUpText.chain;
import static org.safepassage.accounts.claim.MadeUpText.claims;
import static org.safepassage.accounts.claim.MadeUpText.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE UNDER TEST: of what kind a claim is, where words of two kinds meet: orders of steps in
/// demands and deals, numbers without a verb, denials of charges, and what is told as unclear.
class KindsOfClaimsTest {
  @ParameterizedTest
  @CsvSource({
    "would not move, 'The commander said that the last convoy would not move before all prisoners had been returned.'",
    "be let out, 'The governor demanded that the sick be let out first.'",
    "have to be returned, 'The men have to be returned before a single bus goes the other way, the envoy said.'",
  })
  void an_order_of_steps_is_a_condition_however_it_is_asked_for(String words, String text) {
    assertThat(with(words, text).kind()).isEqualTo(Kind.CONDITION);
  }

  @Test
  void what_has_happened_in_an_order_is_no_condition() {
    assertThat(claims("The sick left Korvat before the fighters left, the mayor said."))
        .noneMatch(claim -> claim.kind() == Kind.CONDITION);
  }

  @ParameterizedTest
  @CsvSource({
    "620, 'The mayor speaks of 620.'",
    "most of them, 'The Red Cross counted 700 passengers, most of them women.'",
  })
  void a_number_that_is_spoken_of_is_a_count(String words, String text) {
    assertThat(claims(text))
        .anyMatch(claim -> claim.words().contains(words) && claim.kind() == Kind.COUNT);
  }

  @Test
  void the_number_of_a_gate_counts_nothing() {
    assertThat(claims("The buses stopped at Gate Nine."))
        .allMatch(claim -> claim.quantity().isEmpty());
  }

  @Test
  void who_was_not_charged_is_a_denial_and_who_was_not_hurt_an_incident() {
    assertThat(with("arrested", "Not one civilian was arrested, the army said.").kind())
        .isEqualTo(Kind.DENIAL);
    assertThat(with("hurt", "Nobody was hurt.").kind()).isEqualTo(Kind.INCIDENT);
  }

  @Test
  void who_is_missing_is_an_incident() {
    assertThat(with("missing", "Nine passengers are still missing.").kind())
        .isEqualTo(Kind.INCIDENT);
  }

  @Test
  void one_role_is_not_another() {
    Claim claim =
        with(
            "let out",
            "The commander said that the road was closed. The governor said that the sick would be let out.");

    assertThat(chain(claim)).containsExactly("governor");
  }
}
