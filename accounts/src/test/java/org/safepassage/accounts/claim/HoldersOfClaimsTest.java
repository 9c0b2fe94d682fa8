package org.safepassage.accounts.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.accounts.claim.Claim.Doubt;

/// FEATURE UNDER TEST: who holds a claim where grammar is easily misread, and how certain that is.
final class HoldersOfClaimsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          had left | Radio Dorn | The evacuees, says Radio Dorn, had left by noon.
          an Ostrian woman | Channel 4 | One of those freed, says Channel 4, was an Ostrian woman.
          given themselves up | state media | State media stated that nobody had been arrested and that two wanted men had given themselves up.
          publish the lists | Valley Monitor | The Valley Monitor renews its appeal to end the siege, and calls on the Red Cross to publish the lists.
          a thousand of our people | occupiers' television | The occupiers' television claims that almost a thousand of our people left.
          has not left | source | The convoy has not left, the source said, noting that the gunmen demand money.
          wounded walked out | army | The army said the wounded walked out after the talks.
          women and children | residents | According to residents, women and children arrived in Dorn.
          families left | army | About 40 families left after the talks, the army said.
          300 people left | mayor | The mayor claimed 300 people left yesterday.
          left at noon | military source | Two buses left at noon, a military source announced.
          38 policemen | Highland Council | The Highland Council released 38 policemen, it said in a statement.
          no driver was hurt | joint command | The joint command confirmed that masked men had burned buses, and stated that no driver was hurt.
          succumbed | spokesman | Nobody has died there, the spokesman noted, although a baby succumbed to pneumonia.
          the dead at 212 | mayor's office | The mayor's office puts the dead at 212.
          not one family | Lise Maren | Captain Lise Maren answered that not one family has been stopped.
          """)
  void the_one_who_says_it_is_found(String words, String holder, String text) {
    assertThat(MadeUpText.chain(MadeUpText.with(words, text))).containsExactly(holder);
  }

  @Test
  void a_judgement_is_his_who_has_spoken_and_ours_is_the_outlets() {
    String his =
        "Ihsan Dorval said that the deal holds. By his reckoning, 200 people left on Monday.";
    String ours = "Ihsan Dorval said that the deal holds. By our own count 95 have been released.";

    assertThat(MadeUpText.chain(MadeUpText.with("200 people", his)))
        .containsExactly("Ihsan Dorval");
    assertThat(MadeUpText.chain(MadeUpText.with("95 have been", ours))).isEmpty();
  }

  @Test
  void the_mayor_is_not_the_deputy_mayor_who_has_spoken() {
    String text =
        "Deputy mayor Taras Weles said 40 buses were waiting. The mayor said nobody had left.";

    assertThat(MadeUpText.chain(MadeUpText.with("nobody had left", text))).containsExactly("mayor");
  }

  @Test
  void the_group_is_not_the_spokeswoman_for_the_group() {
    String text =
        "A spokeswoman for the group said 40 people had left. The group said nobody was hurt.";

    assertThat(MadeUpText.chain(MadeUpText.with("nobody was hurt", text))).containsExactly("group");
  }

  @ParameterizedTest
  @CsvSource({
    "'The army said that 300 people left on Monday.', 0.9, 1",
    "'The report by the two, who were let out, as some of them told it, says of what they saw that"
        + " men the soldiers took were held, they said, where others say 40 were.', 0, 0.9",
  })
  void a_plain_sentence_is_more_certain_than_a_tangled_one(String text, double least, double most) {
    List<Claim> claims = MadeUpText.claims(text);

    assertThat(claims).isNotEmpty();
    assertThat(claims.getLast().certainty().orElseThrow()).isBetween(least, most);
  }

  /// The two ends of what texts are like: a plain sentence, and many that are not.
  @Test
  void what_is_likelier_somebody_elses_waits_for_a_person() {
    List<Claim> claims = new ArrayList<>();
    for (String speaker :
        List.of("the army", "the mayor", "the group", "a man", "state television")) {
      for (String said :
          List.of(
              "The story that %s told, some people repeat, is that 40 men were taken.",
              "More than 40 men, says what %s reported, many in the town say, were taken.",
              "Reports say %s said others said 40 men were taken, a claim that others deny.",
              "40 men were taken, say those who heard what %s told them, or so they say.")) {
        claims.addAll(MadeUpText.claims(said.formatted(speaker)));
      }
    }
    List<Claim> unlikely =
        claims.stream().filter(claim -> claim.certainty().orElseThrow() < 0.5).toList();

    assertThat(unlikely).isNotEmpty();
    assertThat(unlikely).allMatch(claim -> claim.doubts().contains(Doubt.WHOSE_WORDS));
    assertThat(MadeUpText.with("300 people", "The army said that 300 people left.").isSure())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "The mayor blamed the rebels for the delay on Monday., rebels",
    "The mayor blamed the rebels for the delay., rebels",
    "The mayor attributed the delay to the rebels., rebels",
    "The mayor blamed the delay on the rebels., rebels",
    "The mayor held the rebels responsible for the shooting., rebels",
    "The mayor said the army was accused of shelling the convoy., army",
    "The mayor said shelling by the army killed six people., army",
    "The mayor said the militia was behind the attack on the buses., militia",
    "The mayor said families were prevented from leaving by fighters., fighters",
  })
  void who_blames_is_not_who_is_blamed(String text, String blamed) {
    assertThat(MadeUpText.claims(text).getFirst().blamed())
        .extracting(Blamed::words)
        .containsExactly(blamed);
  }

  @Test
  void every_claim_has_the_traits_that_its_certainty_is_reckoned_from() {
    String text = "The army said that 300 people left on Monday. Nobody was hurt.";
    List<Claim> claims = MadeUpText.claims(text);
    Map<String, SortedSet<String>> traits = MadeUpText.traits(text);

    assertThat(traits.keySet()).containsExactlyInAnyOrderElementsOf(ids(claims));
    assertThat(traits.get("C1")).contains("told-cue-word:say", "told-holder:ORGANISATION");
    assertThat(traits.get("C2")).allMatch(trait -> trait.startsWith("own-"));
    claims.forEach(claim ->
        assertThat(claim.certainty().orElseThrow())
            .isCloseTo(
                Certainty.LEARNT.of(traits.getOrDefault(claim.id(), new TreeSet<>())),
                within(1e-12)));
  }

  @ParameterizedTest
  @CsvSource({
    "The mayor said the army's shelling killed six people., army",
    "The mayor said the driver's arrest angered residents., ''",
    "The mayor said their death angered residents., ''",
  })
  void an_attack_is_its_owners_doing_and_an_arrest_is_not(String text, String blamed) {
    assertThat(
            MadeUpText.claims(text).getFirst().blamed().stream()
                .map(Blamed::words)
                .collect(Collectors.joining(", ")))
        .isEqualTo(blamed);
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  @Test
  void a_model_weighs_what_it_knows_and_leaves_out_what_it_does_not() {
    TraitModel model = new TraitModel(2, List.of("a\t0\t1", "b\t0\t-3"));

    assertThat(model.likely(List.of("a", "unheard"))[1])
        .isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    assertThat(model.likely(List.of("a", "b"))[1]).isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
    assertThat(model.likely(List.of())).containsExactly(0.5, 0.5);
  }
}
