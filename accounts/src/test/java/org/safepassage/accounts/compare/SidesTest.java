package org.safepassage.accounts.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Extractor;
import org.safepassage.accounts.names.Gazetteer;
import org.safepassage.accounts.parse.EnglishParser;
import org.safepassage.accounts.text.TextReader;
import org.safepassage.model.Actors;
import org.safepassage.model.Calendar;
import org.safepassage.model.Documentation;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Population;
import org.safepassage.model.Reckoning;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Transport;

/// FEATURE UNDER TEST: who is on whose side makes accusations contradict, mirror or echo each
/// other. Sentences and names are made up.
class SidesTest {
  private static final Transport.Handling AT_ONCE =
      new Transport.Handling(Duration.ZERO, Duration.ZERO);
  private static final Operation OPERATION = operation();
  private static final Extractor EXTRACTOR =
      new Extractor(EnglishParser.load(), Gazetteer.of(Optional.of(OPERATION)));

  private static Operation operation() {
    return new Operation(
        new OperationId("ardun"),
        Names.of("Ardun"),
        new Calendar(
            ZoneId.of("UTC"),
            Instant.parse("2030-03-01T00:00:00Z"),
            Instant.parse("2030-04-01T00:00:00Z")),
        new Actors(
            List.of(side("near"), side("far")),
            List.of(
                party("tavria", "near", "Tavria", "Tavrian troops", "Tavrian Defence Ministry"),
                party("league", "far", "Hill League", "the League", "League fighters")),
            List.of()),
        new Network(List.of(), List.of(), List.of()),
        new Population(List.of(), List.of()),
        new Transport(List.of(), List.of(), List.of(), AT_ONCE, AT_ONCE),
        new Documentation(List.of(), List.of(), List.of()),
        Reckoning.USUAL,
        SourceRef.NONE);
  }

  private static Side side(String id) {
    return new Side(new SideId(id), Names.of(id), SourceRef.NONE);
  }

  private static Party party(String id, String side, String name, String... aliases) {
    return new Party(
        new PartyId(id),
        new Names(name, Map.of(), List.of(aliases)),
        Optional.of(new SideId(side)),
        Party.Standing.PARTY,
        Set.of(),
        "",
        SourceRef.NONE);
  }

  private static Set<Relation.Type> types(String... texts) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      claims.addAll(
          EXTRACTOR.claims(
              TextReader.read(
                  "text-" + i,
                  texts[i].getBytes(UTF_8),
                  Optional.of("Outlet " + i),
                  Optional.of(LocalDate.of(2030, 3, 15)))));
    }
    Set<Relation.Type> types = new TreeSet<>();
    Comparison.of(claims, Optional.of(OPERATION)).forEach(relation -> types.add(relation.type()));
    return types;
  }

  @Test
  void each_lays_the_same_shots_at_the_other_side() {
    assertThat(
            types(
                "Tavrian artillery shelled the convoy to Sennet on Wednesday, the mayor said.",
                "The Hill League shelled the convoy to Sennet on Wednesday, Tavria said."))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void shots_on_other_days_are_other_shots() {
    assertThat(
            types(
                "Tavrian troops shelled Sennet on Sunday, the mayor said.",
                "The Hill League shelled Korvat on Wednesday, Tavria said."))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void two_who_speak_for_one_party_are_an_echo() {
    assertThat(
            types(
                "The Hill League fired on the buses on Wednesday, Tavrian state television said.",
                "The Tavrian Defence Ministry said the Hill League had fired on the buses on"
                    + " Wednesday."))
        .contains(Relation.Type.SAME_PARTY_ECHO)
        .doesNotContain(Relation.Type.AGREE);
  }

  @Test
  void each_side_accuses_the_other_of_holding_people() {
    assertThat(
            types(
                "The Hill League is holding civilians in Korvat as shields, Tavria said.",
                "Tavrian troops are holding evacuees in a camp in Sennet, the Hill League said."))
        .contains(Relation.Type.MIRRORED_ACCUSATION)
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void one_side_does_not_deny_what_the_other_is_blamed_for() {
    assertThat(
            types(
                "The Hill League denied that its men had fired on the buses.",
                "Tavrian troops fired on the buses on Wednesday, the mayor said."))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void what_each_must_do_first_is_mirrored() {
    assertThat(
            types(
                "Tavria refuses to let the Korvat convoy pass before the villagers arrive, the mayor"
                    + " said. The League refuses to let the villagers pass before the Korvat"
                    + " convoy, the mayor said."))
        .contains(Relation.Type.MIRRORED_ACCUSATION);
  }

  @Test
  void a_charge_is_laid_at_the_door_of_whom_it_names() {
    assertThat(
            types(
                "Tavria blamed the Hill League for the shelling of the convoy to Sennet on Wednesday.",
                "Tavrian artillery shelled the convoy to Sennet on Wednesday, the mayor said."))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void one_party_that_denies_the_same_twice_is_an_echo() {
    assertThat(
            types(
                "The Tavrian Defence Ministry said nobody had been detained.",
                "The Tavrian army said nobody had been detained."))
        .contains(Relation.Type.SAME_PARTY_ECHO)
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void an_officer_speaks_for_whose_troops_he_commands() {
    assertThat(
            types(
                "The Hill League detained six men in Korvat on Wednesday, Colonel Ivo Brandt, who"
                    + " commands the Tavrian troops in Sennet, said.",
                "Tavrian troops detained nine women in Sennet on Tuesday, the Hill League said."))
        .contains(Relation.Type.MIRRORED_ACCUSATION)
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void somebody_without_a_rank_speaks_for_nobody() {
    assertThat(
            types(
                "The Hill League detained six men in Korvat on Wednesday, Ivo Brandt, a baker from"
                    + " Sennet, said.",
                "Tavrian troops detained nine women in Sennet on Tuesday, Mila Orlan, a nurse, said."))
        .doesNotContain(Relation.Type.MIRRORED_ACCUSATION);
  }

  @Test
  void shots_from_two_places_contradict() {
    assertThat(
            types(
                "Passengers of the ferry Aurora said the bullets had come from a patrol boat.",
                "A nurse on the ferry Aurora said the bullets had come from the mangroves."))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void shots_from_one_place_do_not() {
    assertThat(
            types(
                "Passengers of the ferry Aurora said the bullets had come from a patrol boat.",
                "A nurse on the ferry Aurora said the bullets had come from a grey patrol boat."))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void armed_men_may_be_anybody() {
    assertThat(
            types(
                "Armed men fired on the ferry Aurora on Wednesday, passengers said.",
                "Smugglers fired on the ferry Aurora on Wednesday, the port clinic said."))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void a_bare_denial_meets_what_was_told_of_its_matter() {
    assertThat(
            types(
                "Nobody was detained, the Tavrian Defence Ministry said.",
                "Tavrian troops detained nine men at the ferry on Wednesday, passengers said."))
        .contains(Relation.Type.CONTRADICT);
  }

  @Test
  void a_bare_denial_does_not_meet_what_the_other_side_did() {
    assertThat(
            types(
                "Nobody was detained, the Tavrian Defence Ministry said.",
                "League fighters detained nine men at the ferry on Wednesday, passengers said."))
        .doesNotContain(Relation.Type.CONTRADICT);
  }

  @Test
  void no_more_than_some_is_not_nobody() {
    assertThat(
            types(
                "There were no more than 5,000 people left in Korvat, Tavria said.",
                "About 12,000 people were still waiting in Korvat, the Hill League said."))
        .contains(Relation.Type.CONTRADICT);
  }
}
