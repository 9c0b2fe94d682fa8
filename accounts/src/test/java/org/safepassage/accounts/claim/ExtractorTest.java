package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.accounts.claim.MadeUpText.chain;
import static org.safepassage.accounts.claim.MadeUpText.claims;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.say.Voice.Manner;

/// FEATURE UNDER TEST: who says what, in sentences made up for it. Names nobody has told the
/// program about are used on purpose.
class ExtractorTest {
  private static Claim only(String text) {
    List<Claim> claims = claims(text);
    assertThat(claims).as(text).hasSize(1);
    return claims.getFirst();
  }

  @Test
  void what_nobody_is_named_for_is_the_outlets_own() {
    Claim claim = only("At least 300 people left Upper Dorn on Wednesday.");

    assertThat(chain(claim)).isEmpty();
    assertThat(claim.kind()).isEqualTo(Kind.COUNT);
    assertThat(claim.quantity().orElseThrow().least()).isEqualTo(300);
    assertThat(claim.quantity().orElseThrow().most()).isEmpty();
    assertThat(claim.days().orElseThrow().to()).isEqualTo(LocalDate.of(2030, 3, 13));
  }

  @Test
  void the_speaker_may_stand_before_behind_or_in_the_middle() {
    String fired = "gunmen had fired on the convoy";
    for (String text :
        List.of(
            "The Defence Ministry of Taresia said " + fired + ".",
            "Gunmen had fired on the convoy, the Defence Ministry of Taresia said.",
            "According to the Defence Ministry of Taresia, " + fired + ".")) {
      Claim claim = only(text);
      assertThat(claim.topic()).as(text).isEqualTo(Topic.FIRED);
      assertThat(chain(claim)).as(text).containsExactly("Defence Ministry of Taresia");
      assertThat(claim.blamed().getFirst().words().toLowerCase(java.util.Locale.ROOT))
          .isEqualTo("gunmen");
    }
  }

  @Test
  void a_claim_within_a_claim_is_booked_to_whom_it_is_laid_at() {
    List<Claim> claims =
        claims(
            "Ilse Maron, the deputy minister, said Velmar's assertion that all civilians had been"
                + " evacuated from Korvat showed that it was ignoring the deal.");

    Claim evacuated =
        claims.stream().filter(claim -> claim.topic() == Topic.LEFT).findFirst().orElseThrow();
    assertThat(chain(evacuated)).containsExactly("Ilse Maron", "Velmar");
    assertThat(claims.stream().filter(claim -> claim.kind() == Kind.DENIAL).map(MadeUpText::chain))
        .containsExactly(List.of("Ilse Maron"));
  }

  @Test
  void two_who_say_the_same_are_two_claims() {
    assertThat(
            claims("Government and rebel sources say the agreement will allow people to leave.")
                .stream()
                .map(MadeUpText::chain))
        .containsExactly(List.of("government sources"), List.of("rebel sources"));
  }

  @Test
  void a_pronoun_and_a_last_name_mean_who_spoke_before() {
    List<Claim> claims =
        claims(
            "Tomas Reed, the head of the mission, said rebels had blocked the road. He said four"
                + " people were killed. Mr Reed added that the evacuation had been suspended.");

    assertThat(claims.stream().map(MadeUpText::chain).distinct())
        .containsExactly(List.of("Tomas Reed"));
    assertThat(claims).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void hearsay_is_nobodys_by_name_and_kept_at_a_distance() {
    Claim claim = only("The deal is said to include the evacuation of three towns.");

    assertThat(chain(claim)).containsExactly("unnamed");
    assertThat(claim.voice().manner()).isEqualTo(Manner.HEDGED);
  }

  @Test
  void what_is_only_wanted_waited_for_or_prevented_is_not_said_to_have_happened() {
    assertThat(
            claims("Hundreds of people were waiting to leave the town.").stream().map(Claim::topic))
        .containsExactly(Topic.REMAINING);
    assertThat(
            claims("The militia prevented the residents from leaving the town.").stream()
                .map(Claim::topic))
        .containsExactly(Topic.PREVENTED);
  }

  @Test
  void qualifiers_make_intervals() {
    assertThat(most("More than 6,400 people left the town.")).isEqualTo("6401..");
    assertThat(most("Close to 8,000 people left the town.")).isEqualTo("7200..8000");
    assertThat(most("Between 1,150 and 1,250 people left the town.")).isEqualTo("1150..1250");
    assertThat(most("Up to 400 people left the town.")).isEqualTo("0..400");
    assertThat(most("Over twelve people left the town.")).isEqualTo("13..");
    assertThat(most("About 4\u00a0000 people left the town.")).isEqualTo("3600..4400");
    assertThat(most("More than 1 200 000 people left the town.")).isEqualTo("1200001..");
    assertThat(most("Up to 4 000 people left the town.")).isEqualTo("0..4000");
    assertThat(most("In 2016 300 people left the town.")).isEqualTo("300..300");
    assertThat(most("The guards handed over twelve prisoners.")).isEqualTo("12..12");
  }

  private static String most(String text) {
    Quantity quantity = only(text).quantity().orElseThrow();
    return quantity.least() + ".." + quantity.most().map(Object::toString).orElse("");
  }

  @Test
  void every_claim_points_at_its_words() {
    String text =
        "Protesters blocked the road out of the town, demanding the evacuation of two villages, the"
            + " agency reported.";
    for (Claim claim : claims(text)) {
      assertThat(claim.spans()).isNotEmpty();
      assertThat(text).contains(claim.words().split(" \\.\\.\\. ")[0]);
    }
  }
}
